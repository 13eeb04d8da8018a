/** What a poll of the book says: a share, a lead, a change since the firm's poll before, as exact fractions. */
import { type Fraction, fraction, sub } from '@mandate/psephology';
import type { Polls } from '@mandate/record';
import type { Value } from '../verify/stated.ts';

function exact(printed: string): Fraction {
	const [whole, part = ''] = printed.split('.');
	return fraction(BigInt(`${whole}${part}`), 10n ** BigInt(part.length));
}

export function shareOf(book: Polls, row: number, party: string): Fraction | null {
	const printed = book.share(row, party);
	return printed === null ? null : exact(printed);
}

/** The first less the second; null where the poll does not show both. */
export function leadOf(book: Polls, row: number, party: string, over: string): Fraction | null {
	const [one, other] = [shareOf(book, row, party), shareOf(book, row, over)];
	return one && other ? sub(one, other) : null;
}

/** The party with the most of those shown, another one left out. */
export function bestOther(book: Polls, row: number, party: string): string | null {
	let best: string | null = null;
	let most = -1;
	for (const id of book.partiesOf(row)) {
		const share = Number(book.share(row, id));
		if (id !== party && share > most) [best, most] = [id, share];
	}
	return best;
}

/** The firm's polls before one that a change may be counted from: the last, and the last for the same publisher. */
export function previousOf(book: Polls, row: number): readonly number[] {
	const rows = book.byPollster(book.pollster.at(row));
	const before = rows
		.slice(0, rows.indexOf(row))
		.filter((one) => book.isModel[one] === book.isModel[row] && book.to[one] < book.to[row]);
	const last = before[before.length - 1];
	if (last === undefined) return [];
	const publisher = book.publishers.at(row);
	const same = before.filter((one) => publisher !== '' && book.publishers.at(one) === publisher).pop();
	const beside = before.filter((one) => book.to[one] === book.to[last]);
	return [...new Set([...beside, ...(same === undefined ? [] : [same])])];
}

/** A difference of two shares as `fit` takes it: its size, and the two shares it is of. */
export function difference(after: Fraction, before: Fraction): { value: Value; sign: -1 | 0 | 1 } {
	const change = sub(after, before);
	const sign = change.n < 0n ? -1 : change.n > 0n ? 1 : 0;
	const size = change.n < 0n ? { n: -change.n, d: change.d } : change;
	return { value: { value: size, isPart: true, pair: { after, before } }, sign };
}
