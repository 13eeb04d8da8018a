/** Finds the words that rank: "the second largest majority", "nobody's bigger", "a lower turnout than in any other seat". */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import {
	atEnd,
	byMore,
	denialBefore,
	furthest,
	inTable,
	notSince,
	ofTheTwo,
	onlyBefore,
	TOPS,
	universalThan,
	votedMost,
} from './comparisons.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import { COMPARATIVES, SUPERLATIVES } from './words.ts';

/** Words that may rank; of all others nothing is asked. */
const RANKING: ReadonlySet<string> = new Set([
	...SUPERLATIVES.keys(),
	...COMPARATIVES.keys(),
	...TOPS.keys(),
	...'not furthest farthest most least less further more top bottom'.split(' '),
]);

export function phrasesOf(s: Sentence): Phrase[] {
	const phrases: Phrase[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		if (!RANKING.has(wordAt(s, i))) continue;
		const never = notSince(s, i);
		if (never) phrases.push(never);
		const table = inTable(s, i) ?? atEnd(s, i);
		if (table) phrases.push(table);
		const voted = votedMost(s, i);
		if (voted) {
			phrases.push(voted);
			continue;
		}
		const top = SUPERLATIVES.get(wordAt(s, i));
		if (top) {
			const phrase = phraseAt(s, i, top, 'is');
			if (phrase) phrases.push(phrase);
			continue;
		}
		const adverb = furthest(s, i);
		if (adverb) phrases.push(adverb);
		const denied = denialBefore(s, i);
		const by = denied >= 0 ? byMore(s, i, denied) : null;
		if (by) {
			phrases.push(by);
			continue;
		}
		const more = COMPARATIVES.get(wordAt(s, i));
		if (!more) continue;
		const two = ofTheTwo(s, i);
		if (two) phrases.push(two);
		const denial = denied;
		const than = universalThan(s, i);
		if (denial >= 0 && !(wordAt(s, i + 1) === 'than' && s.numberAt[i + 2] >= 0)) {
			const phrase = phraseAt(s, i, more, 'none');
			if (phrase) phrases.push({ ...phrase, from: denial });
		} else if (than < 0 && wordAt(s, i + 1) !== 'than' && onlyBefore(s, i)) {
			const only = onlyBefore(s, i)!;
			const phrase = phraseAt(s, i, more, 'none');
			if (phrase) phrases.push({ ...phrase, from: only.from, order: only.ahead + 1 });
		} else if (than >= 0) {
			const phrase = phraseAt(s, i, more, 'than');
			if (phrase) phrases.push(phrase);
		}
	}
	return phrases;
}
