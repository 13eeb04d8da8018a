/** Registrations of parties with the Electoral Commission, as Parliament keeps them. */
import * as cell from '../cells.ts';
import type { HeaderShape } from '../shape.ts';
import { PARLIAMENT } from './publication.ts';

export const REGISTRATIONS: HeaderShape = {
	kind: 'header',
	id: 'political-party-registrations',
	title: 'registrations of political parties',
	publication: PARLIAMENT,
	name: 'registrations of parties',
	rowCount: { min: 300, max: 2000 },
	columns: [
		'MNIS ID',
		'MNIS name',
		'Electoral Commission ID',
		'Jurisdiction',
		'Registered on',
		'Deregistered on',
		'Primary EC name last updated on',
	].map((name) => ({ name })),
	readRow: (row, { table, readings }) => {
		readings.registrations.push({
			at: { source: table.source, line: row.line },
			mnisPartyId: cell.wholeOrNull(row, 'MNIS ID'),
			name: cell.required(row, 'MNIS name'),
			electoralCommissionId: cell.text(row, 'Electoral Commission ID'),
			jurisdiction: cell.text(row, 'Jurisdiction'),
			registeredOn: cell.dayOrNull(row, 'Registered on'),
			deregisteredOn: cell.dayOrNull(row, 'Deregistered on'),
		});
	},
};
