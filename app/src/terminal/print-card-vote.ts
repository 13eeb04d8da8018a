/** A card vote as text for a terminal: section by section, what all come to, and what is decided. */
import { CARD_VOTE, type CardCount, cardVoteInWords } from '@mandate/count';
import type { Paint } from './colour.ts';
import { wrap } from './wrap.ts';

/** @param width columns of the terminal */
export function cardVoteAsText(count: CardCount, paint: Paint, width: number): string {
	const { sections, sentences } = cardVoteInWords(count);
	return [
		paint('bold', `${CARD_VOTE.title} (${CARD_VOTE.id})`),
		paint('faint', CARD_VOTE.source),
		'',
		...sections.map((section) => wrap(section, width)),
		'',
		...sentences.map((sentence) => wrap(sentence, width)),
		'',
	].join('\n');
}
