/** What is fuzzed: a parser with inputs to start from, and what must hold whatever comes in. */
import type { Random } from '../accuracy/generated/random.ts';

export interface Target<Input = unknown> {
	readonly name: string;
	/** An input made from good ones; the same random numbers give the same input. */
	make(random: Random): Input;
	/** Takes the input. Throws where something does not hold: that is a crash of the parser, or `Broken`. */
	run(input: Input): void;
	/** The input as text, for people and for the folder of kept inputs. */
	show(input: Input): string;
	/** An input that was kept, from its file. */
	read(bytes: Uint8Array): Input;
}

/** What was promised of every input and does not hold of this one. */
export class Broken extends Error {
	override name = 'Broken';
}

export function hold(condition: boolean, promise: string): asserts condition {
	if (!condition) throw new Broken(`does not hold: ${promise}`);
}

const decoder = new TextDecoder();

/** The parts of a target that takes text. */
export const TEXT: Pick<Target<string>, 'show' | 'read'> = {
	show: (text) => text,
	read: (bytes) => decoder.decode(bytes),
};
