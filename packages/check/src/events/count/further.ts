/** Bare counts that go on from the one before: "against only one in 2019", "it was none in 2010", "and 459 last time". */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { TimeTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { electionsBefore } from '../ratio/values.ts';
import type { CountFrame } from './frame.ts';

interface Last {
	readonly frame: CountFrame;
	readonly sentence: number;
	readonly end: number;
	/** Election that the count was found to be of. */
	readonly election: number;
}

const LAST = new WeakMap<Context, Last>();

export function keepFrame({ context }: EventInput, frame: CountFrame, election: number): void {
	LAST.set(context, { frame, sentence: context.sentence, end: frame.to, election });
}

/** Numbers of the sentence that another rule has taken are left out. */
export function furtherFrames({ s, context }: EventInput, taken: ReadonlySet<number>): CountFrame[] {
	const last = LAST.get(context);
	if (!last || context.sentence - last.sentence > 1) return [];
	const isSame = last.sentence === context.sentence;
	if (!isSame && !opensOn(s)) return [];
	const frames: CountFrame[] = [];
	const from = isSame ? last.end : 0;
	s.numbers.forEach((n, index) => {
		const been = taken.has(index) ? null : beenBefore(s, index, from);
		if (been) {
			frames.push({
				...last.frame,
				from: been.from,
				to: n.to,
				at: n.figureFrom,
				stated: { kind: 'number', number: index },
				whole: -1,
				numbers: [],
				isGuess: false,
				elections: been.isTimed || last.election < 0 ? undefined : electionsBefore(context, last.election),
				isEarlier: been.isTimed,
			});
			return;
		}
		if (
			taken.has(index) ||
			n.from < from ||
			!isFigure(n) ||
			n.kind !== 'count' ||
			n.unit !== 'none' ||
			n.d !== 1
		)
			return;
		const time = timeAfter(s, n.to);
		if (!time || !isLinked(s, n.from, isSame) || s.timeAt[n.figureFrom] >= 0) return;
		frames.push({
			...last.frame,
			from: startOf(s, n.from),
			to: time.to,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			whole: -1,
			numbers: [],
		});
	});
	for (let i = from; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'none' && wordAt(s, i) !== 'one') continue;
		if (s.numberAt[i] >= 0 || s.nameAt[i] >= 0) continue;
		const time = timeAfter(s, i + 1);
		if (!time || !isLinked(s, i, isSame)) continue;
		frames.push({
			...last.frame,
			from: isSame ? startOf(s, i) : 0,
			to: time.to,
			at: i,
			stated: { kind: wordAt(s, i) === 'none' ? 'none' : 'one' },
			whole: -1,
			numbers: [],
		});
	}
	return frames;
}

/** "It was", "The figure was", "In 2010 there were". */
function opensOn(s: Sentence): boolean {
	const head = s.tokens.slice(0, 4).map((token) => token.word);
	return head.includes('it') || head.includes('figure') || head.includes('number') || head.includes('there');
}

function timeAfter(s: Sentence, at: number): TimeTag | null {
	for (let i = at; i < at + 3 && i < s.tokens.length; i++) {
		if (s.timeAt[i] >= 0) return s.times[s.timeAt[i]].isBound ? null : s.times[s.timeAt[i]];
		if (!['in', '(', 'at', 'the', 'five', 'two'].includes(wordAt(s, i))) return null;
	}
	return null;
}

function isLinked(s: Sentence, from: number, isSame: boolean): boolean {
	const cue = cueAt(s, from - 1);
	const word = wordAt(s, from - 1);
	if (['against', 'than', 'from', 'compare', 'with', 'to', 'and'].includes(cue) || word === ',')
		return isSame || cue !== 'with';
	return !isSame && (cue === 'be' || word === 'were');
}

function startOf(s: Sentence, from: number): number {
	return ['against', 'than', 'from', 'and'].includes(cueAt(s, from - 1)) ? from - 1 : from;
}

/** "in 2010 there had been two", "where there had been 14": the same count at an earlier election. */
function beenBefore(s: Sentence, index: number, from: number): { from: number; isTimed: boolean } | null {
	const n = s.numbers[index];
	if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.from < from) return null;
	if (wordAt(s, n.from - 1) !== 'been' || wordAt(s, n.from - 2) !== 'had' || cueAt(s, n.from - 3) !== 'there')
		return null;
	const time = s.times.find((one) => one.to <= n.from - 3 && n.from - 3 - one.to <= 1);
	return { from: time ? Math.max(from, time.from - 1) : n.from - 3, isTimed: time !== undefined };
}
