/**
 * The fingerprint of a motion: SHA-256 of its canonical text with the blanks left open. All who fill in the same model faithfully
 * carry one fingerprint, whatever they are called and on whichever day they met; a changed word gives another.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import { type FilledBlank, type ModelText, modelPieces } from './model-text.ts';

/** Stands first in what is hashed, so that no other text of ours has the same fingerprint. */
const PREFIX = 'mandate motion 1\n';
/** Blanks are private-use characters while a text is folded: no typography touches them. */
const FIRST_OPEN = 0xe000;
const MOST_OPEN = 6_000;
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** A text whose blanks are open: canonical, each blank one private-use character. */
export type OpenText = string;

const blankOf = (blank: number): string => String.fromCharCode(FIRST_OPEN + Math.min(blank, MOST_OPEN));

/** Which blank a character of an open text is, from 0; -1 for any other character. */
export function blankAt(open: OpenText, at: number): number {
	const code = open.charCodeAt(at) - FIRST_OPEN;
	return code >= 0 && code <= MOST_OPEN ? code : -1;
}

const literal = (text: string): string => text.replace(PRIVATE_USE, '\ufffd');

/** A model's text with its blanks open. */
export function openModel({ text, blanks }: ModelText): OpenText {
	const order = new Map(blanks.map(({ words }, i) => [words, i]));
	const pieces = modelPieces(text).map((piece) =>
		'words' in piece ? literal(piece.words) : blankOf(order.get(piece.blank)!),
	);
	return canonical(pieces.join(''));
}

/** A filled text with the blanks open that still stand in it. */
export function openAdopted(text: string, filled: readonly FilledBlank[]): OpenText {
	let open = '';
	let done = 0;
	for (const { blank, start, end } of [...filled].sort((a, b) => a.start - b.start)) {
		if (start < done || end > text.length) continue;
		open += literal(text.slice(done, start)) + blankOf(blank);
		done = end;
	}
	return canonical(open + literal(text.slice(done)));
}

/** A text of one's own, without blanks. */
export function openText(text: string): OpenText {
	return canonical(literal(text));
}

/** The fingerprint of an open text: 64 hexadecimal digits. */
export function fingerprint(open: OpenText): string {
	return bytesToHex(sha256(utf8ToBytes(PREFIX + open)));
}

/** As much of a fingerprint as stands in an address: 16 hexadecimal digits. */
export function shortFingerprint(print: string): string {
	return print.slice(0, 16);
}
