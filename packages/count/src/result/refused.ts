/** Why a file was not counted, in words. */
import type { Refused } from '../count-file.ts';

export function refusedInWords(refused: Refused): string {
	if (refused.why === 'asked') return refused.message;
	const { line, column, expected, found, advice } = refused.problem;
	return `line ${line}, column ${column}: expected ${expected}, found ${found}. ${advice}`;
}
