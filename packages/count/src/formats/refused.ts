/** The one error that readers of ballots throw: caught where a file is handed in, and given back as a problem. */
import type { Problem } from './problem.ts';

export class Refused extends Error {
	override name = 'Refused';
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(`${problem.line}:${problem.column}: expected ${problem.expected}, found ${problem.found}`);
		this.problem = problem;
	}
}
