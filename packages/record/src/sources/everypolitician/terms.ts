/**
 * Lists of a Parliament: one row a member and spell. Days are inclusive, and left out where they are the Parliament's own.
 * E-mail, handles, pictures and gender are dropped.
 */

import type { Row } from '../cells.ts';
import { badCell, isoDay, required, text, whole } from '../cells.ts';
import type { HeaderShape, RowContext } from '../shape.ts';
import { EVERYPOLITICIAN, REPRESENTA } from './publication.ts';

function readTerm(row: Row, { table, readings }: RowContext): void {
	const { members } = readings.books;
	const id = `everypolitician:${required(row, 'id')}` as const;
	if (required(row, 'chamber') !== 'House of Commons')
		badCell('chamber', 'House of Commons', text(row, 'chamber'));
	const day = (column: string) => (text(row, column) === '' ? '' : isoDay(row, column));
	members.names.push({ id, name: required(row, 'name') });
	members.terms.push({
		id,
		term: whole(row, 'term'),
		place: required(row, 'area'),
		label: required(row, 'group'),
		start: day('start_date'),
		end: day('end_date'),
		at: { source: table.source, line: row.line },
	});
}

const SPELL = [
	'id',
	'name',
	'group',
	'group_id',
	'area_id',
	'area',
	'chamber',
	'term',
	'start_date',
	'end_date',
];
const DROPPED = ['sort_name', 'email', 'twitter', 'facebook', 'image', 'gender'];

export const TERMS: HeaderShape = {
	kind: 'header',
	id: 'everypolitician-term',
	title: 'members of a Parliament',
	publication: EVERYPOLITICIAN,
	name: 'members of a Parliament',
	rowCount: { min: 600, max: 900 },
	columns: [...SPELL, ...DROPPED].map((name) => ({ name })),
	readRow: readTerm,
};

/** Only members with a change inside the Parliament; everyone else sat for the party of the results throughout. */
export const CHANGED_IN_TERM: HeaderShape = {
	kind: 'header',
	id: 'changed-in-term',
	title: 'members who changed within a Parliament',
	publication: REPRESENTA,
	name: 'members who changed within a Parliament',
	rowCount: { min: 10, max: 900 },
	columns: SPELL.map((name) => ({ name })),
	readRow: (row, context) => {
		readTerm(row, context);
		const { members } = context.readings.books;
		const { source } = context.table;
		for (const on of [text(row, 'start_date'), text(row, 'end_date')])
			if (on !== '') members.changeDays.push({ source, on });
		const term = whole(row, 'term');
		members.changesOfTerm.push({ source, term });
	},
};

export const PARLIAMENTS: HeaderShape = {
	kind: 'header',
	id: 'everypolitician-parliaments',
	title: 'Parliaments with their days',
	publication: EVERYPOLITICIAN,
	name: 'Parliaments',
	rowCount: { min: 20, max: 99 },
	columns: ['id', 'name', 'start_date', 'end_date', 'wikidata'].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		readings.books.members.parliaments.push({
			at: { source: table.source, line: row.line },
			term: whole(row, 'id'),
			from: isoDay(row, 'start_date'),
			to: text(row, 'end_date') === '' ? null : isoDay(row, 'end_date'),
		});
	},
};
