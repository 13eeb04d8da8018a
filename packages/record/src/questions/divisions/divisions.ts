/** Divisions by year, by words of the title, or by the policy they are filed under. */
import { titleWords } from '../../divisions/indexes.ts';
import type { Known } from '../known.ts';
import { type DivisionHead, divisionHead } from './division.ts';

export interface DivisionYear {
	readonly year: number;
	readonly count: number;
	/** Of these, divisions with what each member did. */
	readonly withVotes: number;
}

/** Years in which the record has divisions, the latest first. */
export function divisionYears({ release: { divisions } }: Known): readonly DivisionYear[] {
	const years = new Map<number, { count: number; withVotes: number }>();
	for (let row = 0; row < (divisions?.count ?? 0); row++) {
		const year = new Date((divisions?.day[row] ?? 0) * 86_400_000).getUTCFullYear();
		const sum = years.get(year) ?? { count: 0, withVotes: 0 };
		sum.count++;
		if (divisions?.hasVotes(row)) sum.withVotes++;
		years.set(year, sum);
	}
	return [...years].map(([year, sum]) => ({ year, ...sum })).sort((a, b) => b.year - a.year);
}

/** Divisions of a year, in order. */
export function divisionsOfYear({ release }: Known, year: number): readonly DivisionHead[] {
	const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)].map((day) => day / 86_400_000);
	return rowsWhere(release.divisions?.day, (day) => day >= first && day < last).map((row) =>
		divisionHead(release, row),
	);
}

/** Divisions of a day, in order. @param on ISO day */
export function divisionsOfDay({ release }: Known, on: string): readonly DivisionHead[] {
	const rows = release.divisions?.onDay(Date.parse(`${on}T00:00:00Z`) / 86_400_000) ?? [];
	return rows.map((row) => divisionHead(release, row));
}

/** Divisions whose title has every one of the words, the latest first; the commonest words of English are passed over. */
export function divisionsWithWords({ release }: Known, words: string): readonly DivisionHead[] {
	const { divisions } = release;
	const wanted = titleWords(words);
	if (divisions === null || wanted.length === 0) return [];
	const [first, ...rest] = wanted.map((word) => divisions.withWord(word));
	const found = rest.map((rows) => new Set(rows));
	return first
		.filter((row) => found.every((rows) => rows.has(row)))
		.map((row) => divisionHead(release, row))
		.reverse();
}

export interface PolicyName {
	readonly number: number;
	readonly name: string;
	readonly count: number;
}

/** Names under which editors file divisions, by name. */
export function policyNames({ release: { divisions } }: Known): readonly PolicyName[] {
	const policies = divisions?.policies;
	return Array.from({ length: policies?.count ?? 0 }, (_, row) => ({
		number: policies?.number[row] ?? 0,
		name: policies?.name.at(row) ?? '',
		count: policies?.divisionsOf(row).length ?? 0,
	})).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number));
}

/** Divisions filed under a policy, in order; none where there is no such number. */
export function divisionsOfPolicy({ release }: Known, number: number): readonly DivisionHead[] {
	const policies = release.divisions?.policies;
	const row = policies === undefined ? -1 : [...policies.number].indexOf(number);
	return row < 0 ? [] : (policies?.divisionsOf(row) ?? []).map((division) => divisionHead(release, division));
}

function rowsWhere(days: ArrayLike<number> | undefined, holds: (day: number) => boolean): number[] {
	return Array.from({ length: days?.length ?? 0 }, (_, row) => row).filter((row) => holds(days?.[row] ?? 0));
}
