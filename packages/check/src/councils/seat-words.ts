/** Finds figures of seats on a council: whose, and whether they are held, won, gained or lost. */
import type { EventInput } from '../events/event.ts';
import { moodOf } from '../events/seats/mood.ts';
import { type CouncilBook, type LocalParty, partiesIn } from './book.ts';
import { COUNCILLORS } from './cue.ts';
import { isCount, isStated } from './numbers.ts';

type Kind = 'held' | 'elected' | 'gained' | 'lost';

const HELD: ReadonlySet<string> = new Set(
	'has have had hold holds held holding with retains control controls controlled leaving left leaves currently now boasts boasted of down'.split(
		' ',
	),
);
const ELECTED: ReadonlySet<string> = new Set(
	'won win wins winning took takes taking secured secures elected returned claimed'.split(' '),
);
const GAINED: ReadonlySet<string> = new Set('gained gain gains gaining added picked up net'.split(' '));
const LOST: ReadonlySet<string> = new Set('lost lose loses losing shed dropped losses'.split(' '));
const NOUNS: ReadonlySet<string> = new Set(['seat', 'seats', 'councillor', 'member', 'members']);

export interface SeatsSaid {
	readonly index: number;
	readonly party: LocalParty | null;
	readonly kind: Kind;
	readonly from: number;
	readonly to: number;
	/** Position of the figure of the whole council ("of the 51 seats"), or -1. */
	readonly total: number;
}

const isNoun = (word: string) => NOUNS.has(word) || COUNCILLORS.has(word);

/** Skips adverbs and marks between a number and its noun. */
function nounAfter(s: EventInput['s'], at: number): number {
	if (s.tokens[at]?.word === 'of' && ['them', 'those', 'these'].includes(s.tokens[at + 1]?.word ?? ''))
		return at + 1;
	for (let i = at; i < s.tokens.length && i < at + 4; i++) {
		if (isNoun(s.tokens[i].word)) return i;
		if (
			![
				'extra',
				'new',
				'more',
				'council',
				'city',
				'borough',
				'county',
				'district',
				'ward',
				'of',
				'the',
				'its',
				'net',
			].includes(s.tokens[i].word)
		)
			return -1;
	}
	return -1;
}

/** What the verb before a figure says was done with the seats; `unreal` where it was only hoped for, or denied. */
function kindBefore(s: EventInput['s'], at: number, from: number): Kind | 'unreal' | null {
	for (let i = at - 1; i >= Math.max(from, at - 10); i--) {
		const { word } = s.tokens[i];
		const kind = LOST.has(word)
			? 'lost'
			: GAINED.has(word)
				? 'gained'
				: ELECTED.has(word)
					? 'elected'
					: HELD.has(word)
						? 'held'
						: null;
		if (kind === null) continue;
		if (word === 'of') return null;
		return moodOf(s, i, -1) === 'done' ? kind : 'unreal';
	}
	return null;
}

export function seatsSaidIn(input: EventInput, found: CouncilBook): SeatsSaid[] {
	const { s } = input;
	const parties = partiesIn(s, found);
	const list: SeatsSaid[] = [];
	let open: Kind | null = null;
	for (let index = 0; index < s.numbers.length; index++) {
		const n = s.numbers[index];
		if (!isCount(s, index) || !isStated(s, index) || n.n > 200) continue;
		const after = n.to;
		const next = parties.find(({ from }) => from === after);
		const ofAt =
			s.tokens[after]?.word === 'of'
				? after
				: nounAfter(s, after) >= 0 && s.tokens[nounAfter(s, after) + 1]?.word === 'of'
					? nounAfter(s, after) + 1
					: -1;
		const wholeIndex =
			ofAt >= 0
				? s.numbers.findIndex((other) => other.figureFrom > ofAt && other.figureFrom <= ofAt + 3)
				: -1;
		const noun = nounAfter(s, next ? next.to : after);
		const before = parties.filter(({ to }) => to <= n.from).pop() ?? null;
		const between = before ? s.tokens.slice(before.to, n.from).map(({ word }) => word) : [];
		const isListed =
			before !== null &&
			between.length <= 1 &&
			between.every((word) => word === ',' || word === '(' || word === ':' || word === 'on');
		const verb = kindBefore(s, n.from, before ? before.to : Math.max(0, n.from - 8));
		if (verb === 'unreal') continue;
		const isWhole = wholeIndex >= 0 && isCount(s, wholeIndex);
		if (
			next &&
			(noun >= 0 || open !== null || ['and', ',', '.', ')'].includes(s.tokens[next.to]?.word ?? ''))
		) {
			const verbHere = kindBefore(s, n.from, 0);
			if (verbHere === 'unreal') continue;
			if (noun < 0 && open === null) continue;
			const kind: Kind | null =
				verbHere === 'gained' || verbHere === 'lost' ? null : (verbHere ?? open ?? 'held');
			if (kind === null) continue;
			list.push({ index, party: next, kind, from: n.from, to: noun >= 0 ? noun + 1 : next.to, total: -1 });
			open = kind;
			continue;
		}
		if (
			before &&
			!between.some((word) => ['.', ';', 'while', 'but', 'whereas'].includes(word)) &&
			(noun >= 0 || isWhole || (isListed && open !== null))
		) {
			const kind: Kind | null = verb ?? (isListed ? (open ?? 'held') : null);
			if (kind === null || between.some((word) => word === 'than' || word === 'majority')) continue;
			const end = isWhole
				? nounAfter(s, s.numbers[wholeIndex].to) >= 0
					? nounAfter(s, s.numbers[wholeIndex].to) + 1
					: s.numbers[wholeIndex].to
				: noun >= 0
					? noun + 1
					: n.to;
			list.push({ index, party: before, kind, from: before.from, to: end, total: isWhole ? wholeIndex : -1 });
			open = kind;
			if (isWhole) index = Math.max(index, wholeIndex);
		} else if (s.tokens[after]?.isJoined && ['seat', 'member', 'strong'].includes(s.tokens[after].word)) {
			list.push({ index, party: null, kind: 'held', from: n.from, to: after + 1, total: index });
		}
	}
	return list;
}
