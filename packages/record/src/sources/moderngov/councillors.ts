/**
 * Councillors by ward as a council's own site gives them. Its party is free text that mixes party and group, so it is kept as
 * printed. Last days of terms are inclusive and are moved on by one. Addresses, e-mail, telephones and pictures are not looked at.
 */
import { nextDay } from '../books/members/next-day.ts';
import { BadDocument, type DocumentContext, type DocumentShape } from '../shape.ts';
import { element, elements, lineAt } from './elements.ts';
import { MODERNGOV } from './publication.ts';

/** `councillors.kirklees.2026-05-20.xml`. */
const COUNCIL = /councillors\.([a-z0-9-]+)\.[^/]*$/i;
const DAY = /^(\d{2})\/(\d{2})\/(\d{4})$/;
/** Said where an end is open. */
const OPEN = /^(unspecified)?$/i;
const TITLE = /^(?:councillor|cllr\.?) /i;
const NOBODY = /^vacan(?:t|cy)\b/i;

export const COUNCILLOR_PAGES: DocumentShape = {
	kind: 'document',
	id: 'moderngov-councillors',
	title: 'councillors by ward on the site of a council',
	publication: MODERNGOV,
	name: 'councillors by ward',
	extension: 'xml',
	rowCount: { min: 10, max: 200 },
	isSuch: (text) => text.includes('<councillorsbyward>'),
	readDocument,
};

function readDocument(text: string, { path, source, readings, quarantine }: DocumentContext): number {
	const council = COUNCIL.exec(path)?.[1];
	if (council === undefined)
		throw new BadDocument(
			`expected the council in the file's name (councillors.kirklees.2026-05-20.xml), found "${path}"`,
		);
	let rows = 0;
	for (const ward of elements(text, 'ward')) {
		const title = element(ward.body, 'wardtitle');
		for (const { body, at } of elements(ward.body, 'councillor')) {
			rows++;
			const line = lineAt(text, ward.at + '<ward>'.length + at);
			const number = element(body, 'councillorid');
			const name = element(body, 'fullusername').replace(TITLE, '');
			const terms = termsOf(body);
			if (!/^\d{1,9}$/.test(number) || name === '' || title === '' || terms === null) {
				quarantine(
					line,
					`expected a ward, a number, a name and terms as DD/MM/YYYY, found "${title}", "${number}", "${name}" and ${terms === null ? 'another kind of day' : 'terms'}`,
				);
				continue;
			}
			for (const { from, to } of terms)
				readings.books.councils.terms.push({
					at: { source, line },
					council,
					ward: title,
					number,
					name: NOBODY.test(name) ? '' : name,
					label: element(body, 'politicalpartytitle'),
					posts: element(body, 'keyposts'),
					from,
					to,
				});
		}
	}
	if (rows === 0) throw new BadDocument('expected councillors by ward, found no element "councillor"');
	return rows;
}

interface Days {
	readonly from: string | null;
	readonly to: string | null;
}

/** One term of no known days where the site gives none; null where a day is none. */
function termsOf(body: string): readonly Days[] | null {
	const terms: Days[] = [];
	for (const term of elements(body, 'termofoffice')) {
		const from = dayOf(element(term.body, 'startdate'));
		const last = dayOf(element(term.body, 'enddate'));
		if (from === undefined || last === undefined) return null;
		terms.push({ from, to: last === null ? null : nextDay(last) });
	}
	return terms.length === 0 ? [{ from: null, to: null }] : terms;
}

/** ISO; null where open, undefined where it is no day. */
function dayOf(text: string): string | null | undefined {
	if (OPEN.test(text)) return null;
	const found = DAY.exec(text);
	if (found === null) return undefined;
	const iso = `${found[3]}-${found[2]}-${found[1]}`;
	const time = Date.parse(iso);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
