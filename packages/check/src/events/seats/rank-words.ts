/** Places in a result as texts write them: "third", "3rd", "in third place", "runner-up", "second-placed", "bottom of the poll". */
import type { Sentence } from '../../frame/sentence.ts';
import { cue, isStrong, nameOf, word } from './clause.ts';

export interface RankWord {
	/** Tokens of the words that tell the place. */
	readonly from: number;
	readonly to: number;
	/** 1 for the winner; 0 for the last of all. */
	readonly rank: number;
	/** Index of the ordinal among the sentence's numbers, or -1. */
	readonly number: number;
	/** "second-placed X", "runner-up X": the words stand before the name. */
	readonly leads: boolean;
	/** "came from third to win": the place of the time before. */
	readonly isFrom: boolean;
}

const PLACE_NOUNS = new Set('place places spot position slot'.split(' '));
/** What may follow an ordinal that tells a place. */
const FOLLOWERS = new Set(
	(
		'on with in at there here then behind ahead overall and but by last again nationally out to for from this while after again ' +
		'yesterday tonight overnight locally as when where was were is went came who either too both'
	).split(' '),
);
const BEFORE = new Set(
	'a an the distant poor strong close creditable surprise very respectable narrow clear joint good bad dismal lowly well beaten just only back down into in to up than better higher humiliating disappointing solid remote notional'.split(
		' ',
	),
);

/** First token of the articles, adjectives and prepositions before `i`. */
export function beforeRank(s: Sentence, i: number): number {
	let at = i;
	while (at > 0 && s.nameAt[at - 1] < 0 && s.timeAt[at - 1] < 0 && BEFORE.has(word(s, at - 1))) at--;
	return at;
}

export function rankWords(s: Sentence): RankWord[] {
	const found: RankWord[] = [];
	s.numbers.forEach((n, number) => {
		if (n.kind !== 'ordinal' || n.n < 1 || n.n > 40) return;
		const placed = word(s, n.to) === 'placed' && s.tokens[n.to].isJoined;
		if (placed) {
			found.push({ from: n.from, to: n.to + 1, rank: n.n, number, leads: true, isFrom: false });
			return;
		}
		const isPlace = PLACE_NOUNS.has(word(s, n.to));
		const to = isPlace ? n.to + 1 : n.to;
		const isFrom = word(s, beforeRank(s, n.from) - 1) === 'from';
		if (!mayEnd(s, to, isPlace) && !(isFrom && word(s, to) === 'to')) return;
		found.push({ from: n.from, to, rank: n.n, number, leads: false, isFrom });
	});
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const w = word(s, i);
		if ((w === 'runner' || w === 'runners') && word(s, i + 1) === 'up')
			found.push({ from: i, to: i + 2, rank: 2, number: -1, leads: false, isFrom: false });
		const top = /^top(ped|s|ping)$/.test(w) && word(s, cue(s, i + 1) === 'the' ? i + 2 : i + 1);
		if (top === 'poll' || top === 'polls')
			found.push({
				from: i,
				to: cue(s, i + 1) === 'the' ? i + 3 : i + 2,
				rank: 1,
				number: -1,
				leads: false,
				isFrom: false,
			});
		if (w === 'first' && s.timeAt[i] < 0 && s.numberAt[i] < 0 && mayBeFirst(s, i))
			found.push({ from: i, to: i + 1, rank: 1, number: -1, leads: false, isFrom: false });
		const isLast = (w === 'last' || w === 'bottom') && mayBeLast(s, i);
		if (isLast)
			found.push({
				from: i,
				to: PLACE_NOUNS.has(word(s, i + 1)) ? i + 2 : i + 1,
				rank: 0,
				number: -1,
				leads: false,
				isFrom: false,
			});
	}
	return found.sort((a, b) => a.from - b.from);
}

function mayEnd(s: Sentence, i: number, isPlace: boolean): boolean {
	const token = s.tokens[i];
	if (token === undefined || isStrong(s, i) || token.kind === 'mark') return true;
	if (s.timeAt[i] >= 0 || (isPlace && nameOf(s, i) !== null)) return true;
	if (s.numberAt[i] >= 0) return isPlace;
	if (word(s, i) === 'of')
		return s.numberAt[i + 1] >= 0 || (cue(s, i + 1) === 'the' && s.numberAt[i + 2] >= 0);
	if (word(s, i) === 'party' || word(s, i) === 'to')
		return word(s, i) === 'to' && nameOf(s, cue(s, i + 1) === 'the' ? i + 2 : i + 1) !== null;
	return FOLLOWERS.has(word(s, i)) && s.nameAt[i] < 0;
}

/** "came first", "moved up to first", "was first in P": not "was first elected", "for the first time". */
function mayBeFirst(s: Sentence, i: number): boolean {
	const before = word(s, beforeRank(s, i) - 1);
	if (!mayEnd(s, i + 1, false)) return false;
	if (/^(came|finish(ed|es|ing)?|placed|moved|rose|climbed|jumped|leapt|surged)$/.test(before)) return true;
	return /^(was|were)$/.test(before) && word(s, i + 1) === 'in' && nameOf(s, i + 2)?.kind === 'place';
}

/** "came last", "finished bottom", "in last place": not "last week", "the last election". */
function mayBeLast(s: Sentence, i: number): boolean {
	if (s.timeAt[i] >= 0) return false;
	const before = word(s, beforeRank(s, i) - 1);
	const follows =
		mayEnd(s, PLACE_NOUNS.has(word(s, i + 1)) ? i + 2 : i + 1, false) || word(s, i + 1) === 'of';
	const isAt =
		/^(was|were)$/.test(before) &&
		(word(s, i + 1) === 'in' || word(s, i + 1) === 'with' || word(s, i + 1) === 'on');
	return (
		follows && (isAt || /^(came|come|comes|coming|finish(ed|es|ing)?|placed|ended|trailed)$/.test(before))
	);
}
