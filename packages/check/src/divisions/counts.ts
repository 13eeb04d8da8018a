/** "by 333 votes to 298", "412 ayes and 149 noes", "a majority of 35", "was defeated": counts and outcomes of a division. */

import { fraction } from '@mandate/psephology';
import type { Divisions } from '@mandate/record';
import { isAsserted } from '../events/asserted.ts';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import { fit } from '../verify/stated.ts';
import { missing, type Told } from './claim.ts';
import { countsOf, type Match, rowsWithCounts } from './match.ts';
import type { Occasion } from './occasion.ts';
import { isCount, type Pair, pairOf } from './pair.ts';

const PASSED = new Set(
	'passed carried approved agreed backed won cleared accepted endorsed succeeded'.split(' '),
);
const FAILED = new Set('defeated rejected lost failed fell negatived'.split(' '));

/** Word that tells the outcome, and which. "rejected" with the House or members before it is as good as "was rejected". */
function outcomeOf(s: Sentence): { at: number; hasPassed: boolean } | null {
	for (let i = 0; i < s.tokens.length; i++) {
		const word = wordAt(s, i);
		if (s.nameAt[i] >= 0 || (!PASSED.has(word) && !FAILED.has(word))) continue;
		const isPassive = ['was', 'were', 'been', 'being', 'is'].includes(wordAt(s, i - 1));
		if (isPassive && isAsserted(s, i)) return { at: i, hasPassed: PASSED.has(word) };
	}
	return null;
}

/** Claims about two counts, the majority that they leave, and the outcome. */
export function countClaims(
	s: Sentence,
	book: Divisions,
	occasion: Occasion,
	match: Match | null,
): { claims: Told[]; match: Match | null } {
	const pair = pairOf(s);
	const majority = majorityOf(s);
	const outcome = outcomeOf(s);
	if (pair && !isAsserted(s, s.numbers[pair.one].from)) return { claims: [], match };
	const claims: Told[] = [];
	let sure = match;
	if (pair) {
		const judged = judgePair(s, book, occasion, match, pair);
		claims.push(judged.told);
		sure = judged.match ?? match;
	}
	if (majority >= 0) {
		const told = judgeMajority(s, book, sure, pair, majority);
		if (told) claims.push(told);
	}
	if (outcome && sure && book.ayes[sure.row] >= 0 && sure.isPlain) {
		const hasPassed = book.ayes[sure.row] > book.noes[sure.row];
		const isRight = hasPassed === outcome.hasPassed;
		claims.push({
			from: outcome.at - 1,
			to: outcome.at + 1,
			verdict: isRight ? 'supported' : sure.isSure ? 'contradicted' : 'ambiguous',
			detail: isRight ? 'exact' : sure.isSure ? 'direction' : 'readings',
			lines: [`${countsOf(book, sure.row)}: ${hasPassed ? 'carried' : 'defeated'}`],
			row: sure.row,
		});
	}
	return { claims, match: sure };
}

function judgePair(
	s: Sentence,
	book: Divisions,
	occasion: Occasion,
	match: Match | null,
	pair: Pair,
): { told: Told; match: Match | null } {
	const from = s.numbers[pair.one].from;
	const last = s.numbers[pair.other];
	const to = pair.sides === null ? last.to : Math.min(s.tokens.length, last.to + 1);
	const numbers = [pair.one, pair.other];
	const base = { from, to, numbers, stated: statedOf(s.numbers[pair.one], 'votes') };
	const fits = (row: number): 'exact' | 'definition' | null => fitOf(book, row, pair);
	if (match && book.ayes[match.row] >= 0) {
		const { row } = match;
		const how = fits(row);
		const line = countsOf(book, row);
		const found = {
			value: `${Math.max(book.ayes[row], book.noes[row])} to ${Math.min(book.ayes[row], book.noes[row])}`,
			measure: 'counts of a division',
			label: 'votes for and against',
		};
		if (how)
			return {
				told: {
					...base,
					verdict: 'supported',
					detail: how,
					row,
					found,
					lines: [how === 'exact' ? line : `${line}; true with the tellers counted`],
				},
				match,
			};
		const elsewhere = book
			.withCounts(pair.a, pair.b)
			.filter((one) => Math.abs(book.day[one] - book.day[row]) <= 1);
		const isRed = match.isSure && elsewhere.length === 0 && !isNear(book, row, pair);
		return {
			told: {
				...base,
				verdict: isRed ? 'contradicted' : 'ambiguous',
				detail: isRed ? 'value' : 'readings',
				row,
				found,
				lines: [line, ...elsewhere.map((one) => countsOf(book, one))],
			},
			match,
		};
	}
	const rows = rowsWithCounts(book, pair.a, pair.b, occasion).filter((row) => fits(row) !== null);
	if (rows.length > 0) {
		const [row] = rows;
		const how = fits(row) ?? 'exact';
		const isSure = rows.length === 1 && occasion.isDay;
		return {
			told: {
				...base,
				verdict: 'supported',
				detail: how,
				row,
				lines: rows.map((one) => countsOf(book, one)),
				assumptions: ['the division is the one with these counts'],
			},
			match:
				rows.length === 1 || rows.every((one) => book.day[one] === book.day[row])
					? { row, isSure, isPlain: isSure && occasion.bill.length === 0 }
					: null,
		};
	}
	const other = book.withCounts(pair.a, pair.b);
	const why =
		other.length > 0
			? `no division of that time with these counts is at hand; another day has them: ${countsOf(book, other[0])}`
			: 'no division with these counts is at hand, and the words pick out none that is';
	return { told: { ...missing(from, to, why, numbers), stated: base.stated }, match: null };
}

/** Counts come from lists of names, which may miss one: a count that is one off is not called wrong. */
function isNear(book: Divisions, row: number, { a, b }: Pair): boolean {
	const off = (x: number, y: number): number =>
		Math.max(Math.abs(x - book.ayes[row]), Math.abs(y - book.noes[row]));
	return Math.min(off(a, b), off(b, a)) <= 1;
}

/** Counts as announced in the order that the words give, or with the tellers. */
function fitOf(book: Divisions, row: number, { a, b, sides }: Pair): 'exact' | 'definition' | null {
	const [ayes, noes] = [book.ayes[row], book.noes[row]];
	const agrees = (x: number, y: number): boolean =>
		sides === 'ayes-first'
			? a === x && b === y
			: sides === 'noes-first'
				? a === y && b === x
				: (a === x && b === y) || (a === y && b === x);
	if (agrees(ayes, noes)) return 'exact';
	return agrees(ayes + book.ayeTellers[row], noes + book.noTellers[row]) ? 'definition' : null;
}

/** Index of the figure in "a majority of 75" or "a 75-vote majority"; -1 where there is none. */
export function majorityOf(s: Sentence): number {
	for (let index = 0; index < s.numbers.length; index++) {
		const n = s.numbers[index];
		if (!isCount(n) || n.kind === 'range') continue;
		const before = s.tokens.slice(Math.max(0, n.from - 3), n.from).map(({ word }) => word);
		const after = s.tokens.slice(n.to, n.to + 3).map(({ word }) => word);
		if (before.includes('majority') && before[before.length - 1] === 'of') return index;
		if (after.includes('majority') && !after.includes('.') && !after.includes(',')) return index;
	}
	return -1;
}

export function judgeMajority(
	s: Sentence,
	book: Divisions,
	match: Match | null,
	pair: Pair | null,
	index: number,
): Told | null {
	const n = s.numbers[index];
	const isInside = pair !== null;
	const hasCounts = match !== null && book.ayes[match.row] >= 0;
	if (!isInside && !hasCounts) return null;
	let from = n.from;
	while (from > 0 && n.from - from < 4 && wordAt(s, from) !== 'majority') from--;
	if (wordAt(s, from) !== 'majority') from = n.from;
	let to = n.to;
	if (from === n.from) while (to < s.tokens.length && to < n.to + 3 && wordAt(s, to - 1) !== 'majority') to++;
	const base = { from, to, numbers: [index], stated: statedOf(n, 'votes') };
	const holds = (value: number): boolean => ['exact', 'rounded'].includes(fit(n, { value: fraction(value) }));
	const lines: string[] = [];
	const values: number[] = [];
	if (pair) {
		values.push(Math.abs(pair.a - pair.b));
		lines.push(`as printed: ${Math.max(pair.a, pair.b)} − ${Math.min(pair.a, pair.b)} = ${values[0]}`);
	}
	if (match && hasCounts) {
		values.push(Math.abs(book.ayes[match.row] - book.noes[match.row]));
		lines.push(`${countsOf(book, match.row)}: ${values[values.length - 1]} apart`);
	}
	const row = match?.row ?? -1;
	const found = {
		value: `${values[values.length - 1]}`,
		measure: 'majority',
		label: 'majority in a division',
	};
	const isRight = values.some(holds);
	if (isRight) return { ...base, verdict: 'supported', detail: 'exact', lines, row, found };
	const apart =
		match && hasCounts ? Math.abs(n.n - Math.abs(book.ayes[match.row] - book.noes[match.row])) : 9;
	const isRed = pair !== null || (match?.isSure === true && apart > 2);
	return {
		...base,
		verdict: isRed ? 'contradicted' : 'ambiguous',
		detail: !isRed ? 'readings' : pair && !hasCounts ? 'inconsistent' : 'value',
		lines,
		row,
		found,
	};
}
