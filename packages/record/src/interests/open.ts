/** The book of interests in memory, as columns over its pack. There is no index of what entries say: they are reached by person. */
import type { IntegerArray, Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { columnOf, readStrings } from '../release/strings.ts';
import type { RegisterEdition } from './model.ts';

export interface Interests {
	/** In order of day; the source of each is a row of `Release.sources`. */
	readonly editions: readonly RegisterEdition[];
	readonly returns: InterestReturns;
	readonly entries: InterestEntries;
	/** Rows of `returns` of a person by strong id (`publicwhip:11814`), in order of edition. */
	returnsOf(id: string): readonly number[];
}

export interface InterestReturns {
	readonly count: number;
	/** Row of `editions`. */
	readonly edition: IntegerArray;
	readonly person: StringColumn;
	readonly name: StringColumn;
	/** 1 where the register says that there is nothing. */
	readonly isNil: IntegerArray;
	/** Rows `first[row] .. first[row + 1]` of `entries`. */
	readonly first: IntegerArray;
	/** Index into `Release.sources`, also of the entries, and line. */
	readonly source: IntegerArray;
	readonly line: IntegerArray;
}

export interface InterestEntries {
	readonly count: number;
	/** Index into `INTEREST_KINDS`. */
	readonly kind: IntegerArray;
	readonly category: StringColumn;
	readonly depth: IntegerArray;
	/** Days as `20140916`, 0 where none is told. */
	readonly registered: IntegerArray;
	readonly updated: IntegerArray;
	readonly line: IntegerArray;
	lines(row: number): readonly string[];
}

export function openInterests(pack: Pack): Interests {
	const strings = (name: string): StringColumn => columnOf(readStrings(pack, name), pack.integers(name));
	const edition = pack.integers('returns.edition');
	const person = strings('returns.person');
	const kind = pack.integers('entries.kind');
	const lines = strings('entries.lines');
	let byPerson: Map<string, number[]> | null = null;
	return {
		editions: pack.json('editions') as RegisterEdition[],
		returns: {
			count: edition.length,
			edition,
			person,
			name: strings('returns.name'),
			isNil: pack.integers('returns.isNil'),
			first: pack.integers('returns.first'),
			source: pack.integers('returns.source'),
			line: pack.integers('returns.line'),
		},
		entries: {
			count: kind.length,
			kind,
			category: strings('entries.category'),
			depth: pack.integers('entries.depth'),
			registered: pack.integers('entries.registered'),
			updated: pack.integers('entries.updated'),
			line: pack.integers('entries.line'),
			lines: (row) => lines.at(row).split('\n'),
		},
		returnsOf(id) {
			byPerson ??= indexReturns(person, edition.length);
			return byPerson.get(id) ?? [];
		},
	};
}

function indexReturns(person: StringColumn, count: number): Map<string, number[]> {
	const rows = new Map<string, number[]>();
	for (let row = 0; row < count; row++) {
		const id = person.at(row);
		const list = rows.get(id);
		if (list) list.push(row);
		else rows.set(id, [row]);
	}
	return rows;
}
