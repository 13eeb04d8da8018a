/** Registrations of parties with the Electoral Commission, as Parliament keeps them. */
import { readEdtf } from '../../ledger/edtf.ts';
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
		const id = cell.text(row, 'Electoral Commission ID');
		const isId = /^PP\d{1,6}$/.test(id);
		readings.registrations.push({
			at: { source: table.source, line: row.line },
			mnisPartyId: cell.wholeOrNull(row, 'MNIS ID'),
			name: cell.required(row, 'MNIS name'),
			electoralCommissionId: isId ? id : '',
			// A dash stands where the party was never on a register.
			strangeId: isId || id === '-' ? '' : id,
			jurisdiction: cell.text(row, 'Jurisdiction'),
			registeredOn: cell.dayOrNull(row, 'Registered on'),
			deregisteredOn: cell.dayOrNull(row, 'Deregistered on'),
			namedOn: namedOn(row),
		});
	},
};

const NAMED = 'Primary EC name last updated on';

/** One row leaves the noughts out: `7/6/2022`. */
function namedOn(row: cell.Row): string | null {
	const said = cell.text(row, NAMED);
	if (said === '') return null;
	const [day, month, year] = said.split('/').map((part) => part.padStart(2, '0'));
	const iso = `${year}-${month}-${day}`;
	return readEdtf(iso)?.earliest === iso ? iso : cell.badCell(NAMED, 'a day as DD/MM/YYYY', said);
}
