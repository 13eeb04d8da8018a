/** The facts of a seat at an election since 2010, from its row. */
import type { Contest } from '../../model.ts';
import type { SeatRow } from '../readings.ts';
import type { Assembly } from './context.ts';

type SeatFacts = Omit<Contest, 'id' | 'election' | 'base' | 'previous' | 'candidacies'>;

export function readResultSeat({ areas, counties, places, quarantine }: Assembly, row: SeatRow): SeatFacts {
	const country = areas.country(row.country);
	if (country === null)
		quarantine(row.at, `column "Country name": expected a country, found "${row.country}"; taken as England`);
	const region = country === 'england' || country === null ? areas.region(row.region) : null;
	const county = areas.county(row.county) ?? counties.get(row.seat) ?? null;
	if (county !== null) counties.set(row.seat, county);
	return {
		seat: row.seat,
		place: places.nameOf(row.name),
		country: country ?? 'england',
		region,
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
