/** The contest in a ward that a figure in passing goes with, and what may be found of it. */
import type { ClaimType } from '../answer.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';
import type { NamedCandidate, NamedWard } from './ward-named.ts';

export interface Found {
	/** Of the sentence's numbers; -1 where there is none. */
	readonly index: number;
	readonly type: ClaimType;
	readonly contest: number;
	readonly rows: readonly number[];
	readonly from: number;
	readonly to: number;
	readonly holds: boolean;
	readonly value: number;
	/** Whether the words leave no doubt what is meant, so that it may be called wrong. */
	readonly isSure: boolean;
}

/** The contest that a figure goes with: of the ward named last before it in its clause, else next, else of a candidate there. */
export function contestAt(
	s: Sentence,
	n: NumberTag,
	wards: readonly NamedWard[],
	people: readonly NamedCandidate[],
): { contest: number; isWard: boolean } | null {
	let from = n.from;
	while (from > 0 && !ENDS.test(s.tokens[from - 1].word)) from--;
	let to = n.to;
	while (to < s.tokens.length && !ENDS.test(s.tokens[to].word)) to++;
	const inside = wards.filter((one) => one.from >= from && one.to <= to);
	const ward = inside.filter((one) => one.to <= n.from).pop() ?? inside[0];
	if (ward)
		return ward.contests.length === 1 ? { contest: ward.contests[0], isWard: inside.length === 1 } : null;
	const there = new Set(
		people
			.filter((one) => one.from >= from && one.to <= to)
			.flatMap(({ rows }) => (rows.length === 1 ? [rows[0].contest] : [])),
	);
	if (there.size === 1) return { contest: [...there][0], isWard: false };
	// "Ecclesall was the keenest ward: ..." and what comes after a colon.
	return there.size === 0 && wards.length === 1 && wards[0].contests.length === 1
		? { contest: wards[0].contests[0], isWard: false }
		: null;
}

const ENDS = /^(;|\.|:|–|—|while|whereas|but)$/;
