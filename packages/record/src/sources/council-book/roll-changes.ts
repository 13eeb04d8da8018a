/** The changes between rolls, worked out from the rolls and compared with somebody's list of them. */
import type { Finding } from '../../model.ts';
import type { RollChangeRow, RollRow } from './readings.ts';

/** Same council, ward and name in two rolls running, with another party: as the list was made, by the names as printed. */
function changesIn(rows: readonly RollRow[]): Map<string, RollRow> {
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	const rolls = new Map(years.map((year) => [year, new Map<string, RollRow | null>()]));
	const keyOf = ({ council, ward, name }: Pick<RollRow, 'council' | 'ward' | 'name'>) =>
		`${council}\u0000${ward}\u0000${name}`;
	for (const row of rows) {
		if (row.name === '' || row.name === 'Vacant' || row.party === 'Vacant') continue;
		const roll = rolls.get(row.year);
		const key = keyOf(row);
		// A name that stands twice cannot be followed.
		roll?.set(key, roll.has(key) ? null : row);
	}
	const changes = new Map<string, RollRow>();
	for (let i = 1; i < years.length; i++) {
		for (const [key, row] of rolls.get(years[i]) ?? []) {
			const before = rolls.get(years[i - 1])?.get(key);
			if (row && before && before.party !== row.party) changes.set(`${key}\u0000${years[i - 1]}`, row);
		}
	}
	return changes;
}

export function compareChanges(
	rows: readonly RollRow[],
	listed: readonly RollChangeRow[],
	find: (finding: Finding) => void,
): void {
	if (rows.length === 0 || listed.length === 0) return;
	const worked = changesIn(rows);
	const report = (at: RollChangeRow['at'], subject: string, message: string, workings: string) =>
		find({
			gate: 'changes-between-rolls-agree',
			severity: 'note',
			subject,
			message: `${subject}: ${message}`,
			workings,
			at: [at],
		});
	const seen = new Set<string>();
	for (const change of listed) {
		const key = `${change.council}\u0000${change.ward}\u0000${change.name}\u0000${change.before}`;
		seen.add(key);
		const row = worked.get(key);
		const where = `${change.name}, ${change.ward}, ${change.council}, ${change.before} to ${change.after}`;
		if (row === undefined)
			report(
				change.at,
				where,
				'the list has a change that the rolls do not show.',
				`${change.partyBefore} to ${change.partyAfter}.`,
			);
		else if (row.party !== change.partyAfter)
			report(
				change.at,
				where,
				'the list and the rolls name other parties.',
				`List ${change.partyAfter}; roll ${row.party}.`,
			);
	}
	for (const [key, row] of worked) {
		if (seen.has(key)) continue;
		report(
			row.at,
			`${row.name}, ${row.ward}, ${row.council}, ${row.year}`,
			'the rolls show a change that the list does not have.',
			`In the roll of ${row.year}: ${row.party}.`,
		);
	}
}
