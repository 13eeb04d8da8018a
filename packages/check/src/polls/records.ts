/** "the biggest lead since December 2013": a lead against all that the firm, or any firm, found in between. */
import { compare, toDecimal } from '@mandate/psephology';
import type { Polls } from '@mandate/record';
import type { Verdict } from '../answer.ts';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { labelOf } from './label.ts';
import { leadOf } from './values.ts';

const MOST = new Set('biggest largest widest greatest highest'.split(' '));

export interface RecordPhrase {
	readonly from: number;
	readonly to: number;
	/** Days of the month, year or day told after "since". */
	readonly since: { readonly from: number; readonly to: number };
}

/** "biggest ... since <date>". */
export function recordPhrase(s: Sentence): RecordPhrase | null {
	const time = s.times.find(
		(one) => one.kind === 'date' && one.year > 0 && wordAt(s, one.from - 1) === 'since',
	);
	if (!time) return null;
	for (let i = time.from - 2; i >= 0 && i > time.from - 10; i--) {
		if (!MOST.has(wordAt(s, i))) continue;
		const from = Date.UTC(time.year, (time.month || 1) - 1, time.day || 1) / 86_400_000;
		const to =
			time.day > 0
				? from
				: (time.month > 0 ? Date.UTC(time.year, time.month, 1) : Date.UTC(time.year + 1, 0, 1)) / 86_400_000 -
					1;
		return { from: i, to: time.to, since: { from, to } };
	}
	return null;
}

/** Judges a lead of `party` over `over` in a poll. `isSure`: the poll is the one that is meant; `firm` null: any firm's polls count. */
export function judgeRecord(
	book: Polls,
	row: number,
	party: string,
	over: string,
	phrase: RecordPhrase,
	firm: string | null,
	isSure: boolean,
): { verdict: Verdict; lines: readonly string[] } {
	const lead = leadOf(book, row, party, over);
	if (!lead || book.count === 0)
		return { verdict: 'not_in_record', lines: ['the poll does not show both parties'] };
	const show = (one: number): string => {
		const other = leadOf(book, one, party, over);
		return `${labelOf(book, one)}: a lead of ${other ? toDecimal(other, other.d === 1n ? 0 : 1) : 'unknown size'}`;
	};
	let higher = -1;
	let atSince = -1;
	for (const one of firm === null ? allRows(book) : book.byPollster(firm)) {
		if (one === row || book.isModel[one] === 1 || book.to[one] > book.to[row]) continue;
		const other = leadOf(book, one, party, over);
		if (!other || compare(other, lead) < 0) continue;
		if (book.to[one] > phrase.since.to && book.from[one] < book.from[row]) higher = one;
		else if (book.to[one] >= phrase.since.from) atSince = one;
	}
	if (higher >= 0)
		return {
			verdict: isSure && firm !== null ? 'contradicted' : 'ambiguous',
			lines: [show(row), show(higher)],
		};
	if (phrase.since.from < book.to[0])
		return { verdict: 'not_in_record', lines: ['polls before the first at hand may have been higher'] };
	if (atSince < 0)
		return { verdict: 'ambiguous', lines: [show(row), 'none as big is at hand from the time that is told'] };
	return { verdict: 'supported', lines: [show(row), show(atSince), 'none in between is as big'] };
}

function allRows(book: Polls): number[] {
	return Array.from({ length: book.count }, (_, row) => row);
}
