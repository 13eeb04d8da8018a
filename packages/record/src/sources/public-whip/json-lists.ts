/** Lists in JSON that stand beside the tables: titles with plain words for each lobby, and members with their numbers. */
import { type Entry, isEntry } from '../json-document.ts';
import { BadDocument, type DocumentContext, type DocumentShape } from '../shape.ts';
import { PUBLIC_WHIP } from './publication.ts';

/** @throws BadDocument where the text is no list of objects */
function entriesOf(text: string, path: string): readonly Entry[] {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (error) {
		throw new BadDocument(
			`expected JSON, found text that is not (${(error as Error).message}). Copy ${path} again.`,
		);
	}
	if (!Array.isArray(parsed) || !parsed.every(isEntry))
		throw new BadDocument(`expected a list of objects. Use the file as it was published.`);
	return parsed;
}

/** Line on which each entry of a list that is printed with indents begins; 1 for all where it is printed on one line. */
function linesOf(text: string, count: number): readonly number[] {
	const lines: number[] = [];
	text.split('\n').forEach((line, i) => {
		if (/^ {2}\{|^\t\{/.test(line)) lines.push(i + 1);
	});
	return lines.length === count ? lines : new Array(count).fill(1);
}

const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Mark-up that some titles hold, and blanks in a row. */
export function plainTitle(title: string): string {
	return title
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

export const TITLES: DocumentShape = {
	kind: 'document',
	id: 'public-whip-titles',
	title: 'titles of divisions, with plain words for each lobby',
	publication: PUBLIC_WHIP,
	name: 'titles of divisions',
	extension: 'json',
	isSuch: (text) => /^\s*\[\s*\{[^{}]{0,2000}"nay"/.test(text.slice(0, 4000)),
	readDocument: (text, context) => {
		const entries = entriesOf(text, context.path);
		const lines = linesOf(text, entries.length);
		entries.forEach((entry, i) => {
			readTitle(entry, lines[i], context);
		});
		return entries.length;
	},
};

function readTitle(entry: Entry, line: number, { source, readings, quarantine }: DocumentContext): void {
	const { date, number, house, title, aye, nay } = entry;
	if (!isDay(date) || typeof number !== 'number' || (house !== 'commons' && house !== 'lords')) {
		quarantine(line, 'expected a date, a number and a house (commons or lords)');
		return;
	}
	readings.books.divisions.titles.push({
		at: { source, line },
		house,
		heldOn: date,
		number,
		title: plainTitle(String(title ?? '')),
		ayeMeans: plainTitle(String(aye ?? '')),
		noMeans: plainTitle(String(nay ?? '')),
	});
}

export const PEOPLE: DocumentShape = {
	kind: 'document',
	id: 'public-whip-people',
	title: 'members with their numbers',
	publication: PUBLIC_WHIP,
	name: 'numbers of members',
	extension: 'json',
	isSuch: (text) => text.slice(0, 4000).includes('"publicwhip.org"'),
	readDocument: (text, { path, readings }) => {
		const entries = entriesOf(text, path);
		for (const entry of entries) {
			const others = Array.isArray(entry.other_identifiers) ? entry.other_identifiers.filter(isEntry) : [];
			const found = others.find(({ scheme }) => scheme === 'publicwhip.org')?.identifier;
			const number = /(\d{1,7})$/.exec(String(found ?? ''))?.[1];
			if (typeof entry.id === 'string' && number)
				readings.books.divisions.people.set(entry.id, Number(number));
		}
		return entries.length;
	},
};
