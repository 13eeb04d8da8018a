/** "won every seat in Cornwall", "all 26 seats", "a clean sweep", "no seats", "came away with nothing", "its only MP in Scotland". */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import type { CountFrame, StatedCount } from './frame.ts';
import { seatsOfParty } from './seats.ts';

const SEATS = new Set('seats seat constituencies constituency mps mp'.split(' '));
const HOLDING = new Set(
	'won win wins winning took take takes taking holds held hold has have had having left sent returned swept sweep gained lost with'.split(
		' ',
	),
);

export function wholeFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (s.nameAt[i] >= 0) continue;
		const phrase = everySeat(s, i) ?? noSeat(s, i) ?? onlySeat(s, i);
		if (!phrase) continue;
		const m =
			phrase.owner === 'before'
				? mentionBefore(
						mentions.filter((one) => one.person === null),
						0,
						i,
						14,
					)
				: null;
		const isCarried = !m && phrase.owner === 'before';
		if (isCarried && phrase.stated.kind !== 'none') continue;
		frames.push({
			from: m && i - m.to <= 8 ? m.from : phrase.from,
			to: phrase.to,
			at: i,
			stated: phrase.stated,
			whole: phrase.whole,
			numbers: phrase.whole >= 0 ? [phrase.whole] : [],
			type: 'seat_count',
			needsParty: true,
			parties: phrase.party === undefined ? undefined : [{ value: phrase.party, cost: 0, assumption: null }],
			isGuess: phrase.isGuess || isCarried,
			isOnlySupported: phrase.isGuess || isCarried,
			condition: seatsOfParty(context),
			measure: 'seats',
			unit: 'seats',
		});
		i = phrase.to;
	}
	return frames;
}

interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly stated: StatedCount;
	readonly whole: number;
	readonly owner: 'before' | 'any';
	readonly isGuess: boolean;
	readonly party?: number;
}

function holdingBefore(s: Sentence, at: number, reach: number): boolean {
	for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
		if (s.tokens[i].kind === 'mark') return false;
		if (HOLDING.has(wordAt(s, i)) && s.nameAt[i] < 0) return true;
	}
	return false;
}

/** "won every seat in", "took all 26 seats", "made a clean sweep of". */
function everySeat(s: Sentence, i: number): Phrase | null {
	const word = wordAt(s, i);
	const base = { stated: { kind: 'all' } as const, owner: 'before' as const, isGuess: false, from: i };
	if (word === 'clean' && wordAt(s, i + 1) === 'sweep') return { ...base, to: tailOf(s, i + 2), whole: -1 };
	if (word !== 'every' && word !== 'all') return null;
	if (!holdingBefore(s, i, 2)) return null;
	let k = i + 1;
	if (wordAt(s, k) === 'single' || wordAt(s, k) === 'one') k++;
	if (wordAt(s, k) === 'of') k++;
	const isBound = ['the', 'its', 'their', 'of'].includes(wordAt(s, k));
	if (isBound) k++;
	if (s.nameAt[k] >= 0) k = s.names[s.nameAt[k]].to;
	let whole = -1;
	if (s.numberAt[k] >= 0 && isFigure(s.numbers[s.numberAt[k]])) {
		whole = s.numberAt[k];
		k = s.numbers[whole].to;
	}
	while (wordAt(s, k) === 'parliamentary' || wordAt(s, k) === 'of') k++;
	if (s.nameAt[k] >= 0) k = s.names[s.nameAt[k]].to;
	if (!SEATS.has(wordAt(s, k))) return null;
	if (word === 'all' && whole < 0 && !isBound) return null;
	const end = tailOf(s, k + 1);
	if (!isAreaNear(s, i, end) || hasException(s, end)) return null;
	return { ...base, to: end, whole };
}

/** End of "in Cornwall" after a seat. */
function tailOf(s: Sentence, at: number): number {
	for (let i = at; i < at + 4 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark') return at;
		if (s.nameAt[i] >= 0) return s.names[s.nameAt[i]].to;
	}
	return at;
}

/** "every seat in the North East bar one" is not every seat. */
function hasException(s: Sentence, at: number): boolean {
	for (let i = at; i < at + 4 && i < s.tokens.length; i++)
		if (['bar', 'but', 'except', 'save', 'apart', 'excepting', 'outside', 'other'].includes(wordAt(s, i)))
			return true;
	return false;
}

/** "every seat it defended" is of another set than an area: only seats of a named area are counted. */
function isAreaNear(s: Sentence, from: number, to: number): boolean {
	const follows = cueAt(s, to);
	const isNamed = s.names.some((name) => name.kind === 'area' && name.from >= from && name.to <= to + 1);
	return (
		isNamed ||
		(['in', 'of'].includes(follows) &&
			wordAt(s, to + 1) === 'the' &&
			['county', 'region', 'country', 'nation'].includes(wordAt(s, to + 2)))
	);
}

/** "won no seats", "have none", "without a seat", "came away with nothing". */
function noSeat(s: Sentence, i: number): Phrase | null {
	const word = wordAt(s, i);
	const base = { stated: { kind: 'none' } as const, owner: 'before' as const, whole: -1, from: i };
	if ((word === 'no' || word === 'without') && holdingBefore(s, i, 3)) {
		const k = wordAt(s, i + 1) === 'a' || wordAt(s, i + 1) === 'single' ? i + 2 : i + 1;
		const at = wordAt(s, k) === 'single' ? k + 1 : k;
		return SEATS.has(wordAt(s, at)) ? { ...base, to: tailOf(s, at + 1), isGuess: false } : null;
	}
	const none = notOne(s, i);
	if (none) return { ...base, ...none, isGuess: false };
	if (
		word === 'not' &&
		wordAt(s, i + 1) === 'a' &&
		wordAt(s, i + 2) === 'single' &&
		SEATS.has(wordAt(s, i + 3)) &&
		holdingBefore(s, i, 3)
	)
		return { ...base, to: i + 4, isGuess: false };
	if (word !== 'none' && word !== 'nothing') return null;
	if (word === 'none' && wordAt(s, i + 1) === 'of') return null;
	const isOf = spokenOfSeats(s, i);
	const verb = wordAt(s, i - 1);
	const isBeside =
		['have', 'has', 'had', 'won', 'with', 'took', 'to', 'hold', 'holds', 'held'].includes(verb) ||
		cueAt(s, i - 1) === 'only';
	if (!isBeside) return null;
	if (verb === 'to' && !isOf) return null;
	const end = wordAt(s, i + 1) === 'at' && wordAt(s, i + 2) === 'all' ? i + 3 : i + 1;
	if (word === 'nothing' && !(verb === 'with' || verb === 'won')) return null;
	return { ...base, from: i - 1, to: end, isGuess: !isOf && word === 'none' };
}

/** Whether seats or members are what the sentence counts. */
function spokenOfSeats(s: Sentence, before: number): boolean {
	return s.tokens
		.slice(0, before)
		.some((token, i) => s.nameAt[i] < 0 && (SEATS.has(token.word) || token.cue === 'win'));
}

/** "Labour's only MP in Scotland", "the only Green MP", "its sole MP". */
function onlySeat(s: Sentence, i: number): Phrase | null {
	const word = wordAt(s, i);
	if (word !== 'only' && word !== 'sole' && word !== 'lone') return null;
	let k = i + 1;
	const name = s.nameAt[k] >= 0 ? s.names[s.nameAt[k]] : null;
	if (name?.kind === 'party') k = name.to;
	const isOwned =
		name?.kind === 'party' ||
		s.tokens[i - 1]?.isPossessive ||
		['its', 'their', 'our'].includes(wordAt(s, i - 1));
	if (!isOwned || !(wordAt(s, k) === 'mp' || wordAt(s, k) === 'seat')) return null;
	const owner = s.nameAt[i - 1] >= 0 ? s.names[s.nameAt[i - 1]] : null;
	return {
		from: owner && owner.kind === 'party' ? owner.from : i,
		to: tailOf(s, k + 1),
		stated: ONE,
		whole: -1,
		owner: 'any',
		isGuess: true,
		party: name?.kind === 'party' ? name.party : owner?.kind === 'party' ? owner.party : undefined,
	};
}

const ONE: StatedCount = { kind: 'one' };

/** "Not a single Liberal Democrat MP was elected", "no Labour MPs were returned", "and not one seat". */
function notOne(s: Sentence, i: number): Pick<Phrase, 'to' | 'party' | 'owner'> | null {
	let k = i + 1;
	if (wordAt(s, i) === 'not') {
		if (wordAt(s, k) !== 'a' && wordAt(s, k) !== 'one') return null;
		k++;
		if (wordAt(s, k) === 'single') k++;
	} else if (wordAt(s, i) !== 'no') return null;
	const name = s.nameAt[k] >= 0 ? s.names[s.nameAt[k]] : null;
	if (name?.kind === 'party') k = name.to;
	if (!SEATS.has(wordAt(s, k))) return null;
	const isWon =
		['was', 'were'].includes(wordAt(s, k + 1)) && ['elected', 'returned', 'won'].includes(wordAt(s, k + 2));
	if (name?.kind === 'party') return isWon ? { to: tailOf(s, k + 3), party: name.party, owner: 'any' } : null;
	const isEnd = k + 1 >= s.tokens.length || s.tokens[k + 1].kind === 'mark';
	return wordAt(s, i) === 'not' && isEnd ? { to: k + 1, owner: 'before' } : null;
}
