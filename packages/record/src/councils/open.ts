/** The book of councils in memory, as columns over its pack. Opened when first asked for; names wait until asked for. */
import type { Pack } from '../release/pack.ts';
import type { StringColumn } from '../release/strings.ts';
import { readDifferences, readTexts, startsOf } from './columns.ts';
import type { Affiliation, Council, CouncillorTerm, CouncilParty, NationalEstimate } from './model.ts';
import { personKey, personWords } from './person-words.ts';

type Integers = ArrayLike<number>;

export interface Councils {
	readonly councils: readonly Council[];
	readonly parties: readonly CouncilParty[];
	/** Index of the council that folded words name, or undefined. */
	councilNamed(words: string): number | undefined;
	/** Most words that a name of a council has. */
	readonly longestName: number;
	/** Rolls, ascending by year; `source` is a row of `Release.sources`. */
	readonly rolls: readonly { readonly year: number; readonly source: number }[];
	readonly wards: {
		readonly count: number;
		readonly council: Integers;
		readonly name: StringColumn;
		/** Rows `firstSpell[w] .. firstSpell[w + 1]` of spells, and of contests likewise. */
		readonly firstSpell: Uint32Array;
		readonly firstContest: Uint32Array;
	};
	/** Rows of `wards` from the first to before the second. */
	wardsOf(council: number): readonly [from: number, to: number];
	readonly spells: {
		readonly count: number;
		readonly ward: Uint32Array;
		readonly party: Integers;
		/** A bit for each of `rolls` that names the councillor. */
		readonly rolls: Integers;
		readonly name: StringColumn;
	};
	/** Line of a spell in the roll of that index. */
	lineOf(spell: number, roll: number): number;
	/** Day on which the roll of that index says that the seat is next polled; empty where it does not. */
	nextPoll(spell: number, roll: number): string;
	/** Spells whose surname-first key is `key` or begins with it and a blank. */
	spellsNamed(key: string): readonly number[];
	readonly contests: {
		readonly count: number;
		readonly ward: Uint32Array;
		/** Polling day, or empty where the file does not say. */
		on(contest: number): string;
		/** Per cent as printed, or empty. */
		turnout(contest: number): string;
		readonly isByElection: Integers;
		readonly seats: Integers;
		/** -1 where not given. */
		readonly electorate: Integers;
		readonly ballots: Integers;
		readonly source: Integers;
		/** Rows `first[c] .. first[c + 1]` of candidates, most votes first. */
		readonly first: Uint32Array;
	};
	/** Those who stood; found through their contest only. */
	readonly candidates: {
		readonly party: Integers;
		readonly votes: Integers;
		readonly isElected: Integers;
		readonly line: Uint32Array;
		readonly name: StringColumn;
	};
	readonly compositions: {
		readonly count: number;
		readonly council: Integers;
		readonly year: Integers;
		/** Day of the poll it follows, or empty for that of a roll. */
		on(composition: number): string;
		readonly total: Integers;
		control(composition: number): string;
		readonly source: Integers;
		readonly line: Uint32Array;
		/** Rows `first[c] .. first[c + 1]` of `party` and `seats`. */
		readonly first: Uint32Array;
		readonly party: Integers;
		readonly seats: Integers;
	};
	readonly affiliations: readonly Affiliation[];
	readonly estimates: readonly NationalEstimate[];
	/** By id, then by day; `at.source` is a row of `Release.sources`. */
	readonly terms: readonly CouncillorTerm[];
}

interface About {
	readonly councils: readonly Council[];
	readonly parties: readonly CouncilParty[];
	readonly names: readonly (readonly [string, number])[];
	readonly affiliations: readonly Affiliation[];
	readonly estimates: readonly NationalEstimate[];
}

export function openCouncils(pack: Pack): Councils {
	const about = pack.json('about') as About;
	const names = new Map(about.names);
	const council = readDifferences(pack, 'wards.council');
	const firstSpell = startsOf(pack.integers('wards.spells'));
	const firstContest = startsOf(pack.integers('wards.contests'));
	const firstWard = new Uint32Array(about.councils.length + 1);
	for (const row of council) firstWard[row + 1]++;
	for (let row = 0; row < about.councils.length; row++) firstWard[row + 1] += firstWard[row];
	return {
		councils: about.councils,
		parties: about.parties,
		councilNamed: (words) => names.get(words),
		longestName: Math.max(0, ...about.names.map(([name]) => name.split(' ').length)),
		wards: { count: council.length, council, name: readTexts(pack, 'wards.name'), firstSpell, firstContest },
		wardsOf: (row) => [firstWard[row], firstWard[row + 1]],
		...openSpells(pack, firstSpell),
		...openContests(pack, firstContest),
		compositions: openCompositions(pack),
		affiliations: about.affiliations,
		estimates: about.estimates,
		terms: pack.has('terms') ? (pack.json('terms') as CouncillorTerm[]) : [],
	};
}

/** For each row of a stretch the stretch it is in. */
function ownersOf(first: Uint32Array): Uint32Array {
	const owners = new Uint32Array(first[first.length - 1]);
	for (let row = 0; row + 1 < first.length; row++) owners.fill(row, first[row], first[row + 1]);
	return owners;
}

function bitsIn(mask: number): number {
	let count = 0;
	for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
	return count;
}

function openSpells(
	pack: Pack,
	firstSpell: Uint32Array,
): Pick<Councils, 'rolls' | 'spells' | 'lineOf' | 'nextPoll' | 'spellsNamed'> {
	const rolls = pack.json('rolls') as Councils['rolls'];
	const masks = pack.integers('spells.rolls');
	const name = readTexts(pack, 'spells.name');
	const byName = pack.integers('spells.byName');
	const differences = pack.integers('spells.line');
	const nextDays = pack.has('spells.nextDays') ? (pack.json('spells.nextDays') as string[]) : [];
	const next = nextDays.length > 0 ? pack.integers('spells.next') : [];
	let lines: Uint32Array | null = null;
	let starts: Uint32Array | null = null;

	function readLines(): Uint32Array {
		const read = new Uint32Array(differences.length);
		const last = new Array<number>(rolls.length).fill(0);
		let at = 0;
		for (let row = 0; row < masks.length; row++) {
			for (let bit = 0; bit < rolls.length; bit++) {
				if (((masks[row] >> bit) & 1) === 0) continue;
				last[bit] += differences[at];
				read[at++] = last[bit];
			}
		}
		return read;
	}

	/** Where what the roll of that index says of a spell stands among all that the rolls say. */
	function markOf(spell: number, roll: number): number {
		starts ??= startsOf(Array.from(masks, bitsIn));
		return starts[spell] + bitsIn(masks[spell] & ((1 << roll) - 1));
	}

	const keyAt = (index: number) => personKey(personWords(name.at(byName[index])));
	return {
		rolls,
		spells: {
			count: masks.length,
			ward: ownersOf(firstSpell),
			party: pack.integers('spells.party'),
			rolls: masks,
			name,
		},
		lineOf(spell, roll) {
			lines ??= readLines();
			return lines[markOf(spell, roll)];
		},
		nextPoll: (spell, roll) => nextDays[next[markOf(spell, roll)]] ?? '',
		spellsNamed(key) {
			let low = 0;
			let high = byName.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if (keyAt(middle) < key) low = middle + 1;
				else high = middle;
			}
			const found: number[] = [];
			for (let index = low; index < byName.length; index++) {
				const here = keyAt(index);
				if (here === key || here.startsWith(`${key} `)) found.push(byName[index]);
				else if (!here.startsWith(key)) break;
			}
			return found;
		},
	};
}

function openContests(pack: Pack, firstContest: Uint32Array): Pick<Councils, 'contests' | 'candidates'> {
	const { days, turnouts } = pack.json('contests.values') as { days: string[]; turnouts: string[] };
	const on = pack.integers('contests.on');
	const turnout = pack.integers('contests.turnout');
	let lines: Uint32Array | null = null;
	return {
		contests: {
			count: on.length,
			ward: ownersOf(firstContest),
			on: (row) => days[on[row]],
			turnout: (row) => turnouts[turnout[row]],
			isByElection: pack.integers('contests.isByElection'),
			seats: pack.integers('contests.seats'),
			electorate: pack.integers('contests.electorate'),
			ballots: pack.integers('contests.ballots'),
			source: pack.integers('contests.source'),
			first: startsOf(pack.integers('contests.length')),
		},
		candidates: {
			party: pack.integers('candidates.party'),
			votes: pack.integers('candidates.votes'),
			isElected: pack.integers('candidates.isElected'),
			get line() {
				lines ??= readDifferences(pack, 'candidates.line');
				return lines;
			},
			name: readTexts(pack, 'candidates.name'),
		},
	};
}

function openCompositions(pack: Pack): Councils['compositions'] {
	const { days, controls } = pack.json('compositions.values') as { days: string[]; controls: string[] };
	const on = pack.integers('compositions.on');
	const control = pack.integers('compositions.control');
	return {
		count: on.length,
		council: pack.integers('compositions.council'),
		year: pack.integers('compositions.year'),
		on: (row) => days[on[row]],
		total: pack.integers('compositions.total'),
		control: (row) => controls[control[row]],
		source: pack.integers('compositions.source'),
		line: readDifferences(pack, 'compositions.line'),
		first: startsOf(pack.integers('compositions.length')),
		party: pack.integers('compositions.party'),
		seats: pack.integers('compositions.seats'),
	};
}
