/** The measures that a ranking may be by, best first: named by the phrase, else by the figure or noun it takes up. */
import { headBefore, type MeasureKind, wordAt } from '../../frame/measure.ts';
import { type RankKind, rankMeasure } from '../../rank/measure.ts';
import { totalValue } from '../../rank/total-values.ts';
import { defaultGeneral } from '../../resolve/when.ts';
import type { EventInput } from '../event.ts';
import type { NearFigure } from './near-figure.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';
import { topicBefore } from './spoken.ts';
import { TOPICS, type Topic } from './words.ts';

export interface Ranked {
	/** Each a way the words may be meant. */
	readonly kinds: readonly RankKind[];
	/** Whether the first is the one the words pick; else they must agree. */
	readonly isNamed: boolean;
	/** -1 where the text ranks falls: the largest fall is the lowest change. */
	readonly change: -1 | 0 | 1;
	/** Whether the measure was only carried over: what fails is then not called wrong. */
	readonly isWeak?: boolean;
}

const FROM_FIGURE: Readonly<Partial<Record<MeasureKind, readonly RankKind[]>>> = {
	majority: ['majority'],
	share: ['share'],
	turnout: ['turnout'],
	'part-of-electorate': ['turnout'],
	swing: ['swing'],
	votes: ['votes'],
	'share-change': ['share-change'],
	'vote-change': ['vote-change'],
	'relative-change': ['relative-change'],
	'turnout-change': ['turnout-change'],
	'majority-change': ['majority-change'],
	electorate: ['electorate'],
	invalid: ['rejected'],
	seats: ['seats'],
	'seat-change': ['seat-change'],
	'seat-share': ['seat-share'],
	'commons-majority': ['house-majority'],
	candidates: ['candidates'],
};

const CHANGE_OF: Readonly<Partial<Record<Topic, RankKind>>> = {
	share: 'share-change',
	votes: 'vote-change',
	turnout: 'turnout-change',
	majority: 'majority-change',
	seats: 'seat-change',
};

/** "down 7 points, the lowest since 2001": it is the figure that fell which is lowest, not its fall. */
const LEVELS: Readonly<Partial<Record<MeasureKind, MeasureKind>>> = {
	'turnout-change': 'turnout',
	'share-change': 'share',
	'vote-change': 'votes',
	'majority-change': 'majority',
	'seat-change': 'seats',
};

function one(kind: RankKind, change: -1 | 0 | 1 = 0): Ranked {
	return { kinds: [kind], isNamed: true, change };
}

/** Words that make a win of a noun for which size is the majority. */
const WINS = new Set('win wins won victory victories defeat defeats hold holds'.split(' '));

export function measuresFor(
	input: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): Ranked | null {
	if (phrase.isOverturned) return one('overturned');
	if (phrase.isAverage)
		return phrase.topic === 'majority' || aboutMajority(input) ? one('average-majority') : null;
	const noun = wordAt(input.s, phrase.head - 1);
	switch (phrase.topic) {
		case 'majority':
		case 'house':
			return majority(input, phrase, range, figure);
		case 'turnout':
			return one('turnout');
		case 'share':
			return one(phrase.isWinning ? 'winning-share' : 'share');
		case 'votes':
			return one('votes');
		case 'swing':
			return one('swing');
		case 'seats':
			return noun === 'tally' && figure && figure.measure.kind !== 'seats' ? null : one('seats');
		case 'electorate':
			return one('electorate');
		case 'candidates':
			return one('candidates');
		case 'rejected':
			return one('rejected');
		case 'party':
			return phrase.kind === 'size' ? { kinds: ['seats'], isNamed: true, change: 0 } : null;
		case 'change':
			return changes(input, phrase, figure);
		case 'fortune':
			return phrase.kind === 'fortune' ? fortune(input, phrase, range, figure) : null;
		case 'contest':
			if (phrase.kind === 'closeness' || phrase.kind === 'safety')
				return majority(input, phrase, range, figure);
			if (phrase.kind === 'fortune') return fortune(input, phrase, range, figure);
			return phrase.kind === 'size' && WINS.has(noun) ? majority(input, phrase, range, figure) : null;
		default:
			break;
	}
	if (phrase.kind === 'closeness' || phrase.kind === 'safety') return majority(input, phrase, range, figure);
	if (phrase.kind === 'turnout') return one('turnout');
	if (phrase.kind === 'fortune' && !phrase.isWinning) return fortune(input, phrase, range, figure);
	if (phrase.isWinning) return one('winning-share');
	return antecedent(input, phrase, range, figure);
}

function majority(input: EventInput, phrase: Phrase, range: Range, figure: NearFigure | null): Ranked {
	if (isHouse(input, figure)) return one('house-majority');
	const isBare = figure === null && !input.s.names.some((name) => name.kind === 'place');
	if (range.window && isBare && phrase.kind === 'size') return { ...one('house-majority'), isWeak: true };
	if (phrase.isPercent || isPercentFigure(figure)) return one('majority-percent');
	if (figure?.isBefore && figure.measure.kind === 'majority') return one('majority');
	return { kinds: ['majority', 'majority-percent'], isNamed: true, change: 0 };
}

const HOUSE = new Set('commons overall working parliamentary government governing'.split(' '));

/** "an overall majority", or a figure that is the government's, where the sentence names no seat. */
function isHouse({ s, context }: EventInput, figure: NearFigure | null): boolean {
	if (s.names.some((name) => name.kind === 'place')) return false;
	if (s.tokens.some((token, i) => HOUSE.has(token.word) && TOPICS.get(wordAt(s, i + 1)) === 'majority'))
		return true;
	const n = figure ? s.numbers[figure.index] : null;
	if (n?.unit !== 'none' || n.decimals > 0 || n.n > 420) return false;
	const { facts, published } = context;
	const election = defaultGeneral(facts, published);
	const value =
		election < 0
			? null
			: totalValue(facts, election, facts.areaIndex('united-kingdom'), rankMeasure('house-majority'), -1);
	return value?.d === 1n && Math.abs(Number(value.n) - n.n) <= 8;
}

function isPercentFigure(figure: NearFigure | null): boolean {
	return figure?.measure.kind === 'majority' && figure.judgement?.value?.isPart === true;
}

/** A party's best or worst: by its figure, where one stands there; else by every measure, and they must agree. */
function fortune(input: EventInput, phrase: Phrase, range: Range, figure: NearFigure | null): Ranked {
	if (phrase.by === 'seats' || phrase.by === 'share' || phrase.by === 'votes') return one(phrase.by);
	const kind = figure?.measure.kind;
	if (kind === 'seats' || kind === 'seat-change') return { kinds: ['seats'], isNamed: true, change: 0 };
	if (kind === 'votes') return { kinds: ['votes', 'share'], isNamed: true, change: 0 };
	const isPart = input.s.numbers.some((n) => n.unit === 'percent' && Math.abs(n.from - phrase.from) < 25);
	if (kind === 'share' || isPart) return { kinds: ['share', 'votes'], isNamed: true, change: 0 };
	const kinds: RankKind[] = ['share', 'votes', 'seats'];
	if (!range.window && !range.isGeneral) kinds.push('share-change', 'swing');
	const isOfSeats = !range.window && !range.isGeneral && !phrase.isAmong && phrase.topic !== null;
	return { kinds, isNamed: isOfSeats, change: 0 };
}

function aboutMajority({ s }: EventInput): boolean {
	return s.tokens.some((token) => TOPICS.get(token.word) === 'majority');
}

function changes(input: EventInput, phrase: Phrase, figure: NearFigure | null): Ranked | null {
	const of = phrase.changeOf ? CHANGE_OF[phrase.changeOf] : undefined;
	if (of) return one(of, phrase.change);
	const kind = figure ? FROM_FIGURE[figure.measure.kind]?.[0] : undefined;
	if (kind?.endsWith('change')) return one(kind, phrase.change);
	const head = headBefore(input.s, phrase.mode === 'is' ? phrase.from : phrase.cue, 0);
	const topic =
		head?.kind === 'share' || head?.kind === 'turnout' || head?.kind === 'majority' || head?.kind === 'votes'
			? head.kind
			: null;
	const told = topic ? CHANGE_OF[topic] : undefined;
	return told ? one(told, phrase.change) : null;
}

/** "the largest in the country": what the figure, the noun before it or the sentence before measured. */
function antecedent(
	input: EventInput,
	phrase: Phrase,
	range: Range,
	figure: NearFigure | null,
): Ranked | null {
	const { s, context } = input;
	const at = phrase.mode === 'is' ? phrase.from : phrase.cue;
	const head = headBefore(s, at, 0)?.kind ?? (countsCandidates(s, at) ? 'candidates' : undefined);
	const isPredicate = ['was', 'is', 'were', 'are', 'remains', 'remained'].includes(wordAt(s, at - 1));
	const told = saysTurnedOut(s)
		? 'turnout'
		: isPredicate && head
			? head
			: figure?.isBefore
				? figure.measure.kind
				: (head ?? figure?.measure.kind);
	const kind = told ?? kindOf(topicBefore(context)) ?? context.measure?.kind;
	const isLevel = wordAt(s, phrase.cue) === 'lowest' || wordAt(s, phrase.cue) === 'highest';
	const kinds = kind ? FROM_FIGURE[(isLevel && LEVELS[kind]) || kind] : undefined;
	if (!kinds) return null;
	if (kinds[0] === 'majority') return majority(input, phrase, range, figure);
	const change = kinds[0].endsWith('change') ? (figure?.measure.direction ?? 0) : 0;
	const isWeak = figure?.isBefore === true && figure.measure.strength === 1 && head !== figure.measure.kind;
	return { kinds, isNamed: true, isWeak, change };
}

function saysTurnedOut(s: EventInput['s']): boolean {
	return s.tokens.some((token, i) => token.word === 'turned' && wordAt(s, i + 1) === 'out');
}

function countsCandidates(s: EventInput['s'], at: number): boolean {
	return s.tokens.slice(0, at).some((token) => TOPICS.get(token.word) === 'candidates');
}

function kindOf(topic: Topic | null): MeasureKind | null {
	return topic === 'majority' || topic === 'turnout' || topic === 'share' || topic === 'swing' ? topic : null;
}
