/** What the auxiliaries of a verb tell: the passive, and when. */
import type { EventInput } from '../event.ts';
import { cue, word } from './clause.ts';
import type { Tense } from './occasion.ts';
import type { Verb } from './verbs.ts';

export function hasBe(s: EventInput['s'], from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (cue(s, i) === 'be') return true;
	return false;
}

export function tenseOf({ s }: EventInput, v: number, start: number, verb: Verb): Tense {
	for (let i = start; i < v; i++) {
		if (word(s, i) === 'had' || word(s, i) === 'hadnt' || word(s, i) === 'whod') return 'before';
		if (word(s, i) === 'has' || word(s, i) === 'have' || word(s, i) === 'is' || word(s, i) === 'are')
			return 'now';
	}
	if (word(s, start - 1) === 'having') return 'past';
	if (verb.form === 'part')
		for (let i = start - 1; i < v; i++) if (word(s, i) === 'after' || word(s, i) === 'since') return 'before';
	return verb.form === 'present' &&
		word(s, v - 1) !== 'did' &&
		word(s, v - 1) !== 'to' &&
		word(s, v - 1) !== 'not'
		? 'now'
		: 'past';
}
