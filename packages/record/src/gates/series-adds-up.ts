/** Party columns of the series since 1918 add up to its totals. */
import type { Finding } from '../model.ts';
import { SERIES_PARTIES, type SeriesRow } from '../sources/readings.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

function polled({ votes }: SeriesRow): number {
	return SERIES_PARTIES.reduce((sum, party) => sum + Math.max(votes[party] ?? 0, 0), 0);
}

function isUnopposed({ votes, total }: SeriesRow): boolean {
	return (total ?? 0) < 0 || SERIES_PARTIES.some((party) => (votes[party] ?? 0) < 0);
}

/** Zero where no poll was held or a party did not stand: empty elsewhere. */
function zeroes(rows: readonly SeriesRow[]): Finding[] {
	const found = rows.filter(({ votes }) => SERIES_PARTIES.some((party) => votes[party] === 0));
	if (found.length === 0) return [];
	const named = found.map(({ election, name }) => `${election} ${name}`);
	return [
		{
			gate: 'series-adds-up',
			severity: 'note',
			subject: 'series',
			message: `The series since 1918 has a nought where a party did not stand in ${found.length} rows, and an empty cell elsewhere. Noughts are read as not standing.`,
			workings: `${named.slice(0, 10).join('; ')}${named.length > 10 ? `; and ${named.length - 10} more` : ''}.`,
			at: found.slice(0, 10).map(({ at }) => at),
		},
	];
}

/** A poll was held, and the cell for all votes is empty. */
function withoutTotal(rows: readonly SeriesRow[]): Finding[] {
	const found = rows.filter((row) => row.total === null && !isUnopposed(row));
	if (found.length === 0) return [];
	const named = found.map(
		(row) => `${row.name} ${row.election} (${row.seats} members): parties add to ${count(polled(row))}`,
	);
	return [
		{
			gate: 'series-adds-up',
			severity: 'note',
			subject: 'series',
			message: `The series gives no total for ${found.length} seats where a poll was held. None is made up: their parties' votes may count a voter twice.`,
			workings: `${named.join('; ')}.`,
			at: found.map(({ at }) => at),
		},
	];
}

function mixed(rows: readonly SeriesRow[]): Finding[] {
	return rows
		.filter((row) => isUnopposed(row) && polled(row) > 0)
		.map((row) => ({
			gate: 'series-adds-up',
			severity: 'error' as const,
			subject: `series/${row.election}/${row.name}`,
			message: `${row.name}, ${row.election}: the series marks a return without a poll beside votes that were polled.`,
			workings: `Marks below nought beside ${count(polled(row))} votes; total ${row.total === null ? 'empty' : row.total}.`,
			at: [row.at],
		}));
}

/**
 * In seats of two and three members the series counts voters: votes for a party are divided by the members, so that the
 * parties miss the total by a vote or two. Those are one note; anything more is an error of its own.
 */
function isDivision({ seats }: SeriesRow, off: number): boolean {
	return seats > 1 && Math.abs(off) <= seats;
}

export function seriesAddsUp({ readings }: GateInput): Finding[] {
	const findings: Finding[] = [];
	const divided: { text: string; row: SeriesRow }[] = [];
	for (const row of readings.series) {
		if (isUnopposed(row) || row.total === null) continue;
		const sum = polled(row);
		const off = sum - row.total;
		if (off === 0) continue;
		const text = `parties add to ${count(sum)}; total ${count(row.total)}; ${difference(off)}`;
		if (isDivision(row, off)) {
			divided.push({ text: `${row.name} ${row.election}: ${text}`, row });
			continue;
		}
		findings.push({
			gate: 'series-adds-up',
			severity: 'error',
			subject: `series/${row.election}/${row.name}`,
			message: `${row.name}, ${row.election}: the party columns of the series do not add up to its total.`,
			workings: `P${text.slice(1)}.`,
			at: [row.at],
		});
	}
	if (divided.length > 0) {
		findings.push({
			gate: 'series-adds-up',
			severity: 'note',
			subject: 'series',
			message: `In ${divided.length} seats of two members before 1950 the party columns of the series miss its total by a vote or two: it counts voters, and votes divided by two are rounded.`,
			workings: `${divided.map(({ text }) => text).join('. ')}.`,
			at: divided.map(({ row }) => row.at),
		});
	}
	return [
		...findings,
		...withoutTotal(readings.series),
		...mixed(readings.series),
		...zeroes(readings.series),
	];
}
