/** Runs one target over a range of inputs, each told by its number alone, and says which failed. */
import { randomFrom } from '../accuracy/generated/random.ts';
import type { Target } from './target.ts';

export interface Failure {
	readonly target: string;
	/** Number of the input; the same number and seed make it again. */
	readonly input: number;
	readonly why: string;
	readonly shown: string;
}

export interface Range {
	readonly seed: string;
	readonly from: number;
	readonly count: number;
	/** Milliseconds that one input may take. */
	readonly limit: number;
}

/** `now` gives milliseconds; `reached` hears of every input before it is run. */
export function runTarget(
	target: Target,
	{ seed, from, count, limit }: Range,
	now: () => number,
	reached: (input: number) => void = () => {},
): Failure[] {
	const failures: Failure[] = [];
	for (let input = from; input < from + count; input++) {
		reached(input);
		const made = target.make(randomFrom(`${seed} ${target.name} ${input}`));
		const why = whyBad(target, made, limit, now);
		if (why !== null) failures.push({ target: target.name, input, why, shown: target.show(made) });
	}
	return failures;
}

/** Null where all promises hold. A slow input is run again, since the machine may have been busy. */
export function whyBad(target: Target, input: unknown, limit: number, now: () => number): string | null {
	for (let attempt = 0; ; attempt++) {
		const start = now();
		try {
			target.run(input);
		} catch (error) {
			return error instanceof Error ? (error.stack ?? error.message) : String(error);
		}
		const took = now() - start;
		if (took <= limit) return null;
		if (attempt === 2) return `took ${Math.round(took)} ms three times over; at most ${limit} ms is allowed`;
	}
}
