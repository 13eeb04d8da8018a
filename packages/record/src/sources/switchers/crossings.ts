/** Up to three crossings a member, each with its day and the party left and taken. It follows the whip. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { SWITCHERS } from './publication.ts';

const ORDINALS = ['one', 'two', 'three'];

export const CROSSINGS: HeaderShape = {
	kind: 'header',
	id: 'crossings',
	title: 'members who changed allegiance',
	publication: SWITCHERS,
	name: 'crossings',
	rowCount: { min: 50, max: 400 },
	columns: [
		{ name: 'proper_name' },
		{ name: 'proper_id' },
		...ORDINALS.flatMap((nth) => ['date', 'from', 'to'].map((what) => ({ name: `crossing_${nth}_${what}` }))),
	],
	readRow: (row, { table, readings }) => {
		const { members } = readings.books;
		const id = `mnis:${cell.whole(row, 'proper_id')}` as const;
		const at = { source: table.source, line: row.line };
		const crossings = ORDINALS.flatMap((nth) => {
			if (cell.text(row, `crossing_${nth}_date`) === '') return [];
			const on = cell.isoDay(row, `crossing_${nth}_date`);
			const from = cell.required(row, `crossing_${nth}_from`);
			return [{ id, on, from, to: cell.required(row, `crossing_${nth}_to`), at }];
		});
		members.names.push({ id, name: cell.required(row, 'proper_name') });
		for (const crossing of crossings) {
			members.crossings.push(crossing);
			members.changeDays.push({ source: table.source, on: crossing.on });
		}
	},
};
