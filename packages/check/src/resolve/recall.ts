/** The mentions of a sentence, its pronouns filled from what the article has spoken of. */
import type { Sentence } from '../frame/sentence.ts';
import { type Context, recallPerson } from './context.ts';
import { type Mention, mentionsOf } from './mentions.ts';

export function mentionsIn(s: Sentence, context: Context): Mention[] {
	return mentionsOf(s, {
		person: (gender) => recallPerson(context, gender),
		party: () => context.parties[0] ?? -1,
		isJoined: () => context.sentence - context.joined === 1,
		own: () => context.own,
	});
}
