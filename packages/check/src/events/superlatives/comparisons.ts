/** Rankings without a superlative: "nobody's bigger", "only one was closer", "fell furthest", "not since 1983 so many". */
import { cueAt, isClauseMark, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { leadInto } from './lead.ts';
import { nounFrom } from './noun.ts';
import { BARE, type Phrase, phraseAt } from './phrase.ts';
import { COMPARATIVES, TOPICS } from './words.ts';

/** "only one seat had a lower turnout": how many are ahead, and where the words begin; null where it says no such thing. */
export function onlyBefore(s: Sentence, cue: number): { from: number; ahead: number } | null {
	for (let i = cue - 1; i >= 0 && i > cue - 12; i--) {
		if (isClauseMark(s, i)) return null;
		if (wordAt(s, i) !== 'only' && wordAt(s, i) !== 'just') continue;
		const n = s.numberAt[i + 1] >= 0 ? s.numbers[s.numberAt[i + 1]] : null;
		if (wordAt(s, i + 1) === 'one') return { from: i, ahead: 1 };
		return n?.kind === 'count' && n.d === 1 && n.unit === 'none' && n.n <= 20
			? { from: i, ahead: n.n }
			: null;
	}
	return null;
}

const NEGATIVES = new Set(['no', 'nobody', 'nothing', 'none', 'nowhere', 'never', 'neither']);

/** The word of denial that a comparative belongs to, or -1: "no seat was closer", not "no closer". */
export function denialBefore(s: Sentence, cue: number): number {
	for (let i = cue - 1; i >= 0 && i > cue - 22; i--) {
		if (isClauseMark(s, i)) return -1;
		if (NEGATIVES.has(wordAt(s, i)) && s.nameAt[i] < 0) {
			if (wordAt(s, i) === 'no' && i === cue - 1) return -1;
			return i;
		}
	}
	return -1;
}

/** "than" before "any", "anywhere" or "all", after a comparative; -1 where there is none. */
export function universalThan(s: Sentence, cue: number): number {
	for (let i = cue + 1; i < s.tokens.length && i < cue + 16; i++) {
		if (isClauseMark(s, i)) return -1;
		if (wordAt(s, i) !== 'than') continue;
		for (let k = i + 1; k < i + 4; k++)
			if (['any', 'anywhere', 'every', 'all', 'anyone', 'ever', 'elsewhere'].includes(wordAt(s, k))) return i;
		return -1;
	}
	return -1;
}

/** "the larger of the two". */
export function ofTheTwo(s: Sentence, cue: number): Phrase | null {
	const word = COMPARATIVES.get(wordAt(s, cue));
	if (!word || word.kind === 'count' || wordAt(s, cue - 1) !== 'the') return null;
	const phrase = phraseAt(s, cue, word, 'is');
	if (!phrase || wordAt(s, phrase.head) !== 'of') return null;
	const two = wordAt(s, phrase.head + 1) === 'the' ? phrase.head + 2 : phrase.head + 1;
	return wordAt(s, two) === 'two' || wordAt(s, two) === 'pair' ? phrase : null;
}

/** "no party's share grew by more", "nowhere did turnout fall further", "nobody's rose by less". */
export function byMore(s: Sentence, cue: number, denial: number): Phrase | null {
	const isLess = wordAt(s, cue) === 'less';
	const isFurther = isLess || wordAt(s, cue) === 'further' || wordAt(s, cue) === 'more';
	const verb = wordAt(s, cue - 1) === 'by' ? cue - 2 : cue - 1;
	if (!isFurther || (cueAt(s, verb) !== 'up' && cueAt(s, verb) !== 'down')) return null;
	let subject = verb - 1;
	while (subject > denial && !TOPICS.has(wordAt(s, subject))) subject--;
	const topic = TOPICS.get(wordAt(s, subject));
	if (!topic || !['share', 'votes', 'turnout', 'majority'].includes(topic)) return null;
	return {
		...BARE,
		mode: 'none',
		cue,
		from: denial,
		head: cue + 1,
		direction: isLess ? -1 : 1,
		topic: 'change',
		change: cueAt(s, verb) === 'up' ? 1 : -1,
		changeOf: topic === 'votes' && wordAt(s, subject) === 'vote' ? 'share' : topic,
	};
}

/** "Turnout fell furthest in X", "Labour's vote rose most in Y". */
export function furthest(s: Sentence, cue: number): Phrase | null {
	if (wordAt(s, cue) !== 'furthest' && wordAt(s, cue) !== 'most' && wordAt(s, cue) !== 'farthest')
		return null;
	const verb = cueAt(s, cue - 1);
	if (verb !== 'up' && verb !== 'down') return null;
	let subject = cue - 2;
	while (subject >= 0 && subject > cue - 7 && !TOPICS.has(wordAt(s, subject))) subject--;
	const changeOf = TOPICS.get(wordAt(s, subject));
	if (subject < 0 || !changeOf || !['share', 'votes', 'turnout', 'majority'].includes(changeOf)) return null;
	const lead = leadInto(s, subject);
	return {
		...BARE,
		mode: 'is',
		cue,
		...lead,
		head: cue + 1,
		topic: 'change',
		change: verb === 'up' ? 1 : -1,
		changeOf: changeOf === 'votes' && wordAt(s, subject) === 'vote' ? 'share' : changeOf,
	};
}

export const TOPS: ReadonlyMap<string, 1 | -1> = new Map([
	['topped', 1],
	['tops', 1],
	['topping', 1],
	['headed', 1],
	['heads', 1],
	['propped', -1],
	['props', -1],
]);
const TABLES = new Set(['table', 'league', 'list', 'rankings', 'chart', 'charts']);

/** "X topped the turnout table", "X props up the league of turnouts". */
export function inTable(s: Sentence, at: number): Phrase | null {
	const direction = TOPS.get(wordAt(s, at));
	if (direction === undefined) return null;
	let i = at + 1;
	while (['up', 'the', 'national'].includes(wordAt(s, i))) i++;
	const topic = TOPICS.get(wordAt(s, i));
	// "topped the list with 75.2": of what the sentences before ranked.
	if (TABLES.has(wordAt(s, i)) && wordAt(s, i - 1) === 'the' && wordAt(s, i + 1) !== 'of')
		return { ...BARE, mode: 'is', cue: at, from: at, head: i + 1, direction };
	if (!topic || !['turnout', 'majority', 'share'].includes(topic) || !TABLES.has(wordAt(s, i + 1)))
		return null;
	const head = TABLES.has(wordAt(s, i + 2)) ? i + 3 : i + 2;
	return { ...BARE, mode: 'is', cue: at, from: at, head, direction, topic, isOfAll: true };
}

const ENDS: ReadonlyMap<string, 1 | -1> = new Map([
	['top', 1],
	['bottom', -1],
]);

/** "X was top", "At the bottom was X", "Bottom: X": an end of what the sentences before ranked. */
export function atEnd(s: Sentence, at: number): Phrase | null {
	const direction = ENDS.get(wordAt(s, at));
	if (direction === undefined || s.nameAt[at] >= 0) return null;
	const isHead = at === 0 && wordAt(s, 1) === ':';
	const after = wordAt(s, at + 1);
	const isAfter =
		['was', 'came', 'is'].includes(wordAt(s, at - 1)) && (after === '' || s.tokens[at + 1].kind === 'mark');
	const isPlace =
		wordAt(s, at - 1) === 'the' && wordAt(s, at - 2) === 'at' && ['was', 'is', 'came'].includes(after);
	if (!isHead && !isAfter && !isPlace) return null;
	return { ...BARE, mode: 'is', cue: at, from: isHead ? at : at - 1, head: at + 1, direction };
}

/** "X voted most (80.3 per cent), Y least (55.5)": by turnout. */
export function votedMost(s: Sentence, at: number): Phrase | null {
	const word = wordAt(s, at);
	if (word !== 'most' && word !== 'least') return null;
	const next = s.tokens[at + 1];
	if (next !== undefined && next.kind !== 'mark') return null;
	const isVerb = wordAt(s, at - 1) === 'voted';
	const isPlace = s.nameAt[at - 1] >= 0 && s.names[s.nameAt[at - 1]].kind === 'place';
	const isShared =
		isPlace &&
		s.tokens.slice(0, at).some((token, i) => token.word === 'voted' && ENDINGS.has(wordAt(s, i + 1)));
	if (!isVerb && !isShared) return null;
	return {
		...BARE,
		mode: 'is',
		cue: at,
		from: at,
		head: at + 1,
		direction: word === 'most' ? 1 : -1,
		topic: 'turnout',
	};
}

const ENDINGS = new Set(['most', 'least']);

const SO: ReadonlyMap<string, 1 | -1> = new Map([
	['many', 1],
	['high', 1],
	['large', 1],
	['big', 1],
	['well', 1],
	['few', -1],
	['low', -1],
	['small', -1],
	['badly', -1],
]);

/** "Not since 1983 have the Tories had so many MPs". */
export function notSince(s: Sentence, at: number): Phrase | null {
	if (wordAt(s, at) !== 'not' || wordAt(s, at + 1) !== 'since') return null;
	for (let i = at + 2; i < s.tokens.length && i < at + 24; i++) {
		if (!['so', 'as', 'such'].includes(wordAt(s, i))) continue;
		const size = wordAt(s, i + 1) === 'a' ? i + 2 : i + 1;
		const direction = SO.get(wordAt(s, size));
		if (direction === undefined) continue;
		const noun = nounFrom(s, size + (wordAt(s, size + 1) === 'a' ? 2 : 1));
		if (!noun?.topic) return null;
		return { ...BARE, ...noun, mode: 'is', from: at, cue: size, direction, since: at + 1 };
	}
	return null;
}
