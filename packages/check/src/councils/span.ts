/** The days that a claim may be about: what the sentence says of time, else the day of publication. */
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';

export interface Days {
	/** ISO days, both included. */
	readonly low: string;
	readonly high: string;
	/** The year stands in the sentence. */
	readonly isTold: boolean;
	/** Tokens of the time, or -1. */
	readonly from: number;
	readonly to: number;
}

const pad = (n: number) => String(n).padStart(2, '0');

export function daysOf(s: Sentence, context: Context): Days {
	for (const time of s.times) {
		if (time.isBound) continue;
		if (time.kind === 'date' && time.year > 0) {
			const { from, to } = time;
			if (time.month === 0)
				return { low: `${time.year}-01-01`, high: `${time.year}-12-31`, isTold: true, from, to };
			const month = `${time.year}-${pad(time.month)}`;
			if (time.day === 0) return { low: `${month}-01`, high: `${month}-31`, isTold: true, from, to };
			return { low: `${month}-${pad(time.day)}`, high: `${month}-${pad(time.day)}`, isTold: true, from, to };
		}
	}
	return { low: context.published, high: context.published, isTold: false, from: -1, to: -1 };
}

/** First Thursday of May, when councils are polled in an ordinary year. */
export function mayPoll(year: number): string {
	const first = new Date(Date.UTC(year, 4, 1)).getUTCDay();
	return `${year}-05-${pad(1 + ((11 - first) % 7))}`;
}

/**
 * Which rolls stand before, around and after some days. A roll of a year was taken after the polls of that May (its
 * councillors are those elected then) and before those of the next; the day itself is not known.
 */
export interface RollWindow {
	/** Indices into the rolls, -1 where there is none. */
	readonly before: number;
	readonly after: number;
	/** From `before` to `after`, both included. */
	readonly all: readonly number[];
}

export function rollWindow(rolls: readonly { readonly year: number }[], { low, high }: Days): RollWindow {
	let before = -1;
	let after = -1;
	const all: number[] = [];
	rolls.forEach(({ year }, index) => {
		if (mayPoll(year + 1) <= low) before = index;
		else if (mayPoll(year) > high) {
			if (after < 0) after = index;
		} else all.push(index);
	});
	return {
		before,
		after,
		all: [...(before >= 0 ? [before] : []), ...all, ...(after >= 0 ? [after] : [])],
	};
}
