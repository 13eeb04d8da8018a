/**
 * The bytes of a file as characters: UTF-8, or windows-1252 where they are not valid UTF-8. UTF-16 and files that are no text
 * are refused. Text is only made where a name or a title is wanted.
 */
import { Refused } from './refused.ts';

export interface Content {
	readonly bytes: Uint8Array;
	/** Where the text starts, after a byte order mark. */
	readonly from: number;
	readonly encoding: 'utf-8' | 'windows-1252';
	text(from: number, to: number): string;
	/** How many characters (code points) there are between two bytes. */
	characters(from: number, to: number): number;
}

/** Bytes that are looked through for UTF-8 at a time; a longer run may be too long for one string. */
const RUN = 1 << 20;
/** Made once: making one takes longer than a small file takes to decode. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });
const LINE_FEED = 10;
const RETURN = 13;

/** @throws Refused where the bytes are UTF-16, or no text */
export function openContent(bytes: Uint8Array): Content {
	const [first, second, third] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		throw unreadable('a text in UTF-16', 'Save the file as UTF-8 and hand it in again.');
	const from = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
	const isUtf8 = validUtf8(bytes, from);
	const content: Content = {
		bytes,
		from,
		encoding: isUtf8 ? 'utf-8' : 'windows-1252',
		text: (start, end) => {
			const part = bytes.subarray(start, end);
			return isUtf8 ? LENIENT.decode(part) : fromWindows1252(part);
		},
		characters(start, end) {
			if (!isUtf8) return end - start;
			let count = 0;
			for (let at = start; at < end; at++) if ((bytes[at] & 0xc0) !== 0x80) count++;
			return count;
		},
	};
	const zero = bytes.indexOf(0);
	if (zero !== -1) throw binary(content, zero);
	return content;
}

function unreadable(found: string, advice: string): Refused {
	return new Refused({ line: 1, column: 1, expected: 'a text in UTF-8', found, advice });
}

/** A byte of zero stands in no text of ballots. */
function binary({ bytes, from, characters }: Content, zero: number): Refused {
	if (bytes[0] === 0x50 && bytes[1] === 0x4b)
		return unreadable(
			'a workbook or an archive',
			'Open it, save the sheet with the ballots as CSV in UTF-8, and hand that in.',
		);
	let line = 1;
	let lineStart = from;
	for (let at = from; at < zero; at++) {
		if (bytes[at] !== LINE_FEED && (bytes[at] !== RETURN || bytes[at + 1] === LINE_FEED)) continue;
		line++;
		lineStart = at + 1;
	}
	return new Refused({
		line,
		column: characters(lineStart, zero) + 1,
		expected: 'a text in UTF-8',
		found: 'a byte of zero',
		advice: 'Hand in the file of ballots as text; where it was saved as UTF-16, save it as UTF-8.',
	});
}

function validUtf8(bytes: Uint8Array, from: number): boolean {
	let at = from;
	while (at < bytes.length && bytes[at] < 0x80) at++;
	while (at < bytes.length) {
		let end = Math.min(bytes.length, at + RUN);
		// A run ends before the first byte of a character.
		while (end < bytes.length && (bytes[end] & 0xc0) === 0x80) end++;
		try {
			STRICT.decode(bytes.subarray(at, end));
		} catch {
			return false;
		}
		at = end;
	}
	return true;
}

/** Code points of the bytes 0x80 to 0x9f; the five that windows-1252 leaves open stand for themselves, as in the Encoding Standard. */
const FROM_0X80 =
	'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function fromWindows1252(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes)
		text += byte >= 0x80 && byte < 0xa0 ? FROM_0X80[byte - 0x80] : String.fromCharCode(byte);
	return text;
}
