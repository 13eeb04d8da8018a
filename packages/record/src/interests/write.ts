/**
 * Compiles the book of interests into its pack: editions by day, returns by edition and person, entries in the order of the
 * register. A text that stands in several editions is stored once.
 */
import { writeStrings } from '../compile/columns.ts';
import { byCodePoint, type Ordered } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import { dayNumber } from '../members/days.ts';
import { INTEREST_KINDS, type InterestReturn, type InterestRows, type RegisterEdition } from './model.ts';

/** By day; on one day the whole register first. */
export function orderEditions(editions: readonly RegisterEdition[]): RegisterEdition[] {
	return [...editions].sort((one, other) => byCodePoint(one.id, other.id));
}

export function orderReturns(returns: readonly InterestReturn[]): InterestReturn[] {
	return [...returns].sort(
		(one, other) => byCodePoint(one.edition, other.edition) || byCodePoint(one.person, other.person),
	);
}

export function writeInterests(pack: PackWriter, rows: InterestRows, { sourceRow }: Ordered): void {
	const editions = orderEditions(rows.editions);
	const editionRow = new Map(editions.map(({ id }, row) => [id, row]));
	pack.json(
		'editions',
		editions.map((edition) => ({
			...edition,
			at: { source: sourceRow[edition.at.source], line: edition.at.line },
		})),
	);
	const returns = orderReturns(rows.returns);
	const entries = returns.flatMap((one) => one.entries);
	const ofReturn = (name: string, value: (row: InterestReturn) => number): void =>
		pack.integers(`returns.${name}`, returns.map(value));
	ofReturn('edition', (row) => editionRow.get(row.edition) ?? -1);
	ofReturn('isNil', (row) => Number(row.isNil));
	ofReturn('source', (row) => sourceRow[row.at.source]);
	ofReturn('line', (row) => row.at.line);
	for (const name of ['person', 'name'] as const)
		writeStrings(
			pack,
			`returns.${name}`,
			returns.map((row) => row[name]),
		);
	const first = [0];
	for (const { entries: own } of returns) first.push(first[first.length - 1] + own.length);
	pack.integers('returns.first', first);
	const ofEntry = (name: string, value: (row: (typeof entries)[number]) => number): void =>
		pack.integers(`entries.${name}`, entries.map(value));
	ofEntry('kind', (row) => INTEREST_KINDS.indexOf(row.kind));
	ofEntry('depth', (row) => row.depth);
	ofEntry('registered', (row) => dayNumber(row.registeredOn));
	ofEntry('updated', (row) => dayNumber(row.updatedOn));
	ofEntry('line', (row) => row.at.line);
	writeStrings(
		pack,
		'entries.category',
		entries.map((row) => row.category),
	);
	writeStrings(
		pack,
		'entries.lines',
		entries.map((row) => row.lines.join('\n')),
	);
}
