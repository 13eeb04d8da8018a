/** Problems of a members' file as they are shown: what is wrong in the same way on many lines is said once. */
import type { FileProblem } from '@mandate/assembly/roll';

/** Lines that are named; of more, only how many. */
const NAMED = 5;

export interface ProblemShown {
	readonly lines: string;
	readonly problem: FileProblem;
}

/** @param problems by line @returns one for each that differs, by its first line */
export function problemsShown(problems: readonly FileProblem[]): readonly ProblemShown[] {
	const alike = new Map<string, FileProblem[]>();
	for (const problem of problems) {
		const { column, expected, found, advice } = problem;
		const key = JSON.stringify([column, expected, found, advice]);
		const known = alike.get(key);
		if (known === undefined) alike.set(key, [problem]);
		else known.push(problem);
	}
	return [...alike.values()].map((of) => ({ problem: of[0], lines: inWords(of.map(({ line }) => line)) }));
}

function inWords(lines: readonly number[]): string {
	if (lines.length === 1) return `Line ${lines[0]}`;
	if (lines.length > NAMED)
		return `${lines.length} lines (${lines.slice(0, NAMED - 1).join(', ')} and others)`;
	return `Lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}
