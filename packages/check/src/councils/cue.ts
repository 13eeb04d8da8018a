/** Words that tell that a sentence may speak of a council. Without one the rules of this folder do not run and the book stays shut. */
import type { Sentence } from '../frame/sentence.ts';

const CUES: ReadonlySet<string> = new Set(
	(
		'councillor councillors councilor councilors cllr cllrs council councils ward wards borough boroughs ' +
		'defector defectors unitary'
	).split(' '),
);

export function hasCouncilCue(s: Sentence): boolean {
	for (const token of s.tokens) if (token.kind === 'word' && CUES.has(token.word)) return true;
	return false;
}

export const COUNCILLOR: ReadonlySet<string> = new Set(['councillor', 'councilor', 'cllr']);
export const COUNCILLORS: ReadonlySet<string> = new Set(['councillors', 'councilors', 'cllrs']);
