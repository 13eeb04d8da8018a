/** Where figures stand, file by file: "candidacies.csv, lines 117 and 118". */
import type { Claim } from '@mandate/check';

export interface Leaf {
	/** Path of the official file, as the record names it. */
	readonly file: string;
	/** "line 117", "lines 117 and 118" */
	readonly lines: string;
}

const LOCATED = /^(.*), line (\d+)$/;

/** @param sources of a line of workings: ids of the claim's sources, or "file, line 12" written out */
export function leavesOf(claim: Claim, sources: readonly string[]): Leaf[] {
	const lines = new Map<string, number[]>();
	for (const source of sources) {
		const known = claim.sources.find(({ id }) => id === source);
		const written = known ? `${known.title}, ${known.locator}` : source;
		const [, file = written, line] = LOCATED.exec(written) ?? [];
		const seen = lines.get(file) ?? [];
		lines.set(file, line === undefined || seen.includes(Number(line)) ? seen : [...seen, Number(line)]);
	}
	return [...lines].map(([file, numbers]) => ({ file, lines: lineWords(numbers) }));
}

function lineWords(numbers: readonly number[]): string {
	const sorted = [...numbers].sort((a, b) => a - b);
	if (sorted.length === 0) return '';
	if (sorted.length === 1) return `line ${sorted[0]}`;
	return `lines ${sorted.slice(0, -1).join(', ')} and ${sorted[sorted.length - 1]}`;
}
