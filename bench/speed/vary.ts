/** Makes a text different in every copy: its numbers, the seats it names and the order of its sentences change. */
import type { Random } from '../accuracy/generated/random.ts';

/** General elections of the record that a year of one may stand for. */
const YEARS = ['2001', '2005', '2010', '2015', '2017', '2019', '2024'];

const NUMBER = /\d[\d,.]*\d|\d/g;
const DATE_HEAD = /^# /;

/** Lines shorter than this are headings, bylines or rows of figures, whose words keep their order. */
const PARAGRAPH = 80;

function otherNumber(printed: string, random: Random): string {
	if (/^(?:19|20)\d\d$/.test(printed)) return YEARS.includes(printed) ? random.pick(YEARS) : printed;
	let text = '';
	for (const c of printed) {
		const isFirst = text === '';
		text += c < '0' || c > '9' ? c : String(isFirst ? 1 + random.below(9) : random.below(10));
	}
	return text;
}

/** First of the characters for private use, which stand for seats while their names are exchanged. */
const FIRST_MARK = 0xe000;

/** Each seat of the text becomes one of `seats`, the same wherever it is named. */
function withOtherSeats(
	text: string,
	named: readonly string[],
	seats: readonly string[],
	random: Random,
): string {
	let marked = text;
	named.forEach((name, i) => {
		marked = marked.replaceAll(name, String.fromCharCode(FIRST_MARK + i));
	});
	const others = named.map(() => random.pick(seats));
	return marked.replace(/[\ue000-\uf8ff]/g, (mark) => others[mark.charCodeAt(0) - FIRST_MARK]);
}

function shuffledSentences(line: string, random: Random): string {
	if (line.length < PARAGRAPH) return line;
	return random.shuffled(line.split(/(?<=[.!?]) (?=[A-Z])/)).join(' ');
}

/**
 * A copy of `text` of the same length, nearly, in words.
 * @param named seats that the text names, longest first
 * @param seats names to put in their place
 */
export function varied(
	text: string,
	named: readonly string[],
	seats: readonly string[],
	random: Random,
): string {
	const lines = text.split('\n');
	const head = lines.filter((line) => DATE_HEAD.test(line));
	const body = lines.filter((line) => !DATE_HEAD.test(line)).join('\n');
	const renamed = withOtherSeats(body, named, seats, random);
	const renumbered = renamed.replace(NUMBER, (printed) => otherNumber(printed, random));
	return [...head, ...renumbered.split('\n').map((line) => shuffledSentences(line, random))].join('\n');
}
