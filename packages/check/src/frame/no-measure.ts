/** Words beside a figure that say what it does not measure: averages, sums over several, counts of other things. */
import type { Cue } from '../tag/index.ts';
import {
	cueAt,
	headBefore,
	isClauseMark,
	isFigure,
	type Measure,
	type MeasureKind,
	NOUNS,
	windowStart,
	wordAt,
} from './measure.ts';
import type { Sentence } from './sentence.ts';

/** Whether the words since the figure before name a seat. */
export function placeNear(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	return s.names.some(
		(name) => name.kind === 'place' && name.from >= from && name.to <= s.numbers[index].from,
	);
}

/** "Southend West managed 22.4": a place does not poll; the figure goes on with what was measured before. */
export function isPlaceSubject(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	const near = s.names.filter((name) => name.from >= from && name.to <= s.numbers[index].from);
	if (near.length === 0 || near.some((name) => name.kind !== 'place')) return false;
	return !s.tokens
		.slice(near[near.length - 1].to, s.numbers[index].from)
		.some((token) => token.kind === 'mark');
}

/** "between them", "combined", "put together": a sum over several, not one party's figure. */
export function isTogether(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	if (wordAt(s, 0) === 'together' || (wordAt(s, 0) === 'between' && wordAt(s, 1) === 'them')) return true;
	if (isOfSeveral(s, from, s.numbers[index].from)) return true;
	for (let i = from; i < s.tokens.length && i < s.numbers[index].to + 8; i++) {
		if (isClauseMark(s, i) && i >= s.numbers[index].to) return false;
		const word = wordAt(s, i);
		if (
			(word === 'combined' && !isOfOneParty(s, i)) ||
			word === 'together' ||
			(word === 'between' && wordAt(s, i + 1) === 'them' && !APART.has(wordAt(s, i - 1)))
		)
			return true;
	}
	return false;
}

/** "the gap between them": no sum. */
const APART = new Set(['gap', 'margin', 'difference', 'distance', 'swing', 'lead']);

/** "the two big parties took", "both main parties had": one figure of several parties together. */
function isOfSeveral(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		if (cueAt(s, i) !== 'party' || wordAt(s, i) !== 'parties') continue;
		for (let k = i - 1; k >= Math.max(0, i - 4); k--)
			if (wordAt(s, k) === 'both' || wordAt(s, k) === 'two' || wordAt(s, k) === 'three') return true;
	}
	return false;
}

/** "The Conservatives, on 365, have a majority of 80": a party's, where no seat or person is spoken of. */
function isOfAParty(s: Sentence, to: number): boolean {
	if (s.names.some(({ kind }) => kind === 'place' || kind === 'person')) return false;
	const party = s.names.find((name) => name.kind === 'party' && name.to <= to);
	if (!party || s.tokens[party.to - 1].isPossessive) return false;
	return s.tokens.slice(party.to, to).some(({ word }) => word === 'have');
}

/** "Labour's combined vote in Kent": one party's over several seats, which is its total there. */
function isOfOneParty(s: Sentence, at: number): boolean {
	const parties = new Set(s.names.flatMap((name) => (name.kind === 'party' ? [name.party] : [])));
	const next = cueAt(s, at + 1);
	return (
		parties.size === 1 &&
		(next === 'vote' || next === 'share') &&
		s.names.some((name) => name.kind === 'area')
	);
}

/** "the government's majority", "an overall majority": of the House, not of a seat. */
export function isOfTheHouse(s: Sentence, from: number, to: number): boolean {
	if (isOfAParty(s, to)) return true;
	for (let i = Math.max(0, from - 4); i < to; i++) {
		const word = wordAt(s, i);
		if (
			word === 'overall' ||
			word === 'working' ||
			word === 'government' ||
			word === 'commons' ||
			word === 'parliamentary' ||
			word === 'governments'
		)
			return true;
	}
	return false;
}

export function limitOf(s: Sentence, index: number): number {
	const from = windowStart(s, index);
	for (let i = s.numbers[index].from - 1; i >= from; i--)
		if (s.tokens[i].word === ',' || isClauseMark(s, i)) return i + 1;
	return from;
}

/** "forty fewer than hoped": set beside what nobody counted. */
export function isWished(s: Sentence, index: number): boolean {
	const { to } = s.numbers[index];
	for (let i = to; i < to + 4; i++) if (cueAt(s, i) === 'than') return WISHED.has(wordAt(s, i + 1));
	return false;
}

const WISHED = new Set(
	'hoped expected predicted feared forecast projected needed required thought estimated'.split(' '),
);

/** What is voted in a referendum. */
export const ANSWERS = new Set(['leave', 'remain', 'yes', 'no']);

/** "six months", "a two-child limit", "three holds": the noun after the figure says that it counts something else. */
export function countsOther(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	if (wordAt(s, n.to) === 'voted' && ANSWERS.has(wordAt(s, n.to + 1))) return true;
	if (wordAt(s, n.to) === 'members' && n.n > 650) return true;
	if (isStillToCome(s, n.to) || isOfElections(s, n.to)) return true;
	if (n.unit !== 'none' || n.kind !== 'count' || n.decimals > 0) return false;
	const next = s.tokens[n.to];
	if (!n.isWord && n.n >= 1000) return next !== undefined && s.nameAt[n.to] < 0 && isThings(next);
	if (next === undefined || next.kind !== 'word' || s.nameAt[n.to] >= 0 || s.timeAt[n.to] >= 0) return false;
	if (next.isJoined) return true;
	return (
		next.cue === 'none' ||
		next.cue === 'time-unit' ||
		next.cue === 'hold' ||
		next.cue === 'candidate' ||
		next.cue === 'party' ||
		next.cue === 'lose' ||
		next.cue === 'voter'
	);
}

/** "in 19 general elections", "at the last four by-elections": counts the polls themselves. */
function isOfElections(s: Sentence, at: number): boolean {
	for (let i = at; i < at + 4; i++) {
		const word = wordAt(s, i);
		if (word === 'elections') return true;
		if (word !== 'general' && word !== 'by' && word !== '-' && word !== 'local') return false;
	}
	return false;
}

/** "with 12 to declare", "six still to come": counts what is not known yet. */
function isStillToCome(s: Sentence, at: number): boolean {
	let i = at;
	if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'results') i++;
	if (wordAt(s, i) === 'still' || wordAt(s, i) === 'yet') i++;
	const word = wordAt(s, i);
	if (word === 'outstanding' || word === 'undeclared') return true;
	return word === 'to' && TO_COME.has(wordAt(s, i + 1));
}

const TO_COME = new Set('declare come go be follow'.split(' '));

const NO_THINGS = new Set(
	'compares means makes represents shows remains looks gives leaves puts takes brings thanks perhaps towards besides afterwards always sometimes overseas this versus across unless'.split(
		' ',
	),
);

/** "30,000 doors": a noun of many that is none of elections. */
function isThings({ kind, word, cue, isCapital }: Sentence['tokens'][number]): boolean {
	const isNoun = kind === 'word' && cue === 'none' && !isCapital && word.length > 3 && word.endsWith('s');
	return isNoun && !word.endsWith('ss') && !NO_THINGS.has(word);
}

/** Counts of women among members are no count of a party's seats. */
export function ofWomen(s: Sentence, measure: Measure): boolean {
	return (
		(measure.kind === 'seats' || measure.kind === 'seats-total') &&
		s.tokens.some(
			(token) =>
				token.word === 'women' || token.word === 'woman' || token.word === 'men' || token.word === 'female',
		)
	);
}

/** An average is over many seats: no reading of one figure fits it. */
export function isAverage(s: Sentence, index: number): boolean {
	for (let i = windowStart(s, index); i < s.numbers[index].from; i++) {
		const word = wordAt(s, i);
		if (word === 'average' || word === 'mean' || word === 'median' || word === 'typical') return true;
	}
	return false;
}

/** "each Labour MP represents": votes shared out over seats. */
export function isEach(s: Sentence, index: number): boolean {
	for (let i = windowStart(s, index); i < s.numbers[index].from; i++)
		if (cueAt(s, i) === 'each' || wordAt(s, i) === 'per') return true;
	return false;
}

/** "needs a swing of", "a swing of ... would win it back": a forecast that arithmetic can check. */
export function needsSwing(s: Sentence, index: number): boolean {
	const from = windowStart(s, index);
	for (let i = from; i < s.tokens.length; i++) {
		if (i > s.numbers[index].to && index + 1 < s.numbers.length && i >= s.numbers[index + 1].from) break;
		const word = wordAt(s, i);
		if (isClauseMark(s, i) && i > s.numbers[index].to) break;
		if (
			word === 'need' ||
			word === 'needs' ||
			word === 'needed' ||
			word === 'require' ||
			word === 'requires' ||
			word === 'required' ||
			word === 'enough'
		)
			return true;
		if ((word === 'would' || word === 'could') && i > s.numbers[index].from - 12) return true;
	}
	return false;
}

/** "Turnout across the 11 seats: 68.5": the first noun of a label is its head. */
const OPENED = new Set<Cue>(['in', 'across', 'at', 'on', 'by']);

/** "Majorities in Wales in 2017: Delyn, Lab 4,240; ..." : the measure that the words before the colon give to what follows. */
export function listHead(s: Sentence, from: number): MeasureKind | null {
	let colon = from - 1;
	while (colon >= 0 && s.tokens[colon].word !== ':') colon--;
	if (colon < 0) return null;
	const first = s.tokens.findIndex(({ kind }) => kind === 'word');
	const opening = first >= 0 && s.nameAt[first] < 0 ? NOUNS[cueAt(s, first)] : undefined;
	if (opening !== undefined && opening !== 'seats' && OPENED.has(cueAt(s, first + 1))) return opening;
	for (let i = colon - 1; i >= 0; i--) {
		if (s.numberAt[i] >= 0 && isFigure(s.numbers[s.numberAt[i]])) return null;
		if (wordAt(s, i) === 'out' && wordAt(s, i - 1) === 'turned') return 'turnout';
		if (wordAt(s, i) === 'seat' && cueAt(s, i - 1) === 'per') return 'votes-per-seat';
	}
	return headBefore(s, colon, 0)?.kind ?? null;
}
