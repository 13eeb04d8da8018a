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
		sources: release.sources,
	};
}
