/** The address of every page of a record, kind by kind: for an export of the site, its map and its measurement. */
import type { Release } from '../release/release.ts';
import {
	contestPath,
	councilPath,
	councilPollPath,
	divisionIndexPath,
	divisionPath,
	electionPath,
	partyPath,
	personPath,
	placePath,
	sourcePath,
} from './paths.ts';
import { peopleOf } from './people.ts';

export const PAGE_KINDS = [
	'indexes',
	'members',
	'councillors',
	'places',
	'parties',
	'councils',
	'council polls',
	'elections',
	'contests',
	'days of divisions',
	'divisions',
	'sources',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

const INDEXES = [
	'/people',
	'/places',
	'/parties',
	'/councils',
	'/elections',
	'/divisions',
	'/changes',
	'/definitions',
	'/record',
	'/record/findings',
];

/** Addresses of a kind, none twice. */
export function pagesOf(release: Release, kind: PageKind): readonly string[] {
	return [...new Set(ADDRESSES[kind](release))];
}

const rows = (length: number): number[] => Array.from({ length }, (_, row) => row);

const ADDRESSES: { readonly [Kind in PageKind]: (release: Release) => readonly string[] } = {
	indexes: () => INDEXES,
	members: (release) => people(release, 'member'),
	councillors: (release) => people(release, 'councillor'),
	places: ({ places }) => rows(places.count).map((row) => placePath(places.name.at(row))),
	parties: ({ parties, councils }) =>
		[...parties, ...(councils?.parties ?? [])].map(({ id }) => partyPath(id)),
	councils: ({ councils }) => (councils?.councils ?? []).map(({ id }) => councilPath(id)),
	'council polls': pollsOfCouncils,
	elections: ({ elections }) =>
		elections.map(({ pollingOn, kind }) => electionPath(pollingOn, kind === 'notional')),
	contests: (release) => rows(release.contests.count).map((row) => contestPath(release, row)),
	'days of divisions': ({ divisions }) =>
		rows(divisions?.count ?? 0).map((row) =>
			divisionIndexPath(new Date((divisions?.day[row] ?? 0) * 86_400_000).toISOString().slice(0, 10)),
		),
	divisions: (release) => rows(release.divisions?.count ?? 0).map((row) => divisionPath(release, row)),
	sources: ({ sources }) => sources.map(({ id }) => sourcePath(id, null)),
};

function people(release: Release, wanted: 'member' | 'councillor'): string[] {
	return peopleOf(release)
		.all.filter(({ kind }) => kind === wanted)
		.map(personPath);
}

function pollsOfCouncils({ councils }: Release): string[] {
	if (councils === null) return [];
	const { contests, wards } = councils;
	return rows(contests.count).flatMap((row) => {
		const council = councils.councils[wards.council[contests.ward[row]]];
		return contests.on(row) === '' ? [] : [councilPollPath(council.id, contests.on(row))];
	});
}
