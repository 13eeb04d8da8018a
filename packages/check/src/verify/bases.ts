/**
 * What changes are counted from: the general election before, actual and where seats were redrawn notional; or the one
 * election that the words name ("up five points on 2015"), which then binds.
 */
import { basesOf, contestsAt, electionsAt, generalBefore, type When } from '../resolve/when.ts';
import { electionOf, type Facts } from './facts.ts';

export interface Bases {
	/** Rows of contests that a contest's changes may be counted from. */
	contests(row: number): readonly number[];
	/** Elections that an area's changes may be counted from. */
	elections(election: number): readonly number[];
}

function listedElections(facts: Facts, election: number): readonly number[] {
	const { base } = facts.release.elections[election];
	return [generalBefore(facts, election), base ? facts.electionIndex(base) : -1].filter(
		(e, i, all) => e >= 0 && all.indexOf(e) === i,
	);
}

const LISTED = new WeakMap<Facts, Bases>();

/** The listed bases, none of them named. One object a release. */
export function listedBases(facts: Facts): Bases {
	const known = LISTED.get(facts);
	if (known) return known;
	const elections = new Map<number, readonly number[]>();
	const bases: Bases = {
		contests: (row) => basesOf(facts, row),
		elections(election) {
			const kept = elections.get(election) ?? listedElections(facts, election);
			elections.set(election, kept);
			return kept;
		},
	};
	LISTED.set(facts, bases);
	return bases;
}

/** The base that the words name; a notional result of that year counts too where it is listed. Empty where none was held then. */
export function namedBases(facts: Facts, when: When, published: string, anchor: string): Bases {
	const { elections, contests } = facts.release;
	const isTold = (election: number): boolean => {
		const { kind, pollingOn } = elections[election];
		if (when.election === 'notional' ? kind !== 'notional' : when.election === 'by' && kind !== 'by')
			return false;
		return Number(pollingOn.slice(0, 4)) === when.year;
	};
	const isBefore = (a: number, b: number): boolean => elections[a].pollingOn < elections[b].pollingOn;
	return {
		contests(row) {
			const election = contests.election[row];
			const listed = basesOf(facts, row).filter((base) => isTold(contests.election[base]));
			const told = contestsAt(facts, contests.place[row], when, published, anchor);
			return [...listed, ...told].filter(
				(base, i, all) => all.indexOf(base) === i && isBefore(contests.election[base], election),
			);
		},
		elections(election) {
			const listed = listedElections(facts, election).filter(isTold);
			const told = electionsAt(facts, when, published, anchor);
			return [...listed, ...told].filter(
				(base, i, all) => all.indexOf(base) === i && isBefore(base, election),
			);
		},
	};
}

/** Whether two contests are of the same seat by its code: then nobody redrew it between them. */
export function isSameSeat(facts: Facts, a: number, b: number): boolean {
	const { contests } = facts.release;
	return contests.seat.at(a) === contests.seat.at(b) && electionOf(facts.release, b).kind !== 'notional';
}
