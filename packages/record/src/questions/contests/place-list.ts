/** Names of seats: those in use by region, and all since 1918 by letter. */
import { byCodePoint } from '../../compile/order.ts';
import { slug } from '../../names/slug.ts';
import type { Release } from '../../release/release.ts';
import type { Known } from '../known.ts';
import { type PartyThen, partyAtContest } from '../parties/party-then.ts';
import { contestRows, electionOf } from './contest-rows.ts';

export interface ListedPlace {
	readonly name: string;
	/** Who came first at the last contest; null where the record cannot say, or the name is in use no more. */
	readonly party: PartyThen | null;
	/** Year of the first contest, and of the last where the name is in use no more. */
	readonly first: string;
	readonly last: string | null;
}

export interface PlaceList {
	readonly count: number;
	/** How many of them are in use. */
	readonly current: number;
	/** Regions of England and the other countries, with the names in use. */
	readonly areas: readonly {
		readonly id: string;
		readonly name: string;
		readonly places: readonly ListedPlace[];
	}[];
	readonly letters: readonly { readonly letter: string; readonly places: readonly ListedPlace[] }[];
}

const lists = new WeakMap<Release, PlaceList>();

export function placeList({ release }: Known): PlaceList {
	const list = lists.get(release) ?? listed(release);
	lists.set(release, list);
	return list;
}

function listed(release: Release): PlaceList {
	const { places, contests, candidacies, elections, areas } = release;
	const lastGeneral = elections.findLast(({ kind }) => kind === 'general')?.pollingOn ?? '';
	const { winner } = contestRows(release);
	const byArea = new Map<number, ListedPlace[]>();
	const byLetter = new Map<string, ListedPlace[]>();
	const order = Array.from({ length: places.count }, (_, row) => ({ row, key: slug(places.name.at(row)) }));
	let current = 0;
	for (const { row, key } of order.sort((a, b) => byCodePoint(a.key, b.key))) {
		const held = [...places.contests(row)].filter((one) => electionOf(release, one).kind !== 'notional');
		if (held.length === 0) continue;
		const last = held[held.length - 1];
		const on = electionOf(release, last).pollingOn;
		const isCurrent = on >= lastGeneral;
		const first = winner(last);
		const place: ListedPlace = {
			name: places.name.at(row),
			party: isCurrent && first >= 0 ? partyAtContest(release, candidacies.party[first], last) : null,
			first: electionOf(release, held[0]).pollingOn.slice(0, 4),
			last: isCurrent ? null : on.slice(0, 4),
		};
		const letter = key.slice(0, 1).toUpperCase();
		byLetter.set(letter, [...(byLetter.get(letter) ?? []), place]);
		if (!isCurrent) continue;
		current++;
		const region = contests.region[last];
		const area = region < 0 ? contests.country[last] : region;
		byArea.set(area, [...(byArea.get(area) ?? []), place]);
	}
	return {
		count: [...byLetter.values()].reduce((sum, own) => sum + own.length, 0),
		current,
		areas: [...byArea]
			.map(([area, own]) => ({ id: areas[area].id, name: areas[area].name, places: own }))
			.sort((a, b) => byCodePoint(a.name, b.name)),
		letters: [...byLetter].map(([letter, own]) => ({ letter, places: own })),
	};
}
