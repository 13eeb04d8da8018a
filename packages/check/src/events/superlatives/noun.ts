/** The noun phrase after a ranking word: "winning share", "fall in turnout", "Labour majority overturned". */
import { cueAt, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { FALLS, NATIONS, PASSED_OVER, TOPICS, type Topic } from './words.ts';

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
	isEver: boolean;
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
export function nounFrom(s: Sentence, i: number, isOfSeats = false): Noun | null {
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
		isEver: false,
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
		if (word === 'ever') noun.isEver = true;
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
	'in at of anywhere since for ever on was is were came among across by outside to between recorded seen yet so there nationally with from that this not when where and but while within throughout nationwide going seats which than it they overturned any by'.split(
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
			if (s.tokens[k]?.isCapital && NATIONS[wordAt(s, k)]) noun.nation = NATIONS[wordAt(s, k)];
			else if (cueAt(s, k) === 'vote' || wordAt(s, k) === 'poll' || wordAt(s, k) === 'votes')
				noun.head = k + 1;
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
