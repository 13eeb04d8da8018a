/** The columns of the spells of councillors: by ward, then by name; beside them their order by surname. */
import { byCodePoint, rowOf } from '../compile/order.ts';
import type { PackWriter } from '../compile/write-pack.ts';
import { writeTexts } from './columns.ts';
import type { CouncilOrder } from './council-order.ts';
import type { RollSpell } from './model.ts';
import { personKey, personWords } from './person-words.ts';

export function writeSpells(pack: PackWriter, spells: readonly RollSpell[], order: CouncilOrder): void {
	const { partyRow, sourceRow, wardKey, wards } = order;
	const rolls = new Map<string, { year: number; source: number }>();
	for (const spell of spells) {
		for (const { year, at } of spell.rolls)
			rolls.set(`${year} ${at.source}`, { year, source: sourceRow[at.source] });
	}
	const listed = [...rolls.values()].sort((a, b) => a.year - b.year || a.source - b.source);
	if (listed.length > 31) throw new Error(`councils: expected at most 31 rolls, found ${listed.length}`);
	const bitOf = new Map(listed.map(({ year, source }, bit) => [`${year} ${source}`, bit]));

	const keyed = spells.map((spell) => ({
		spell,
		ward: wardKey(spell.council, spell.ward),
		name: personKey(personWords(spell.name)),
		marks: spell.rolls
			.map(({ year, at, next = '' }) => ({
				bit: bitOf.get(`${year} ${sourceRow[at.source]}`) ?? 0,
				line: at.line,
				next,
			}))
			.sort((a, b) => a.bit - b.bit),
	}));
	keyed.sort(
		(a, b) =>
			byCodePoint(a.ward, b.ward) ||
			byCodePoint(a.name, b.name) ||
			byCodePoint(a.spell.name, b.spell.name) ||
			byCodePoint(a.spell.party, b.spell.party) ||
			a.marks[0].bit - b.marks[0].bit ||
			a.marks[0].line - b.marks[0].line,
	);
	const counts = new Map<string, number>();
	for (const { ward } of keyed) counts.set(ward, (counts.get(ward) ?? 0) + 1);

	pack.json('rolls', listed);
	pack.integers(
		'wards.spells',
		wards.map((ward) => counts.get(ward) ?? 0),
	);
	pack.integers(
		'spells.party',
		keyed.map(({ spell }) => rowOf(partyRow, spell.party, `councillor ${spell.name}`, 'party')),
	);
	pack.integers(
		'spells.rolls',
		keyed.map(({ marks }) => marks.reduce((mask, { bit }) => mask | (1 << bit), 0)),
	);
	writeTexts(
		pack,
		'spells.name',
		keyed.map(({ spell }) => spell.name),
	);
	// Lines of one roll run nearly in order: each is written as the difference from the line before it in its roll.
	const last = new Array<number>(listed.length).fill(0);
	pack.integers(
		'spells.line',
		keyed.flatMap(({ marks }) =>
			marks.map(({ bit, line }) => {
				const difference = line - last[bit];
				last[bit] = line;
				return difference;
			}),
		),
	);
	const marks = keyed.flatMap((one) => one.marks);
	const nextDays = ['', ...[...new Set(marks.map(({ next }) => next))].filter(Boolean).sort(byCodePoint)];
	const dayRow = new Map(nextDays.map((day, row) => [day, row]));
	pack.json('spells.nextDays', nextDays);
	pack.integers(
		'spells.next',
		marks.map(({ next }) => dayRow.get(next) ?? 0),
	);
	const rows = keyed.map((_, row) => row).filter((row) => keyed[row].name !== '');
	pack.integers(
		'spells.byName',
		rows.sort((a, b) => byCodePoint(keyed[a].name, keyed[b].name) || a - b),
	);
}
