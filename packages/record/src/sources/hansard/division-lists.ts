/**
 * The division lists inside a day's debates. Of 2009 a name has the number of a membership; from 2010 the number of a person.
 * The title is that of the headings the division stands under. Parties are not told.
 */
import { plainTitle } from '../public-whip/json-lists.ts';
import type { DocumentContext, DocumentShape } from '../shape.ts';
import { HANSARD } from './publication.ts';
import { type Element, elementsOf } from './xml.ts';

export const DEBATES: DocumentShape = {
	kind: 'document',
	id: 'hansard-debates',
	title: 'debates of a day with their division lists',
	publication: HANSARD,
	name: 'division lists',
	extension: 'xml',
	allowsWindows1252: true,
	isSuch: (text) => /<publicwhip[\s>]/.test(text.slice(0, 20_000)) && text.includes('<division '),
	readDocument: (text, context) => {
		let major = '';
		let minor = '';
		let rows = 0;
		for (const element of elementsOf(text, 'publicwhip', ['speech'])) {
			if (element.name === 'major-heading') [major, minor] = [plainTitle(element.text), ''];
			else if (element.name === 'minor-heading') minor = plainTitle(element.text);
			else if (element.name === 'division') {
				rows++;
				readDivision(element, minor === '' ? major : `${major} — ${minor}`, context);
			}
		}
		return rows;
	},
};

function readDivision(element: Element, title: string, context: DocumentContext): void {
	const { source, readings, quarantine } = context;
	const { divdate, divnumber } = element.attributes;
	const count = element.children.find(({ name }) => name === 'divisioncount')?.attributes ?? {};
	const numbers = [divnumber, count.ayes, count.noes].map((text) =>
		/^\d{1,4}$/.test(text ?? '') ? Number(text) : -1,
	);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(divdate ?? '') || numbers.some((number) => number < 0)) {
		quarantine(element.line, 'expected a division with divdate, divnumber and a count of ayes and noes');
		return;
	}
	const names = element.children.filter(({ name }) => name === 'mplist').flatMap(({ children }) => children);
	readings.books.divisions.lists.push({
		at: { source, line: element.line },
		heldOn: divdate,
		number: numbers[0],
		title: title === title.toUpperCase() ? sentenceCase(title) : title,
		ayes: numbers[1],
		noes: numbers[2],
		names: names.flatMap((one) => {
			const id = /(member|person)\/(\d{1,7})$/.exec(one.attributes.person_id ?? one.attributes.id ?? '');
			const { vote } = one.attributes;
			if (id === null || (vote !== 'aye' && vote !== 'no')) {
				quarantine(
					one.line,
					`expected a name with a number and a vote of aye or no, found vote "${vote ?? ''}"`,
				);
				return [];
			}
			const isTeller = one.attributes.teller === 'yes';
			return [
				{
					kind: id[1] as 'member' | 'person',
					id: Number(id[2]),
					name: one.text.replace(/\s+/g, ' ').trim(),
					lobby: isTeller ? (`${vote}-teller` as const) : vote,
				},
			];
		}),
	});
}

function sentenceCase(title: string): string {
	return title.charAt(0) + title.slice(1).toLowerCase();
}
