/**
 * Whether a text has turned to another body's election: a council, Holyrood, the Senedd, the Assembly, the European
 * Parliament, a mayor, a referendum. Its first words may say so for all of it; later ones for the rest of their paragraph.
 */
import { cueAt, wordAt } from '../frame/measure.ts';
import { isClauseMark, type Sentence } from '../frame/sentence.ts';

/** Words that tell of another body by themselves. */
const BODIES = new Set(
	'holyrood senedd stormont msps mlas meps councillors referendum referendums plebiscite mayoral mayoralty pcc pccs'.split(
		' ',
	),
);

/** Words that do before "election", "elections", "by-election", "parliament", "contest" or "vote". */
const KINDS = new Set(
	'local council county borough parish ward town assembly european list regional'.split(' '),
);
const CONTESTS = new Set(
	'election elections by byelection byelections parliament contest contests polls vote'.split(' '),
);

const NATIONAL = new Set(['parliament', 'parliamentary', 'assembly']);

/** Words of the House of Commons. A lone "MP" is often only a title. */
const COMMONS = new Set('mps westminster commons notional notionally'.split(' '));

export type Body = 'other' | 'commons' | null;

/**
 * What a sentence by itself speaks of; null where it does not say, or speaks of both. `isLocal`: it names a council or ward
 * and no constituency, so that its by-election is to that.
 */
export function bodyOf(s: Sentence, isLocal = false, from = 0, to = s.tokens.length): Body {
	let isOther = false;
	let isCommons = false;
	for (let i = from; i < to; i++) {
		if (s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'person') continue;
		const word = wordAt(s, i);
		if (BODIES.has(word)) isOther = true;
		if (KINDS.has(word) && CONTESTS.has(wordAt(s, i + 1))) isOther = true;
		if (word === 'first' && (wordAt(s, i + 1) === 'preferences' || wordAt(s, i + 1) === 'preference'))
			isOther = true;
		if (word === 'council' && (wordAt(s, i + 1) === 'seats' || wordAt(s, i + 1) === 'seat')) isOther = true;
		if ((word === 'scottish' || word === 'welsh') && NATIONAL.has(wordAt(s, i + 1))) isOther = true;
		if (isOfReferendum(s, i)) isOther = true;
		if (COMMONS.has(word)) isCommons = true;
		if (cueAt(s, i) === 'general' && cueAt(s, i + 1) === 'election') isCommons = true;
		if (isByElection(s, i) && isLocal) isOther = true;
		else if (isByElection(s, i) && !KINDS.has(wordAt(s, i - 1))) isCommons = true;
	}
	return isOther === isCommons ? null : isOther ? 'other' : 'commons';
}

/** Whether the words around a figure, between semicolons or colons, speak of another body, a council or its seats. */
export function tellsOtherBody(s: Sentence, n: Sentence['numbers'][number]): boolean {
	let from = n.from;
	while (from > 0 && !isClauseMark(s, from - 1)) from--;
	let to = n.to;
	while (to < s.tokens.length && !isClauseMark(s, to)) to++;
	const isOfCouncil = s.tokens
		.slice(from, to)
		.some(({ cue }, k) => (cue === 'council' || cue === 'assembly') && s.nameAt[from + k] < 0);
	return isOfCouncil || bodyOf(s, false, from, to) === 'other';
}

function isByElection(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	return word === 'byelection' || word === 'byelections' || (word === 'by' && cueAt(s, i + 1) === 'election');
}

/** "voted to leave the European Union", "voted Remain", "backed Leave". */
function isOfReferendum(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	if (word !== 'voted' && word !== 'backed' && word !== 'vote') return false;
	const at = wordAt(s, i + 1) === 'to' ? i + 2 : i + 1;
	const next = wordAt(s, at);
	if (next === 'remain' || next === 'leave') return true;
	return (next === 'yes' || next === 'no') && s.tokens[at].isCapital;
}

export interface BodyMemory {
	/** Whether the first words gave the text to another body, and nothing has taken it back. */
	isText: boolean;
	/** Whether it has spoken of the Commons. */
	isCommons: boolean;
	/** Paragraph given to another body, or -1. */
	paragraph: number;
}

/** Sentences at the head of a text that may give it all to another body: its title and what opens it. */
const HEAD = 2;

/** Notes a sentence; true where it speaks of another body than the Commons. */
export function isOfOtherBody(
	s: Sentence,
	memory: BodyMemory,
	sentence: number,
	paragraph: number,
	isLocal: boolean,
): boolean {
	const told = bodyOf(s, isLocal);
	// A ward or council at the head of a text is what the text is about.
	const body = told === null && isLocal && sentence < HEAD ? 'other' : told;
	if (body === 'other') {
		memory.paragraph = paragraph;
		if (sentence < HEAD && !memory.isCommons) memory.isText = true;
		return true;
	}
	if (body === 'commons') {
		memory.paragraph = -1;
		memory.isText = false;
		memory.isCommons = true;
		return false;
	}
	return memory.isText || memory.paragraph === paragraph;
}
