/** Fields of comma-separated values as RFC 4180 has them: in quotes or not, a quote inside quotes written twice. */
import type { Scanner } from './scanner.ts';

const QUOTE = 0x22;

/**
 * Reads a field and stops before the separator or the line end. A field in quotes may go over several lines.
 * @param separator the byte between fields
 * @throws Refused where quotes are not as they should be; the problem does not quote the field, which may name a voter
 */
export function readField(scanner: Scanner, separator: number): string {
	scanner.blanks();
	if (scanner.peek() === QUOTE) return readQuoted(scanner, separator);
	const start = scanner.at;
	scanner.goTo(separator);
	return scanner.text(start, scanner.at);
}

function readQuoted(scanner: Scanner, separator: number): string {
	const opening = scanner.place();
	scanner.step();
	let text = '';
	let start = scanner.at;
	for (;;) {
		scanner.goTo(QUOTE);
		if (scanner.peek() === -1)
			throw scanner.refuse(
				'a field with a closing quote',
				'Close the quote that is opened here.',
				opening,
				'none up to the end of the file',
			);
		if (scanner.peek() !== QUOTE) {
			scanner.lineEnd();
			continue;
		}
		text += scanner.text(start, scanner.at);
		scanner.step();
		if (scanner.peek() !== QUOTE) break;
		start = scanner.at;
		scanner.step();
	}
	scanner.blanks();
	if (scanner.atLineEnd() || scanner.peek() === separator) return text;
	throw scanner.refuse(
		'a separator or the end of the line after the closing quote',
		'Write a quote inside a field in quotes twice.',
		undefined,
		'more text',
	);
}
