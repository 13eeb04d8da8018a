import type { Source } from '@mandate/record';
import { theRecord } from '$lib/server/the-record.ts';

/** What the record in use holds, in numbers, and the official files it was made from. */
export async function load() {
	const { release } = await theRecord();
	const { contests, candidacies, elections } = release;
	const perElection = elections.map(() => 0);
	for (const election of contests.election) perElection[election]++;
	return {
		coverage: release.coverage,
		about: {
			id: release.id,
			counts: [
				['Elections', elections.length],
				['Contests', contests.count],
				['Candidacies', candidacies.count],
				['Places', release.places.count],
				['Parties', release.parties.length],
				['Results of parties over an area', release.results.length],
				['Registrations of parties', release.registrations.length],
				['Findings', release.findings.length],
			] as [string, number][],
		},
		elections: elections.map(({ id, label, pollingOn }, row) => ({
			id,
			label,
			pollingOn,
			contests: perElection[row],
		})),
		books: Object.entries(release.coverage.books),
		folders: folders(release.sources),
	};
}

/** The official files by the folder that they came in, in the order of the record. */
function folders(sources: readonly Source[]): { name: string; sources: Source[] }[] {
	const named = new Map<string, Source[]>();
	for (const source of sources) {
		const name = source.path.includes('/') ? source.path.slice(0, source.path.indexOf('/')) : '';
		named.set(name, [...(named.get(name) ?? []), source]);
	}
	return [...named].map(([name, files]) => ({ name: name.replaceAll('-', ' '), sources: files }));
}
