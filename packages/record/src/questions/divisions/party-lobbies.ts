/**
 * How the members of each party voted in a division, by the party that the division's own source gives for the day. Labour and
 * Labour and Co-operative are one there. Tellers stand with the side they tell for.
 */
import { LOBBIES, type Lobby } from '../../divisions/model.ts';
import type { Release } from '../../release/release.ts';

export type LobbyCounts = { readonly [Name in Lobby]: number };

export type Side = 'aye' | 'no';

/** The side of a lobby; null for none and both. */
export function sideOf(lobby: Lobby): Side | null {
	if (lobby === 'aye' || lobby === 'aye-teller') return 'aye';
	return lobby === 'no' || lobby === 'no-teller' ? 'no' : null;
}

/** What is no party has no majority: independents, the Speaker and deputies, and whoever the source gives no party for. */
export const isParty = (party: string | null): party is string =>
	party !== null && !['independent', 'speaker', 'deputy-speaker'].includes(party);

export interface PartyMajority {
	readonly side: Side;
	/** Members of the party, tellers among them, on each side. */
	readonly ayes: number;
	readonly noes: number;
}

const tallies = new WeakMap<Release, Map<number, ReadonlyMap<string | null, LobbyCounts>>>();

/** Counts by party in a division, in the order in which the source first names one of each. Made once a division. */
export function lobbiesByParty(release: Release, row: number): ReadonlyMap<string | null, LobbyCounts> {
	let made = tallies.get(release);
	if (made === undefined) {
		made = new Map();
		tallies.set(release, made);
	}
	const known = made.get(row);
	if (known) return known;
	const { divisions } = release;
	const counts = new Map<string | null, { -readonly [Name in Lobby]: number }>();
	for (const voter of divisions?.votersOf(row) ?? []) {
		const lobby = divisions?.lobby(row, voter) ?? 'none';
		const party = divisions?.partyAt(row, voter) ?? null;
		const list = counts.get(party) ?? noCounts();
		list[lobby]++;
		counts.set(party, list);
	}
	made.set(row, counts);
	return counts;
}

/**
 * The side on which most of a party's members voted. Null for what is no party, where fewer than two members of it took a side
 * (one alone is nobody's majority), and where fewer than three fifths of those who did were on one: a party that is of two minds
 * has no majority to be with or against.
 */
export function majorityOf(release: Release, row: number, party: string | null): PartyMajority | null {
	if (!isParty(party)) return null;
	const counts = lobbiesByParty(release, row).get(party);
	if (counts === undefined) return null;
	const ayes = counts.aye + counts['aye-teller'];
	const noes = counts.no + counts['no-teller'];
	if (ayes + noes < 2 || Math.max(ayes, noes) * 5 < (ayes + noes) * 3) return null;
	return { side: ayes > noes ? 'aye' : 'no', ayes, noes };
}

function noCounts(): { -readonly [Name in Lobby]: number } {
	return Object.fromEntries(LOBBIES.map((lobby) => [lobby, 0])) as { [Name in Lobby]: number };
}
