/** Whether a figure is told of a vote in a chamber, or is forecast, denied or supposed. */
import { cueAt, headBefore, windowStart, wordAt } from './frame/measure.ts';
import type { Sentence } from './frame/sentence.ts';

const DIVIDED = new Set([
	'bill',
	'amendment',
	'amendments',
	'motion',
	'motions',
	'division',
	'divisions',
	'reading',
	'clause',
	'lobby',
]);

const DECIDED = new Set('lost won loses wins lose win'.split(' '));

/** "lost the vote on military action": a question was put, and no seat; "won the vote on Thursday" is neither. */
export function isVoteOn(s: Sentence, i: number): boolean {
	const isQuestion = wordAt(s, i) === 'vote' && (wordAt(s, i + 1) === 'on' || wordAt(s, i + 1) === 'over');
	if (!isQuestion || s.timeAt[i + 2] >= 0 || s.numberAt[i + 2] >= 0) return false;
	return DECIDED.has(wordAt(s, i - 2)) || DECIDED.has(wordAt(s, i - 3));
}

/** Whether the sentence tells of a vote in a chamber: its "by 320 votes to 276" is no margin at the polls. */
export function isDivision(s: Sentence): boolean {
	return s.tokens.some((token, i) => (s.nameAt[i] < 0 && DIVIDED.has(token.word)) || isVoteOn(s, i));
}

/** "would", "projected", "needs": what is said has not happened. Position of the word, or -1. */
export function forecastBefore(s: Sentence, at: number, from: number): number {
	for (let i = at; i >= from; i--) {
		const cue = cueAt(s, i);
		if (s.tokens[i].word === ',' && (cueAt(s, i + 1) === 'where' || cueAt(s, i + 1) === 'who')) return -1;
		if (s.tokens[i].word === ',' && isNewEvent(s, i + 1, at)) return -1;
		if (cue === 'forecast' && s.nameAt[i] < 0 && !SAYING.has(wordAt(s, i + 1))) return i;
		if (s.tokens[i].kind === 'mark' && (s.tokens[i].word === ';' || s.tokens[i].word === '.')) return -1;
	}
	return -1;
}

/** "He would say": what follows has been. */
const SAYING = new Set('say argue admit concede insist point add note tell remind'.split(' '));

const HAPPENED = new Set(
	'beat won held gained took lost polled finished came received scraped retained'.split(' '),
);

/** "With defeat expected, she won by 4,519": after the comma somebody did something, and that is told as a fact. */
function isNewEvent(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < Math.min(to, from + 6); i++) {
		if (s.tokens[i].kind === 'mark') return false;
		if (HAPPENED.has(wordAt(s, i)) && s.nameAt[i] < 0) return i > from;
		if (cueAt(s, i) === 'forecast' && s.nameAt[i] < 0) return false;
	}
	return false;
}

const DENYING = new Set('without neither nor'.split(' '));

/** Words that open a clause of its own: a denial before them does not reach what they say. */
const OPENS_CLAUSE = new Set(
	'before until when where while who whose which but though although because as'.split(' '),
);

/**
 * "did not reach 40 per cent", "failed to poll 1,000": the figure is denied, not stated. "did not change and turnout was
 * 60%" and "had never won before she took it with 900 votes" deny another thing.
 */
export function isDenied(s: Sentence, index: number): boolean {
	const { from } = s.numbers[index];
	for (let i = from - 1; i >= windowStart(s, index); i--) {
		if (s.tokens[i].kind === 'mark' && s.tokens[i].word !== "'" && s.tokens[i].word !== '"') return false;
		if (cueAt(s, i) === 'not' || DENYING.has(wordAt(s, i))) return true;
		if (OPENS_CLAUSE.has(wordAt(s, i)) && s.nameAt[i] < 0) return false;
		if (wordAt(s, i) === 'and' && s.nameAt[i] < 0 && hasHead(s, i + 1, from)) return false;
	}
	return false;
}

/** Whether a measure is spoken of between two words: "turnout", "her share of the vote". */
function hasHead(s: Sentence, from: number, to: number): boolean {
	return headBefore(s, to, from) !== null;
}

/** "if turnout had been 60 per cent": the figure is supposed. */
export function isSupposed(s: Sentence, index: number): boolean {
	for (let i = s.numbers[index].from - 1; i >= 0; i--) {
		if (s.tokens[i].kind === 'mark' && s.tokens[i].word !== "'" && s.tokens[i].word !== '"') return false;
		if (wordAt(s, i) === 'if' || wordAt(s, i) === 'unless') return true;
	}
	return false;
}
