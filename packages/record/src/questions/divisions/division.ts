/** A division: what was asked, who said aye and who said no, by party on the day, and what of it cannot be known. */
import type { PersonRef } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import type { House, Lobby } from '../../divisions/model.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, type Known } from '../known.ts';
import { type LobbyCounts, lobbiesByParty } from './party-lobbies.ts';
import { personOfVoter } from './voters.ts';

export interface DivisionHead {
	/** Row of `Release.divisions`. */
	readonly row: number;
	readonly house: House;
	readonly on: string;
	readonly number: number;
	readonly title: string;
	/** As announced, tellers not counted; null where the record has none. */
	readonly ayes: number | null;
	readonly noes: number | null;
	/** Whether the record has what each member did. */
	readonly hasVotes: boolean;
}

export interface MemberVote {
	/** As the division list prints it. */
	readonly name: string;
	/** Null where nothing but the name joins the list to the record of members. */
	readonly person: PersonRef | null;
	/** Empty where the source does not name it. */
	readonly constituency: string;
	readonly party: string | null;
	readonly lobby: Lobby;
}

export interface PartyLobbies {
	readonly party: string | null;
	readonly name: string;
	readonly counts: LobbyCounts;
}

export interface Division extends DivisionHead {
	readonly ayeTellers: number;
	readonly noTellers: number;
	/** What a vote on either side meant, in words that complete "voted ..."; empty where the source has none. */
	readonly ayeMeans: string;
	readonly noMeans: string;
	/** Whether the members named add up to the counts announced. */
	readonly isWhole: boolean;
	/** Members named, by lobby. */
	readonly named: LobbyCounts;
	/** Most members first. */
	readonly parties: readonly PartyLobbies[];
	/** By surname. */
	readonly votes: readonly MemberVote[];
	/** Names under which editors file it; which side is for one, the record does not say. */
	readonly policies: readonly {
		readonly number: number;
		readonly name: string;
		readonly evidence: Evidence;
	}[];
	readonly evidence: readonly Evidence[];
}

const heads = new WeakMap<Release, DivisionHead[]>();

/** Title, day and counts; made once a division. @param row of `Release.divisions` */
export function divisionHead(release: Release, row: number): DivisionHead {
	const made = heads.get(release) ?? [];
	heads.set(release, made);
	made[row] ??= headOf(release, row);
	return made[row];
}

function headOf({ divisions }: Release, row: number): DivisionHead {
	if (divisions === null) throw new Error('The release has no book of divisions.');
	const given = (count: number): number | null => (count < 0 ? null : count);
	return {
		row,
		house: divisions.houseOf(row),
		on: new Date(divisions.day[row] * 86_400_000).toISOString().slice(0, 10),
		number: divisions.number[row],
		title: divisions.title.at(row),
		ayes: given(divisions.ayes[row]),
		noes: given(divisions.noes[row]),
		hasVotes: divisions.hasVotes(row),
	};
}

/** @param row of `Release.divisions` */
export function divisionTold(known: Known, row: number): Division {
	const { release } = known;
	const { divisions } = release;
	if (divisions === null) throw new Error('The release has no book of divisions.');
	const votes = divisions.votersOf(row).map((voter) => ({
		name: divisions.nameAt(row, voter),
		person: personOfVoter(known, voter),
		constituency: divisions.constituencyAt(row, voter),
		party: divisions.partyAt(row, voter),
		lobby: divisions.lobby(row, voter) ?? 'none',
	}));
	const parties = [...lobbiesByParty(release, row)].map(([party, counts]) => ({
		party,
		name: partyName(release, party),
		counts,
	}));
	const { policies } = divisions;
	return {
		...divisionHead(release, row),
		ayeTellers: divisions.ayeTellers[row],
		noTellers: divisions.noTellers[row],
		ayeMeans: divisions.ayeMeans.at(row),
		noMeans: divisions.noMeans.at(row),
		isWhole: divisions.isWhole(row),
		named: sumOf(parties.map(({ counts }) => counts)),
		parties: parties.sort(
			(a, b) => total(b.counts) - total(a.counts) || byCodePoint(a.party ?? '', b.party ?? ''),
		),
		votes: bySurname(votes),
		policies: policiesOf(release, row).map((policy) => ({
			number: policies.number[policy],
			name: policies.name.at(policy),
			evidence: inFile(release, policies.source[policy], null),
		})),
		evidence: [inFile(release, divisions.source[row], divisions.line[row] || null)],
	};
}

const filed = new WeakMap<Release, ReadonlyMap<number, readonly number[]>>();

/** Rows of `Divisions.policies` under which a division is filed. */
export function policiesOf(release: Release, row: number): readonly number[] {
	let known = filed.get(release);
	if (known === undefined) {
		const made = new Map<number, number[]>();
		for (let policy = 0; policy < (release.divisions?.policies.count ?? 0); policy++)
			for (const division of release.divisions?.policies.divisionsOf(policy) ?? [])
				made.set(division, [...(made.get(division) ?? []), policy]);
		known = made;
		filed.set(release, known);
	}
	return known.get(row) ?? [];
}

/** Name of the party that a division list gives; what is no party in words. */
export function partyName(release: Release, party: string | null): string {
	if (party === null) return 'Party not told by the source';
	return (
		STATES[party] ??
		release.parties.find(({ id }) => id === party)?.name ??
		party.replace(/^other\//, '').toUpperCase()
	);
}

const STATES: Readonly<Record<string, string>> = {
	independent: 'Independent',
	speaker: 'Speaker',
	'deputy-speaker': 'Deputy Speaker',
};

function bySurname(votes: readonly MemberVote[]): MemberVote[] {
	const keyed = votes.map((vote) => {
		const name = vote.name.toLowerCase();
		return { vote, key: `${name.slice(name.lastIndexOf(' ') + 1)} ${name}` };
	});
	return keyed.sort((a, b) => byCodePoint(a.key, b.key)).map(({ vote }) => vote);
}

const total = (counts: LobbyCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

function sumOf(all: readonly LobbyCounts[]): LobbyCounts {
	const sum: Record<string, number> = { none: 0, aye: 0, no: 0, both: 0, 'aye-teller': 0, 'no-teller': 0 };
	for (const counts of all) for (const [lobby, count] of Object.entries(counts)) sum[lobby] += count;
	return sum as LobbyCounts;
}
