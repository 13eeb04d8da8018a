/** A file counted by any rule, card votes among them, as the text that is published: what whoever counts again compares. */
import { countCardVote, isCardVote } from '../count-card-vote.ts';
import { countFile, type Refused, type Wanted } from '../count-file.ts';
import { cardVoteText } from './card-vote-json.ts';
import { countJsonText } from './json.ts';

export type ResultText =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly refused: Refused };

export function resultText(bytes: Uint8Array, wanted: Wanted): ResultText {
	if (isCardVote(wanted.rule)) {
		const counted = countCardVote(bytes, wanted);
		return counted.ok ? { ok: true, text: cardVoteText(counted.cards) } : counted;
	}
	const counted = countFile(bytes, wanted);
	return counted.ok ? { ok: true, text: countJsonText(counted.count, counted.election) } : counted;
}
