/** The verb of winning, holding or losing at a token, and which words of the sentence belong to it. */
import type { EventInput } from '../event.ts';
import { clauseOf, cue, word } from './clause.ts';
import { VERBS, type Verb } from './verbs.ts';

export function verbAt({ s }: EventInput, v: number): Verb | null {
	const verb = s.tokens[v].kind === 'word' && s.nameAt[v] < 0 ? VERBS.get(word(s, v)) : undefined;
	if (!verb) return null;
	if (
		verb.form === 'present' &&
		(cue(s, v - 1) === 'a' || cue(s, v - 1) === 'the' || cue(s, v - 1) === 'of' || cue(s, v - 1) === 'each')
	)
		return null;
	if (
		word(s, v + 1) === 'off' ||
		word(s, v + 1) === 'part' ||
		word(s, v + 1) === 'place' ||
		word(s, v + 1) === 'over'
	)
		return null;
	if (verb.relation === 'lose' && word(s, v + 1) === 'to') return null;
	if (word(s, v - 1) === 'ever') return null;
	if (/^t(ake|ook|aking)/.test(word(s, v)) && (isOwnSeat({ s }, v + 1) || isIdiom(s, v + 1))) return null;
	// "Labour now holds it": has it, whoever had it before.
	if (word(s, v).startsWith('hold') && verb.form === 'present' && word(s, v - 1) === 'now')
		return { ...verb, relation: 'win' };
	return verb;
}

/** "took it hard", "takes it seriously". */
function isIdiom(s: EventInput['s'], i: number): boolean {
	return (
		word(s, i) === 'it' &&
		/^(hard|badly|well|seriously|upon|out|up|as|personally|easy|turns|slow|further|all)$/.test(word(s, i + 1))
	);
}

/** "will not take her seat", "takes up his seat": sits in the House. */
function isOwnSeat({ s }: Pick<EventInput, 's'>, i: number): boolean {
	const at = word(s, i) === 'up' ? i + 1 : i;
	return 'his her their its our'.split(' ').includes(word(s, at)) && /^seats?$/.test(word(s, at + 1));
}

/** Token bounds of what belongs to this verb: from the verb before to the verb after. */
export function segmentOf(input: EventInput, v: number): { from: number; to: number } {
	const { s } = input;
	const clause = clauseOf(s, v);
	let from = clause.from;
	for (let i = v - 1; i >= clause.from; i--)
		if (VERBS.has(word(s, i)) && s.nameAt[i] < 0) {
			from = i + 1;
			break;
		}
	let to = clause.to;
	for (let i = v + 1; i < clause.to; i++)
		if (VERBS.has(word(s, i)) && s.nameAt[i] < 0 && verbAt(input, i)) {
			to = i;
			break;
		}
	return { from, to };
}
