/** What stands between the parts of a line and at its end, with what is said where it is missing. */
import type { Scanner } from './scanner.ts';

const COMMA = 0x2c;

export function takeComma(scanner: Scanner, advice: string): void {
	scanner.blanks();
	if (!scanner.take(COMMA)) throw scanner.refuse('a comma', advice);
}

/** Goes past the end of a line on which nothing may follow. */
export function endLine(scanner: Scanner, advice: string): void {
	scanner.blanks();
	if (!scanner.atLineEnd()) throw scanner.refuse('the end of the line', advice);
	scanner.lineEnd();
}
