/** Forms of names, and which of its ids is which number of Public Whip. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { EVERYPOLITICIAN } from './publication.ts';

export const NAMES: HeaderShape = {
	kind: 'header',
	id: 'everypolitician-names',
	title: 'forms of names',
	publication: EVERYPOLITICIAN,
	name: 'names',
	rowCount: { min: 1000, max: 20_000 },
	columns: [{ name: 'name' }, { name: 'id' }],
	readRow: (row, { readings }) => {
		readings.books.members.names.push({
			id: `everypolitician:${cell.required(row, 'id')}`,
			name: cell.required(row, 'name'),
		});
	},
};

export const NUMBERS: HeaderShape = {
	kind: 'header',
	id: 'everypolitician-numbers',
	title: 'ids of members',
	publication: EVERYPOLITICIAN,
	name: 'ids',
	rowCount: { min: 1000, max: 20_000 },
	columns: [{ name: 'id' }, { name: 'uuid' }],
	readRow: (row, { readings }) => {
		readings.books.members.same.push([
			`publicwhip:${cell.whole(row, 'id')}`,
			`everypolitician:${cell.required(row, 'uuid')}`,
		]);
	},
};
