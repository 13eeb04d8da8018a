/**
 * A checked article as a page of W3C Web Annotations: one annotation a claim, each an assessment with the verdict in a word,
 * the reason with its workings in words, and the same for programs.
 */
import type { Answer, Claim, DocumentKind } from '@mandate/check';
import type { Row } from '../article/rows.ts';
import { leavesOf } from '../words/leaves.ts';
import { basisOf, reasonFor } from '../words/reason.ts';
import { VERDICT_WORDS } from '../words/verdicts.ts';
import { type Selector, selectorsOf } from './selectors.ts';

interface TextualBody {
	readonly type: 'TextualBody';
	readonly purpose: 'tagging' | 'assessing' | 'describing';
	readonly value: string;
	readonly format: string;
	readonly language?: string;
}

export interface Annotation {
	readonly type: 'Annotation';
	readonly motivation: 'assessing';
	readonly generator: { readonly type: 'Software'; readonly name: string };
	readonly body: readonly TextualBody[];
	readonly target: { readonly source: string; readonly selector: readonly Selector[] };
}

export interface AnnotationPage {
	readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
	readonly type: 'AnnotationPage';
	readonly items: readonly Annotation[];
}

export interface ToAnnotate {
	/** Address of what was checked: a URL, or a name relative to where the annotations will lie. */
	readonly source: string;
	readonly text: string;
	readonly kind: DocumentKind;
	readonly answer: Answer;
	readonly rows: readonly Row[];
}

export function annotationsOf(checked: readonly ToAnnotate[]): AnnotationPage {
	return {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		type: 'AnnotationPage',
		items: checked.flatMap(({ source, text, kind, answer, rows }) => {
			const selectors = selectorsOf(text, kind, answer.claims, rows);
			return answer.claims.map(
				(claim, index): Annotation => ({
					type: 'Annotation',
					motivation: 'assessing',
					generator: { type: 'Software', name: 'Mandate' },
					body: bodyOf(claim, answer.record.release),
					target: { source, selector: selectors[index] },
				}),
			);
		}),
	};
}

function bodyOf(claim: Claim, release: string): TextualBody[] {
	const { quote: _quote, start: _start, end: _end, ...rest } = claim;
	const words = VERDICT_WORDS[claim.verdict].name;
	return [
		{ type: 'TextualBody', purpose: 'tagging', value: words, format: 'text/plain', language: 'en' },
		{
			type: 'TextualBody',
			purpose: 'assessing',
			value: [`${words}. ${reasonFor(claim)}`, ...linesOf(claim), basisOf(claim) ?? '']
				.filter(Boolean)
				.join('\n'),
			format: 'text/plain',
			language: 'en',
		},
		{
			type: 'TextualBody',
			purpose: 'describing',
			value: JSON.stringify({ release, ...rest }),
			format: 'application/json',
		},
	];
}

function linesOf(claim: Claim): string[] {
	return claim.workings.map(({ text, sources }) => {
		const leaves = leavesOf(claim, sources).map(({ file, lines }) => `${file}${lines ? `, ${lines}` : ''}`);
		return leaves.length === 0 ? text : `${text} (${leaves.join('; ')})`;
	});
}
