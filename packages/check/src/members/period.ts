/** The time that words after a statement give it: "since 1987", "from 1997 to 2010", "between", "until", "in 2005", "on 18 February 2019". */
import type { EventInput } from '../events/event.ts';
import { word } from '../events/seats/clause.ts';
import type { TimeTag } from '../tag/index.ts';
import { type Stretch, stretchOf } from './calendar.ts';

export interface Period {
	readonly since: Stretch | null;
	readonly start: Stretch | null;
	readonly end: Stretch | null;
	readonly at: Stretch | null;
	/** Token after the words. */
	readonly to: number;
}

const NONE = { since: null, start: null, end: null, at: null };

function timeAt({ s, context }: EventInput, i: number): { stretch: Stretch; to: number } | null {
	const at = word(s, i) === 'the' ? i + 1 : i;
	const index = s.timeAt[at] ?? -1;
	const time: TimeTag | undefined = index >= 0 ? s.times[index] : undefined;
	if (!time || time.from !== at) return null;
	const stretch = stretchOf(time, context.published);
	return stretch && { stretch, to: time.to };
}

const ENDS = new Set(['to', 'until', 'till', 'and', '-', '–', '—']);

/** The period that starts at a token, commas and "but" passed over; null where none does. */
export function periodAt(input: EventInput, i: number): Period | null {
	const { s } = input;
	const at = word(s, i) === ',' || word(s, i) === '(' ? i + 1 : i;
	const first = word(s, at);
	if (first === 'since') {
		const time = timeAt(input, at + 1);
		return time && { ...NONE, since: time.stretch, to: time.to };
	}
	if (first === 'from' || first === 'between') {
		const start = timeAt(input, at + 1);
		if (!start || !ENDS.has(word(s, start.to))) return null;
		const end = timeAt(input, start.to + 1);
		return end && { ...NONE, start: start.stretch, end: end.stretch, to: end.to };
	}
	if (first === 'until' || first === 'till') {
		const end = timeAt(input, at + 1);
		return end && { ...NONE, end: end.stretch, to: end.to };
	}
	if (first === 'in' || first === 'on') {
		const time = timeAt(input, at + 1);
		return time && { ...NONE, at: time.stretch, to: time.to };
	}
	const time = timeAt(input, at);
	return time && ENDS.has(word(s, time.to)) ? closed(input, time) : null;
}

/** "MP for P 1997-2010". */
function closed(input: EventInput, start: { stretch: Stretch; to: number }): Period | null {
	const end = timeAt(input, start.to + 1);
	return end && { ...NONE, start: start.stretch, end: end.stretch, to: end.to };
}

/** The time that a verb's words give it: the first after them in the clause, else the last before the subject. */
export function timeOf(input: EventInput, from: number, to: number): { stretch: Stretch; to: number } | null {
	const { s, context } = input;
	for (let i = to; i < s.tokens.length && i < to + 10; i++) {
		const token = s.tokens[i];
		if (token.kind === 'mark' && /^[;.?!:]$/.test(token.word)) break;
		const index = s.timeAt[i] ?? -1;
		if (index < 0) {
			if (STOPS.has(token.word)) break;
			continue;
		}
		const time = s.times[index];
		const stretch = stretchOf(time, context.published);
		if (stretch && (!time.isBound || word(s, time.from - 1) === 'since')) return { stretch, to: time.to };
		break;
	}
	for (let k = s.times.length - 1; k >= 0; k--) {
		const time = s.times[k];
		if (time.to > from || time.isBound) continue;
		const stretch = stretchOf(time, context.published);
		if (stretch) return { stretch, to };
	}
	return null;
}

const STOPS = new Set('who which that after before while although though elected won saying but'.split(' '));
