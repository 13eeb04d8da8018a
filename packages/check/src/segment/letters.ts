/** Kinds of UTF-16 units, by table for the first 256 and by range above. */

const LETTER = 1;
const CAPITAL = 2;
const SMALL = 4;
const DIGIT = 8;
const SPACE = 16;
const CLOSER = 32;
const OPENER = 64;

const KIND = buildKinds();

function buildKinds(): Uint8Array {
	const kind = new Uint8Array(0x250);
	for (let code = 0; code < kind.length; code++) {
		const unit = String.fromCharCode(code);
		const small = unit.toLowerCase();
		const large = unit.toUpperCase();
		if (small !== large) kind[code] = LETTER | (unit === small ? SMALL : CAPITAL);
	}
	for (let code = 48; code <= 57; code++) kind[code] = DIGIT;
	for (const code of [9, 10, 11, 12, 13, 32, 0xa0]) kind[code] = SPACE;
	for (const code of [41, 93, 125]) kind[code] = CLOSER;
	for (const code of [40, 91, 123]) kind[code] = OPENER;
	for (const code of [34, 39]) kind[code] = CLOSER | OPENER;
	return kind;
}

export function isLetter(code: number): boolean {
	return code < 0x250 ? (KIND[code] & LETTER) !== 0 : code >= 0x370 && code < 0x2000;
}

export function isCapital(code: number): boolean {
	return code < 0x250 && (KIND[code] & CAPITAL) !== 0;
}

export function isSmall(code: number): boolean {
	return code < 0x250 && (KIND[code] & SMALL) !== 0;
}

export function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

export function isSpace(code: number): boolean {
	return code === 32 || (code < 0x250 && (KIND[code] & SPACE) !== 0);
}

/** Marks that may follow a stop inside a sentence: closing quotation marks and brackets. */
export function isCloser(code: number): boolean {
	return code < 0x250 ? (KIND[code] & CLOSER) !== 0 : code === 0x2019 || code === 0x201d;
}

/** Marks that may stand before the first word of a sentence: opening quotation marks and brackets. */
export function isOpener(code: number): boolean {
	return code < 0x250 ? (KIND[code] & OPENER) !== 0 : code === 0x2018 || code === 0x201c;
}

/** End of the word at `from`: letters and digits, with apostrophes and hyphens inside; `from` if there is none. */
export function wordEnd(text: string, from: number): number {
	let i = from;
	while (i < text.length) {
		const code = text.charCodeAt(i);
		if (isLetter(code) || isDigit(code)) i++;
		else if ((code === 39 || code === 0x2019 || code === 45) && i > from && isLetter(text.charCodeAt(i + 1)))
			i++;
		else break;
	}
	return i;
}
