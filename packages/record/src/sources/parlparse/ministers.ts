/**
 * Offices of government, opposition and Parliament and places on committees. An office ends on the day that
 * its next holder begins. Where an id
 * holds Parliament's number of a member, it joins that number to Public Whip's.
 */
import type { StrongId } from '../books/member-readings.ts';
import { lineFinder, listIn, parsedObject, textIn } from '../json-document.ts';
import type { DocumentShape } from '../shape.ts';
import { PARLPARSE } from './publication.ts';

const PERSON = /^uk\.org\.publicwhip\/person\/(\d+)$/;
const NUMBER = /^uk\.parliament\.data\/Member\/(\d+)\//;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const MINISTERS: DocumentShape = {
	kind: 'document',
	id: 'parlparse-ministers',
	title: 'offices as Popolo',
	publication: PARLPARSE,
	name: 'offices',
	extension: 'json',
	rowCount: { min: 1000, max: 60_000 },
	isSuch: (text) =>
		text.includes('"organization_id"') &&
		text.includes('uk.org.publicwhip/person/') &&
		!text.includes('"persons"'),
	readDocument: (text, { path, source, readings, quarantine }) => {
		const { members } = readings.books;
		const ministers = parsedObject(text, path);
		const memberships = listIn(ministers, 'memberships', path);
		const bodies = new Map(
			listIn(ministers, 'organizations', path).map((row) => [textIn(row, 'id'), textIn(row, 'name')]),
		);
		const lineOf = lineFinder(text);
		const joined = new Set<string>();
		for (const row of memberships) {
			const key = textIn(row, 'id');
			const from = textIn(row, 'start_date');
			const to = textIn(row, 'end_date');
			const body = textIn(row, 'organization_id');
			const line = lineOf(`"id": "${key}"`);
			const person = PERSON.exec(textIn(row, 'person_id'));
			if (!person || !DAY.test(from) || (to !== '' && !DAY.test(to))) {
				quarantine(
					line,
					`expected a person and days of an office, found "${textIn(row, 'person_id')}", "${from}"`,
				);
				continue;
			}
			const id: StrongId = `publicwhip:${person[1]}`;
			const number = NUMBER.exec(key);
			if (number && !joined.has(`${id} ${number[1]}`)) {
				joined.add(`${id} ${number[1]}`);
				members.same.push([id, `mnis:${number[1]}`]);
			}
			members.offices.push({
				id,
				role: textIn(row, 'role').trim() || 'Member',
				body: bodies.get(body) ?? body,
				from,
				to: to || null,
				at: { source, line },
			});
		}
		return memberships.length;
	},
};
