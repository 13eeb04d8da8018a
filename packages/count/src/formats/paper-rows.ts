/**
 * Papers as readers write them down. Numbers left out one after the other are one gap, and none stands at the end of a paper,
 * so that the same paper is the same row whatever format it came in.
 */
import { EQUAL, GAP, type Papers, paperWriter } from '../papers/papers.ts';

export interface PaperRows {
	/** The next preference. */
	preference(candidate: number): void;
	/** The same preference as the one before. */
	equal(candidate: number): void;
	/** The next preference was left out. */
	gap(): void;
	/** Ends the paper. @returns false where there are more papers now than can be counted exactly */
	end(copies: number, line: number): boolean;
	readonly papers: number;
	readonly rows: number;
	finish(): Papers;
}

export function paperRows(): PaperRows {
	const writer = paperWriter();
	let isGap = false;
	let rows = 0;
	return {
		preference(candidate) {
			if (isGap) writer.mark(GAP);
			isGap = false;
			writer.mark(candidate);
		},
		equal: (candidate) => writer.mark(candidate | EQUAL),
		gap() {
			isGap = true;
		},
		end(copies, line) {
			isGap = false;
			rows++;
			writer.end(copies, line);
			return writer.papers <= Number.MAX_SAFE_INTEGER;
		},
		get papers() {
			return writer.papers;
		},
		get rows() {
			return rows;
		},
		finish: writer.finish,
	};
}
