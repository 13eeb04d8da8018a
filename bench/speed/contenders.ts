/** What is measured: our check, text in to JSON out, and two taggers of English that only tag the same text. */
import { checkText } from '@mandate/check';
import type { Release } from '@mandate/record';

export const CONTENDERS = ['mandate', 'wink-nlp', 'compromise'] as const;
export type Contender = (typeof CONTENDERS)[number];

/** Does a contender's work on one text; what comes back is summed, so that no work can be left out. */
export type Work = (text: string) => number;

export async function workOf(contender: Contender, release: Release): Promise<Work> {
	switch (contender) {
		case 'mandate':
			return (text) => JSON.stringify(checkText(text, release)).length;
		case 'wink-nlp': {
			const { default: winkNLP } = await import('wink-nlp');
			const { default: model } = await import('wink-eng-lite-web-model');
			const nlp = winkNLP(model);
			return (text) => nlp.readDoc(text).tokens().out(nlp.its.pos).length;
		}
		case 'compromise': {
			const { default: nlp } = await import('compromise');
			return (text) => nlp(text).json({ terms: { tags: true } }).length;
		}
	}
}
