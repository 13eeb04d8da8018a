/** Finds words that say how many times as large something is: "doubled", "twice as many as", "tenfold", "half as many again". */

import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { FACTORS, hedgeBefore, LEXICON, type NumberTag } from '../../tag/index.ts';
import { UNITS } from '../../tag/number-words.ts';

export interface RatioCue {
	/** Tokens, hedge counted. */
	readonly from: number;
	readonly at: number;
	readonly to: number;
	/** Times as large: `n / d`. */
	readonly n: number;
	readonly d: number;
	/** The words state what is added to or taken from one: "half as many again" is 1/2 more. */
	readonly isExcess: -1 | 0 | 1;
	/** A verb changes its object or subject in time; a phrase may also compare two parties. */
	readonly isVerb: boolean;
	readonly approximator: NumberTag['approximator'];
	/** The number that the words hold, or -1. */
	readonly number: number;
	/** "big" and "large" go with majorities, "many" with votes and seats. */
	readonly adjective: 'big' | 'many' | null;
}

const NOT_RATIO_AFTER_DOUBLE = new Set(
	'digit digits figure figures act blow whammy barrelled edged standards check down header take vision time up decker bed standard jeopardy'.split(
		' ',
	),
);
const FOLLOWS_PHRASE = new Set('the its his her their our what that those as any this'.split(' '));
const FOLLOWS_TIMES = new Set(
	'the its his her their our what that those as more bigger larger greater higher smaller fewer'.split(' '),
);
const BIG = new Set('big large great high'.split(' '));
const MANY = new Set('many much'.split(' '));

/** Cues of the sentence in order. */
export function ratioCues(s: Sentence): RatioCue[] {
	const cues: RatioCue[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const cue = wordCue(s, i) ?? foldCue(s, i) ?? numberCue(s, i);
		if (!cue) continue;
		cues.push(cue);
		i = cue.to - 1;
	}
	return cues;
}

function made(
	s: Sentence,
	at: number,
	to: number,
	n: number,
	d: number,
	extra: Partial<RatioCue> = {},
): RatioCue {
	const hedge = hedgeBefore(s.tokens, at);
	const isHedge = hedge.approximator !== 'bare';
	return {
		from: isHedge ? hedge.from : at,
		at,
		to,
		n,
		d,
		isExcess: 0,
		isVerb: false,
		approximator: hedge.approximator,
		number: -1,
		adjective: adjectiveAt(s, to),
		...extra,
	};
}

function adjectiveAt(s: Sentence, at: number): RatioCue['adjective'] {
	const i = wordAt(s, at) === 'as' ? at + 1 : at;
	const word = wordAt(s, i);
	return BIG.has(word) ? 'big' : MANY.has(word) ? 'many' : null;
}

/** "doubled", "trebling", "twice the", "double what". */
function wordCue(s: Sentence, i: number): RatioCue | null {
	const word = wordAt(s, i);
	const cue = cueAt(s, i);
	const factor = MORE_FACTORS.get(word) ?? (cue === 'none' ? undefined : FACTORS[cue]);
	if (factor === undefined) return null;
	const [n, d] = factor < 1 ? [1, 2] : [factor, 1];
	const next = wordAt(s, i + 1);
	if (NOT_RATIO_AFTER_DOUBLE.has(next)) return null;
	if (isInfinitive(s, i)) return null;
	const isVerb = word.endsWith('ed') || word.endsWith('ing') || (word.endsWith('s') && word !== 'halves');
	if (isVerb) return made(s, i, i + 1, n, d, { isVerb: true });
	if (word === 'halve' || word.endsWith('fold')) return made(s, i, i + 1, n, d, { isVerb: true });
	const isFollowed =
		FOLLOWS_PHRASE.has(next) ||
		(s.nameAt[i + 1] >= 0 && isOwner(s, s.names[s.nameAt[i + 1]].to - 1)) ||
		s.numberAt[i + 1] >= 0;
	const isHedged = hedgeBefore(s.tokens, i).approximator !== 'bare';
	if (isHedged && ['from', 'in', 'between', 'since', 'on'].includes(next))
		return made(s, i, i + 1, n, d, { isVerb: true });
	const isLast = i + 1 >= s.tokens.length || s.tokens[i + 1].kind === 'mark';
	if (
		isFollowed &&
		!(word === 'twice' && s.numberAt[i + 1] >= 0 && s.numbers[s.numberAt[i + 1]].kind === 'year')
	)
		return made(s, i, i + 1, n, d);
	if (isLast && (word === 'double' || word === 'treble' || word === 'triple') && cueAt(s, i - 1) !== 'the')
		return made(s, i, i + 1, n, d);
	return null;
}

/** "hopes to treble": what is wished for has not happened; "managed to double" has. */
function isInfinitive(s: Sentence, i: number): boolean {
	if (wordAt(s, i - 1) !== 'to') return false;
	return !['managed', 'went', 'was', 'were', 'able', 'closer', 'close'].includes(wordAt(s, i - 2));
}

function isOwner(s: Sentence, i: number): boolean {
	return s.tokens[i].isPossessive;
}

const MORE_FACTORS: ReadonlyMap<string, number> = new Map(
	Object.entries({
		quintupled: 5,
		quintupling: 5,
		quintuple: 5,
		sextupled: 6,
	}),
);

/** Words of ratios that hold no number of their own. */
export const RATIO_WORDS: readonly string[] = [
	...[...LEXICON].flatMap(([word, cue]) => (FACTORS[cue] === undefined ? [] : [word])),
	...MORE_FACTORS.keys(),
	...[...UNITS.keys()].map((unit) => `${unit}fold`),
];

/** "a tenfold increase", "ten-fold", "rose fivefold". */
function foldCue(s: Sentence, i: number): RatioCue | null {
	const word = wordAt(s, i);
	if (word === 'fold' && s.tokens[i].isJoined) {
		const number = s.numberAt[i - 1] >= 0 ? s.numbers[s.numberAt[i - 1]] : null;
		if (number === null || number.d !== 1 || number.n < 2) return null;
		return made(s, number.figureFrom, foldEnd(s, i + 1), number.n, 1, {
			number: s.numberAt[i - 1],
			approximator: number.approximator,
			from: number.from,
		});
	}
	if (!word.endsWith('fold') || cueAt(s, i) === 'double' || cueAt(s, i) === 'triple') return null;
	const n = UNITS.get(word.slice(0, -4));
	return n !== undefined && n >= 2 ? made(s, i, foldEnd(s, i + 1), n, 1) : null;
}

function foldEnd(s: Sentence, i: number): number {
	const cue = cueAt(s, i);
	return cue === 'up' || wordAt(s, i) === 'increase' || wordAt(s, i) === 'growth' ? i + 1 : i;
}

/** "three times as many as", "half as many again", "a third fewer votes than", "two-thirds as many". */
function numberCue(s: Sentence, i: number): RatioCue | null {
	const index = s.numberAt[i];
	if (index < 0) return null;
	const n = s.numbers[index];
	if (n.from !== i || n.unit === 'money') return null;
	const after = wordAt(s, n.to);
	const extra = { number: index, from: n.from, approximator: n.approximator };
	if (n.kind === 'count' && n.unit === 'none' && after === 'times' && FOLLOWS_TIMES.has(wordAt(s, n.to + 1)))
		return made(s, n.figureFrom, n.to + 1, n.n, n.d, { ...extra, adjective: adjectiveAt(s, n.to + 1) });
	if (n.kind === 'fraction' && after === 'as' && MANY.has(wordAt(s, n.to + 1))) {
		for (let k = n.to + 2; k < n.to + 8 && k < s.tokens.length && s.tokens[k].kind !== 'mark'; k++)
			if (wordAt(s, k) === 'again')
				return made(s, n.figureFrom, k + 1, n.n, n.d, { ...extra, isExcess: 1, adjective: 'many' });
		return made(s, n.figureFrom, n.to + 2, n.n, n.d, { ...extra, adjective: 'many' });
	}
	if (n.kind === 'fraction' && after === 'what') return made(s, n.figureFrom, n.to, n.n, n.d, extra);
	if (n.kind === 'fraction' && after === 'of' && wordAt(s, n.to + 1) === 'what')
		return made(s, n.figureFrom, n.to + 1, n.n, n.d, extra);
	const isLost =
		cueAt(s, n.from - 1) === 'lose' &&
		after === 'of' &&
		['its', 'their', 'our'].includes(wordAt(s, n.to + 1));
	if (n.kind === 'fraction' && isLost && ['seats', 'mps'].includes(wordAt(s, n.to + 2)))
		return made(s, n.figureFrom, n.to + 3, n.n, n.d, { ...extra, isExcess: -1, isVerb: true });
	const moved = wordAt(s, n.from - 1) === 'by' ? movedBefore(s, n.from - 1) : 0;
	if (n.kind === 'fraction' && moved !== 0 && wordAt(s, n.to) !== 'of')
		return made(s, n.figureFrom, n.to, n.n, n.d, { ...extra, isExcess: moved, isVerb: true });
	const isPart = n.kind === 'fraction' || n.unit === 'percent';
	const cue = cueAt(s, n.to);
	if (isPart && (cue === 'fewer' || cue === 'less' || cue === 'more')) {
		for (let k = n.to + 1; k < n.to + 5 && k < s.tokens.length; k++) {
			if (wordAt(s, k) !== 'than') continue;
			const sign = cue === 'more' ? 1 : -1;
			const [a, b] = n.kind === 'fraction' ? [n.n, n.d] : [n.n, n.d * 100];
			return made(s, n.figureFrom, k, a, b, { ...extra, isExcess: sign });
		}
	}
	return null;
}

const FELL = new Set(
	'fell fall falls falling dropped drop down cut slashed shrank reduced declined slumped'.split(' '),
);
const ROSE = new Set('rose rise rises rising grew grown increased up climbed'.split(' '));

/** "fell by a third", "was cut by more than half": which way the verb before "by" goes. */
function movedBefore(s: Sentence, by: number): -1 | 0 | 1 {
	const word = wordAt(s, by - 1);
	return FELL.has(word) ? -1 : ROSE.has(word) ? 1 : 0;
}
