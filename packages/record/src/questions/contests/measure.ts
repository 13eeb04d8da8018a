/** A figure that was worked out: by which definition, how, and from which lines. */
import {
	type DefinitionId,
	type Fraction,
	fraction,
	percent,
	type Tally,
	toDecimal,
} from '@mandate/psephology';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';

export interface Measure {
	readonly definition: DefinitionId;
	/** Percentages and points as parts of one; votes as whole numbers. */
	readonly value: Fraction;
	readonly unit: 'votes' | 'percent' | 'points';
	/** The arithmetic in one line: "26,282 ÷ 41,544". */
	readonly workings: string;
	readonly evidence: readonly Evidence[];
}

/** `14477` as `14,477`; a minus sign before what is below zero. */
export function counted(value: number): string {
	const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
	return value < 0 ? `−${digits}` : digits;
}

/** In per cent or points with two decimals, for workings. */
export function twoPlaces(value: Fraction): string {
	return toDecimal(percent(value), 2).replace('-', '−');
}

export const quotient = ({ votes, total }: Tally): string => `${counted(votes)} ÷ ${counted(total)}`;

export function votesMeasure(
	definition: DefinitionId,
	value: number,
	workings: string,
	evidence: readonly Evidence[],
): Measure {
	return { definition, value: fraction(value), unit: 'votes', workings, evidence };
}

/** The line of a contest. */
export function contestLine(release: Release, contest: number): Evidence {
	return inFile(release, release.contests.source[contest], release.contests.line[contest]);
}

/** The line of a candidate. */
export function candidacyLine(release: Release, candidacy: number): Evidence {
	return inFile(release, release.candidacies.source[candidacy], release.candidacies.line[candidacy]);
}

/** Each line once, in the order given. */
export function linesOnce(evidence: readonly Evidence[]): readonly Evidence[] {
	const seen = new Set<string>();
	return evidence.filter((one) => {
		const key = one.kind === 'file' ? `${one.source}:${one.line}` : `entry ${one.entry}`;
		return !seen.has(key) && seen.add(key);
	});
}
