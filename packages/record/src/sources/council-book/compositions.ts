/** Compositions, and the gate that counts the rolls against them. */

import type { RollSpell } from '../../councils/model.ts';
import { type Composition, VACANT } from '../../councils/model.ts';
import type { Finding } from '../../model.ts';
import { byCodePoint } from '../order.ts';
import type { CompositionRow } from './readings.ts';
import type { CouncilRegister, PartyBook } from './register.ts';

export function compositionsOf(
	rows: readonly CompositionRow[],
	councils: CouncilRegister,
	parties: PartyBook,
	find: (finding: Finding) => void,
): Composition[] {
	const compositions = rows.map((row): Composition => {
		const council = councils.idOf(row.council, row.councilCode);
		const sum = row.seats.reduce((total, [, seats]) => total + seats, 0);
		const vacant = row.seats.find(([column]) => column === 'vacant')?.[1] ?? 0;
		if (sum !== row.total && sum - vacant !== row.total) {
			find({
				gate: 'seats-fill-the-council',
				severity: 'error',
				subject: `${councils.nameOf(council)}, ${row.on ?? row.year}`,
				message: `${councils.nameOf(council)}, ${row.on ?? row.year}: seats by party do not add up to the council.`,
				workings: `${row.seats.map(([column, seats]) => `${column} ${seats}`).join(', ')}: ${sum}; total ${row.total}.`,
				at: [row.at],
			});
		}
		return {
			council,
			year: row.year,
			on: row.on,
			total: row.total,
			seats: row.seats
				.filter(([, seats]) => seats > 0)
				.map(([column, seats]) => [parties.ofColumn(column), seats] as const)
				.sort(([a], [b]) => byCodePoint(a, b)),
			control: row.control,
			at: row.at,
		};
	});
	return compositions.sort(
		(a, b) =>
			byCodePoint(a.council, b.council) ||
			a.year - b.year ||
			byCodePoint(a.on ?? '', b.on ?? '') ||
			a.at.source - b.at.source ||
			a.at.line - b.at.line,
	);
}

/** A composition by year equals counting the roll of that year: parties with a column of their own, and the total. */
export function compareWithRolls(
	compositions: readonly Composition[],
	spells: readonly RollSpell[],
	nameOf: (council: string) => string,
	find: (finding: Finding) => void,
): void {
	const counted = new Map<string, Map<string, number>>();
	for (const { council, party, rolls } of spells) {
		for (const { year } of rolls) {
			const key = `${council} ${year}`;
			const seats = counted.get(key) ?? new Map<string, number>();
			counted.set(key, seats);
			seats.set(party, (seats.get(party) ?? 0) + 1);
		}
	}
	for (const { council, year, on, total, seats, at } of compositions) {
		if (on !== null) continue;
		const roll = counted.get(`${council} ${year}`);
		if (roll === undefined) continue;
		const size = [...roll.values()].reduce((sum, n) => sum + n, 0);
		const named = seats.filter(([party]) => COUNTED.has(party));
		const others = [...roll].filter(
			([party, n]) => COUNTED.has(party) && n > 0 && !named.some(([id]) => id === party),
		);
		const wrong = [
			...named
				.filter(([party, n]) => (roll.get(party) ?? 0) !== n)
				.map(([party, n]) => `${party} ${n}, in the roll ${roll.get(party) ?? 0}`),
			...others.map(([party, n]) => `${party} none, in the roll ${n}`),
		];
		if (total !== size && total !== size - (roll.get(VACANT) ?? 0))
			wrong.push(`total ${total}, in the roll ${size}`);
		if (wrong.length === 0) continue;
		const where = `${nameOf(council)}, ${year}`;
		find({
			gate: 'compositions-equal-the-rolls',
			severity: 'note',
			subject: where,
			message: `${where}: the composition is not what counting the roll of that year gives.`,
			workings: `${wrong.join('; ')}.`,
			at: [at],
		});
	}
}

/** Parties that have a column of their own in every file by year. */
const COUNTED: ReadonlySet<string> = new Set([
	'conservative',
	'labour',
	'liberal-democrats',
	'ukip',
	'reform-uk',
	'plaid-cymru',
	'snp',
]);

const LABELS: Readonly<Record<string, string>> = {
	CON: 'conservative',
	LAB: 'labour',
	LD: 'liberal-democrats',
	GRN: 'green',
	REF: 'reform-uk',
	SNP: 'snp',
	PC: 'plaid-cymru',
};

/** A council where a party has more than half of the seats and the file names another as in control, mayors apart. */
export function compareControl(
	compositions: readonly Composition[],
	nameOf: (council: string) => string,
	find: (finding: Finding) => void,
): void {
	for (const { council, year, on, total, seats, control, at } of compositions) {
		const stated = LABELS[control.toUpperCase()];
		const majority = seats.find(
			([party, count]) => count * 2 > total && Object.values(LABELS).includes(party),
		);
		if (stated === undefined || majority === undefined || majority[0] === stated) continue;
		const where = `${nameOf(council)}, ${on ?? year}`;
		find({
			gate: 'control-fits-the-majority',
			severity: 'error',
			subject: where,
			message: `${where}: the file says that "${control}" controls; another party has more than half of the seats.`,
			workings: `${majority[0]} ${majority[1]} of ${total}; stated "${control}".`,
			at: [at],
		});
	}
}
