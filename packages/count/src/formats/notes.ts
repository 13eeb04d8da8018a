/** Notes of a reading, each kind once, with the first line where it was met. */
import type { Note } from './problem.ts';

export interface Notes {
	/** Keeps the note unless the same text was noted before. */
	note(line: number, text: string): void;
	readonly all: readonly Note[];
}

export function noteBook(): Notes {
	const all: Note[] = [];
	const seen = new Set<string>();
	return {
		note(line, text) {
			if (seen.has(text)) return;
			seen.add(text);
			all.push({ line, text });
		},
		all,
	};
}
