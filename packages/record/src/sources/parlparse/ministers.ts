/**
 * Offices of government, opposition and Parliament and places on committees. An office ends on the day that
 * its next holder begins. Where an id
 * holds Parliament's number of a member, it joins that number to Public Whip's.
 */
import type { StrongId } from '../books/members.ts';
import { lineFinder, parsed } from '../json-document.ts';
import { BadDocument, type DocumentShape } from '../shape.ts';
import { PARLPARSE } from './publication.ts';

interface Membership {
	readonly id: string;
	readonly person_id: string;
	readonly organization_id: string;
	readonly role?: string;
	readonly start_date: string;
	readonly end_date?: string;
}

interface Ministers {
	readonly memberships: readonly Membership[];
	readonly organizations: readonly { readonly id: string; readonly name: string }[];
}

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
		const { memberships, organizations } = parsed<Ministers>(text, path);
		if (!Array.isArray(memberships) || !Array.isArray(organizations))
			throw new BadDocument(`${path}: expected lists "memberships" and "organizations", found none`);
		const bodies = new Map(organizations.map(({ id, name }) => [id, name]));
		const lineOf = lineFinder(text);
		const joined = new Set<string>();
		for (const row of memberships) {
			const line = lineOf(`"id": "${row.id}"`);
			const person = PERSON.exec(row.person_id);
			if (!person || !DAY.test(row.start_date) || (row.end_date !== undefined && !DAY.test(row.end_date))) {
				quarantine(
					line,
					`expected a person and days of an office, found "${row.person_id}", "${row.start_date}"`,
				);
				continue;
			}
			const id: StrongId = `publicwhip:${person[1]}`;
			const number = NUMBER.exec(row.id);
			if (number && !joined.has(`${id} ${number[1]}`)) {
				joined.add(`${id} ${number[1]}`);
				members.same.push([id, `mnis:${number[1]}`]);
			}
			members.offices.push({
				id,
				role: row.role?.trim() || 'Member',
				body: bodies.get(row.organization_id) ?? row.organization_id,
				from: row.start_date,
				to: row.end_date ?? null,
				at: { source, line },
			});
		}
		return memberships.length;
	},
};
