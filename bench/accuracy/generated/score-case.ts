/** Scores the claims found in one filled text. See templates/README.md, Scoring. */
import type { Claim } from '@mandate/check';
import { isRed, overlap, touch } from '../score.ts';
import type { TemplateClaim } from '../templates/template.ts';
import type { Case } from './cases.ts';

export interface MarkOutcome {
	readonly gold: TemplateClaim;
	/** Claims found over the mark. */
	readonly over: readonly Claim[];
	readonly isTyped: boolean;
	/** Nothing over the mark is anything but supported. */
	readonly isRight: boolean;
	readonly isRed: boolean;
}

export interface TrueOutcome {
	/** False alarms, in the marks and outside them. */
	readonly reds: readonly Claim[];
	readonly marks: readonly MarkOutcome[];
}

export interface WrongOutcome {
	readonly own: readonly Claim[];
	readonly isCaught: boolean;
	/** Red, with the verdict that the corruption states. */
	readonly isNamed: boolean;
	/** All that is said of what was altered, or where nothing is of the claim, is that it is supported. */
	readonly isPassed: boolean;
	/** Red on the rest of the text, which is as true as before; empty after another name or year. */
	readonly beside: readonly Claim[];
}

export function scoreTrue(one: Case, claims: readonly Claim[]): TrueOutcome {
	const marks = one.template.claims.flatMap((gold): MarkOutcome[] => {
		const mark = one.marks.get(gold.n);
		if (!mark) return [];
		const over = claims.filter((claim) => touch(mark, claim));
		return [
			{
				gold,
				over,
				isTyped: over.some(({ type }) => type === gold.type || gold.accept?.includes(type)),
				isRight: over.length > 0 && over.every(({ verdict }) => verdict === 'supported'),
				isRed: over.some(({ verdict }) => isRed(verdict)),
			},
		];
	});
	return { reds: claims.filter(({ verdict }) => isRed(verdict)), marks };
}

export function scoreWrong(one: Case, claims: readonly Claim[]): WrongOutcome {
	const n = one.wrong?.claim.n ?? 0;
	const mark = one.marks.get(n);
	if (!mark) return { own: [], isCaught: false, isNamed: false, isPassed: false, beside: [] };
	const others = [...one.marks].filter(([other]) => other !== n).map(([, span]) => span);
	const isAltered = (claim: Claim): boolean => one.altered.some((span) => touch(span, claim));
	// A claim that covers several marks is this one's where it holds what was altered.
	const own = claims.filter(
		(claim) =>
			touch(mark, claim) &&
			(isAltered(claim) || others.every((other) => overlap(other, claim) <= overlap(mark, claim))),
	);
	const reds = own.filter(({ verdict }) => isRed(verdict));
	const altered = own.filter(isAltered);
	const told = altered.length > 0 ? altered : own;
	const named = /^(?:digits|count|measure|direction)$/.test(one.kind);
	return {
		own,
		isCaught: reds.length > 0,
		isNamed: reds.some(({ verdict }) => verdict === one.wrong?.verdict),
		isPassed: told.length > 0 && told.every(({ verdict }) => verdict === 'supported'),
		beside: named ? claims.filter((claim) => isRed(claim.verdict) && !touch(mark, claim)) : [],
	};
}
