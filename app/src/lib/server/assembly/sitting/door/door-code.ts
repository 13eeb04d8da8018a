/** Short codes that nobody can guess: the one on the board, which changes, and one printed for each person. */
import { createHmac } from 'node:crypto';

/** Letters and digits that are hard to mistake for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 6;
const BOARD_SECONDS = 60;

function codeOf(secret: string, words: string): string {
	const bytes = createHmac('sha256', secret).update(words).digest();
	let number = bytes.readUIntBE(0, 6);
	let code = '';
	for (let at = 0; at < LENGTH; at++) {
		code += SIGNS[number % SIGNS.length];
		number = Math.floor(number / SIGNS.length);
	}
	return code;
}

const stepOf = (at: string): number => Math.floor(Date.parse(at) / 1000 / BOARD_SECONDS);

/** @returns the code that the board shows at an instant; another each minute */
export function boardCode(secret: string, at: string): string {
	return codeOf(secret, `board ${stepOf(at)}`);
}

/** Whether it is the code that the board shows or showed in the two minutes before: time to type it. */
export function isBoardCode(secret: string, at: string, given: string): boolean {
	const plain = plainCode(given);
	return [0, 1, 2].some((back) => codeOf(secret, `board ${stepOf(at) - back}`) === plain);
}

/** @returns the code printed for one person at one meeting, for tellers to find the person by */
export function personCode(secret: string, personId: string): string {
	return codeOf(secret, `person ${personId}`);
}

/** As it is typed, with spaces, hyphens and capitals or without. */
export function plainCode(given: string): string {
	return given.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** "abc def". */
export function spacedCode(code: string): string {
	return `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`;
}
