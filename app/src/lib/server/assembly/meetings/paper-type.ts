/** What a file is, told by its bytes: the few kinds that a meeting's papers need, and nothing that runs. */

export const MOST_PAPER_BYTES = 8_000_000;

export interface PaperType {
	readonly mediaType: string;
	readonly ending: string;
	readonly name: string;
}

const ODT = 'application/vnd.oasis.opendocument.text';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** @returns null where it is none of them */
export function paperTypeOf(bytes: Uint8Array): PaperType | null {
	if (startsWith(bytes, '%PDF-')) return { mediaType: 'application/pdf', ending: 'pdf', name: 'PDF' };
	if (startsWith(bytes, '\u0089PNG\r\n\u001a\n'))
		return { mediaType: 'image/png', ending: 'png', name: 'picture' };
	if (startsWith(bytes, '\u00ff\u00d8\u00ff'))
		return { mediaType: 'image/jpeg', ending: 'jpg', name: 'picture' };
	if (startsWith(bytes, 'PK\u0003\u0004')) return office(bytes);
	if (isPlainText(bytes))
		return { mediaType: 'text/plain; charset=utf-8', ending: 'txt', name: 'plain text' };
	return null;
}

export const PAPER_TYPES_IN_WORDS =
	'a PDF, a text of a word processor (ODT, DOCX), a picture (PNG, JPEG) or plain text';

function office(bytes: Uint8Array): PaperType | null {
	const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	// An ODT says what it is in its first entry, which is not compressed.
	if (packed.subarray(30, 38).toString('latin1') === 'mimetype')
		return packed.subarray(38, 38 + ODT.length).toString('latin1') === ODT
			? { mediaType: ODT, ending: 'odt', name: 'text' }
			: null;
	// A DOCX is known by its main part; one with macros is not taken.
	if (packed.includes('word/document.xml') && !packed.includes('vbaProject.bin'))
		return { mediaType: DOCX, ending: 'docx', name: 'text' };
	return null;
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
	return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0));
}

function isPlainText(bytes: Uint8Array): boolean {
	if (bytes.length === 0) return false;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return false;
	}
	return !bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}

/** @returns a name for whoever downloads it: no folders, no control characters, the ending that its bytes call for */
export function fileNameFor(given: string, { ending }: PaperType): string {
	const last = given.split(/[/\\]/).at(-1) ?? '';
	const plain = last.replace(/[^\p{L}\p{N} ._()-]/gu, '').trim();
	const dot = plain.lastIndexOf('.');
	const stem = (dot > 0 ? plain.slice(0, dot) : plain).replace(/^\.+/, '').slice(0, 80);
	return `${stem === '' ? 'paper' : stem}.${ending}`;
}
