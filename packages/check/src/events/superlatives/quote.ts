/** The words quoted for a ranking. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';

/** The phrase with its measure and range, and with the holder where it follows ("the highest was in X") or stands before ("Turnout was highest in X"). */
export function quoteOf(
	s: Sentence,
	phrase: Phrase,
	range: Range,
	place: number,
): { from: number; to: number } {
	let { from } = phrase;
	let to = Math.max(range.to, phrase.head);
	if (phrase.mode === 'is' && from === phrase.cue && ['was', 'were', 'is'].includes(wordAt(s, from - 1))) {
		from--;
		const noun = wordAt(s, from - 1);
		if (/^(turnout|majority|swing|share)$/.test(noun)) from--;
	}
	if (phrase.mode === 'is' && place >= 0) {
		const name = s.names.find(
			(n) => n.kind === 'place' && n.from >= to && n.from < to + 5 && n.places.includes(place),
		);
		const gap = name ? s.tokens.slice(to, name.from) : [];
		if (name && gap.every((token) => token.kind === 'word' || token.word === ':')) to = name.to;
	}
	while (to > from + 1 && s.tokens[to - 1].kind === 'mark') to--;
	return { from, to };
}
