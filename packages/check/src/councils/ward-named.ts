/** In a text about a council: which of its wards and of those who stood in them a sentence names, with no word of wards beside them. */
import { personWords, wordsOf } from '@mandate/record';
import type { EventInput } from '../events/event.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { CouncilBook } from './book.ts';
import { type PersonSpan, peopleIn } from './people.ts';
import { isMeant } from './polls.ts';
import { type Days, daysOf } from './span.ts';

export interface NamedWard {
	readonly from: number;
	readonly to: number;
	/** Contests in it at the polls that the text means. */
	readonly contests: readonly number[];
}

export interface NamedCandidate {
	readonly from: number;
	readonly to: number;
	/** Rows of candidates of that name, and the contest of each. */
	readonly rows: readonly { readonly row: number; readonly contest: number }[];
	/** Given name and surname are those of the book. */
	readonly isExact: boolean;
}

/** The polls that a sentence speaks of. */
export interface Polls {
	readonly contests: readonly number[];
	/** Whether they are all of one day. */
	readonly isOneDay: boolean;
}

const YEARS = new WeakMap<Context, { paragraph: number; days: Days }>();

/** Contests of a council at the polls of the year that the sentence or its paragraph tells, else of the weeks before. */
export function pollsMeant({ s, context }: EventInput, { book }: CouncilBook, council: number): Polls {
	const days = daysTold(s, context);
	const [first, last] = book.wardsOf(council);
	const contests: number[] = [];
	const polls = new Set<string>();
	for (let contest = book.wards.firstContest[first]; contest < book.wards.firstContest[last]; contest++) {
		const on = book.contests.on(contest);
		if (on === '' || !isMeant(on, days)) continue;
		contests.push(contest);
		polls.add(on);
	}
	return { contests, isOneDay: polls.size === 1 };
}

function daysTold(s: Sentence, context: Context): Days {
	const own = daysOf(s, context);
	const ago = s.times.find((time) => time.kind === 'offset' && !time.isBound);
	if (own.isTold) YEARS.set(context, { paragraph: context.paragraph, days: own });
	else if (ago?.kind === 'offset') {
		const year = Number(context.published.slice(0, 4)) + Math.round(ago.offset);
		return { ...own, low: `${year}-01-01`, high: `${year}-12-31`, isTold: true };
	}
	const kept = YEARS.get(context);
	return !own.isTold && kept?.paragraph === context.paragraph ? kept.days : own;
}

/** Capitalised words that are the name of a ward, and no part of a longer name. */
export function wardsNamed(s: Sentence, { book }: CouncilBook, { contests }: Polls): NamedWard[] {
	const byName = new Map<string, number[]>();
	for (const contest of contests) {
		const key = wordsOf(book.wards.name.at(book.contests.ward[contest])).join(' ');
		byName.set(key, [...(byName.get(key) ?? []), contest]);
	}
	const found: NamedWard[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (!isName(s, i) || (i > 1 && isName(s, i - 1) && !isParty(s, i - 1))) continue;
		let key = '';
		let best: NamedWard | null = null;
		for (let to = i; to < s.tokens.length && to < i + 8; to++) {
			const word = s.tokens[to].word === '&' ? 'and' : s.tokens[to].word;
			if (s.tokens[to].kind !== 'word' && word !== 'and') break;
			key = key === '' ? word : `${key} ${word}`;
			const here = byName.get(key);
			if (here) best = { from: i, to: to + 1, contests: here };
		}
		// "In Nelson Jane Example had": the name of a ward, then somebody's.
		const isAfter = /^(in|at)$/.test(s.tokens[i - 1]?.word ?? '');
		if (!best || (!isAfter && isName(s, best.to) && !isParty(s, best.to))) continue;
		found.push(best);
		i = best.to - 1;
	}
	return found;
}

function isName(s: Sentence, i: number): boolean {
	return s.tokens[i]?.kind === 'word' && s.tokens[i].isCapital;
}

function isParty(s: Sentence, i: number): boolean {
	return s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'party';
}

/** People named in full who stood at the polls meant. */
export function candidatesNamed(s: Sentence, { book }: CouncilBook, { contests }: Polls): NamedCandidate[] {
	const spans = peopleIn(s).filter(({ words }) => words.length >= 2);
	const bySurname = new Map<string, { row: number; contest: number; words: readonly string[] }[]>();
	for (const contest of contests)
		for (let row = book.contests.first[contest]; row < book.contests.first[contest + 1]; row++) {
			const words = personWords(book.candidates.name.at(row));
			const key = words[words.length - 1] ?? '';
			const list = bySurname.get(key) ?? [];
			bySurname.set(key, list);
			list.push({ row, contest, words });
		}
	const full = spans.flatMap((span): NamedCandidate[] => {
		const list = bySurname.get(surnameOf(span)) ?? [];
		// "In Nelson Jane Example": the name may begin after that of the ward.
		for (let k = 0; k + 1 < span.words.length; k++) {
			const given = span.words[k];
			const like = list.filter(({ words }) => words[0]?.[0] === given[0]);
			const exact = like.filter(({ words }) => words.includes(given));
			const rows = exact.length > 0 ? exact : like;
			if (rows.length > 0) return [{ from: span.from + k, to: span.to, rows, isExact: exact.length > 0 }];
		}
		return [];
	});
	return [...full, ...surnamesNamed(s, bySurname, full)].sort((x, y) => x.from - y.from);
}

/** "Labour's Example": a surname alone beside a party. */
function surnamesNamed(
	s: Sentence,
	bySurname: ReadonlyMap<string, NamedCandidate['rows']>,
	full: readonly NamedCandidate[],
): NamedCandidate[] {
	return s.tokens.flatMap((token, i) => {
		const rows = isName(s, i) && isParty(s, i - 1) && !isParty(s, i) ? bySurname.get(token.word) : undefined;
		const isInside = full.some(({ from, to }) => from <= i && i < to);
		return rows && !isInside && !isName(s, i + 1) ? [{ from: i, to: i + 1, rows, isExact: false }] : [];
	});
}

const surnameOf = ({ words }: PersonSpan): string => words[words.length - 1];
