/** Whether a sentence names another body's election: a council's, Holyrood's, the Senedd's, the Assembly's, the European Parliament's, a mayor's, a referendum. */
import { cueAt, wordAt } from '../frame/measure.ts';
import { isClauseMark, type Sentence } from '../frame/sentence.ts';

/** Words that tell of another body by themselves. */
const BODIES = new Set(
	'holyrood senedd stormont msps mlas meps referendum referendums plebiscite mayoral mayoralty pcc pccs'.split(
		' ',
	),
);

/** Words that do before "election", "elections", "by-election", "parliament", "contest" or "vote". */
const KINDS = new Set(
	'local council county borough parish ward town assembly european list regional'.split(' '),
);
const OF_COUNCILS = new Set('local council county borough parish ward town'.split(' '));
const CONTESTS = new Set(
	'election elections by byelection byelections parliament contest contests polls vote'.split(' '),
);

const NATIONAL = new Set(['parliament', 'parliamentary', 'assembly']);

/** Words of the House of Commons. A lone "MP" is often only a title. */
const COMMONS = new Set('mps westminster commons notional notionally'.split(' '));

export interface Body {
	/** Null where the words do not say, or name both. */
	readonly kind: 'other' | 'commons' | null;
	/** Whether another body than the Commons is named at all. */
	readonly isOther: boolean;
	/** Whether it is a council. */
	readonly isCouncil: boolean;
}

/**
 * What a sentence by itself speaks of. `isLocal`: it names a council or ward and no constituency, so that its by-election is
 * to that.
 */
export function bodyOf(s: Sentence, isLocal: boolean, from = 0, to = s.tokens.length): Body {
	let isCouncil = false;
	let isOther = false;
	let isCommons = false;
	for (let i = from; i < to; i++) {
		if (s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'person') continue;
		const word = wordAt(s, i);
		if (BODIES.has(word)) isOther = true;
		if (word === 'councillors') isCouncil = true;
		if (KINDS.has(word) && CONTESTS.has(wordAt(s, i + 1))) {
			isOther = true;
			if (OF_COUNCILS.has(word)) isCouncil = true;
		}
		if (word === 'first' && (wordAt(s, i + 1) === 'preferences' || wordAt(s, i + 1) === 'preference'))
			isOther = true;
		if (word === 'second' && wordAt(s, i + 1) === 'preferences') isOther = true;
		if (word === 'police' && (wordAt(s, i + 1) === 'commissioner' || wordAt(s, i + 2) === 'crime'))
			isOther = true;
		if (word === 'assembly' && s.tokens[i].isCapital && s.nameAt[i] < 0) isOther = true;
		if (word === 'council' && (wordAt(s, i + 1) === 'seats' || wordAt(s, i + 1) === 'seat')) {
			isOther = true;
			isCouncil = true;
		}
		if ((word === 'scottish' || word === 'welsh') && NATIONAL.has(wordAt(s, i + 1))) isOther = true;
		if (isOfReferendum(s, i)) isOther = true;
		if (COMMONS.has(word)) isCommons = true;
		if (cueAt(s, i) === 'general' && cueAt(s, i + 1) === 'election') isCommons = true;
		if (isByElection(s, i) && isLocal) isOther = true;
		else if (isByElection(s, i) && !KINDS.has(wordAt(s, i - 1))) isCommons = true;
	}
	return { kind: isOther === isCommons ? null : isOther ? 'other' : 'commons', isOther, isCouncil };
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
	return isOfCouncil || bodyOf(s, false, from, to).kind === 'other';
}

function isByElection(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	return word === 'byelection' || word === 'byelections' || (word === 'by' && cueAt(s, i + 1) === 'election');
}

const OF_SIDE = new Set('won wins vote voters campaign side'.split(' '));

/** "voted to leave the European Union", "voted Remain", "backed Leave", "how Leave won". */
function isOfReferendum(s: Sentence, i: number): boolean {
	const word = wordAt(s, i);
	if (word === 'leave' || word === 'remain') {
		if (wordAt(s, i + 1) === 'the' && ['eu', 'european'].includes(wordAt(s, i + 2))) return true;
		return s.tokens[i].isCapital && i > 0 && OF_SIDE.has(wordAt(s, i + 1));
	}
	const isAnswer = s.tokens[i].isCapital && (word === 'yes' || word === 'no');
	if (isAnswer && i > 1 && ['for', 'gave', 'voted', 'against'].includes(wordAt(s, i - 1))) return true;
	if (word !== 'voted' && word !== 'backed' && word !== 'vote') return false;
	const at = wordAt(s, i + 1) === 'to' ? i + 2 : i + 1;
	const next = wordAt(s, at);
	if (next === 'remain' || next === 'leave') return true;
	return (next === 'yes' || next === 'no') && s.tokens[at].isCapital;
}
