/** What a question to a rulebook is answered with: whether it is allowed, by which rule, and the figures worked out. */
import type { Instant } from './days.ts';
import type { Rule, RulesInForce } from './rulebook.ts';
import type { MeetingKind } from './rules/parts.ts';

/** Where a rule stands. Clause and title are null where the rulebook is silent. */
export interface Citation {
	/** The rulebook's id. */
	readonly rulebook: string;
	readonly rulebookTitle: string;
	readonly version: string;
	readonly clause: string | null;
	readonly title: string | null;
}

type Figure = string | number | boolean | null;
export type Figures = Readonly<Record<string, Figure | readonly string[]>>;

export interface Workings {
	/** What was the case. */
	readonly facts: Figures;
	/** What the rule asks. */
	readonly limit: Figures;
}

export interface Ruling {
	readonly allowed: boolean;
	/** The rulebook has no rule on it. */
	readonly silent: boolean;
	readonly citation: Citation;
	/** One or two sentences for a secretary, with figures and days. */
	readonly words: string;
	readonly workings: Workings;
}

/** A meeting as rules see it. */
export interface MeetingFacts {
	readonly kind: MeetingKind;
	/** The kind of the unit that holds it: 'branch'. */
	readonly unit: string;
	readonly opensAt: Instant;
}

export function ruled(
	{ rulebook, rulebookTitle, version }: RulesInForce,
	{ clause, title }: Rule,
	allowed: boolean,
	words: string,
	workings: Workings,
): Ruling {
	return {
		allowed,
		silent: false,
		citation: { rulebook, rulebookTitle, version, clause, title },
		words,
		workings,
	};
}

/** @param about what no rule was found on, such as "notice of an annual meeting" */
export function silent(
	{ rulebook, rulebookTitle, version }: RulesInForce,
	allowed: boolean,
	about: string,
	then: string,
	facts: Figures = {},
): Ruling {
	return {
		allowed,
		silent: true,
		citation: { rulebook, rulebookTitle, version, clause: null, title: null },
		words: `${rulebookTitle} (version ${version}) has no rule on ${about}. ${then}`,
		workings: { facts, limit: {} },
	};
}

/** "Rule 7.2 (Notice of meetings), Rules of the Society, version 2"; where the rulebook is silent: "Rules of the Society, version 2, has no rule on this". */
export function cited({ rulebookTitle, version, clause, title }: Citation): string {
	const book = `${rulebookTitle}, version ${version}`;
	return clause === null ? `${book}, has no rule on this` : `Rule ${clause} (${title}), ${book}`;
}
