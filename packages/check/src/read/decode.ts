/** Bytes to text, or why not: what a caller asks before a document is read. */

/** Longest input that is read, in UTF-16 units: about 700,000 words. */
export const MAX_CHARACTERS = 4_000_000;

export type Decoded =
	| { readonly ok: true; readonly text: string }
	| {
			readonly ok: false;
			readonly why: 'empty' | 'binary' | 'not-utf8' | 'too-large';
			/** One sentence that says what was found, at which byte (counted from 0), and what to do. */
			readonly message: string;
	  };

/** First bytes of files that hold no plain text. */
const MAGIC: readonly (readonly [readonly number[], string])[] = [
	[[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF: paste its text, or save it as text'],
	[
		[0x50, 0x4b, 0x03, 0x04],
		'a ZIP archive, such as a Word or spreadsheet file (.docx, .xlsx, .odt): paste its text, or save it as text',
	],
	[[0xd0, 0xcf, 0x11, 0xe0], 'an old Office file (.doc, .xls): paste its text, or save it as text'],
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file (.rtf): paste its text, or save it as text'],
	[[0x1f, 0x8b], 'compressed with gzip: decompress it'],
	[[0x89, 0x50, 0x4e, 0x47], 'a PNG picture: type the text that it shows'],
	[[0xff, 0xd8, 0xff], 'a JPEG picture: type the text that it shows'],
	[[0x47, 0x49, 0x46, 0x38], 'a GIF picture: type the text that it shows'],
	[[0x52, 0x49, 0x46, 0x46], 'a picture, sound or film (RIFF): type the text that it shows'],
];

/** Decodes UTF-8, with or without a byte order mark, and UTF-16 with one. The mark is dropped. */
export function decodeInput(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return refuse('empty', 'The input is empty: give the text of an article.');
	for (const [magic, what] of MAGIC) {
		if (magic.every((byte, i) => bytes[i] === byte)) return refuse('binary', `This is ${what}.`);
	}
	if (bytes.length > MAX_CHARACTERS * 4) return tooLarge(`${bytes.length} bytes`);
	const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
	if (isLittle || (bytes[0] === 0xfe && bytes[1] === 0xff)) return checked(decodeUtf16(bytes, isLittle));
	const nul = bytes.indexOf(0);
	if (nul >= 0) {
		return refuse(
			'binary',
			`Byte ${nul} is NUL, which no text holds: give plain text, HTML or Markdown (UTF-16 needs a byte order mark).`,
		);
	}
	try {
		return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		const at = firstBroken(bytes);
		const line = lineAt(bytes, at);
		const found = `0x${bytes[at].toString(16).padStart(2, '0')}`;
		return refuse(
			'not-utf8',
			`Byte ${at} (line ${line}) is ${found}, which is not UTF-8: save the text as UTF-8 (it may be Windows-1252 or Latin-1).`,
		);
	}
}

function checked(text: string): Decoded {
	if (text.length > MAX_CHARACTERS) return tooLarge(`${text.length} characters`);
	const nul = text.indexOf('\0');
	if (nul >= 0)
		return refuse(
			'binary',
			`Character ${nul} is NUL, which no text holds: give plain text, HTML or Markdown.`,
		);
	return text.trim() === ''
		? refuse('empty', 'The input holds white space only: give the text of an article.')
		: { ok: true, text };
}

function refuse(why: 'empty' | 'binary' | 'not-utf8' | 'too-large', message: string): Decoded {
	return { ok: false, why, message };
}

function tooLarge(found: string): Decoded {
	return refuse(
		'too-large',
		`The input has ${found}; up to ${MAX_CHARACTERS} characters are read: give one article at a time.`,
	);
}

function decodeUtf16(bytes: Uint8Array, isLittle: boolean): string {
	return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
}

function lineAt(bytes: Uint8Array, at: number): number {
	let line = 1;
	for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
	return line;
}

/** First byte that starts or breaks an ill-formed UTF-8 sequence (Unicode 16, table 3-7). */
function firstBroken(bytes: Uint8Array): number {
	let i = 0;
	while (i < bytes.length) {
		const length = sequenceLength(bytes, i);
		if (length === 0) return i;
		i += length;
	}
	return bytes.length - 1;
}

function sequenceLength(bytes: Uint8Array, i: number): number {
	const lead = bytes[i];
	if (lead < 0x80) return 1;
	if (lead < 0xc2 || lead > 0xf4) return 0;
	const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
	const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
	const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
	if (!(bytes[i + 1] >= low && bytes[i + 1] <= high)) return 0;
	for (let k = 2; k < length; k++) if (!(bytes[i + k] >= 0x80 && bytes[i + k] <= 0xbf)) return 0;
	return length;
}
