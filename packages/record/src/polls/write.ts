/** Compiles the book of polls into its pack: polls in order of their last day of asking, then by id. */
import { byCodePoint, type Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { Poll, PollRows } from './model.ts';

export function orderPolls(polls: readonly Poll[]): Poll[] {
	return [...polls].sort(
		(one, other) =>
			byCodePoint(one.to, other.to) || byCodePoint(one.from, other.from) || byCodePoint(one.id, other.id),
	);
}

const AREAS = { 'great-britain': 1, 'united-kingdom': 2 } as const;

export function writePolls(
	pack: PackWriter,
	{ polls: given, names }: PollRows,
	{ sourceRow }: Ordered,
): void {
	const polls = orderPolls(given);
	const day = (text: string): number => Date.parse(text) / 86_400_000;
	const number = (name: string, value: (row: Poll) => number): void =>
		pack.integers(`polls.${name}`, polls.map(value));
	const coded = (name: string, values: readonly string[]): void => {
		const distinct = [...new Set(values)].sort(byCodePoint);
		const row = new Map(distinct.map((value, at) => [value, at]));
		pack.strings(name, distinct);
		pack.integers(
			name,
			values.map((value) => row.get(value) ?? 0),
		);
	};
	number('from', (row) => day(row.from));
	number('to', (row) => day(row.to));
	number('publishedOn', (row) => (row.publishedOn === null ? -1 : day(row.publishedOn)));
	number('area', (row) => (row.area === null ? 0 : AREAS[row.area]));
	number('isModel', (row) => Number(row.isModel));
	number('sample', (row) => row.sample ?? -1);
	number('source', (row) => sourceRow[row.at.source]);
	number('line', (row) => row.at.line);
	coded(
		'polls.pollster',
		polls.map((row) => row.pollster),
	);
	coded(
		'polls.publishers',
		polls.map((row) => row.publishers.join('; ')),
	);
	const shares = polls.flatMap((row) => row.shares);
	const first = [0];
	for (const { shares: own } of polls) first.push(first[first.length - 1] + own.length);
	pack.integers('shares.first', first);
	coded(
		'shares.party',
		shares.map(({ party }) => party),
	);
	coded(
		'shares.share',
		shares.map(({ share }) => share),
	);
	pack.json('names', names);
}
