/** What a ratio is of: votes, share, majority, seats or turnout, from the noun that the words govern. */
import { cueAt, wordAt } from '../../frame/measure.ts';
import { isClauseMark, type Sentence } from '../../frame/sentence.ts';
import type { RatioCue } from './cues.ts';

/** `vote` is the vote as a body, which may be told in votes or in share. */
export type RatioNoun = 'votes' | 'vote' | 'share' | 'majority' | 'seats' | 'turnout';

export interface Noun {
	readonly kind: RatioNoun;
	readonly from: number;
	readonly to: number;
}

const BODY = new Set('representation team contingent tally haul benches presence group'.split(' '));
const VOTERS = new Set('voters supporters backers'.split(' '));

/** Noun of measure at token `i`, or null. */
export function nounAt(s: Sentence, i: number): Noun | null {
	if (s.nameAt[i] >= 0) return null;
	const word = wordAt(s, i);
	const one = (kind: RatioNoun, from = i, to = i + 1): Noun => ({ kind, from, to });
	switch (cueAt(s, i)) {
		case 'vote': {
			if (cueAt(s, i + 1) === 'share') return one('share', i, i + 2);
			if (cueAt(s, i + 1) === 'majority' || cueAt(s, i + 1) === 'lead') return one('majority', i, i + 2);
			for (let k = i - 1; k > i - 6 && k >= 0; k--)
				if (cueAt(s, k) === 'share') return one('share', k, i + 1);
			return one(word === 'votes' ? 'votes' : 'vote');
		}
		case 'share': {
			let to = i + 1;
			if (wordAt(s, to) === 'of') {
				for (let k = to + 1; k < to + 6; k++) if (cueAt(s, k) === 'vote') to = k + 1;
			}
			return one('share', cueAt(s, i - 1) === 'vote' ? i - 1 : i, to);
		}
		case 'majority':
			return one('majority');
		case 'lead':
			return word === 'leads' || word === 'edge' || word === 'gap' ? null : one('majority');
		case 'turnout':
			return one('turnout');
		case 'seat':
			return word === 'seats' || word === 'mps' ? one('seats') : null;
		case 'voter':
			return VOTERS.has(word) || (word === 'people' && votedAfter(s, i)) ? one('votes') : null;
		default:
			if (BODY.has(word)) return one('seats');
			return word === 'support' && s.times.length > 0 ? one('vote') : null;
	}
}

function votedAfter(s: Sentence, i: number): boolean {
	for (let k = i + 1; k < i + 4; k++) if (wordAt(s, k) === 'voted' || wordAt(s, k) === 'backed') return true;
	return false;
}

const BETWEEN = new Set(
	(
		'the a an its his her their our own party national notional overall winning number of as many much in there here itself also almost more than nearly has have had was were is are been now again then ' +
		'about at least since just over under first total size more twice all it and which that who parliamentary previous combined fell dropped rose grew cut slashed reduced down up increased by saw seen see'
	).split(' '),
);

function mayStandBetween(s: Sentence, i: number): boolean {
	return (
		s.nameAt[i] >= 0 ||
		s.timeAt[i] >= 0 ||
		BETWEEN.has(wordAt(s, i)) ||
		['the', 'title-m', 'title-f', 'title-n', 'only', 'do', 'new', 'former', 'candidate'].includes(
			cueAt(s, i),
		) ||
		(s.tokens[i].kind === 'mark' && (s.tokens[i].word === "'" || s.tokens[i].word === '"')) ||
		(s.tokens[i].word === ',' && cueAt(s, i + 1) === 'who')
	);
}

/** Noun after the cue that it governs: "doubled the Conservative share". */
function nounAfter(s: Sentence, cue: RatioCue): Noun | null {
	for (let i = cue.to; i < s.tokens.length && i < cue.to + 8; i++) {
		const noun = nounAt(s, i);
		if (noun) return noun;
		if (s.numberAt[i] >= 0 && s.timeAt[i] < 0) {
			const next = nounAt(s, s.numbers[s.numberAt[i]].to);
			return next;
		}
		if (!mayStandBetween(s, i)) return null;
	}
	return null;
}

/** Noun before the cue that the verb goes with: "her vote had more than doubled". */
function nounBefore(s: Sentence, cue: RatioCue): Noun | null {
	for (let i = cue.from - 1; i >= 0 && i > cue.from - 11; i--) {
		const noun = nounAt(s, i);
		if (noun) return noun;
		if (!mayStandBetween(s, i)) return null;
	}
	return null;
}

/** Noun that a comparison takes up from earlier in the sentence: "5,000 votes, more than twice as many as". */
function nounTakenUp(s: Sentence, cue: RatioCue): Noun | null {
	for (let i = cue.from - 1; i >= 0; i--) {
		if (isClauseMark(s, i) && wordAt(s, i) !== ':' && wordAt(s, i) !== ';') return null;
		const noun = nounAt(s, i);
		if (noun && fitsAdjective(noun, cue)) return noun;
	}
	return null;
}

function fitsAdjective(noun: Noun, cue: RatioCue): boolean {
	if (cue.adjective === 'many') return noun.kind === 'votes' || noun.kind === 'seats' || noun.kind === 'vote';
	if (cue.adjective === 'big') return noun.kind !== 'seats';
	return true;
}

export function nounOf(s: Sentence, cue: RatioCue): Noun | null {
	if (cue.isExcess !== 0) {
		for (let i = cue.at; i < cue.to + 4 && i < s.tokens.length; i++) {
			const noun = nounAt(s, i);
			if (noun) return noun;
		}
	}
	const after = nounAfter(s, cue);
	if (after) return after;
	const before = nounBefore(s, cue);
	if (before) return before;
	return cue.isVerb ? null : nounTakenUp(s, cue);
}
