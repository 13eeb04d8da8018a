/** The time that the words around a ranking tell. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import { DEFAULT, type When, whenOf } from '../../resolve/when.ts';
import { isCut } from './near-figure.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';

/** Time that a sentence tells, for what is not beside a ranking. */
export function whenIn(s: Sentence, range: Range, context: Context): When {
	if (range.time) return range.time;
	const told = s.times.find((time) => !time.isBound && time.kind !== 'then');
	if (told) return whenOf(told);
	return context.whenParagraph === context.paragraph && context.sentence - context.whenSentence <= 3
		? context.when
		: (context.topic ?? DEFAULT);
}

/** Time that the words around the ranking tell, else the one carried from the sentences before. */
export function whenNear(s: Sentence, phrase: Phrase, range: Range, context: Context): When {
	const told = whenTold(s, phrase, range);
	if (told) return told;
	return context.whenParagraph === context.paragraph && context.sentence - context.whenSentence <= 3
		? context.when
		: (context.topic ?? DEFAULT);
}

const BASES = new Set(['than', 'from', 'against', 'with', 'to', 'on']);

/** "down 3 points on 2019", "up from 2017": the time that a change is counted from. */
function isBase(s: Sentence, from: number): boolean {
	let i = from - 1;
	while (['the', 'in', 'that', 'of'].includes(wordAt(s, i))) i--;
	const isDay = s.times.some((time) => time.from === from && time.kind === 'current');
	return BASES.has(wordAt(s, i)) && !isDay;
}

/** "than the 8,700 of 2019", "than in 2017": the time that what nothing surpasses is of; null where a name or nothing follows. */
export function timeAfterThan(s: Sentence, from: number): When | null {
	for (let i = from; i < s.tokens.length && i < from + 4; i++) {
		if (wordAt(s, i) !== 'than') continue;
		const time = s.times.find((t) => t.from > i && t.from < i + 7 && !t.isBound && t.kind !== 'then');
		return time && !s.names.some((name) => name.from > i && name.from < time.from) ? whenOf(time) : null;
	}
	return null;
}

export function whenTold(s: Sentence, phrase: Phrase, range: Range): When | null {
	if (range.time) return range.time;
	const than = phrase.mode === 'none' ? timeAfterThan(s, phrase.head) : null;
	if (than) return than;
	let best: When | null = null;
	let nearest = 99;
	for (const time of s.times) {
		if (time.isBound || time.kind === 'then' || isBase(s, time.from)) continue;
		if (time.from >= phrase.head && time.from < range.to && range.window) continue;
		const gap = time.to <= phrase.from ? phrase.from - time.to : time.from - range.to + 3;
		if (isCut(s, Math.min(time.to, phrase.from), Math.max(time.from, phrase.from))) continue;
		if (gap < nearest) {
			nearest = gap;
			best = whenOf(time);
		}
	}
	return best;
}
