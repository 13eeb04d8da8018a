/** The facts of a seat at an election since 2010, from its row. */
import type { Contest, Finding } from '../../model.ts';
import type { SeatRow } from '../readings.ts';
import { REGION_CODES } from './areas.ts';
import type { Assembly } from './context.ts';

type SeatFacts = Omit<Contest, 'id' | 'election' | 'base' | 'previous' | 'candidacies'>;

/** The region by its name, or by its code where the name is no region's. */
function regionOf({ areas, findings }: Assembly, row: SeatRow): string | null {
	const byName = areas.region(row.region);
	if (byName !== null) return byName;
	const name = REGION_CODES[row.regionId];
	const finding: Finding = {
		gate: 'regions-are-known',
		severity: 'note',
		subject: row.seat,
		message: `${row.path}, line ${row.at.line}: ${row.name} is put in "${row.region}", which is no English region. ${name ? 'Its code is followed.' : 'It is left without one.'}`,
		workings: `Region "${row.region}", code ${row.regionId}${name ? `, which is ${name}` : ''}.`,
		at: [row.at],
	};
	findings.push(finding);
	return name === undefined ? null : areas.region(name);
}

export function readResultSeat(assembly: Assembly, row: SeatRow): SeatFacts {
	const { areas, counties, places } = assembly;
	const country = areas.country(row.country) ?? 'england';
	const county = areas.county(row.county) ?? counties.get(row.seat) ?? null;
	if (county !== null) counties.set(row.seat, county);
	return {
		seat: row.seat,
		place: places.nameOf(row.name),
		country,
		region: country === 'england' ? regionOf(assembly, row) : null,
		county,
		type: row.type,
		seats: 1,
		electorate: row.electorate,
		validVotes: row.validVotes,
		invalidVotes: row.invalidVotes,
		majority: row.majority,
		result: row.result === '' ? null : row.result,
		declaredAt: row.declaredAt,
		isUnopposed: false,
		at: row.at,
	};
}
