/** A ranking phrase: which end of which order, what is ranked, and whose it is. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { leadInto, OWNERS } from './lead.ts';
import { nounFrom } from './noun.ts';
import { type RankWord, TOPICS, type Topic } from './words.ts';

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
	/** "their lowest ever share". */
	readonly isEver: boolean;
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
	/** Over every seat, unless words tell an area: "the turnout table". */
	readonly isOfAll: boolean;
	/** Token of "since" where it stands before the ranking word ("not since 1983"), or -1. */
	readonly since: number;
}

/** "the most marginal seat", "the least safe", "the most one-sided contest": which end of the order by majority is "most". */
const CLOSENESS: ReadonlyMap<string, 1 | -1> = new Map([
	['marginal', -1],
	['closely', -1],
	['safe', 1],
	['secure', 1],
	['one', 1],
	['lopsided', 1],
	['emphatic', 1],
]);

/** What must follow the first half of such a word. */
const SECOND: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
	one: new Set(['sided']),
	closely: new Set(['fought', 'contested']),
};

/** "equalled its best since 2005": level with another, not ahead of it. */
const EQUALLING = new Set(['equalled', 'equals', 'equalling', 'matched', 'matches', 'matching', 'equal']);

export function phraseAt(s: Sentence, cue: number, word: RankWord, mode: Phrase['mode']): Phrase | null {
	let direction = word.direction;
	let kind = word.kind;
	let next = cue + 1;
	const pair = word.kind === 'count' && mode === 'is' ? CLOSENESS.get(wordAt(s, next)) : undefined;
	const second = SECOND[wordAt(s, next)];
	if (pair && (!second || second.has(wordAt(s, next + 1)))) {
		direction = wordAt(s, cue) === 'least' ? (pair === 1 ? -1 : 1) : pair;
		kind = 'closeness';
		next += second ? 2 : 1;
	} else if (wordAt(s, cue) === 'least') return null;
	if (kind === 'turnout' && wordAt(s, next) === 'voters') next++;
	const noun = nounFrom(s, next, kind === 'closeness' || kind === 'safety');
	if (!noun) return null;
	const isCounted = ['votes', 'seats', 'candidates', 'share'].includes(noun.topic ?? '');
	const isBare =
		noun.topic === null && (isBareCount(s, cue) || (mode === 'than' && wordAt(s, cue + 1) === 'than'));
	if (kind === 'count' && !isCounted && !isBare) return null;
	if (kind === 'closeness' && noun.topic === null && wordAt(s, next) === 'to') return null;
	const lead = leadInto(s, cue);
	const isPlural =
		noun.topic !== 'seats' && PLURALS.has(wordAt(s, noun.head - 1)) && lead.many === 1 && lead.order === 1;
	const before = wordAt(s, lead.from - 1);
	if ((before === 'at' && lead.from === cue) || EQUALLING.has(before)) return null;
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
		isEver: noun.isEver,
		party: noun.party,
		nation: noun.nation,
		isOfAll: false,
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
		wordAt(s, cue) === 'fewest' ||
		['at', 'since', 'ever', 'it', 'they', 'in', 'for', 'of', 'anywhere'].includes(wordAt(s, cue + 1))
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

export const BARE = {
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
	isEver: false,
	order: 1,
	isAmong: false,
	isPlural: false,
	many: 1,
	party: -1,
	nation: null,
	owner: -1,
	isOfAll: false,
	since: -1,
} as const;
