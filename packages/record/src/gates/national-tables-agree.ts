/** Printed national tables: their columns add up, and from 2010 they are the sums of the seats. */
import type { Finding, NationalResult } from '../model.ts';
import { isElectionOn } from '../sources/assemble/elections.ts';
import { NATIONALISTS_TOGETHER, OTHERS, ULSTER_JOINT } from '../sources/assemble/party-names.ts';
import { groupTables, residualOf, TABLE_PARTIES } from '../sources/assemble/tables.ts';
import type { NationalRow } from '../sources/readings.ts';
import { count, difference } from './figures.ts';
import type { GateInput } from './gate.ts';

/** Tables since 2015 are partly rounded to hundreds and thousands of votes. */
const ROUNDED_TO = 100;

function others(rows: readonly NationalRow[]): NationalRow | undefined {
	return rows.find(({ column }) => TABLE_PARTIES[column] === OTHERS);
}

/** `1945`, or `18 elections from 1945 to 2010`. */
function spanOf(elections: readonly string[]): string {
	const [first] = elections;
	return elections.length === 1
		? first
		: `${elections.length} elections from ${first} to ${elections[elections.length - 1]}`;
}

/** One finding a table: the elections whose `Other` votes are not what the total leaves. */
function columnsAddUp(groups: readonly (readonly NationalRow[])[]): Finding[] {
	const byArea = new Map<string, { text: string; row: NationalRow }[]>();
	for (const rows of groups) {
		const row = others(rows);
		const left = residualOf(rows);
		if (!row || row.votes === null || left === null || Math.abs(row.votes - left) <= 1) continue;
		const share = row.share === null ? '' : `, printed share ${(Number(row.share) * 100).toFixed(1)}%`;
		const text = `${row.election}: printed ${count(row.votes)}, total less named parties ${count(left)}, ${difference(row.votes - left)}${share}`;
		const found = byArea.get(row.area);
		if (found) found.push({ text, row });
		else byArea.set(row.area, [{ text, row }]);
	}
	return [...byArea].map(([area, found]) => ({
		gate: 'national-tables-agree',
		severity: 'error',
		subject: `table/${area}`,
		message: `National table, ${area}: the column "Other" is not what the total leaves after the named parties in ${spanOf(found.map(({ row }) => row.election))}. What the total leaves is taken.`,
		workings: `${found.map(({ text }) => text).join('; ')}.`,
		at: found.map(({ row }) => row.at),
	}));
}

function sumOf(results: readonly NationalResult[], rows: readonly NationalRow[], row: NationalRow): number {
	const party = TABLE_PARTIES[row.column];
	const votes = (wanted: string) => results.find((one) => one.party === wanted)?.votes ?? 0;
	if (party === NATIONALISTS_TOGETHER) return votes('plaid-cymru') + votes('snp');
	// The tables count the joint candidates of 2010 as Ulster Unionists.
	if (party === 'uup') return votes(party) + votes(ULSTER_JOINT);
	if (party !== OTHERS) return votes(party);
	const named = rows
		.filter((one) => one !== row && one.column !== 'Total')
		.reduce((sum, one) => sum + sumOf(results, rows, one), 0);
	return results.reduce((sum, one) => sum + one.votes, 0) - named;
}

/** From 2010 on the seats are there to be added up. */
function tablesAreSums(
	{ occasions, results }: GateInput,
	groups: readonly (readonly NationalRow[])[],
): Finding[] {
	const findings: Finding[] = [];
	for (const rows of groups) {
		const occasion = occasions.find(
			({ election }) => election.kind === 'general' && isElectionOn(rows[0].election, election.pollingOn),
		);
		if (!occasion) continue;
		const { election } = occasion;
		const { area } = rows[0];
		const added = results.filter((one) => one.election === election.id && one.area === area);
		const workings: string[] = [];
		const at = [];
		const isRounded = rows.every(({ votes }) => votes === null || votes % ROUNDED_TO === 0);
		const most = isRounded ? 1000 : 0;
		for (const row of rows) {
			if (row.votes === null || TABLE_PARTIES[row.column] === OTHERS) continue;
			const sum =
				row.column === 'Total'
					? added.reduce((total, { votes }) => total + votes, 0)
					: sumOf(added, rows, row);
			if (Math.abs(row.votes - sum) <= most) continue;
			workings.push(
				`${row.column}: printed ${count(row.votes)}, seats add to ${count(sum)}, ${difference(row.votes - sum)}`,
			);
			at.push(row.at);
		}
		if (workings.length === 0) continue;
		findings.push({
			gate: 'national-tables-agree',
			severity: 'note',
			subject: election.id,
			message: `${election.label}, ${area}: the printed national table is not the sum of the seats. The sum is taken.`,
			workings: `${workings.join('; ')}.`,
			at: at.slice(0, 1),
		});
	}
	return findings;
}

export function nationalTablesAgree(input: GateInput): Finding[] {
	const groups = [...groupTables(input.readings.national).values()];
	return [...columnsAddUp(groups), ...tablesAreSums(input, groups)];
}
