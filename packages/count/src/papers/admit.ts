/**
 * Which papers a rule counts, and how far it reads each. Every rule states what it does with a gap in the numbers, with
 * equal preferences and with a candidate named twice; a withdrawn candidate is passed over under all of them.
 */
import type { Election } from './election.ts';
import { EQUAL, GAP, type Papers, paperCount, paperWriter, rowCount } from './papers.ts';

/** `stop`: the preferences before it count, the rest do not. `pass`: it is read past as though it were not there. */
export type Reading = 'stop' | 'pass';

export interface Admission {
	/** A number left out: 1, 2, 4. */
	readonly gap: Reading;
	/** A candidate named again at a later preference. */
	readonly again: Reading;
}

/** Why a paper is not counted at all. Where it is `no-first`, preferences follow but none is the first. */
export type Spoilt = 'blank' | 'no-first' | 'equal-first' | 'only-withdrawn';
/** Why a paper is read no further than a preference. */
export type Cut = 'gap' | 'equal' | 'again';

export interface Listed<Reason> {
	/** Where the row stands in its file. */
	readonly line: number;
	readonly copies: number;
	readonly reason: Reason;
}

export interface Admitted {
	/** Only marks that count: no gap, no equal preference, no withdrawn candidate, none twice, none empty. */
	readonly papers: Papers;
	/** Valid papers, and those refused. */
	readonly valid: number;
	readonly spoilt: readonly Listed<Spoilt>[];
	readonly cut: readonly Listed<Cut>[];
}

/** @returns the same papers where every row is plain, else new ones without what does not count. */
export function admit({ papers, candidates }: Election, admission: Admission): Admitted {
	const isWithdrawn = candidates.map(({ withdrawn }) => withdrawn);
	const seen = new Uint32Array(candidates.length);
	if (!isWithdrawn.includes(true) && allPlain(papers, seen))
		return { papers, valid: paperCount(papers), spoilt: [], cut: [] };

	seen.fill(0);
	const kept = paperWriter();
	const spoilt: Listed<Spoilt>[] = [];
	const cut: Listed<Cut>[] = [];
	for (let row = 0; row < rowCount(papers); row++) {
		const copies = papers.copies[row];
		const line = papers.lines[row];
		const { taken, stopped } = readRow(row);
		if (taken === 0) spoilt.push({ line, copies, reason: whySpoilt(row, stopped) });
		else kept.end(copies, line);
		if (taken > 0 && stopped !== null) cut.push({ line, copies, reason: stopped });
	}
	return { papers: kept.finish(), valid: kept.papers, spoilt, cut };

	/** Keeps the marks of a row that count; says how many, and what stopped the reading. */
	function readRow(row: number): { readonly taken: number; readonly stopped: Cut | null } {
		const end = papers.starts[row + 1];
		let taken = 0;
		for (let at = papers.starts[row]; at < end; ) {
			if (papers.marks[at] === GAP) {
				if (admission.gap === 'stop') return { taken, stopped: 'gap' };
				at++;
				continue;
			}
			let standing = -1;
			do {
				const candidate = papers.marks[at] & ~EQUAL;
				if (isWithdrawn[candidate] || candidate === standing) continue;
				if (standing !== -1) return { taken, stopped: 'equal' };
				standing = candidate;
			} while (++at < end && papers.marks[at] !== GAP && (papers.marks[at] & EQUAL) !== 0);
			if (standing === -1) continue;
			if (seen[standing] === row + 1) {
				if (admission.again === 'stop') return { taken, stopped: 'again' };
				continue;
			}
			seen[standing] = row + 1;
			kept.mark(standing);
			taken++;
		}
		return { taken, stopped: null };
	}

	function whySpoilt(row: number, stopped: Cut | null): Spoilt {
		if (stopped === 'equal') return 'equal-first';
		if (stopped === 'gap') return 'no-first';
		const marks = papers.marks.subarray(papers.starts[row], papers.starts[row + 1]);
		return marks.every((mark) => mark === GAP) ? 'blank' : 'only-withdrawn';
	}
}

/** Whether every row names at least one candidate, each once, one at each preference. */
function allPlain({ starts, marks }: Papers, seen: Uint32Array): boolean {
	for (let row = 0; row + 1 < starts.length; row++) {
		if (starts[row] === starts[row + 1]) return false;
		for (let at = starts[row]; at < starts[row + 1]; at++) {
			const mark = marks[at];
			if (mark >= GAP || seen[mark] === row + 1) return false;
			seen[mark] = row + 1;
		}
	}
	return true;
}
