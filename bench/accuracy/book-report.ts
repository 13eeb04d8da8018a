/** The texts about divisions and polls as tables: by kind of error and by template, then examples of what failed. */
import type { BookCounts, BookRun } from './generated/run-books.ts';
import { columns, part } from './table.ts';

function sum(all: Iterable<BookCounts>): BookCounts {
	const total: BookCounts = { texts: 0, supported: 0, falseReds: 0, errors: 0, caught: 0, passed: 0 };
	for (const one of all) for (const key of Object.keys(total) as (keyof BookCounts)[]) total[key] += one[key];
	return total;
}

const row = (name: string, c: BookCounts): (string | number)[] => [
	name,
	c.texts,
	part(c.supported, c.texts),
	c.falseReds,
	c.errors,
	part(c.caught, c.errors),
	c.passed,
];

export function bookReport({ counts, kinds, failures }: BookRun): string {
	const head = ['template', 'true', 'supported', 'false reds', 'errors', 'caught', 'passed'];
	const of = (prefix: string): BookCounts =>
		sum([...counts].flatMap(([id, count]) => (id.startsWith(prefix) ? [count] : [])));
	return [
		columns([
			['error', 'made', 'caught', 'passed'],
			...[...kinds]
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([kind, k]) => [kind, k.errors, part(k.caught, k.errors), k.passed]),
		]),
		'',
		columns([
			head,
			...[...counts].map(([id, count]) => row(id, count)),
			row('divisions', of('division-')),
			row('polls', of('poll-')),
			row('all', sum(counts.values())),
		]),
		...(failures.length === 0 ? [] : ['', ...failures]),
	].join('\n');
}
