/** "The seats divided 12 to 6": the seats of the two parties that the sentence names, in their order. */
import { isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import type { CountFrame } from './frame.ts';
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

export function splitFrames({ s, mentions, context }: EventInput): CountFrame[] {
	const frames: CountFrame[] = [];
	for (let i = 1; i < s.tokens.length; i++) {
		const index = s.nameAt[i] < 0 ? scoreAt(s, i) : -1;
		if (index < 0) continue;
		const named = mentions.filter((m) => !m.isPronoun && m.to <= i);
		const parties = [...new Set(named.map((m) => (m.person ? -1 : m.party)))];
		if (parties.length !== 2 || parties.includes(-1)) continue;
		parties.forEach((party, k) => {
			const n = s.numbers[index + k];
			frames.push({
				from: k === 0 ? i - 1 : n.from,
				to: n.to,
				at: n.figureFrom,
				stated: { kind: 'number', number: index + k },
				whole: -1,
				numbers: [],
				type: 'seat_count',
				needsParty: true,
				parties: [{ value: party, cost: 0, assumption: null }],
				condition: seatsOfParty(context),
				measure: 'seats',
				unit: 'seats',
			});
		});
	}
	return frames;
}
