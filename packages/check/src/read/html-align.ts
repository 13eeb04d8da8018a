/** Lays the decoded text of a text node beside its source, so that each unit knows where it stands. */
import { parseFragment } from 'parse5';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const AMPERSAND = 38;
const LESS = 60;

/** A character reference: decimal, hexadecimal or named, the last semicolon left out where HTML lets it. */
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,40}|#[0-9]{1,40}|[A-Za-z][A-Za-z0-9]{0,40});?/y;
const AMPERSAND_REFERENCE = /&(?:amp|AMP|#0*38(?![0-9])|#[xX]0*26(?![0-9a-fA-F]));?/y;

/** Longest name that HTML decodes without a semicolon. */
const LONGEST_BARE_NAME = 6;

type Emit = (code: number, from: number, to: number) => void;

/** Decoded references by their source. */
export type References = Map<string, string>;

/**
 * Calls `emit` for each unit of `value`, the text that `input` holds from `from` to `to` once references are decoded, line ends
 * made one and stray tags left out. Each unit of a reference stands for the whole of it.
 */
export function align(
	input: string,
	from: number,
	to: number,
	value: string,
	references: References,
	emit: Emit,
): void {
	let i = startOf(input, from, value, references);
	let j = 0;
	while (j < value.length) {
		const code = value.charCodeAt(j);
		if (i >= to) {
			emit(code, to - 1, to);
			j++;
			continue;
		}
		const source = input.charCodeAt(i);
		if (source === AMPERSAND) {
			const reference = referenceAt(input, i, value, j, references);
			const units = reference?.decoded.length ?? 1;
			const length = reference?.length ?? 1;
			for (let k = 0; k < units; k++) emit(value.charCodeAt(j + k), i, i + length);
			i += length;
			j += units;
		} else if (source === LESS && isMarkup(input.charCodeAt(i + 1))) i = markupEnd(input, i, to);
		else if (source === code) {
			emit(code, i, ++i);
			j++;
		} else if (source === CARRIAGE_RETURN && code === LINE_FEED) {
			const length = input.charCodeAt(i + 1) === LINE_FEED ? 2 : 1;
			emit(code, i, i + length);
			i += length;
			j++;
		} else i++;
	}
}

/** Longest reference looked back for. */
const LONGEST_REFERENCE = 45;

/** The parser puts the start of a text node that opens with a reference inside it where white space before was dropped. */
function startOf(input: string, from: number, value: string, references: References): number {
	if (value === '' || input.charCodeAt(from) === value.charCodeAt(0)) return from;
	const back = Math.max(0, from - LONGEST_REFERENCE);
	const at = input.slice(back, from).lastIndexOf('&');
	if (at < 0) return from;
	const reference = referenceAt(input, back + at, value, 0, references);
	return reference !== null && back + at + reference.length > from ? back + at : from;
}

interface Reference {
	readonly decoded: string;
	readonly length: number;
}

/** The reference at `i` that stands for what `value` holds at `j`; null if the ampersand is one. */
function referenceAt(
	input: string,
	i: number,
	value: string,
	j: number,
	references: References,
): Reference | null {
	if (value.charCodeAt(j) === AMPERSAND) {
		AMPERSAND_REFERENCE.lastIndex = i;
		const source = AMPERSAND_REFERENCE.exec(input);
		return source === null ? null : { decoded: '&', length: source[0].length };
	}
	REFERENCE.lastIndex = i;
	const source = REFERENCE.exec(input)?.[0];
	if (source === undefined) return null;
	if (source.charCodeAt(1) !== 35) {
		for (let end = 3; end <= 1 + LONGEST_BARE_NAME && end <= source.length; end++) {
			const bare = source.slice(0, end);
			if (decode(bare, references) === value[j])
				return { decoded: value[j], length: source.charCodeAt(end) === 59 ? end + 1 : end };
		}
	}
	const decoded = decode(source, references);
	return decoded !== '' && value.startsWith(decoded, j) ? { decoded, length: source.length } : null;
}

function decode(source: string, references: References): string {
	let decoded = references.get(source);
	if (decoded === undefined) {
		const node = parseFragment(source).childNodes[0];
		decoded = node !== undefined && 'value' in node ? node.value : '';
		references.set(source, decoded);
	}
	return decoded;
}

/** After `<`: a letter, `/`, `!` or `?` starts a tag or comment, which a text node can only span if it was left out. */
function isMarkup(code: number): boolean {
	return (
		(code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 47 || code === 33 || code === 63
	);
}

function markupEnd(input: string, at: number, to: number): number {
	const isComment = input.startsWith('<!--', at);
	const close = isComment ? input.indexOf('-->', at + 4) : input.indexOf('>', at);
	const end = close < 0 ? to : close + (isComment ? 3 : 1);
	return end < to ? end : to;
}
