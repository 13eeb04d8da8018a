/** The words round a figure, so that a list of figures can be read without the article beside it. */
import type { Document, Figure } from '@mandate/check';
import { sourceEnd, sourceOffset } from '@mandate/check';

export interface Context {
	/** Where the figure starts in the input. */
	readonly start: number;
	readonly before: string;
	readonly figure: string;
	readonly after: string;
}

/** Characters on either side, cut at a word. */
const WIDTH = 36;

/**
 * @param figures in the order of the text, as an answer has them
 * @returns a context for every figure that lies in a block
 */
export function contextsOf(document: Document, figures: readonly Figure[]): Context[] {
	const contexts: Context[] = [];
	let next = 0;
	for (const { text, offsets } of document.blocks) {
		const to = sourceEnd(offsets, text.length);
		while (next < figures.length && figures[next].start < to) {
			const { start, end } = figures[next++];
			const from = firstWhere(text.length, (i) => sourceEnd(offsets, i + 1) > start);
			const upTo = firstWhere(text.length, (i) => sourceOffset(offsets, i) >= end);
			if (upTo <= from) continue;
			contexts.push({
				start,
				before: lastWords(text.slice(0, from)),
				figure: text.slice(from, upTo),
				after: firstWords(text.slice(upTo)),
			});
		}
	}
	return contexts;
}

function lastWords(text: string): string {
	if (text.length <= WIDTH) return text;
	const part = text.slice(-WIDTH);
	return `…${part.slice(part.indexOf(' ') + 1)}`;
}

function firstWords(text: string): string {
	if (text.length <= WIDTH) return text;
	const part = text.slice(0, WIDTH);
	const cut = part.lastIndexOf(' ');
	return `${cut < 0 ? part : part.slice(0, cut)}…`;
}

/** Smallest `i` below `length` for which `holds`, or `length`. `holds` stays true once it is. */
export function firstWhere(length: number, holds: (i: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
