/** Says what went wrong where errors belong, and gives the exit status that stands for "could not be done". */
export function complain(message: string): number {
	process.stderr.write(`mandate: ${message}\n`);
	return 2;
}
