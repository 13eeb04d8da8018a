/** "The seats divided 12 to 6": the seats of the two parties that the sentence names, in their order; "Labour are 48 ahead" of seats spoken of. */
import { isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { partiesAt, partyTotal } from '../../rank/total-values.ts';
import type { Context } from '../../resolve/context.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { memoryOf } from '../seats/memory.ts';
import { type Condition, type CountFrame, SEATS_COUNTED } from './frame.ts';
import { seatsOfParty } from './seats.ts';

const VERBS = new Set('divided split went were fell broke divide splits'.split(' '));

function isCount(n: NumberTag | undefined): boolean {
	return n !== undefined && isFigure(n) && n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n <= 650;
}

/** Index of the first of "A to B" after "the seats divided"; -1 where there is none. */
function scoreAt(s: Sentence, i: number): number {
	if (wordAt(s, i) !== 'seats' || wordAt(s, i - 1) !== 'the' || !VERBS.has(wordAt(s, i + 1))) return -1;
	const at = ['by', 'up'].includes(wordAt(s, i + 2)) ? i + 3 : i + 2;
	const index = s.numberAt[at] ?? -1;
	const [first, second] = [s.numbers[index], s.numbers[index + 1]];
	const isScore =
		isCount(first) && isCount(second) && wordAt(s, first.to) === 'to' && second.from === first.to + 1;
	return isScore ? index : -1;
}

/** Seats that a party has more than the next, or fewer than the first. */
function seatsApart(context: Context, isAhead: boolean): Condition {
	const { facts } = context;
	return ({ election, area, party }) => {
		const own = partyTotal(facts, election, area, party);
		if (!own) return null;
		let best = -1;
		for (const other of partiesAt(facts, election, area))
			if (other !== party) best = Math.max(best, partyTotal(facts, election, area, other)?.seats ?? -1);
		if (best < 0 || own.seats < 0) return null;
		return {
			value: isAhead ? own.seats - best : best - own.seats,
			whole: -1,
			text: `${facts.release.parties[party].name} ${own.seats} seats, the ${isAhead ? 'next' : 'first'} ${best}`,
			leaves: [{ kind: 'total', row: election }],
		};
	};
}

/** "The Greens are 48 ahead." where the sentence before counted seats. */
function aheadFrames({ s, mentions, context }: EventInput): CountFrame[] {
	if (context.sentence - memoryOf(context).seatsSentence > 2 || s.numbers.length !== 1) return [];
	const [n] = s.numbers;
	const side = wordAt(s, n.to);
	if (
		!isCount(n) ||
		(side !== 'ahead' && side !== 'behind') ||
		!['are', 'is'].includes(wordAt(s, n.from - 1))
	)
		return [];
	const m = mentions.find((one) => one.to === n.from - 1 && !one.person && !one.isPronoun);
	const isEnd = n.to + 1 >= s.tokens.length || s.tokens[n.to + 1].kind === 'mark';
	if (!m || m.party < 0 || !isEnd) return [];
	return [
		{
			...SEATS_COUNTED,
			from: m.from,
			to: n.to + 1,
			at: n.figureFrom,
			stated: { kind: 'number', number: 0 },
			needsParty: true,
			parties: [{ value: m.party, cost: 0, assumption: null }],
			condition: seatsApart(context, side === 'ahead'),
			measure: 'seats apart',
		},
	];
}

export function splitFrames(input: EventInput): CountFrame[] {
	const { s, mentions, context } = input;
	const frames: CountFrame[] = aheadFrames(input);
	for (let i = 1; i < s.tokens.length; i++) {
		const index = s.nameAt[i] < 0 ? scoreAt(s, i) : -1;
		if (index < 0) continue;
		const named = mentions.filter((m) => !m.isPronoun && m.to <= i);
		const parties = [...new Set(named.map((m) => (m.person ? -1 : m.party)))];
		if (parties.length !== 2 || parties.includes(-1)) continue;
		parties.forEach((party, k) => {
			const n = s.numbers[index + k];
			frames.push({
				...SEATS_COUNTED,
				from: k === 0 ? i - 1 : n.from,
				to: n.to,
				at: n.figureFrom,
				stated: { kind: 'number', number: index + k },
				needsParty: true,
				parties: [{ value: party, cost: 0, assumption: null }],
				condition: seatsOfParty(context),
			});
		});
	}
	return frames;
}
