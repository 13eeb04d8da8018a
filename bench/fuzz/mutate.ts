/** Spoils a text or a file in the ways that inputs get spoilt: cut, doubled, spliced, with odd characters and figures put in. */
import type { Random } from '../accuracy/generated/random.ts';

/** What breaks parsers: ends of things, very long figures, half a pair of surrogates, characters that show as nothing. */
const ODD: readonly string[] = [
	...'\0\t\n\r "\'‘’“”()[]{}<>&;,.:/\\-–—%£#*_=|~`^',
	'\r\n',
	'\n\n',
	'\u00a0',
	'\u200b',
	'\u202e',
	'\ufeff',
	'\ud83d',
	'\udc00',
	'\u0301',
	'ﬁ',
	'İ',
	'&nbsp;',
	'&#x110000;',
	'<p>',
	'</div>',
	'<!--',
	'<script>',
	'<![CDATA[',
	'```',
	'0',
	'9'.repeat(40),
	'1,234,567',
	'12.34.56',
	'-1',
	'1e308',
	'half a',
	'½',
	'twenty-two thousand',
	'not',
	'no',
	'per cent',
	'%',
	'E14000530',
	'2017-02-31',
	'31/02/2017',
	'null',
	'true',
	'{"',
	'"]}',
];

type Mutator = (text: string, random: Random, others: readonly string[]) => string;

function span(text: string, random: Random): [number, number] {
	const from = random.below(text.length + 1);
	const most = random.below(4) === 0 ? text.length : 24;
	return [from, Math.min(text.length, from + random.below(most + 1))];
}

const MUTATORS: readonly Mutator[] = [
	(text, random) => {
		const [from, to] = span(text, random);
		return text.slice(0, from) + text.slice(to);
	},
	(text, random) => {
		const [from, to] = span(text, random);
		return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(3)) + text.slice(to);
	},
	(text, random) => {
		const at = random.below(text.length + 1);
		return text.slice(0, at) + random.pick(ODD) + text.slice(at);
	},
	(text, random) => {
		const [from, to] = span(text, random);
		return text.slice(0, from) + random.pick(ODD) + text.slice(to);
	},
	(text, random) => {
		const at = random.below(text.length + 1);
		return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1);
	},
	(text, random, others) => {
		const other = random.pick(others);
		const [from, to] = span(other, random);
		const at = random.below(text.length + 1);
		return text.slice(0, at) + other.slice(from, to) + text.slice(at);
	},
	(text, random, others) => {
		const other = random.pick(others);
		return text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1));
	},
	(text, random) => {
		const [from, to] = span(text, random);
		const digits = text.slice(from, to).replace(/\d/g, () => String(random.below(10)));
		return text.slice(0, from) + digits + text.slice(to);
	},
	(text, random) => {
		const [from, to] = span(text, random);
		const [then, end] = span(text, random);
		return text.slice(0, from) + text.slice(then, end) + text.slice(to);
	},
	(text, random) => {
		const [from, to] = span(text, random);
		return text.slice(0, from) + text.slice(from, to).toUpperCase() + text.slice(to);
	},
];

/** One of `seeds`, spoilt one to six times over; at most `most` UTF-16 code units. */
export function mutated(seeds: readonly string[], random: Random, most: number): string {
	let text = random.pick(seeds);
	for (let times = 1 + random.below(6); times > 0; times--) text = random.pick(MUTATORS)(text, random, seeds);
	return text.length > most ? text.slice(0, most) : text;
}

/** Bytes of one of `seeds`, with bits turned, runs of bytes overwritten, or an end cut off. */
export function mutatedBytes(seeds: readonly Uint8Array[], random: Random): Uint8Array {
	let bytes = random.pick(seeds).slice();
	for (let times = 1 + random.below(6); times > 0 && bytes.length > 0; times--) {
		// The head of a file, where lengths and offsets stand, is hit as often as all the rest.
		const at = random.below(random.below(2) === 0 ? Math.min(bytes.length, 512) : bytes.length);
		const how = random.below(4);
		if (how === 0) bytes[at] ^= 1 << random.below(8);
		else if (how === 1) bytes[at] = random.pick([0, 1, 127, 128, 255]);
		else if (how === 2) bytes.fill(random.below(256), at, at + random.below(16));
		else if (random.below(8) === 0) bytes = bytes.slice(0, at);
	}
	return bytes;
}
