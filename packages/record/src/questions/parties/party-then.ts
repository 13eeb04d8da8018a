/** What a party was called on a day: the record counts a party and those it came from as one. */
import type { Party } from '../../model.ts';
import type { Release } from '../../release/release.ts';

export interface PartyThen {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	/** False for independents, the Speaker and rows of several: those of two elections are not one party. */
	readonly isOne: boolean;
}

/**
 * The series since 1918 has one column for the Liberals, their alliance with the Social Democrats, and the party both became.
 * A party that was registered anew under another name keeps its number in the register of the Electoral Commission.
 */
const FORMER_NAMES: readonly {
	readonly party: string;
	/** The name holds before this day. */
	readonly before: string;
	readonly name: string;
	readonly abbreviation: string;
}[] = [
	{ party: 'liberal-democrats', before: '1981-09-16', name: 'Liberal', abbreviation: 'Lib' },
	{
		party: 'liberal-democrats',
		before: '1988-03-03',
		name: 'Liberal–Social Democrat Alliance',
		abbreviation: 'All',
	},
	{ party: 'reform-uk', before: '2021-01-04', name: 'Brexit Party', abbreviation: 'BRX' },
];

const NOT_ONE: ReadonlySet<string> = new Set(['independent', 'speaker', 'others']);

export function partyThen({ id, name, abbreviation }: Party, on: string): PartyThen {
	const former = FORMER_NAMES.find(({ party, before }) => party === id && on < before);
	return {
		id,
		name: former?.name ?? name,
		abbreviation: former?.abbreviation ?? abbreviation,
		isOne: !NOT_ONE.has(id),
	};
}

/** @param party index into `Release.parties` */
export function partyAtContest(release: Release, party: number, contest: number): PartyThen {
	const { pollingOn } = release.elections[release.contests.election[contest]];
	return partyThen(release.parties[party], pollingOn);
}
