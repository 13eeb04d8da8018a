/** The bytes of a members' file as text: UTF-8, UTF-16 with its mark, or Windows-1252 where it is neither. */

export type FileEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

export type DecodedFile =
	| { readonly ok: true; readonly text: string; readonly encoding: FileEncoding }
	| { readonly ok: false; readonly found: string; readonly advice: string };

const STRICT = new TextDecoder('utf-8', { fatal: true });

export function decodeFile(bytes: Uint8Array): DecodedFile {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
	if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
	if (first === 0x50 && second === 0x4b && bytes.includes(0))
		return refused('a workbook or an archive', 'Open it, save the sheet as CSV (UTF-8) and hand that in.');
	if (bytes.includes(0))
		return refused(
			'a byte of zero, as in UTF-16 without its mark or in a file that is no text',
			'Save the file as CSV (UTF-8) and hand it in again.',
		);
	try {
		return { ok: true, text: STRICT.decode(bytes), encoding: 'UTF-8' };
	} catch {
		return { ok: true, text: windows1252(bytes), encoding: 'Windows-1252' };
	}
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): DecodedFile {
	try {
		const text = new TextDecoder(label, { fatal: true }).decode(bytes);
		if (!text.includes('\0')) return { ok: true, text, encoding: 'UTF-16' };
	} catch {
		// Told below.
	}
	return refused(
		'a mark of UTF-16 and then no such text',
		'Save the file as CSV (UTF-8) and hand it in again.',
	);
}

const refused = (found: string, advice: string): DecodedFile => ({ ok: false, found, advice });

/** Code points of the bytes 0x80 to 0x9f; those that Windows-1252 leaves open stand for themselves, as in the Encoding Standard. */
const FROM_0X80 =
	'\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
	'\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function windows1252(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let at = 0; at < bytes.length; at += 4096)
		parts.push(
			Array.from(bytes.subarray(at, at + 4096), (byte) =>
				byte >= 0x80 && byte < 0xa0 ? FROM_0X80[byte - 0x80] : String.fromCharCode(byte),
			).join(''),
		);
	return parts.join('');
}
