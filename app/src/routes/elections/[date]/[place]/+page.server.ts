import { contestAt, contestPath, electionPath, personPath, placePath } from '@mandate/record/addresses';
import { contestMeasures } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** Every measure of a contest. */
export async function load({ params, url }) {
	const { known, position, latest } = await asked(url);
	const { release } = known;
	const row = contestAt(release, params.date, params.place);
	if (row === null)
		error(
			404,
			`The record has no contest at "${params.place}" on "${params.date}". Try the list of elections.`,
		);
	const measures = contestMeasures(known, row);
	const { election, place, before, after } = measures;
	const link = (contest: number | null) =>
		contest === null
			? null
			: { ...release.elections[release.contests.election[contest]], path: contestPath(release, contest) };
	return {
		...measures,
		position,
		latest,
		day: electionPath(election.pollingOn, election.kind === 'notional'),
		placePath: placePath(place),
		before: link(before),
		after: link(after),
		candidates: measures.candidates.map((one) => ({
			...one,
			path: one.person === null ? null : personPath(one.person),
		})),
		bases: measures.bases.map((base) => ({ ...base, path: contestPath(release, base.contest) })),
		findings: measures.findings.map(({ gate, message, workings }) => ({ gate, message, workings })),
	};
}
