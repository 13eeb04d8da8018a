/** Firms that ask voters, found in a sentence by any of their names; and whether the sentence tells of a poll at all. */
import { POLLSTERS, wordsOf } from '@mandate/record';
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

export interface PollsterName {
	readonly id: string;
	readonly from: number;
	readonly to: number;
	/** A name of several words, or one that is nothing else in English. */
	readonly isPlain: boolean;
}

interface Alias {
	readonly id: string;
	readonly words: readonly string[];
}

/** Names by their first word, longest first. */
const ALIASES: ReadonlyMap<string, readonly Alias[]> = (() => {
	const map = new Map<string, Alias[]>();
	for (const { id, name, aliases } of POLLSTERS)
		for (const one of [name, ...aliases]) {
			const words = wordsOf(one);
			const list = map.get(words[0]) ?? [];
			list.push({ id, words });
			map.set(words[0], list);
		}
	for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
	return map;
})();

const POLLS = new Set('poll polls polling polled pollster pollsters survey surveys surveyed'.split(' '));

/** "topped the poll", "at the polls", "polled 12,345 votes": an election, not a survey. */
function isElection(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	if (word === 'polls')
		return (
			['the', 'went', 'exit'].includes(wordAt(s, i - 1)) && ['at', 'to', 'in'].includes(wordAt(s, i - 2))
		);
	if (word === 'poll')
		return wordAt(s, i - 1) === 'the' && (wordAt(s, i - 2) === 'topped' || wordAt(s, i - 2) === 'of');
	return (
		word === 'polling' && ['day', 'station', 'stations', 'place', 'places', 'card'].includes(wordAt(s, i + 1))
	);
}

export function hasPollCue(s: Sentence): boolean {
	for (let i = 0; i < s.tokens.length; i++) if (POLLS.has(wordAt(s, i)) && !isElection(s, i)) return true;
	return false;
}

/** Every firm named, in order; those whose name is a word or surname too are left out. */
export function pollsterAll(s: Sentence): PollsterName[] {
	const found: PollsterName[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind !== 'word' || !token.isCapital) continue;
		for (const { id, words } of ALIASES.get(token.word) ?? []) {
			const to = matchedTo(s, i, words);
			if (to <= 0 || (words.length === 1 && WORDS.has(token.word))) continue;
			found.push({ id, from: i, to, isPlain: true });
			i = to - 1;
			break;
		}
	}
	return found;
}

/** The first firm named. One-word names that are words or surnames too need a word of polls beside them: the caller asks for that. */
export function pollsterIn(s: Sentence): PollsterName | null {
	for (let i = 0; i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind !== 'word' || !token.isCapital) continue;
		for (const { id, words } of ALIASES.get(token.word) ?? []) {
			const to = matchedTo(s, i, words);
			if (to > 0) return { id, from: i, to, isPlain: words.length > 1 || !WORDS.has(token.word) };
		}
	}
	return null;
}

/** Stops after initials are passed over. */
function matchedTo(s: Sentence, from: number, words: readonly string[]): number {
	let at = from;
	for (const word of words) {
		while (s.tokens[at]?.word === '.') at++;
		if (s.tokens[at]?.word !== word) return -1;
		at++;
	}
	return at;
}

/** Names of firms that are surnames or words too. */
const WORDS = new Set('ashcroft freshwater hanbury harris mic stack stonehaven whitestone'.split(' '));

/** Whether the sentence speaks of a poll by a firm: the firm's name stands in it, unmistakable or with a word of polls. */
export function speaksOfPoll(s: Sentence): boolean {
	const firm = pollsterIn(s);
	return firm !== null && (firm.isPlain || hasPollCue(s));
}

/** Polls of a part of the voters or of another vote: the book holds none of them. */
const PARTS = new Set(
	'members councillors seat constituency marginals marginal leadership referendum remain remainers leave leavers women men young aged graduates age senedd holyrood scottish scots welsh london scotland wales mayoral mayor regional approval favourability rating ratings'.split(
		' ',
	),
);

export function isOfPart(s: Sentence): boolean {
	const firm = pollsterIn(s);
	return (
		s.tokens.some((token, i) => PARTS.has(token.word) && cueAt(s, i) !== 'party') ||
		s.names.some(
			(name) => name.kind === 'place' && (firm === null || name.to <= firm.from || name.from >= firm.to),
		)
	);
}

/** Words of what else voters are asked: not how they would vote. */
const QUESTIONS = new Set(
	'prime approve approves approval satisfied dissatisfied favourable unfavourable trust trusted trusts handling economy immigration nhs agree agreed disagree think thinks believe believed want wanted should best undecided oppose opposed switch switched'.split(
		' ',
	),
);

export function isOnAnotherQuestion(s: Sentence): boolean {
	const firm = pollsterIn(s);
	const isFirm = (i: number): boolean => firm !== null && i >= firm.from && i < firm.to;
	return s.tokens.some(({ word }, i) => QUESTIONS.has(word) && s.nameAt[i] < 0 && !isFirm(i));
}

export const MODELS: ReadonlySet<string> = new Set(
	'mrp model models projection projections projected forecast seats average averages'.split(' '),
);

export function isModelled(s: Sentence): boolean {
	return s.tokens.some(({ word }, i) => MODELS.has(word) && s.nameAt[i] < 0);
}
