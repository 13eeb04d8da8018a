import { contestPath, electionPath } from '@mandate/record/addresses';
import { areasOfElection, areaTotals, electionDay, type SeatLine } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** An election day: seats by party, gains, extremes; the seats of one region or letter where the address asks for one. */
export async function load({ params, url }) {
	const { known, position, latest } = await asked(url);
	const { release } = known;
	const day = electionDay(known, params.date);
	if (day === null) error(404, `The record has no election on "${params.date}". Try the list of elections.`);
	const line = (seat: SeatLine) => ({ ...seat, path: contestPath(release, seat.contest) });
	const isFolded = day.seats.length > 60;
	const regions = [...new Set(day.seats.map(({ region }) => region))].sort();
	const asks = url.searchParams.get('region');
	const region = regions.find((name) => name === asks) ?? null;
	const areaId = url.searchParams.get('area') ?? 'united-kingdom';
	const areas =
		day.kind === 'by'
			? []
			: areasOfElection(known, day.indices[0]).map((index) => ({ ...release.areas[index], index }));
	const area = areas.find(({ id }) => id === areaId) ?? areas[0];
	return {
		position,
		latest,
		on: day.on,
		kind: day.kind,
		label: day.elections.map(({ label }) => label).join(', '),
		base:
			day.base === null
				? null
				: { ...day.base, path: electionPath(day.base.pollingOn, day.base.kind === 'notional') },
		count: day.seats.length,
		compared: day.compared,
		untold: day.kingdom?.untold ?? 0,
		gains: day.gains,
		closest: day.closest.map(line),
		safest: day.safest.map(line),
		emptiest: day.emptiest.map(line),
		fullest: day.fullest.map(line),
		totals: area === undefined ? null : areaTotals(known, day.indices[0], area.index),
		areas: areas.map(({ id, name, kind }) => ({ id, name, kind })),
		region,
		regions: regions.map((name) => ({
			name,
			count: day.seats.filter((seat) => seat.region === name).length,
		})),
		seats: (isFolded ? day.seats.filter((seat) => seat.region === region) : [...day.seats])
			.sort((a, b) => (a.place < b.place ? -1 : 1))
			.map(line),
		path: electionPath(day.on, day.kind === 'notional'),
	};
}
