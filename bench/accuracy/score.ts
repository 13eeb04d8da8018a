/**
 * Scores an answer against claims judged by hand: one prediction to one gold claim, best overlap first, as the design's
 * section 5 says.
 */
import type { Claim, ClaimType, Verdict } from '@mandate/check';

export interface GoldClaim {
	readonly quote: string;
	readonly type: ClaimType;
	readonly verdict: Verdict;
	readonly accept?: readonly Verdict[] | Verdict;
	readonly borderline?: boolean;
	readonly workings?: string;
	/** Where the quote starts; looked for if not given. */
	readonly at?: number;
}

/** Types that count as the same claim seen two ways. */
const FAMILIES: readonly (readonly ClaimType[])[] = [
	['votes', 'vote_total', 'aggregate'],
	['vote_change', 'ratio', 'aggregate'],
	['share', 'turnout'],
	['share_change', 'swing', 'vote_change'],
	['majority', 'majority_change', 'ratio', 'votes'],
	['turnout', 'vote_total'],
	['superlative', 'place'],
	['poll'],
	['elected', 'result', 'office', 'party_of', 'candidacy'],
	['allegiance_change', 'party_of'],
	['division_vote'],
	['seat_count', 'aggregate'],
	['other', 'candidacy', 'date', 'registration', 'office', 'deposit', 'place'],
];

export interface Span {
	readonly start: number;
	readonly end: number;
}

export function related(a: ClaimType, b: ClaimType): boolean {
	return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** Overlap of two spans as a part of their union; 0 where they may not be paired. */
export function overlap(a: Span, b: Span): number {
	const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	if (both <= 0) return 0;
	const union = Math.max(a.end, b.end) - Math.min(a.start, b.start);
	const shorter = Math.min(a.end - a.start, b.end - b.start);
	const longer = Math.max(a.end - a.start, b.end - b.start);
	const isInside = both === shorter && longer <= 4 * shorter;
	return both / union >= 0.25 || isInside ? both / union : 0;
}

/** A mark of so few characters is the figure alone. */
const FIGURE_ALONE = 12;
/** Longest claim that a figure alone may stand for. */
const CLAUSE = 90;

/**
 * Our own gold marks many claims by the figure alone, where that of the articles quotes the clause: such a mark is met by any
 * claim that holds it whole, the shortest first. Without this a right find counts as a miss and as a false red besides.
 */
function overlapOfMark(mark: Span, claim: Span): number {
	const usual = overlap(mark, claim);
	if (usual > 0 || mark.end - mark.start > FIGURE_ALONE) return usual;
	const holds = claim.start <= mark.start && mark.end <= claim.end && claim.end - claim.start <= CLAUSE;
	return holds ? (mark.end - mark.start) / (claim.end - claim.start) : 0;
}

export function touch(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

export interface Pairing {
	readonly gold: GoldClaim;
	readonly claim: Claim | null;
}

export interface Score {
	readonly pairs: readonly Pairing[];
	/** Predictions that met no gold claim. */
	readonly extra: readonly Claim[];
}

export function isInScope(gold: GoldClaim): boolean {
	return (
		!gold.borderline &&
		(gold.verdict === 'supported' || gold.verdict === 'contradicted' || gold.verdict === 'mislabelled')
	);
}

export function accepts(gold: GoldClaim, verdict: Verdict): boolean {
	const accept =
		gold.accept === undefined ? [] : typeof gold.accept === 'string' ? [gold.accept] : gold.accept;
	return verdict === gold.verdict || accept.includes(verdict);
}

export function isRed(verdict: Verdict): boolean {
	return verdict === 'contradicted' || verdict === 'mislabelled';
}

/**
 * @throws Error where a quote does not stand in the text: gold that cannot be found would count as missed.
 */
export function score(text: string, gold: readonly GoldClaim[], claims: readonly Claim[]): Score {
	const spans = gold.map(({ quote, at }) => {
		const start = at ?? text.indexOf(quote);
		if (start < 0)
			throw new Error(`Expected the text to hold the quote of each gold claim, found none of "${quote}".`);
		return { start, end: start + quote.length };
	});
	const options: { g: number; c: number; overlap: number }[] = [];
	gold.forEach((g, gi) => {
		claims.forEach((claim, ci) => {
			if (!related(g.type, claim.type)) return;
			const value = (g.at === undefined ? overlap : overlapOfMark)(spans[gi], claim);
			if (value > 0) options.push({ g: gi, c: ci, overlap: value });
		});
	});
	options.sort((a, b) => b.overlap - a.overlap || a.g - b.g || a.c - b.c);
	const takenGold = new Map<number, number>();
	const takenClaims = new Set<number>();
	for (const { g, c } of options) {
		if (takenGold.has(g) || takenClaims.has(c)) continue;
		takenGold.set(g, c);
		takenClaims.add(c);
	}
	return {
		pairs: gold.map((g, gi) => ({ gold: g, claim: takenGold.has(gi) ? claims[takenGold.get(gi)!] : null })),
		extra: claims.filter((_, ci) => !takenClaims.has(ci)),
	};
}
