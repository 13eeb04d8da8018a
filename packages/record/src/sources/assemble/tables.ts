/** Totals before 2010 from the printed national tables. */
import type { NationalResult, NationalTotal } from '../../model.ts';
import type { NationalRow } from '../readings.ts';
import type { Assembly } from './context.ts';
import { generalElection, isElectionOn } from './elections.ts';
import { NATIONALISTS_TOGETHER, OTHERS } from './party-names.ts';
import type { National } from './totals.ts';

export const TABLE_PARTIES: Readonly<Record<string, string>> = {
	CON: 'conservative',
	LAB: 'labour',
	LD: 'liberal-democrats',
	'PC/SNP': NATIONALISTS_TOGETHER,
	PC: 'plaid-cymru',
	SNP: 'snp',
	NAT: 'irish-nationalists',
	UUP: 'uup',
	SDLP: 'sdlp',
	DUP: 'dup',
	SF: 'sinn-fein',
	Other: OTHERS,
};

/** All votes less those of the named parties; the printed `Other` column is wrong in one table (see the gate of national tables). */
export function residualOf(rows: readonly NationalRow[]): number | null {
	const total = rows.find(({ column }) => column === 'Total')?.votes ?? null;
	if (total === null) return null;
	return rows.reduce(
		(left, row) => (row.column === 'Total' || row.column === 'Other' ? left : left - (row.votes ?? 0)),
		total,
	);
}

export function groupTables(rows: readonly NationalRow[]): Map<string, NationalRow[]> {
	const groups = new Map<string, NationalRow[]>();
	for (const row of rows) {
		const key = `${row.election} ${row.area}`;
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return groups;
}

/** Rows of elections before `until`. */
export function readTables({ readings, quarantine }: Assembly, until: string): National {
	const results: NationalResult[] = [];
	const totals: NationalTotal[] = [];
	for (const rows of groupTables(readings.national).values()) {
		const [{ election: name, area }] = rows;
		const period = readings.periods.find(({ pollingOn }) => isElectionOn(name, pollingOn));
		if (!period || period.pollingOn >= until) continue;
		const election = generalElection(period.pollingOn).id;
		for (const row of rows) {
			if (row.column === 'Total') {
				if (row.votes === null) continue;
				const turnout =
					readings.turnout.find((one) => one.election === name && one.area === area)?.turnout ?? null;
				const total = { election, area, validVotes: row.votes, electorate: null, invalidVotes: null };
				totals.push({ ...total, seats: row.seats, turnout, at: row.at });
				continue;
			}
			const party = TABLE_PARTIES[row.column];
			if (party === undefined) {
				quarantine(
					row.at,
					`column "${row.column}": expected one of ${Object.keys(TABLE_PARTIES).join(', ')}`,
				);
				continue;
			}
			const votes = party === OTHERS ? residualOf(rows) : row.votes;
			if (votes === null || row.votes === null) continue;
			const { share, seats, candidates, at } = row;
			results.push({ election, area, party, votes, share, seats, candidates, at });
		}
	}
	return { results, totals };
}
