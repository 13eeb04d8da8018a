/** Members of one Parliament from Wikidata, as Popolo. A spell ends on the day that the next begins. */

import { type Entry, isEntry, lineFinder, listIn, parsedObject, textIn } from '../json-document.ts';
import type { DocumentShape } from '../shape.ts';
import { PROTO_COMMONS } from './publication.ts';

const ENGLISH = 'lang:en';
/** What Wikidata's labels of seats end in. */
const KIND_OF_SEAT = / (Co|Boro|Burgh) Const$/;

export const POPOLO: DocumentShape = {
	kind: 'document',
	id: 'popolo-commons',
	title: 'members of the Commons as Popolo',
	publication: PROTO_COMMONS,
	name: 'members and parties',
	extension: 'json',
	rowCount: { min: 600, max: 900 },
	isSuch: (text) =>
		text.includes('"persons"') && text.includes('"on_behalf_of_id"') && text.includes('"Q11005"'),
	readDocument: (text, { path, source, readings, quarantine }) => {
		const { members } = readings.books;
		const popolo = parsedObject(text, path);
		const english = (row: Entry) => (isEntry(row.name) ? textIn(row.name, ENGLISH) : '');
		const named = (list: string) =>
			new Map(listIn(popolo, list, path).map((row) => [textIn(row, 'id'), english(row)]));
		const parties = named('organizations');
		const areas = named('areas');
		for (const [id, name] of named('persons')) if (name) members.names.push({ id: `wikidata:${id}`, name });
		const memberships = listIn(popolo, 'memberships', path);
		const lineOf = lineFinder(text);
		for (const row of memberships) {
			const at = { source, line: lineOf(`"id": "${textIn(row, 'id')}"`) };
			const label = parties.get(textIn(row, 'on_behalf_of_id'));
			const place = areas.get(textIn(row, 'area_id'))?.replace(KIND_OF_SEAT, '');
			const from = textIn(row, 'start_date');
			if (!from || !label || !place) {
				quarantine(
					at.line,
					'expected a start, a party and a seat of a membership, found one of them missing',
				);
				continue;
			}
			const spell = {
				id: `wikidata:${textIn(row, 'person_id')}` as const,
				from,
				to: textIn(row, 'end_date') || null,
				at,
			};
			members.seats.push({ ...spell, place, entered: '', left: '' });
			members.parties.push({ ...spell, timeline: 'group', label, note: '' });
		}
		return memberships.length;
	},
};
