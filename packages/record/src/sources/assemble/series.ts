/** Contests of 1918 to 2005 from the series: party totals, no candidates; `oth` adds up all who are not named. */
import type { Candidacy, Contest } from '../../model.ts';
import { slug } from '../../names/slug.ts';
import { byCodePoint } from '../order.ts';
import { SERIES_PARTIES, type SeriesParty, type SeriesRow } from '../readings.ts';
import { IRELAND } from './areas.ts';
import type { Assembly } from './context.ts';
import { generalElection, isElectionOn } from './elections.ts';
import { OTHERS } from './party-names.ts';
import { byVotes } from './results.ts';

const PARTIES: Readonly<Record<Exclude<SeriesParty, 'natSW'>, string>> = {
	con: 'conservative',
	lib: 'liberal-democrats',
	lab: 'labour',
	oth: OTHERS,
};

/** Seats of universities, whose region says only "University". */
const UNIVERSITIES: readonly (readonly [RegExp, string])[] = [
	[/belfast/i, 'northern-ireland'],
	[/dublin|ireland/i, IRELAND],
	[/scottish/i, 'scotland'],
	[/wales/i, 'wales'],
	[/./, 'england'],
];

function countryOf({ areas }: Assembly, { region, name }: SeriesRow): string {
	if (region === 'University') return UNIVERSITIES.find(([pattern]) => pattern.test(name))?.[1] ?? 'england';
	return areas.country(region) ?? 'england';
}

function partyOf(column: SeriesParty, country: string): string | null {
	if (column !== 'natSW') return PARTIES[column];
	return country === 'scotland' ? 'snp' : country === 'wales' ? 'plaid-cymru' : null;
}

function buildCandidacies(assembly: Assembly, row: SeriesRow, country: string): Candidacy[] {
	const candidacies: Candidacy[] = [];
	for (const column of SERIES_PARTIES) {
		const votes = row.votes[column];
		// A zero stands where a party did not stand; no candidate of the series polled none.
		if (votes === null || votes === 0) continue;
		const party = partyOf(column, country);
		if (party === null) {
			assembly.quarantine(
				row.at,
				`column "natSW_votes": expected votes in Scotland or Wales only, found ${votes} in ${row.name}`,
			);
			continue;
		}
		candidacies.push({
			party,
			adjunct: null,
			given: null,
			surname: null,
			gender: null,
			wasSitting: false,
			wasFormer: false,
			member: null,
			votes: Math.max(votes, 0),
			change: null,
			isGroup: column === 'oth',
			at: row.at,
		});
	}
	return candidacies.sort(byVotes);
}

function buildContest(assembly: Assembly, row: SeriesRow, election: string, place: string): Contest {
	const country = countryOf(assembly, row);
	const seat = `${row.boundarySet}:${row.number === '' ? slug(row.name) : row.number}`;
	const isUnopposed = SERIES_PARTIES.some((party) => (row.votes[party] ?? 0) < 0);
	return {
		id: `${election}/${seat}`,
		election,
		seat,
		place,
		country,
		region: assembly.areas.region(row.region),
		county: null,
		type: null,
		seats: row.seats,
		electorate: row.electorate,
		validVotes: isUnopposed || row.total === null ? null : row.total,
		invalidVotes: null,
		majority: null,
		result: null,
		declaredAt: null,
		isUnopposed,
		base: null,
		previous: null,
		at: row.at,
		candidacies: buildCandidacies(assembly, row, country),
	};
}

/** Adds every election of the series before `until`; the rest is there candidate by candidate. */
export function addSeries(assembly: Assembly, until: string): void {
	const { readings, places } = assembly;
	const groups = new Map<string, SeriesRow[]>();
	for (const row of readings.series) {
		const rows = groups.get(row.election);
		if (rows) rows.push(row);
		else groups.set(row.election, [row]);
	}
	const days = new Map<string, string>();
	for (const [name, rows] of groups) {
		const period = readings.periods.find(({ pollingOn }) => isElectionOn(name, pollingOn));
		if (period) days.set(name, period.pollingOn);
		else
			for (const row of rows)
				assembly.quarantine(
					row.at,
					`election "${name}": expected its polling day in parliament_periods.csv, found none`,
				);
	}
	for (const [name, pollingOn] of [...days].sort((a, b) => byCodePoint(a[1], b[1]))) {
		if (pollingOn >= until) continue;
		const election = generalElection(pollingOn);
		assembly.elections.push(election);
		const rows = groups.get(name) ?? [];
		const times = new Map<string, number>();
		const ids = new Set<string>();
		for (const row of rows) times.set(places.keyOf(row.name), (times.get(places.keyOf(row.name)) ?? 0) + 1);
		for (const row of rows) {
			const isTwin = (times.get(places.keyOf(row.name)) ?? 0) > 1 && row.region === 'Ireland';
			const place = isTwin ? `${places.nameOf(row.name)} (Ireland)` : places.nameOf(row.name);
			const contest = buildContest(assembly, row, election.id, place);
			if (ids.has(contest.id))
				assembly.quarantine(row.at, `${name}, ${row.name}: expected one row a seat, found a second`);
			else assembly.contests.push(contest);
			ids.add(contest.id);
		}
	}
}
