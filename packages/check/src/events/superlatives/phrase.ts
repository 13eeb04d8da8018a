/** Finds the words that rank: "the second largest majority", "nobody's bigger", "a lower turnout than in any other seat". */
import { cueAt, isClauseMark, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import {
	COMPARATIVES,
	FALLS,
	NATIONS,
	PASSED_OVER,
	type RankWord,
	SUPERLATIVES,
	TOPICS,
	type Topic,
} from './words.ts';

export interface Phrase {
	/** `is` ranks outright; `none` says that nothing surpasses; `than` compares with all others. */
	readonly mode: 'is' | 'none' | 'than';
	/** Token of the ranking word; the phrase begins at `from` and its noun ends before `head`. */
	readonly cue: number;
	readonly from: number;
	readonly head: number;
	readonly direction: 1 | -1;
	readonly kind: RankWord['kind'];
	/** What the noun says; null where there is none and the words take up something spoken of. */
	readonly topic: Topic | null;
	/** "the biggest fall": -1; "rise": 1; else 0. `changeOf` is "in turnout". */
	readonly change: -1 | 0 | 1;
	readonly changeOf: Topic | null;
	readonly isPercent: boolean;
	readonly isWinning: boolean;
	readonly isOverturned: boolean;
	readonly isAverage: boolean;
	readonly isBy: boolean;
	/** "worst result in terms of seats". */
	readonly by: Topic | null;
	/** 2 for "second largest". */
	readonly order: number;
	/** "one of the lowest", "the lowest turnouts"; `isPlural` is the second of them. */
	readonly isAmong: boolean;
	readonly isPlural: boolean;
	/** "the five lowest": how many. */
	readonly many: number;
	/** Party in the noun phrase ("the biggest Labour majority"), or -1. */
	readonly party: number;
	/** Nation in the noun phrase, by its adjective, or null. */
	readonly nation: string | null;
	/** Token of the owner before it ("Labour's", "its"), or -1. */
	readonly owner: number;
	/** Token of "since" where it stands before the ranking word ("not since 1983"), or -1. */
	readonly since: number;
}

interface Noun {
	head: number;
	topic: Topic | null;
	change: -1 | 0 | 1;
	changeOf: Topic | null;
	isPercent: boolean;
	isWinning: boolean;
	isOverturned: boolean;
	isBy: boolean;
	/** "in terms of seats". */
	by: Topic | null;
	party: number;
	nation: string | null;
}

export function isByElection(s: Sentence, i: number): boolean {
	return (
		cueAt(s, i) === 'by-election' ||
		(wordAt(s, i) === 'by' && cueAt(s, i + 1) === 'election' && s.tokens[i + 1].isJoined)
	);
}

/** Reads the noun phrase from `i`; null where a word there is none that can be ranked. */
function nounFrom(s: Sentence, i: number, isOfSeats = false): Noun | null {
	const noun: Noun = {
		head: i,
		topic: null,
		change: 0,
		changeOf: null,
		isPercent: false,
		isWinning: false,
		isOverturned: false,
		isBy: false,
		by: null,
		party: -1,
		nation: null,
	};
	let at = i;
	for (let steps = 0; steps < 9 && at < s.tokens.length; steps++) {
		const token = s.tokens[at];
		const word = token.word;
		const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
		if (token.kind === 'mark') break;
		if (isByElection(s, at)) {
			noun.isBy = true;
			at += cueAt(s, at) === 'by-election' ? 1 : 2;
			if (cueAt(s, at - 1) === 'by-election' || s.tokens[at - 1].word === 'election') noun.head = at;
			continue;
		}
		if (name) {
			if (name.kind !== 'party' || noun.topic) break;
			noun.party = name.party;
			at = name.to;
			continue;
		}
		if (token.isCapital && NATIONS[word]) {
			noun.nation = NATIONS[word];
			at++;
			continue;
		}
		if (
			word === 'percentage' ||
			word === 'proportional' ||
			(word === 'per' && wordAt(s, at + 1) === 'cent')
		) {
			if (TOPICS.has(wordAt(s, at + 1)) || word === 'per') {
				noun.isPercent = true;
				at += word === 'per' ? 2 : 1;
				continue;
			}
		}
		if (word === 'winning' || word === 'winner') {
			noun.isWinning = true;
			at++;
			continue;
		}
		const topic = TOPICS.get(word);
		if (topic) {
			noun.topic = topic === 'votes' && wordAt(s, at + 1).startsWith('share') ? 'share' : topic;
			if (topic === 'votes' && noun.topic === 'share') at++;
			if (topic === 'change') noun.change = FALLS.has(word) ? -1 : 1;
			at++;
			noun.head = at;
			if (topic === 'same' && cueAt(s, at) === 'of') {
				const of = nounFrom(s, at + 1);
				if (of?.topic && of.topic !== 'same') return { ...of, topic: of.topic };
			}
			break;
		}
		if (!PASSED_OVER.has(word) && word !== 'of') {
			if (noun.head === i && at === i && !isOpenEnd(s, at)) return null;
			break;
		}
		if (word === 'of' || word === 'the') break;
		at++;
	}
	if (noun.topic === 'seats' && /^(seats)$/.test(wordAt(s, noun.head - 1)) && isOfSeats)
		noun.topic = 'contest';
	if (noun.topic) afterNoun(s, noun);
	else if (pastHave(s, at) >= 0) {
		noun.head = pastHave(s, at);
		overturned(noun, 1);
	} else if (noun.isBy) noun.topic = null;
	else if (at > i && !isOpenEnd(s, noun.head)) return null;
	return noun;
}

/** What may follow a ranking word that has no noun: a range, a verb, a mark. */
const OPEN = new Set(
	'in at of anywhere since for ever on was is were came among across by outside to between recorded seen yet so there nationally with from that this not when where and but while within throughout nationwide going seats which than it they overturned'.split(
		' ',
	),
);

function isOpenEnd(s: Sentence, i: number): boolean {
	const token = s.tokens[i];
	return token === undefined || token.kind === 'mark' || OPEN.has(token.word) || s.timeAt[i] >= 0;
}

function afterNoun(s: Sentence, noun: Noun): void {
	let at = noun.head;
	if (noun.topic === 'share' && cueAt(s, at) === 'of') {
		for (let k = at + 1; k < at + 5; k++)
			if (cueAt(s, k) === 'vote' || wordAt(s, k) === 'poll' || wordAt(s, k) === 'votes') noun.head = k + 1;
		at = noun.head;
	}
	if (noun.topic === 'majority' && cueAt(s, at) === 'of' && wordAt(s, at + 1) === 'victory')
		noun.head = at + 2;
	if (noun.topic === 'contest' && wordAt(s, at - 1) === 'margin') noun.topic = 'majority';
	if (
		wordAt(s, noun.head) === 'overturned' ||
		(wordAt(s, noun.head) === 'ever' && wordAt(s, noun.head + 1) === 'overturned')
	) {
		noun.isOverturned = true;
		noun.head += wordAt(s, noun.head) === 'ever' ? 2 : 1;
	} else if (wordAt(s, at) === 'to' && wordAt(s, at + 1) === 'be' && wordAt(s, at + 2) === 'overturned') {
		noun.isOverturned = true;
		noun.head = at + 3;
	}
	if (noun.topic === 'fortune' || noun.topic === 'contest') inTermsOf(s, noun);
	if (noun.change !== 0 && (wordAt(s, at) === 'in' || wordAt(s, at) === 'of')) {
		for (let k = at + 1; k < at + 7 && k < s.tokens.length; k++) {
			if (s.tokens[k].kind === 'mark') break;
			const topic = TOPICS.get(wordAt(s, k));
			if (wordAt(s, k) === 'support') noun.changeOf = 'share';
			else if (topic && topic !== 'change' && topic !== 'contest' && topic !== 'party')
				noun.changeOf = topic === 'votes' && wordAt(s, k + 1).startsWith('share') ? 'share' : topic;
			else if (s.nameAt[k] >= 0 && s.names[s.nameAt[k]].kind === 'party') {
				noun.party = (s.names[s.nameAt[k]] as { party: number }).party;
				continue;
			} else continue;
			noun.head = k + (topic === 'votes' && noun.changeOf === 'share' ? 2 : 1);
			if (noun.changeOf === 'share' && cueAt(s, noun.head) === 'of')
				while (noun.head < k + 4 && wordAt(s, noun.head - 1) !== 'vote') noun.head++;
			break;
		}
	}
}

/** "worst result in terms of seats", "best performance, by share of the vote,": what a party's fortunes are told by. */
function inTermsOf(s: Sentence, noun: Noun): void {
	let i = noun.head;
	const isAside = wordAt(s, i) === ',';
	if (isAside) i++;
	if (wordAt(s, i) !== 'in' && wordAt(s, i) !== 'by') return;
	i++;
	while (['terms', 'of', 'number', 'the', 'its', 'their'].includes(wordAt(s, i))) i++;
	const topic = TOPICS.get(wordAt(s, i));
	if (topic !== 'seats' && topic !== 'share' && topic !== 'votes') return;
	noun.by = topic === 'votes' && wordAt(s, i + 1) === 'share' ? 'share' : topic;
	i += noun.by === topic ? 1 : 2;
	if (noun.by === 'share' && wordAt(s, i) === 'of')
		while (i < noun.head + 9 && !['vote', 'poll', 'votes'].includes(wordAt(s, i - 1))) i++;
	noun.head = isAside && wordAt(s, i) === ',' ? i + 1 : i;
}

/** Token of "overturned" after "has ever"; -1 where there is none. */
function pastHave(s: Sentence, at: number): number {
	let i = at;
	while (['has', 'have', 'had', 'ever', 'it', 'they', 'to', 'be'].includes(wordAt(s, i))) i++;
	return wordAt(s, i) === 'overturned' ? i : -1;
}

function overturned(noun: Noun, words: number): void {
	noun.isOverturned = true;
	noun.head += words;
}

const LEAD_IN = new Set([
	'the',
	'a',
	'an',
	'single',
	'joint',
	'new',
	'far',
	'easily',
	'comfortably',
	'again',
	'still',
	'much',
	'even',
]);
const OWNERS = new Set(['its', 'their', 'his', 'her', 'our', 'my', 'your']);

interface Lead {
	readonly from: number;
	readonly order: number;
	readonly isAmong: boolean;
	readonly many: number;
	readonly owner: number;
}

/** Reads what stands before the ranking word: ordinal, article, owner, "one of". */
function leadInto(s: Sentence, cue: number): Lead {
	let from = cue;
	let order = 1;
	let many = 1;
	let owner = -1;
	let isAmong = false;
	for (let i = cue - 1; i >= 0 && i > cue - 9; i--) {
		const token = s.tokens[i];
		if ((token.word === "'" || token.word === '’') && s.tokens[i - 1]?.isPossessive) continue;
		const number = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
		if (number?.kind === 'ordinal' && order === 1 && many === 1) {
			order = number.n;
			i = number.from;
		} else if (
			number?.kind === 'count' &&
			number.d === 1 &&
			number.n <= 20 &&
			many === 1 &&
			order === 1 &&
			number.to === i + 1 &&
			cueAt(s, i - 1) === 'the'
		) {
			many = number.n;
			i = number.from;
		} else if (OWNERS.has(token.word) || token.isPossessive) {
			owner = i;
			from = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]].from : i;
			if (wordAt(s, from - 1) === 'the') from--;
			break;
		} else if (
			(token.word === 'of' && wordAt(s, i - 1) === 'one') ||
			token.word === 'among' ||
			token.word === 'amongst'
		) {
			isAmong = true;
			from = token.word === 'of' ? i - 1 : i;
			break;
		} else if (!LEAD_IN.has(token.word)) break;
		else if (token.word === 'far' && wordAt(s, i - 1) === 'by') i--;
		from = i;
	}
	return { from, order, isAmong, many, owner };
}

function phraseAt(s: Sentence, cue: number, word: RankWord, mode: Phrase['mode']): Phrase | null {
	let direction = word.direction;
	let kind = word.kind;
	let next = cue + 1;
	if (wordAt(s, next) === 'marginal' && word.kind === 'count' && word.direction === 1) {
		direction = -1;
		kind = 'closeness';
		next++;
	} else if (wordAt(s, next) === 'safe' && wordAt(s, cue) === 'least') next++;
	const noun = nounFrom(s, next, kind === 'closeness' || kind === 'safety');
	if (!noun) return null;
	const isCounted = ['votes', 'seats', 'candidates', 'share'].includes(noun.topic ?? '');
	const isBare =
		noun.topic === null && (isBareCount(s, cue) || (mode === 'than' && wordAt(s, cue + 1) === 'than'));
	if (kind === 'count' && !isCounted && !isBare) return null;
	if (kind === 'closeness' && noun.topic === null && wordAt(s, next) === 'to') return null;
	const lead = leadInto(s, cue);
	const isPlural = PLURALS.has(wordAt(s, noun.head - 1)) && lead.many === 1 && lead.order === 1;
	const before = wordAt(s, lead.from - 1);
	if (before === 'at' && lead.from === cue) return null;
	return {
		mode,
		cue,
		...lead,
		isAmong: lead.isAmong || isPlural,
		isPlural: isPlural && !lead.isAmong,
		head: Math.max(noun.head, cue + 1, next),
		direction,
		kind,
		topic: noun.topic,
		change: noun.change,
		changeOf: noun.changeOf,
		isPercent: noun.isPercent || saysPercent(s),
		isWinning: noun.isWinning,
		isOverturned: noun.isOverturned,
		isAverage: s.tokens.some((token) => token.word === 'average' || token.word === 'mean'),
		isBy: noun.isBy,
		by: noun.by ?? termsIn(s),
		party: noun.party,
		nation: noun.nation,
		since: -1,
	};
}

/** "the tightest contests in Wales" are several: whoever is said to be one of them need not be the first. */
const PLURALS = new Set(
	'majorities margins leads turnouts shares swings contests races fights results finishes seats constituencies battles wins victories increases rises gains falls drops losses'.split(
		' ',
	),
);

/** "the fewest since 1987", "the most it has won": a count that the words before have named. */
function isBareCount(s: Sentence, cue: number): boolean {
	const before = wordAt(s, cue - 1);
	if (before !== 'the' && !OWNERS.has(before)) return false;
	return (
		wordAt(s, cue) === 'fewest' || ['at', 'since', 'ever', 'it', 'they', 'in'].includes(wordAt(s, cue + 1))
	);
}

/** "In terms of seats it was their worst performance". */
function termsIn(s: Sentence): Topic | null {
	for (let i = 0; i + 2 < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'terms' || wordAt(s, i + 1) !== 'of') continue;
		const topic = TOPICS.get(wordAt(s, i + 2));
		if (topic === 'seats' || topic === 'share' || topic === 'votes')
			return topic === 'votes' && wordAt(s, i + 3) === 'share' ? 'share' : topic;
	}
	return null;
}

/** "in percentage terms", "by percentage majority". */
function saysPercent(s: Sentence): boolean {
	return s.tokens.some(
		(token, i) =>
			token.word === 'percentage' && (wordAt(s, i + 1) === 'terms' || wordAt(s, i + 1) === 'majority'),
	);
}

/** "only one seat had a lower turnout": how many are ahead, and where the words begin; null where it says no such thing. */
function onlyBefore(s: Sentence, cue: number): { from: number; ahead: number } | null {
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
function denialBefore(s: Sentence, cue: number): number {
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
function universalThan(s: Sentence, cue: number): number {
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
function ofTheTwo(s: Sentence, cue: number): Phrase | null {
	const word = COMPARATIVES.get(wordAt(s, cue));
	if (!word || word.kind === 'count' || wordAt(s, cue - 1) !== 'the') return null;
	const phrase = phraseAt(s, cue, word, 'is');
	if (!phrase || wordAt(s, phrase.head) !== 'of') return null;
	const two = wordAt(s, phrase.head + 1) === 'the' ? phrase.head + 2 : phrase.head + 1;
	return wordAt(s, two) === 'two' || wordAt(s, two) === 'pair' ? phrase : null;
}

/** "no party's share grew by more", "nowhere did turnout fall further". */
function byMore(s: Sentence, cue: number, denial: number): Phrase | null {
	const isFurther = wordAt(s, cue) === 'further' || wordAt(s, cue) === 'more';
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
		topic: 'change',
		change: cueAt(s, verb) === 'up' ? 1 : -1,
		changeOf: topic === 'votes' && wordAt(s, subject) === 'vote' ? 'share' : topic,
	};
}

/** "Turnout fell furthest in X", "Labour's vote rose most in Y". */
function furthest(s: Sentence, cue: number): Phrase | null {
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
function notSince(s: Sentence, at: number): Phrase | null {
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

const BARE = {
	direction: 1,
	kind: 'size',
	topic: null,
	change: 0,
	changeOf: null,
	isPercent: false,
	isWinning: false,
	isOverturned: false,
	isAverage: false,
	isBy: false,
	by: null,
	order: 1,
	isAmong: false,
	isPlural: false,
	many: 1,
	party: -1,
	nation: null,
	owner: -1,
	since: -1,
} as const;

export function phrasesOf(s: Sentence): Phrase[] {
	const phrases: Phrase[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0 || s.tokens[i].kind !== 'word') continue;
		const never = notSince(s, i);
		if (never) phrases.push(never);
		const top = SUPERLATIVES.get(wordAt(s, i));
		if (top) {
			const phrase = phraseAt(s, i, top, 'is');
			if (phrase) phrases.push(phrase);
			continue;
		}
		const adverb = furthest(s, i);
		if (adverb) phrases.push(adverb);
		const denied = denialBefore(s, i);
		const by = denied >= 0 ? byMore(s, i, denied) : null;
		if (by) {
			phrases.push(by);
			continue;
		}
		const more = COMPARATIVES.get(wordAt(s, i));
		if (!more) continue;
		const two = ofTheTwo(s, i);
		if (two) phrases.push(two);
		const denial = denied;
		const than = universalThan(s, i);
		if (denial >= 0 && !(wordAt(s, i + 1) === 'than' && s.numberAt[i + 2] >= 0)) {
			const phrase = phraseAt(s, i, more, 'none');
			if (phrase) phrases.push({ ...phrase, from: denial });
		} else if (than < 0 && wordAt(s, i + 1) !== 'than' && onlyBefore(s, i)) {
			const only = onlyBefore(s, i)!;
			const phrase = phraseAt(s, i, more, 'none');
			if (phrase) phrases.push({ ...phrase, from: only.from, order: only.ahead + 1 });
		} else if (than >= 0) {
			const phrase = phraseAt(s, i, more, 'than');
			if (phrase) phrases.push(phrase);
		}
	}
	return phrases;
}
