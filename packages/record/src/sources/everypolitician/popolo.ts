/** Members of one Parliament from Wikidata, as Popolo. A spell ends on the day that the next begins. */

import { lineFinder, parsed } from '../json-document.ts';
import { BadDocument, type DocumentShape } from '../shape.ts';
import { PROTO_COMMONS } from './publication.ts';

interface Named {
	readonly id: string;
	readonly name: Readonly<Record<string, string>>;
}

interface Membership {
	readonly id: string;
	readonly person_id: string;
	readonly on_behalf_of_id?: string;
	readonly area_id?: string;
	readonly start_date?: string;
	readonly end_date?: string;
}

interface Popolo {
	readonly persons: readonly Named[];
	readonly organizations: readonly Named[];
	readonly areas: readonly Named[];
	readonly memberships: readonly Membership[];
}

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
		const popolo = parsed<Popolo>(text, path);
		if (!Array.isArray(popolo.persons) || !Array.isArray(popolo.memberships))
			throw new BadDocument(`expected lists "persons" and "memberships", found none`);
		const english = (rows: readonly Named[]) =>
			new Map(rows.map(({ id, name }) => [id, name[ENGLISH] ?? '']));
		const parties = english(popolo.organizations);
		const areas = english(popolo.areas);
		const lineOf = lineFinder(text);
		for (const { id, name } of popolo.persons)
			if (name[ENGLISH]) members.names.push({ id: `wikidata:${id}`, name: name[ENGLISH] });
		for (const row of popolo.memberships) {
			const at = { source, line: lineOf(`"id": "${row.id}"`) };
			const label = parties.get(row.on_behalf_of_id ?? '');
			const place = areas.get(row.area_id ?? '')?.replace(KIND_OF_SEAT, '');
			if (!row.start_date || !label || !place) {
				quarantine(
					at.line,
					'expected a start, a party and a seat of a membership, found one of them missing',
				);
				continue;
			}
			const spell = {
				id: `wikidata:${row.person_id}` as const,
				from: row.start_date,
				to: row.end_date ?? null,
				at,
			};
			members.seats.push({ ...spell, place, entered: '', left: '' });
			members.parties.push({ ...spell, timeline: 'group', label, note: '' });
		}
		return popolo.memberships.length;
	},
};
