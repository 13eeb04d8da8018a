/** Papers that were refused or read in part, gathered by reason: how many, and where the first of them stand. */
import type { Cut, Listed, Spoilt } from '@mandate/count';

export interface ListedPapers {
	readonly reason: Spoilt | Cut;
	readonly papers: number;
	/** Rows of the file they stand in, and the numbers of the first of these. */
	readonly rows: number;
	readonly lines: readonly number[];
}

/** Lines that are named for each reason. */
const MOST_LINES = 100;

export function listedPapers(listed: readonly Listed<Spoilt | Cut>[]): readonly ListedPapers[] {
	const byReason = new Map<Spoilt | Cut, { papers: number; rows: number; lines: number[] }>();
	for (const { reason, copies, line } of listed) {
		const known = byReason.get(reason) ?? { papers: 0, rows: 0, lines: [] };
		known.papers += copies;
		known.rows++;
		if (known.lines.length < MOST_LINES) known.lines.push(line);
		byReason.set(reason, known);
	}
	return [...byReason].map(([reason, found]) => ({ reason, ...found }));
}

export function papersIn(listed: readonly ListedPapers[]): number {
	return listed.reduce((sum, { papers }) => sum + papers, 0);
}

export const WHY_SPOILT: Readonly<Record<Spoilt, string>> = {
	blank: 'no preference at all',
	'no-first': 'preferences follow, but there is no first',
	'equal-first': 'two or more candidates at the first preference',
	'only-withdrawn': 'no candidate who still stands',
};

export const WHY_CUT: Readonly<Record<Cut, string>> = {
	gap: 'a number is left out; what comes after it does not count',
	equal: 'two or more candidates at one preference; from there on nothing counts',
	again: 'a candidate is named twice; from there on nothing counts',
};
