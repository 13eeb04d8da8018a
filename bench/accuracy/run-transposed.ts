/** Articles with one supported figure altered by machine at a time: how many of the errors are found. */
import { checkText } from '@mandate/check';
import type { Release } from '@mandate/record';
import { transpositions } from './generated/corrupt.ts';
import { randomFrom } from './generated/random.ts';
import { say } from './generated/run.ts';
import type { GoldText, JudgedClaim } from './gold.ts';
import { type GoldRun, partiesIn } from './run-gold.ts';
import { isRed, type Span, score, touch } from './score.ts';
import { type Failure, newTally, ofParty, ofType } from './tally.ts';

export interface Transposed extends Span {
	readonly claim: number;
	readonly figure: string;
	readonly instead: string;
}

/** A number in digits: not a year, a time, a date's day, an ordinal, money or part of a word. */
const FIGURE =
	/(?<![\d.,:£#/–-]|[A-Za-z])\d{1,3}(?:,\d{3})+(?![\d]|st\b|nd\b|rd\b|th\b)|(?<![\d.,:£#/]|[A-Za-z])\d+(?:\.\d+)?(?![\d:/]|,\d|\.\d|st\b|nd\b|rd\b|th\b|[A-Za-z]*\d)/g;
const YEAR = /^(?:1[89]|20)\d\d$/;
const MONTH_BESIDE =
	/^\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
const UPWARD = /\b(?:over|more than|at least|above|upwards of)\s$/i;
const DOWNWARD = /\b(?:under|fewer than|less than|below)\s$/i;

/** "More than 12,300" stays true when the figure is lowered. */
function staysTrue(before: string, from: number, to: number): boolean {
	return (UPWARD.test(before) && to <= from) || (DOWNWARD.test(before) && to >= from);
}

/** Each figure of a supported claim once, with two digits changed; the shortest quote that holds it is its claim. */
export function transposedFigures({ id, text, claims }: GoldText): Transposed[] {
	const found = new Map<number, Transposed & { readonly length: number }>();
	claims.forEach((claim, i) => {
		if (claim.verdict !== 'supported' || claim.borderline || !claim.isLoaded) return;
		const at = text.indexOf(claim.quote);
		for (const match of claim.quote.matchAll(FIGURE)) {
			const [figure] = match;
			const start = at + match.index;
			const before = text.slice(Math.max(0, start - 20), start);
			if (YEAR.test(figure) || /^0\d/.test(figure) || MONTH_BESIDE.test(text.slice(start + figure.length)))
				continue;
			const value = Number(figure.replaceAll(',', ''));
			const others = transpositions(figure).filter(
				(one) => !staysTrue(before, value, Number(one.replaceAll(',', ''))),
			);
			const length = claim.quote.length;
			if (others.length === 0 || (found.get(start)?.length ?? Infinity) <= length) continue;
			const instead = randomFrom(`${id} ${start}`).pick(others);
			found.set(start, { claim: i, figure, instead, start, end: start + figure.length, length });
		}
	});
	return [...found.values()].sort((a, b) => a.start - b.start);
}

export function runTransposed(texts: readonly GoldText[], release: Release): GoldRun {
	const tally = newTally();
	const failures: Failure[] = [];
	for (const article of texts) {
		const { id, text, published, claims: gold } = article;
		for (const span of transposedFigures(article)) {
			const altered = text.slice(0, span.start) + span.instead + text.slice(span.end);
			const from = performance.now();
			const { claims } = checkText(altered, release, published === null ? {} : { published });
			tally.checking += performance.now() - from;
			tally.texts++;
			// Two digits that change places leave every offset where it was.
			const placed = gold.map((one): JudgedClaim => {
				const at = text.indexOf(one.quote);
				return { ...one, at, quote: altered.slice(at, at + one.quote.length) };
			});
			const one = placed[span.claim];
			const { pairs } = score(altered, placed, claims);
			const paired = pairs[span.claim].claim;
			const over = claims.filter((claim) => touch(claim, span));
			const isCaught =
				over.some(({ verdict }) => isRed(verdict)) || (paired !== null && isRed(paired.verdict));
			const isPassed =
				!isCaught && (over.some(({ verdict }) => verdict === 'supported') || paired?.verdict === 'supported');
			const row = ofType(tally, one.type);
			row.errors++;
			if (isCaught) row.caught++;
			if (isPassed) row.passed++;
			for (const party of partiesIn(one.party)) {
				const p = ofParty(tally, party);
				p.errors++;
				if (isCaught) p.caught++;
			}
			if (isCaught) continue;
			const what = isPassed
				? 'passed as supported'
				: over.length > 0 || paired
					? 'other verdict'
					: 'not found';
			const expected = `${one.type} contradicted, ${span.figure} made ${span.instead} (${one.workings ?? ''})`;
			failures.push({ group: id, kind: 'digits', what, text: one.quote, expected, found: over.map(say) });
		}
	}
	return { tally, failures };
}
