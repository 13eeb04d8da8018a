/** Reads the published results for the tests of this folder, where a copy of them lies beside the repository. For tests alone. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(
	new URL('../../../../../shared/data/elections/results-by-parliament/', import.meta.url),
);
export const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`Skipped: no election results at ${FOLDER}`);

const PARLIAMENTS = { 2010: 55, 2015: 56, 2017: 57, 2019: 58, 2024: 59 } as const;
export type Year = keyof typeof PARLIAMENTS;

export function rows(path: string, hasHeader: boolean): string[][] {
	const lines = readFileSync(FOLDER + path, 'utf8')
		.replace(/^\uFEFF/, '')
		.trim()
		.split(/\r?\n/);
	const cells = lines.map((line) =>
		[...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((cell) => cell[1] ?? cell[2]),
	);
	return hasHeader ? cells.slice(1) : cells;
}

export interface Row {
	readonly code: string;
	readonly seat: string;
	readonly county: string;
	readonly country: string;
	readonly party: string;
	readonly votes: number;
	/** Published change in share, as printed; empty where there is none. */
	readonly change: string;
}

const read = new Map<string, readonly Row[]>();

export function general(year: Year): readonly Row[] {
	const path = `${PARLIAMENTS[year]}/general-election/candidacies.csv`;
	const known = read.get(path);
	if (known !== undefined) return known;
	const found = rows(path, year === 2024).map((cell) => ({
		code: cell[0],
		seat: cell[2],
		county: cell[3],
		country: cell[5],
		party: cell[8],
		votes: Number(cell[18]),
		change: cell[20],
	}));
	read.set(path, found);
	return found;
}

export function notional(): readonly {
	seat: string;
	party: string;
	votes: number;
	valid: number;
	majority: number;
}[] {
	return rows('58/notional-general-election/results.csv', false)
		.filter((cell) => cell[11] !== 'TOTOTHV' && cell[11] !== 'MAXOTHV')
		.map((cell) => ({
			seat: cell[0],
			party: cell[13],
			votes: Number(cell[12]),
			valid: Number(cell[9]),
			majority: Number(cell[10]),
		}));
}

export function votesOf(year: Year, party: string, where: (row: Row) => boolean = () => true): number {
	let votes = 0;
	for (const row of general(year)) if (row.party === party && where(row)) votes += row.votes;
	return votes;
}

export function validOf(year: Year, where: (row: Row) => boolean = () => true): number {
	let votes = 0;
	for (const row of general(year)) if (where(row)) votes += row.votes;
	return votes;
}

export const inSeat = (seat: string) => (row: Row) => row.seat === seat;

export function winners(year: Year): ReadonlyMap<string, string> {
	const best = new Map<string, Row>();
	for (const row of general(year)) {
		if (row.votes > (best.get(row.code)?.votes ?? -1)) best.set(row.code, row);
	}
	return new Map([...best].map(([code, row]) => [code, row.party]));
}

export function seatsOf(year: Year, party: string): number {
	return [...winners(year).values()].filter((winner) => winner === party).length;
}
