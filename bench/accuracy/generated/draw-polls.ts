/** Draws from the book of polls what the sentences about polls are filled with, and what makes them false. */
import type { Polls, Release } from '@mandate/record';
import type { PollFrame } from '../templates/book-template.ts';
import { dateOf, fieldworkOf, monthOf, PARTY_WORDS } from './book-words.ts';
import type { Drawn } from './draw-divisions.ts';
import type { Random } from './random.ts';

export interface PollWorld {
	readonly book: Polls;
	/** Counts of answers whose shares are whole numbers. */
	readonly rows: readonly number[];
}

export function pollWorld(release: Release): PollWorld | null {
	const book = release.polls;
	if (!book) return null;
	const rows: number[] = [];
	for (let row = 0; row < book.count; row++) {
		const shown = book.partiesOf(row).map((party) => book.share(row, party) ?? '');
		if (book.isModel[row] === 0 && shown.length > 2 && shown.every((share) => /^\d+$/.test(share)))
			rows.push(row);
	}
	return { book, rows };
}

type Share = readonly [string, number];

function sharesOf(book: Polls, row: number): Share[] {
	return book
		.partiesOf(row)
		.filter((party) => PARTY_WORDS[party])
		.map((party): Share => [party, Number(book.share(row, party))])
		.sort((a, b) => b[1] - a[1]);
}

const named = (party: string): string => PARTY_WORDS[party][0];

/** Other polls of the firm whose days touch those of a poll. */
function twins(book: Polls, row: number): number[] {
	return book
		.byPollster(book.pollster.at(row))
		.filter((one) => one !== row && book.from[one] <= book.to[row] + 3 && book.to[one] >= book.from[row] - 3);
}

function previousOf(book: Polls, row: number): number | null {
	const before = book
		.byPollster(book.pollster.at(row))
		.filter((one) => book.to[one] < book.from[row] && book.isModel[one] === 0);
	return before[before.length - 1] ?? null;
}

export function drawPoll({ book, rows }: PollWorld, frame: PollFrame, random: Random): Drawn | null {
	const row = random.pick(rows);
	const shares = sharesOf(book, row);
	if (twins(book, row).length > 0 || shares.length < 3 || book.to[row] - book.from[row] > 20) return null;
	const [[first, a], [second, b], [third, c]] = shares;
	if ((frame === 'poll-level') !== (a === b) || b === c) return null;
	const slots: Record<string, string> = {
		pollster: book.nameOf(book.pollster.at(row)),
		publisher: book.publishers.at(row).split('; ')[0],
		fieldwork: fieldworkOf(book.from[row], book.to[row]),
		to: dateOf(book.to[row]),
		first: named(first),
		second: named(second),
		third: named(third),
		a: `${a}`,
		b: `${b}`,
		c: `${c}`,
		lead: `${a - b}`,
	};
	const wrongs: Record<string, Record<string, string>> = {
		party: { first: slots.second, second: slots.first },
		direction: { first: slots.second, second: slots.first },
		...otherFirm(book, rows, row, random),
		...otherYear(book, row, slots),
	};
	const drawn = { slots, wrongs, published: book.to[row] + 3 };
	if (frame === 'poll-change') return drawChange(book, row, drawn, random);
	if (frame === 'poll-sample') {
		const sample = book.sample[row];
		return sample < 500 ? null : { ...drawn, slots: { ...slots, sample: sample.toLocaleString('en-GB') } };
	}
	if (frame === 'poll-record') return drawRecord(book, row, drawn, first, second);
	if (frame === 'poll-fresh' && (slots.publisher === '' || a - b < 2)) return null;
	return a - b < 2 && frame !== 'poll-level' ? null : drawn;
}

/** A firm that polled over the same days, of which none agrees with what is said. */
function otherFirm(
	book: Polls,
	rows: readonly number[],
	row: number,
	random: Random,
): Record<string, Record<string, string>> {
	const firm = book.pollster.at(row);
	const near = rows.filter(
		(one) =>
			book.pollster.at(one) !== firm && book.from[one] === book.from[row] && book.to[one] === book.to[row],
	);
	const differs = (one: number): boolean =>
		sharesOf(book, row)
			.slice(0, 3)
			.every(([party, share]) => Number(book.share(one, party)) !== share);
	const fit = near.filter((one) => differs(one) && twins(book, one).length === 0);
	if (fit.length === 0) return {};
	return { pollster: { pollster: book.nameOf(book.pollster.at(random.pick(fit))) } };
}

/** The year before, in which the firm polled over the same days with other figures. */
function otherYear(
	book: Polls,
	row: number,
	slots: Record<string, string>,
): Record<string, Record<string, string>> {
	const back = 365;
	const [top, next] = sharesOf(book, row);
	const there = book
		.byPollster(book.pollster.at(row))
		.filter((one) => book.from[one] === book.from[row] - back && book.to[one] === book.to[row] - back);
	const clashes = (one: number): boolean => {
		const [x, y] = [Number(book.share(one, top[0])), Number(book.share(one, next[0]))];
		return x !== top[1] && y !== next[1] && x - y !== top[1] - next[1];
	};
	const alone = there.length === 1 && twins(book, there[0]).length === 0 && clashes(there[0]);
	if (!alone) return {};
	const turn = (text: string): string => text.replace(/\d{4}/g, (year) => `${Number(year) - 1}`);
	return { year: { fieldwork: turn(slots.fieldwork), to: turn(slots.to) } };
}

function drawChange(book: Polls, row: number, drawn: Drawn, random: Random): Drawn | null {
	const before = previousOf(book, row);
	if (before === null || book.to[row] - book.to[before] > 60) return null;
	const movers = sharesOf(book, row)
		.slice(0, 3)
		.flatMap(([party, share]) => {
			const was = book.share(before, party);
			const change = was === null || !/^\d+$/.test(was) ? 0 : share - Number(was);
			return Math.abs(change) >= 2 ? [{ party, share, change, was: was ?? '' }] : [];
		});
	if (movers.length === 0) return null;
	const { party, share, change, was } = random.pick(movers);
	const size = Math.abs(change);
	const way = (up: boolean): Record<string, string> => ({
		up: up ? 'up' : 'down',
		moved: up ? 'rose' : 'fell',
		sign: `${up ? '+' : '-'}${size}`,
	});
	return {
		slots: {
			...drawn.slots,
			...way(change > 0),
			mover: named(party),
			m: `${share}`,
			change: `${size} points`,
			before: was,
		},
		wrongs: { direction: way(change < 0) },
		published: drawn.published,
	};
}

/** The biggest lead of one party over another that the firm found since a poll at least a year before. */
function drawRecord(book: Polls, row: number, drawn: Drawn, first: string, second: string): Drawn | null {
	const lead = (one: number): number =>
		Number(book.share(one, first) ?? 0) - Number(book.share(one, second) ?? 0);
	const earlier = book.byPollster(book.pollster.at(row)).filter((one) => book.to[one] < book.from[row]);
	const last = earlier.filter((one) => lead(one) >= lead(row)).pop();
	if (last === undefined || book.to[row] - book.to[last] < 200 || lead(last) === lead(row)) return null;
	const early = earlier.find((one) => lead(one) > lead(row) && book.to[one] < book.to[last] - 400);
	return {
		slots: { ...drawn.slots, since: monthOf(book.to[last]) },
		wrongs: early === undefined ? {} : { year: { since: monthOf(book.to[early]) } },
		published: drawn.published,
	};
}
