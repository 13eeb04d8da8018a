import {
	contestPath,
	electionPath,
	peopleOf,
	personPath,
	placeAt,
	placePath,
} from '@mandate/record/addresses';
import { type ContestSummary, placeOf } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** A place: its contests since 1918, who sat for it and who does. */
export async function load({ params, url }) {
	const question = await asked(url);
	const { known, at, position, latest } = question;
	const { release } = known;
	const row = placeAt(release, params.name);
	if (row === null)
		error(
			404,
			`The record has no seat of the name in this address, "${params.name}". Try the list of places.`,
		);
	const place = placeOf(known, row, at);
	const line = (summary: ContestSummary) => ({ ...summary, path: contestPath(release, summary.contest) });
	const pathOf = (slug: string | undefined) => (slug === undefined ? null : personPath({ slug }));
	const last = place.contests[place.contests.length - 1];
	const people = peopleOf(release);
	return {
		at,
		position,
		latest,
		on: place.on,
		name: place.name,
		areas: place.areas.map(({ name, kind, id }) => ({
			name,
			path: kind === 'region' || kind === 'country' ? `/places?area=${id}` : null,
		})),
		isCurrent: place.isCurrent,
		contests: place.contests.map(line),
		notional: place.notional.map(line),
		redrawn: place.redrawn.map(({ contest, from, to, parts }) => ({
			on: place.contests.find((one) => one.contest === contest)?.election.pollingOn ?? '',
			from,
			to,
			parts: parts.map((part) => ({ ...part, path: placePath(part.place) })),
		})),
		successors: place.successors.map((part) => ({ ...part, path: placePath(part.place) })),
		members: place.members.map((member) => ({ ...member, path: pathOf(member.person?.slug) })),
		state: place.represents.state,
		now: place.represents.now.map((tenure) => ({
			name: tenure.person.name,
			path: pathOf(people.withId(tenure.person.id)?.slug),
			from: tenure.from,
			isEndLatest: tenure.isEndLatest,
			to: tenure.to,
			evidence: tenure.evidence,
		})),
		last: last === undefined ? null : { ...line(last), day: electionPath(last.election.pollingOn) },
		start: release.coverage.candidacies?.from ?? null,
	};
}
