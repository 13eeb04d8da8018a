/** The measure that the sentences before spoke of: "Turnout was low everywhere. The lowest was in X." */
import { wordAt } from '../../frame/measure.ts';
import type { Context } from '../../resolve/context.ts';
import type { EventInput } from '../event.ts';
import { TOPICS, type Topic } from './words.ts';

interface Spoken {
	readonly topic: Topic;
	readonly sentence: number;
	readonly paragraph: number;
}

const SPOKEN = new WeakMap<Context, Spoken>();

const MEASURES: ReadonlySet<Topic> = new Set(['majority', 'turnout', 'share', 'swing']);

/** Runs after the rule, on every sentence. */
export function noteTopic({ s, context }: EventInput): void {
	for (let i = s.tokens.length - 1; i >= 0; i--) {
		const topic = s.nameAt[i] < 0 ? TOPICS.get(wordAt(s, i)) : undefined;
		if (!topic || !MEASURES.has(topic)) continue;
		SPOKEN.set(context, { topic, sentence: context.sentence, paragraph: context.paragraph });
		return;
	}
}

/** Topic of this paragraph's last sentences, or null. */
export function topicBefore(context: Context): Topic | null {
	const spoken = SPOKEN.get(context);
	if (!spoken) return null;
	const isNear = spoken.paragraph === context.paragraph || context.sentence - spoken.sentence <= 2;
	return isNear && context.sentence - spoken.sentence <= 5 ? spoken.topic : null;
}
