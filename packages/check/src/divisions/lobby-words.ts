/** Words for what a member or a party did in a division. */
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

/** `for` and `against` are of what is named; `aye` and `no` are the lobbies themselves. */
export type Deed =
	| 'for'
	| 'against'
	| 'aye'
	| 'no'
	| 'aye-teller'
	| 'no-teller'
	| 'abstained'
	| 'both'
	| 'none';

export interface Act {
	readonly deed: Deed;
	/** Tokens of the words. */
	readonly from: number;
	readonly to: number;
}

const VOTED = new Set('voted vote votes voting'.split(' '));
const WENT = new Set('went walked trooped filed'.split(' '));
const FOR = new Set('backed supported'.split(' '));
const AGAINST = new Set('opposed'.split(' '));
const LOBBIES: Readonly<Record<string, 'aye' | 'no'>> = {
	aye: 'aye',
	ayes: 'aye',
	yes: 'aye',
	no: 'no',
	noes: 'no',
	nays: 'no',
	nay: 'no',
};

/** The first act told in a sentence, from `start` on. */
export function actIn(s: Sentence, start: number): Act | null {
	for (let i = start; i < s.tokens.length; i++) {
		const act = actAt(s, i);
		if (act) return act;
	}
	return null;
}

export function actAt(s: Sentence, i: number): Act | null {
	const word = wordAt(s, i);
	if (s.tokens[i].kind !== 'word') return null;
	if (word === 'not' || word === 'no') return silence(s, i, word);
	if (word === 'didnt') return wordAt(s, i + 1) === 'vote' ? { deed: 'none', from: i, to: i + 2 } : null;
	if (word === 'teller') return teller(s, i);
	if (word === 'abstained' || word === 'abstain') return abstained(s, i);
	if (WENT.has(word)) return lobby(s, i);
	if (VOTED.has(word)) return voted(s, i);
	if (FOR.has(word)) return { deed: 'for', from: i, to: i + 1 };
	if (AGAINST.has(word)) return { deed: 'against', from: i, to: i + 1 };
	return null;
}

/** "did not vote", "no vote by X was recorded", "no vote is recorded for X". */
function silence(s: Sentence, i: number, word: string): Act | null {
	if (word === 'not')
		return ['did', 'does'].includes(wordAt(s, i - 1)) &&
			wordAt(s, i + 1) === 'vote' &&
			!SIDES.has(wordAt(s, i + 2)) &&
			wordAt(s, i + 3) !== 'favour'
			? { deed: 'none', from: i - 1, to: i + 2 }
			: null;
	if (wordAt(s, i + 1) !== 'vote') return null;
	for (let k = i + 2; k < i + 9 && k < s.tokens.length; k++)
		if (wordAt(s, k) === 'recorded') return { deed: 'none', from: i, to: k + 1 };
	return null;
}

const SIDES = new Set('for against with aye no yes'.split(' '));

function teller(s: Sentence, i: number): Act | null {
	for (let k = i + 1; k < i + 5; k++) {
		const side = LOBBIES[wordAt(s, k)];
		if (side && wordAt(s, i + 1) === 'for') return { deed: `${side}-teller`, from: i, to: k + 1 };
	}
	return null;
}

function abstained(s: Sentence, i: number): Act {
	for (let k = i + 1; k < i + 8 && k < s.tokens.length; k++)
		if (wordAt(s, k) === 'both') return { deed: 'both', from: i, to: Math.min(s.tokens.length, k + 2) };
	return { deed: 'abstained', from: i, to: i + 1 };
}

/** "went through the aye lobby", "went into both lobbies". */
function lobby(s: Sentence, i: number): Act | null {
	for (let k = i + 1; k < i + 6 && k < s.tokens.length; k++) {
		const word = wordAt(s, k);
		const isLobby = wordAt(s, k + 1) === 'lobby' || wordAt(s, k + 1) === 'lobbies';
		if (word === 'both' && isLobby) return { deed: 'both', from: i, to: k + 2 };
		if (LOBBIES[word] && isLobby) return { deed: LOBBIES[word], from: i, to: k + 2 };
	}
	return null;
}

function voted(s: Sentence, i: number): Act | null {
	const next = wordAt(s, i + 1);
	if (next === 'for' || next === 'against') return { deed: next, from: i, to: i + 2 };
	if (next === 'in' && wordAt(s, i + 2) === 'favour') return { deed: 'for', from: i, to: i + 4 };
	if (next === 'in' && wordAt(s, i + 2) === 'both') return { deed: 'both', from: i, to: i + 4 };
	if (
		next === 'in' &&
		wordAt(s, i + 2) === 'the' &&
		LOBBIES[wordAt(s, i + 3)] &&
		wordAt(s, i + 4) === 'lobby'
	)
		return { deed: LOBBIES[wordAt(s, i + 3)], from: i, to: i + 5 };
	if (next === 'with' && LOBBIES[wordAt(s, i + 3)] && wordAt(s, i + 2) === 'the')
		return { deed: LOBBIES[wordAt(s, i + 3)], from: i, to: i + 4 };
	const side = LOBBIES[next];
	if (!side) return null;
	const after = s.tokens[i + 2];
	return after === undefined || after.kind === 'mark' || ['in', 'on', 'to', 'at'].includes(after.word)
		? { deed: side, from: i, to: i + 2 }
		: null;
}
