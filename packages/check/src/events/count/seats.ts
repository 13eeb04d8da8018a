/** Seats of a party in words that name no measure: "its seventh seat", "there are 72 of us", "kept its two", "will send four MPs". */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import { countContests, countWon } from './contests.ts';
import { type Condition, type Counted, type CountFrame, SEATS_COUNTED, type StatedCount } from './frame.ts';

/** Seats won by a party; the Speaker's is counted with it too where he or she was elected for it before. */
export function seatsOfParty(context: Context): Condition {
	const { release } = context.facts;
	const speaker = context.facts.partyIndex('speaker');
	return (setting) => {
		if (setting.party < 0) return null;
		const { id, name } = release.parties[setting.party];
		const own = countWon(context, setting, `won by ${name}`, [setting.party]);
		if (!own || (id !== 'conservative' && id !== 'labour')) return own;
		const both = countWon(context, setting, `won by ${name} and the Speaker`, [setting.party, speaker]);
		return [own, both].filter(
			(one, i, all): one is Counted => one !== null && (i === 0 || one.value !== all[0]?.value),
		);
	};
}

interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly stated: StatedCount;
	readonly isForetold?: boolean;
	/** Index of the number that tells all seats. */
	readonly whole?: number;
	/** How many tokens back the party may be named. */
	readonly reach?: number;
}

const HOLDING = new Set(
	'won wins took kept keep keeps held holds hold has have had retained retains defended saved'.split(' '),
);

export function seatFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		const total = totalFrame(s, n, index, context);
		if (total) {
			frames.push(total);
			return;
		}
		if (n.unit !== 'none' || n.d !== 1 || n.n > 650 || s.timeAt[n.figureFrom] >= 0) return;
		const stated: StatedCount = { kind: n.kind === 'ordinal' ? 'rank' : 'number', number: index };
		const phrase =
			n.kind === 'ordinal'
				? ordinalSeat(s, n, stated)
				: isFigure(n) && n.kind === 'count'
					? (sending(s, n, stated) ??
						ofUs(s, n, stated) ??
						outOf(s, n, stated) ??
						ofThe(s, n, stated) ??
						toHold(s, n, stated) ??
						bareSeats(s, n, stated, context) ??
						wonBy(s, n, stated))
					: null;
		if (!phrase) return;
		const m = mentionBefore(
			mentions.filter((one) => one.person === null && one.party >= 0),
			0,
			n.from,
			phrase.reach ?? 14,
		);
		const after = m
			? null
			: mentions.find((one) => one.party >= 0 && !one.person && one.from >= n.to && one.from <= n.to + 4);
		if (!m && !after) return;
		frames.push({
			...SEATS_COUNTED,
			from: m && phrase.from - m.to <= 6 ? m.from : phrase.from,
			to: phrase.to,
			at: n.figureFrom,
			stated,
			whole: phrase.whole ?? -1,
			needsParty: true,
			parties: after ? [{ value: after.party, cost: 0, assumption: null }] : undefined,
			isForetold: phrase.isForetold,
			condition: seatsOfParty(context),
		});
	});
	return frames;
}

/** "Sinn Féin's seventh seat on the night". */
function ordinalSeat(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	const word = wordAt(s, n.to);
	if ((word !== 'seat' && word !== 'mp') || n.n < 2) return null;
	return s.tokens[n.from - 1]?.isPossessive || ['its', 'their', 'our'].includes(wordAt(s, n.from - 1))
		? { from: n.from, to: n.to + 1, stated }
		: null;
}

/** "will send four MPs to Westminster", "will have nine MPs": a result in words of the future. */
function sending(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	if (wordAt(s, n.to) !== 'mps' && wordAt(s, n.to) !== 'seats') return null;
	const verb = ['send', 'have', 'return', 'hold'].includes(wordAt(s, n.from - 1)) ? n.from - 1 : -1;
	if (verb < 0) return null;
	const will = wordAt(s, verb - 1) === 'now' ? verb - 2 : verb - 1;
	if (wordAt(s, will) !== 'will') return null;
	return { from: will, to: n.to + 1, stated, isForetold: true };
}

/** "there are 72 of us". */
function ofUs(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	if (wordAt(s, n.to) !== 'of' || !['us', 'them'].includes(wordAt(s, n.to + 1))) return null;
	const isThere =
		(wordAt(s, n.from - 1) === 'are' || wordAt(s, n.from - 1) === 'were') && cueAt(s, n.from - 2) === 'there';
	return isThere ? { from: n.from - 2, to: n.to + 2, stated } : null;
}

/** "kept its two", "last week it won three": where seats are what has been counted so far. */
function bareSeats(s: Sentence, n: NumberTag, stated: StatedCount, context: Context): Phrase | null {
	const ends = n.to >= s.tokens.length || s.tokens[n.to].kind === 'mark' || s.timeAt[n.to] >= 0;
	if (!ends || wordAt(s, n.to) === '%') return null;
	const isOwned = ['its', 'their', 'our', 'all', 'both'].includes(wordAt(s, n.from - 1));
	const verb = isOwned ? n.from - 2 : n.from - 1;
	if (!HOLDING.has(wordAt(s, verb)) || s.nameAt[verb] >= 0) return null;
	const isOfSeats =
		context.measure?.kind === 'seats' ||
		context.measure?.kind === 'seat-change' ||
		context.measure?.kind === 'seats-total';
	return isOfSeats ? { from: verb, to: n.to, stated } : null;
}

/** "one of four the Greens won", "the 12 that Labour won". */
function wonBy(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	let i = n.to;
	if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'constituencies') i++;
	if (wordAt(s, i) === 'that' || wordAt(s, i) === 'which') i++;
	if (wordAt(s, i) === 'the') i++;
	const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
	if (name?.kind !== 'party' || !['won', 'hold', 'holds', 'took'].includes(wordAt(s, name.to))) return null;
	const isPart =
		wordAt(s, n.from - 1) === 'of' || (wordAt(s, n.from - 1) === 'the' && wordAt(s, n.from - 2) === 'of');
	return isPart ? { from: n.from - 1, to: name.to + 1, stated } : null;
}

/** "with seven seats out of 11". */
function outOf(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	if (wordAt(s, n.to) !== 'seats' || wordAt(s, n.to + 1) !== 'out' || wordAt(s, n.to + 2) !== 'of')
		return null;
	const whole = s.numberAt[n.to + 3];
	if (whole === undefined || whole < 0) return null;
	return { from: n.from, to: s.numbers[whole].to, stated, whole };
}

/** "Of the seven seats in Durham, Labour took five". */
function ofThe(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	if (!HOLDING.has(wordAt(s, n.from - 1)) || cueAt(s, n.to) === 'vote') return null;
	let of = -1;
	for (let i = 0; i < n.from && of < 0; i++)
		if (wordAt(s, i) === 'of' && (i === 0 || s.tokens[i - 1].kind === 'mark')) of = i;
	if (of < 0 || n.from - of > 18) return null;
	for (let i = of; i < of + 4; i++) {
		const whole = s.numberAt[i];
		if (
			whole !== undefined &&
			whole >= 0 &&
			s.numbers[whole] !== n &&
			['seats', 'constituencies'].includes(wordAt(s, s.numbers[whole].to))
		)
			return { from: n.from - 1, to: n.to, stated, whole };
	}
	return null;
}

/** "There are 57 seats in the West Midlands". */
function totalFrame(s: Sentence, n: NumberTag, index: number, context: Context): CountFrame | null {
	if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1) return null;
	const unit = wordAt(s, n.to);
	if ((unit !== 'seats' && unit !== 'constituencies') || wordAt(s, n.to + 1) !== 'in') return null;
	const isThere = ['are', 'were'].includes(wordAt(s, n.from - 1)) && cueAt(s, n.from - 2) === 'there';
	const area = s.names.find((name) => name.kind === 'area' && name.from >= n.to + 2 && name.from <= n.to + 3);
	if (!isThere || !area) return null;
	return {
		...SEATS_COUNTED,
		from: n.from,
		to: area.to,
		at: n.figureFrom,
		stated: { kind: 'number', number: index },
		needsParty: false,
		condition: (setting) => {
			const all = countContests(context, setting, 'in all', () => true);
			return all && { ...all, whole: -1 };
		},
	};
}

/** "to hold 3 of 73", "leaving it with two of the 18". */
function toHold(s: Sentence, n: NumberTag, stated: StatedCount): Phrase | null {
	if (!['hold', 'have', 'holding', 'having'].includes(wordAt(s, n.from - 1)) || wordAt(s, n.to) !== 'of')
		return null;
	const at = cueAt(s, n.to + 1) === 'the' ? n.to + 2 : n.to + 1;
	const whole = s.numberAt[at];
	if (whole === undefined || whole < 0 || s.numbers[whole].unit !== 'none') return null;
	const end = s.numbers[whole].to;
	const isEnd =
		end >= s.tokens.length ||
		s.tokens[end].kind === 'mark' ||
		['seats', 'constituencies'].includes(wordAt(s, end));
	return isEnd ? { from: n.from - 1, to: end, stated, whole, reach: 24 } : null;
}
