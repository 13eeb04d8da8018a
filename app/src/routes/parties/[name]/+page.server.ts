import { contestPath, councilPath, electionPath, peopleOf, personPath } from '@mandate/record/addresses';
import {
	changesQuestion,
	councilsOfParty,
	type PlaceShare,
	partyHistory,
	partyOf,
} from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** Places that stand open in a list of the best. */
const SHOWN = 10;

/** A party: what it fought and won, where it did best, its councillors, who joined and left. */
export async function load({ params, url }) {
	const { known, position, latest } = await asked(url);
	const { release } = known;
	const answer = partyOf(known, params.name);
	const history = partyHistory(known, params.name);
	if (answer === null) error(404, `The record has no party "${params.name}". Try the list of parties.`);
	const line = (place: PlaceShare) => ({
		...place,
		path: contestPath(release, place.contest),
		election: release.elections[release.contests.election[place.contest]],
	});
	const { moves, maybe } = changesQuestion(known, {
		from: null,
		to: null,
		party: params.name,
		body: 'commons',
		rolls: false,
		count: { suspensions: false, unit: 'events', net: false, via: 'steps' },
	});
	const people = peopleOf(release);
	const joined = moves.filter(({ to }) => to?.id === params.name).length;
	return {
		position,
		latest,
		party: answer.party,
		history,
		generals: answer.generals.map((general) => ({
			...general,
			path: electionPath(general.election.pollingOn),
			best: general.best === null ? null : line(general.best),
		})),
		byElections: answer.byElections.slice(0, 3 * SHOWN).map(line),
		byElectionCount: answer.byElections.length,
		best: answer.places.slice(0, SHOWN).map(line),
		worst: answer.places.length > 2 * SHOWN ? answer.places.slice(-SHOWN).reverse().map(line) : [],
		last: answer.last,
		councillors: answer.councillors,
		councils: councilsOfParty(known, params.name).map((one) => ({ ...one, path: councilPath(one.council) })),
		joined,
		left: moves.length - joined,
		maybe: maybe.length,
		changes: moves
			.slice(-SHOWN)
			.reverse()
			.map(({ id, person, from, to, on, accounts }) => {
				const page = people.withId(person.id);
				return {
					id,
					name: person.name,
					path: page === null ? null : personPath(page),
					from: from?.name ?? 'not said',
					to: to?.name ?? 'not said',
					on: on.earliest !== null && on.earliest === on.latest ? on.earliest : null,
					between: [on.earliest, on.latest] as const,
					evidence: accounts.slice(0, 3).map((account) => account.evidence),
				};
			}),
	};
}
