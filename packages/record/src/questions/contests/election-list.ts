/** Every day on which the record has an election, the latest first. */
import { electionPath } from '../../addresses/paths.ts';
import type { Election } from '../../model.ts';
import type { Release } from '../../release/release.ts';
import type { Known } from '../known.ts';
import { type PartyThen, partyThen } from '../parties/party-then.ts';
import { contestRows } from './contest-rows.ts';

export interface ListedDay {
	readonly path: string;
	readonly on: string;
	readonly kind: Election['kind'];
	/** "2017 general election"; of by-elections the places, in order. */
	readonly name: string;
	readonly contests: number;
	/** Seats, and who won most of them, as the tables of national results print it; null where they do not. */
	readonly printed: {
		readonly seats: number;
		readonly first: { readonly party: PartyThen; readonly seats: number };
	} | null;
}

const lists = new WeakMap<Release, readonly ListedDay[]>();

export function electionList({ release }: Known): readonly ListedDay[] {
	const list = lists.get(release) ?? listed(release);
	lists.set(release, list);
	return list;
}

function listed(release: Release): readonly ListedDay[] {
	const { elections, contests, places } = release;
	const days = new Map<string, ListedDay>();
	for (const [index, { id, kind, pollingOn, label }] of elections.entries()) {
		const path = electionPath(pollingOn, kind === 'notional');
		const rows = contestRows(release).of(index);
		const before = days.get(path);
		const held = rows.map((row) => places.name.at(contests.place[row])).join(', ');
		const own = kind === 'by' ? held : label;
		days.set(path, {
			path,
			on: pollingOn,
			kind: before?.kind ?? kind,
			name: before === undefined ? own : `${before.name}, ${own}`,
			contests: (before?.contests ?? 0) + rows.length,
			printed: kind === 'general' ? printedOf(release, id, pollingOn) : null,
		});
	}
	return [...days.values()].reverse();
}

function printedOf(
	{ results, totals, areas, parties }: Release,
	election: string,
	on: string,
): ListedDay['printed'] {
	const kingdom = areas.find(({ kind }) => kind === 'kingdom')?.id;
	const isOurs = (one: { readonly election: string; readonly area: string }) =>
		one.election === election && one.area === kingdom;
	const won = results.filter((one) => isOurs(one) && one.seats !== null && one.party !== 'others');
	const [most] = [...won].sort((a, b) => (b.seats ?? 0) - (a.seats ?? 0));
	const party = parties.find(({ id }) => id === most?.party);
	const seats = totals.find(isOurs)?.seats ?? null;
	if (party === undefined || seats === null) return null;
	return { seats, first: { party: partyThen(party, on), seats: most.seats ?? 0 } };
}
