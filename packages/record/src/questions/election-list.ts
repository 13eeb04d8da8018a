/** Every day on which the record has an election, the latest first. */
import { electionPath } from '../addresses/paths.ts';
import type { Election } from '../model.ts';
import type { Release } from '../release/release.ts';
import { contestRows } from './contest-rows.ts';
import type { Known } from './known.ts';

export interface ListedDay {
	readonly path: string;
	readonly on: string;
	readonly kind: Election['kind'];
	/** "2017 general election"; of by-elections the places, in order. */
	readonly name: string;
	readonly contests: number;
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
	for (const [index, { kind, pollingOn, label }] of elections.entries()) {
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
		});
	}
	return [...days.values()].reverse();
}
