/** The book of divisions in memory, as columns over its pack. Rows of divisions are in order of day, house and number. */
import type { IntegerArray, Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { readStrings } from '../release/strings.ts';
import { indexCounts, indexNames, indexTitles } from './indexes.ts';
import { type House, LOBBIES, type Lobby } from './model.ts';

export interface Divisions {
	readonly count: number;
	/** Days since 1 January 1970. */
	readonly day: IntegerArray;
	readonly number: IntegerArray;
	/** As announced, tellers not counted; -1 where the source gives none. */
	readonly ayes: IntegerArray;
	readonly noes: IntegerArray;
	readonly ayeTellers: IntegerArray;
	readonly noTellers: IntegerArray;
	readonly title: StringColumn;
	readonly ayeMeans: StringColumn;
	readonly noMeans: StringColumn;
	readonly source: IntegerArray;
	readonly line: IntegerArray;
	houseOf(row: number): House;
	/** Whether the members named add up to the counts announced. */
	isWhole(row: number): boolean;
	hasVotes(row: number): boolean;
	/** Rows of a day. */
	onDay(day: number): readonly number[];
	/** Rows with these two counts, in either order, tellers counted or not. */
	withCounts(one: number, other: number): readonly number[];
	/** Rows whose title holds a word; words as `titleWords` cuts them. */
	withWord(word: string): readonly number[];
	readonly voters: Voters;
	readonly policies: Policies;
	/** What a member did; null where he or she has no row in the division, or it has no votes. */
	lobby(row: number, voter: number): Lobby | null;
	/** Every member with a row in a division. */
	votersOf(row: number): readonly number[];
	/** Party on the day: an id of the record, `speaker`, `deputy-speaker`; null where the source does not tell. */
	partyAt(row: number, voter: number): string | null;
	nameAt(row: number, voter: number): string;
	constituencyAt(row: number, voter: number): string;
}

/** Names under which editors file divisions. */
export interface Policies {
	readonly count: number;
	readonly number: IntegerArray;
	readonly name: StringColumn;
	readonly source: IntegerArray;
	/** Rows of the divisions filed under one. */
	divisionsOf(policy: number): readonly number[];
	/** Rows of the policies under which a division is filed. */
	of(row: number): readonly number[];
}

export interface Voters {
	readonly count: number;
	readonly id: StringColumn;
	/** The Public Whip's number, or -1. */
	readonly person: IntegerArray;
	/** Rows of those who have borne a name: given name and surname, folded, without titles. */
	named(folded: string): readonly number[];
	/** Rows of those who have borne a surname, folded. */
	surnamed(folded: string): readonly number[];
}

export function openDivisions(pack: Pack): Divisions {
	const column = (name: string): IntegerArray => pack.integers(`divisions.${name}`);
	const [day, ayes, noes] = ['day', 'ayes', 'noes'].map(column);
	const [ayeTellers, noTellers] = ['ayeTellers', 'noTellers'].map(column);
	const house = column('house');
	const whole = column('isWhole');
	const title = readStrings(pack, 'divisions.title');
	const matrix = pack.integers('votes.matrix');
	const start = pack.integers('votes.start');
	const first = pack.integers('votes.first');
	const spells = {
		first: pack.integers('spells.first'),
		from: pack.integers('spells.from'),
		party: pack.integers('spells.party'),
		name: readStrings(pack, 'spells.name'),
		constituency: readStrings(pack, 'spells.constituency'),
	};
	const parties = readStrings(pack, 'parties');
	const person = pack.integers('voters.person');
	const names = indexNames(spells.first, spells.name);
	const counts = indexCounts({ ayes, noes, ayeTellers, noTellers });
	const titles = indexTitles(title);

	function code(row: number, voter: number): number {
		const at = voter - first[row];
		const byte = start[row] + (at >> 1);
		if (at < 0 || byte >= start[row + 1]) return 0;
		return at % 2 === 0 ? matrix[byte] & 15 : matrix[byte] >> 4;
	}

	function spellAt(row: number, voter: number): number {
		let spell = spells.first[voter];
		for (let i = spell; i < spells.first[voter + 1] && spells.from[i] <= row; i++) spell = i;
		return spell;
	}

	return {
		count: day.length,
		day,
		number: column('number'),
		ayes,
		noes,
		ayeTellers,
		noTellers,
		title,
		ayeMeans: readStrings(pack, 'divisions.ayeMeans'),
		noMeans: readStrings(pack, 'divisions.noMeans'),
		source: column('source'),
		line: column('line'),
		houseOf: (row) => (house[row] === 1 ? 'lords' : 'commons'),
		isWhole: (row) => whole[row] === 1,
		hasVotes: (row) => start[row + 1] > start[row],
		onDay: (wanted) => rowsOfDay(day, wanted),
		withCounts: (one, other) => counts(one, other),
		withWord: (word) => titles(word),
		policies: openPolicies(pack),
		voters: {
			count: person.length,
			id: readStrings(pack, 'voters.id'),
			person,
			named: (folded) => names().full.get(folded) ?? [],
			surnamed: (folded) => names().surnames.get(folded) ?? [],
		},
		lobby(row, voter) {
			const found = code(row, voter);
			return found === 0 ? null : LOBBIES[found - 1];
		},
		votersOf(row) {
			const rows: number[] = [];
			const most = Math.min(person.length, first[row] + 2 * (start[row + 1] - start[row]));
			for (let voter = first[row]; voter < most; voter++) if (code(row, voter) > 0) rows.push(voter);
			return rows;
		},
		partyAt(row, voter) {
			const party = spells.party[spellAt(row, voter)];
			return party < 0 ? null : parties.at(party);
		},
		nameAt: (row, voter) => spells.name.at(spellAt(row, voter)),
		constituencyAt: (row, voter) => spells.constituency.at(spellAt(row, voter)),
	};
}

function openPolicies(pack: Pack): Policies {
	const number = pack.integers('policies.number');
	const first = pack.integers('policies.first');
	const division = pack.integers('policies.division');
	const divisionsOf = (policy: number): number[] => [...division.subarray(first[policy], first[policy + 1])];
	return {
		count: number.length,
		number,
		name: readStrings(pack, 'policies.name'),
		source: pack.integers('policies.source'),
		divisionsOf,
		of(row) {
			const found: number[] = [];
			for (let policy = 0; policy < number.length; policy++)
				if (divisionsOf(policy).includes(row)) found.push(policy);
			return found;
		},
	};
}

function rowsOfDay(day: IntegerArray, wanted: number): number[] {
	let low = 0;
	let high = day.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (day[middle] < wanted) low = middle + 1;
		else high = middle;
	}
	const rows: number[] = [];
	for (let row = low; row < day.length && day[row] === wanted; row++) rows.push(row);
	return rows;
}
