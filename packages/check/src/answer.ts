/** The answer of a check: one object an article, the shape of `--json` and of `/api/v1/check`. */

export const CLAIM_TYPES = [
	'votes',
	'vote_change',
	'vote_total',
	'share',
	'share_change',
	'swing',
	'majority',
	'majority_change',
	'turnout',
	'ratio',
	'superlative',
	'aggregate',
	'poll',
	'elected',
	'office',
	'candidacy',
	'party_of',
	'allegiance_change',
	'division_vote',
	'seat_count',
	'place',
	'result',
	'deposit',
	'date',
	'registration',
	'other',
] as const;
export type ClaimType = (typeof CLAIM_TYPES)[number];

export const VERDICTS = ['supported', 'contradicted', 'mislabelled', 'ambiguous', 'not_in_record'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Detail =
	| 'exact'
	| 'rounded'
	| 'definition'
	| 'unit_note'
	| 'between_rolls'
	| 'value'
	| 'direction'
	| 'party'
	| 'place'
	| 'year'
	| 'superlative'
	| 'inconsistent'
	| 'as'
	| 'readings'
	| 'stretch'
	| 'coverage'
	| 'dataset'
	| 'forecast'
	| 'superseded'
	| 'gloss'
	| 'hypothetical'
	| 'unknown_entity';

export interface Named {
	readonly id: string;
	readonly name: string;
}

export interface ElectionRef {
	readonly id: string;
	readonly label: string;
	readonly date: string;
}

export interface Stated {
	/** As a decimal string; percentages and points as printed ("13.4"). */
	readonly value: string;
	readonly low: string;
	readonly high: string;
	readonly unit:
		| 'votes'
		| 'percent'
		| 'points'
		| 'seats'
		| 'times'
		| 'place'
		| 'people'
		| 'year'
		| 'date'
		| null;
	readonly approximator: string | null;
}

/** A line of workings. Leaves name the file and line that a figure comes from. */
export interface Working {
	readonly text: string;
	readonly sources: readonly string[];
}

export interface SourceRef {
	readonly id: string;
	readonly title: string;
	/** "line 1234". */
	readonly locator: string;
}

export interface Claim {
	readonly quote: string;
	/** UTF-16 code units of the input as given. */
	readonly start: number;
	readonly end: number;
	readonly type: ClaimType;
	readonly subject: {
		readonly person: readonly Named[];
		readonly party: readonly Named[];
		readonly area: readonly Named[];
		readonly body: readonly Named[];
	};
	readonly from?: Named | null;
	readonly to?: Named | null;
	readonly on?: string | null;
	readonly election: ElectionRef | null;
	readonly base: ElectionRef | null;
	readonly stated: Stated | null;
	readonly speaker: string | null;
	readonly verdict: Verdict;
	readonly detail: Detail | null;
	/** Id of the definition that decides, in the registry of `@mandate/psephology`; null where none is needed. */
	readonly definition: string | null;
	readonly found: { readonly value: string; readonly measure: string; readonly label: string } | null;
	readonly workings: readonly Working[];
	readonly assumptions: readonly string[];
	readonly sources: readonly SourceRef[];
}

/** A figure of the text and what became of it. */
export interface Figure {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly state: 'checked' | 'read' | 'not_understood';
	/** Why a figure that was read was not checked. */
	readonly why: string | null;
}

export interface Answer {
	readonly document: {
		readonly title: string | null;
		readonly published: string | null;
		readonly words: number;
	};
	readonly record: { readonly release: string; readonly coverage: string };
	readonly summary: {
		readonly figures: number;
		readonly read: number;
		readonly checked: number;
		readonly not_understood: number;
		readonly supported: number;
		readonly contradicted: number;
		readonly mislabelled: number;
		readonly not_in_record: number;
		readonly ambiguous: number;
	};
	readonly claims: readonly Claim[];
	/** Every figure, in order; the part of the answer that proves nothing was passed over. */
	readonly figures: readonly Figure[];
}
