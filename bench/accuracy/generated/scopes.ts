/** The nations, counties and regions that templates speak of. */
import { prose } from './prose.ts';
import type { Scope } from './totals.ts';
import type { World } from './world.ts';

const country = (id: string, name: string): Scope => ({
	id,
	kind: 'nation',
	name,
	holds: (contest) => contest.country === id,
});

export const NATIONS: readonly Scope[] = [
	{ id: 'uk', kind: 'nation', name: 'the UK', holds: () => true },
	{
		id: 'gb',
		kind: 'nation',
		name: 'Great Britain',
		holds: (contest) => contest.country !== 'northern-ireland',
	},
	country('england', 'England'),
	country('scotland', 'Scotland'),
	country('wales', 'Wales'),
	country('northern-ireland', 'Northern Ireland'),
];

/** Counties whose names are those of something larger. */
const LEFT_OUT = new Set(['West Midlands', 'London', 'Scotland', 'Northern Ireland']);

export function areasOf(world: World): readonly Scope[] {
	const regions = new Set<string>();
	for (const { region } of world.contests) if (region !== null) regions.add(region);
	const counties = world
		.counties()
		.filter((id) => !LEFT_OUT.has(world.areaName(id)))
		.map(
			(id): Scope => ({
				id,
				kind: 'county',
				name: prose(world.areaName(id)),
				holds: (contest) => contest.county === id,
			}),
		);
	return [
		...counties,
		...[...regions].sort().map(
			(id): Scope => ({
				id,
				kind: 'region',
				name: prose(world.areaName(id)),
				holds: (contest) => contest.region === id,
			}),
		),
	];
}
