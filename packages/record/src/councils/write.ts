/**
 * Compiles the book of councils into its pack. Spells and contests stand by council and ward, so that a ward needs to say
 * only how many it has; the same rows give the same bytes in whatever order they come.
 */
import { byCodePoint, type Ordered, relocated, rowOf } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import type { Locator } from '../locator.ts';
import { wordsOf } from '../names/words.ts';
import { writeDifferences, writeTexts } from './columns.ts';
import type { CouncilOrder } from './council-order.ts';
import type { CouncilRows } from './model.ts';
import { writeContests } from './write-contests.ts';
import { writeSpells } from './write-spells.ts';

export function writeCouncils(pack: PackWriter, rows: CouncilRows, { sourceRow }: Ordered): void {
	const byId = (a: { readonly id: string }, b: { readonly id: string }) => byCodePoint(a.id, b.id);
	const councils = [...rows.councils].sort(byId);
	const parties = [...rows.parties].sort(byId);
	const councilRow = new Map(councils.map(({ id }, row) => [id, row]));
	const partyRow = new Map(parties.map(({ id }, row) => [id, row]));

	const folded = new Map<string, string>();
	const wardKey = (council: string, ward: string) => {
		const words = folded.get(ward) ?? `${wordsOf(ward).join(' ')} ${ward}`;
		folded.set(ward, words);
		// By the row of the council: by its id the wards of `wyre-forest` would stand between two of `wyre`.
		return `${String(rowOf(councilRow, council, `ward ${ward}`, 'council')).padStart(5, '0')}/${words}`;
	};
	const names = new Map<string, { council: string; ward: string }>();
	for (const { council, ward } of rows.spells) names.set(wardKey(council, ward), { council, ward });
	for (const { council, ward } of rows.contests) names.set(wardKey(council, ward), { council, ward });
	const wards = [...names.keys()].sort(byCodePoint);

	pack.json('about', {
		councils,
		parties,
		names: councilNames(councils),
		affiliations: rows.affiliations.map((row) => ({ ...row, at: relocated(row.at, sourceRow) })),
		estimates: rows.estimates.map((row) => ({ ...row, at: relocated(row.at, sourceRow) })),
	});
	writeDifferences(
		pack,
		'wards.council',
		wards.map((key) => rowOf(councilRow, names.get(key)?.council ?? '', `ward ${key}`, 'council')),
	);
	writeTexts(
		pack,
		'wards.name',
		wards.map((key) => names.get(key)?.ward ?? ''),
	);
	const order: CouncilOrder = { partyRow, sourceRow, wardKey, wards };
	writeSpells(pack, rows.spells, order);
	writeContests(pack, rows.contests, order);
	writeCompositions(pack, rows, councilRow, order);
	if (rows.terms)
		pack.json(
			'terms',
			[...rows.terms]
				.sort(
					(a, b) =>
						byCodePoint(a.id, b.id) || byCodePoint(a.from ?? '', b.from ?? '') || a.at.line - b.at.line,
				)
				.map((row) => ({ ...row, at: relocated(row.at, sourceRow) })),
		);
}

/** Folded names and the council each means; one that two councils bear is left out. */
function councilNames(councils: CouncilRows['councils']): [string, number][] {
	const found = new Map<string, number>();
	councils.forEach(({ name }, row) => {
		found.set(wordsOf(name).join(' '), row);
	});
	const others = new Map<string, number>();
	councils.forEach(({ otherNames }, row) => {
		for (const name of otherNames) {
			const key = wordsOf(name).join(' ');
			if (!found.has(key)) others.set(key, others.has(key) && others.get(key) !== row ? -1 : row);
		}
	});
	return [...found, ...[...others].filter(([, row]) => row >= 0)].sort(([a], [b]) => byCodePoint(a, b));
}

function writeCompositions(
	pack: PackWriter,
	{ compositions }: CouncilRows,
	councilRow: ReadonlyMap<string, number>,
	{ partyRow, sourceRow }: CouncilOrder,
): void {
	const line = ({ source, line: at }: Locator) => [sourceRow[source], at] as const;
	const sorted = [...compositions].sort(
		(a, b) =>
			byCodePoint(a.council, b.council) ||
			a.year - b.year ||
			byCodePoint(a.on ?? '', b.on ?? '') ||
			line(a.at)[0] - line(b.at)[0] ||
			a.at.line - b.at.line,
	);
	const distinct = (values: readonly string[]) => [...new Set(values)].sort(byCodePoint);
	const days = distinct(sorted.map(({ on }) => on ?? ''));
	const controls = distinct(sorted.map(({ control }) => control));
	pack.json('compositions.values', { days, controls });
	const write = (name: string, value: (row: (typeof sorted)[number]) => number) =>
		pack.integers(`compositions.${name}`, sorted.map(value));
	write('council', (row) => rowOf(councilRow, row.council, 'composition', 'council'));
	write('year', (row) => row.year);
	write('on', (row) => days.indexOf(row.on ?? ''));
	write('total', (row) => row.total);
	write('control', (row) => controls.indexOf(row.control));
	write('source', (row) => sourceRow[row.at.source]);
	write('length', (row) => row.seats.length);
	writeDifferences(
		pack,
		'compositions.line',
		sorted.map((row) => row.at.line),
	);
	const seats = sorted.flatMap((row) => [...row.seats].sort(([a], [b]) => byCodePoint(a, b)));
	pack.integers(
		'compositions.party',
		seats.map(([party]) => rowOf(partyRow, party, 'composition', 'party')),
	);
	pack.integers(
		'compositions.seats',
		seats.map(([, count]) => count),
	);
}
