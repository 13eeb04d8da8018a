/** Verdicts in the words of the page and the terminal: one table, so that both always say the same. */
import type { Verdict } from '@mandate/check';

export interface VerdictWords {
	/** One or two words, for the margin. */
	readonly name: string;
	/** What it means, for the key. */
	readonly meaning: string;
	/** Shape of its sign in the terminal; the page draws the same shape. */
	readonly sign: string;
	/** True where the writer has something to correct. */
	readonly isRed: boolean;
}

/** In order of what a sub-editor wants to see first. */
export const VERDICT_ORDER: readonly Verdict[] = [
	'contradicted',
	'mislabelled',
	'ambiguous',
	'not_in_record',
	'supported',
];

export const VERDICT_WORDS: Readonly<Record<Verdict, VerdictWords>> = {
	contradicted: {
		name: 'Contradicted',
		meaning: 'The record says otherwise, and no other reading of the words agrees with it.',
		sign: '✗',
		isRed: true,
	},
	mislabelled: {
		name: 'Mislabelled',
		meaning: 'The figure is right, but it is the figure of something else: a share called a majority, say.',
		sign: '⇄',
		isRed: true,
	},
	ambiguous: {
		name: 'Ambiguous',
		meaning: 'The words can be read in more than one way, and the readings differ.',
		sign: '?',
		isRed: false,
	},
	not_in_record: {
		name: 'Not in the record',
		meaning: 'The record cannot say. That is no judgement on the claim.',
		sign: '–',
		isRed: false,
	},
	supported: {
		name: 'Supported',
		meaning: 'The record agrees, to the precision that the words give.',
		sign: '✓',
		isRed: false,
	},
};
