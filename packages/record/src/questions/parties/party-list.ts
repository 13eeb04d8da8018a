/** Parties of the record: those that won seats at the last general election, those that stood then, and the others. */
import { byCodePoint } from '../../compile/order.ts';
import type { Election } from '../../model.ts';
import { slug } from '../../names/slug.ts';
import type { Release } from '../../release/release.ts';
import { candidaciesOf, contestRows } from '../contests/contest-rows.ts';
import type { Known } from '../known.ts';

export interface ListedParty {
	readonly id: string;
	readonly name: string;
	/** Won and fought at the last general election. */
	readonly seats: number;
	readonly candidates: number;
	/** Contests that it fought by name, at any election of the record. */
	readonly contests: number;
}

export interface PartyList {
	readonly last: Election | null;
	/** Most seats first. */
	readonly elected: readonly ListedParty[];
	/** By name. */
	readonly stood: readonly ListedParty[];
	readonly others: readonly ListedParty[];
}

const lists = new WeakMap<Release, PartyList>();

export function partyList({ release }: Known): PartyList {
	const list = lists.get(release) ?? listed(release);
	lists.set(release, list);
	return list;
}

function listed(release: Release): PartyList {
	const { elections, candidacies, parties } = release;
	const rows = contestRows(release);
	const last = elections.findLastIndex(({ kind }) => kind === 'general');
	const fought = parties.map(() => 0);
	for (let row = 0; row < candidacies.count; row++)
		if (candidacies.isGroup[row] === 0) fought[candidacies.party[row]]++;
	const seats = parties.map(() => 0);
	const candidates = parties.map(() => 0);
	for (const contest of last < 0 ? [] : rows.of(last)) {
		for (const row of candidaciesOf(release, contest)) {
			if (candidacies.isGroup[row] === 1) continue;
			candidates[candidacies.party[row]]++;
			if (rows.winner(contest) === row) seats[candidacies.party[row]]++;
		}
	}
	const all = parties
		.map(({ id, name }, row) => ({
			id,
			name,
			seats: seats[row],
			candidates: candidates[row],
			contests: fought[row],
		}))
		.filter(({ contests }) => contests > 0)
		.sort((a, b) => byCodePoint(slug(a.name), slug(b.name)));
	return {
		last: elections[last] ?? null,
		elected: all.filter((one) => one.seats > 0).sort((a, b) => b.seats - a.seats),
		stood: all.filter((one) => one.seats === 0 && one.candidates > 0),
		others: all.filter((one) => one.candidates === 0),
	};
}
