import { divisionAt, divisionPath, partyPath, personPath } from '@mandate/record/addresses';
import { divisionsOfDay, divisionTold, type MemberVote, sideOf } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { asked } from '$lib/server/known.ts';

/** One division: the result, the parties, and what every member named did. */
export async function load({ params, url }) {
	const { known } = await asked(url);
	const row = divisionAt(known.release, params.date, params.number);
	if (row === null) error(404, `The record has no division ${params.number} of ${params.date}.`);
	const { votes, ...division } = divisionTold(known, row);
	const hasPage = new Set(known.release.parties.map(({ id }) => id));
	const nameOf = new Map(division.parties.map(({ party, name }) => [party, name]));
	const shown = (vote: MemberVote) => ({
		name: vote.person?.name ?? vote.name,
		path: vote.person ? personPath(vote.person) : null,
		constituency: vote.constituency,
		party: nameOf.get(vote.party) ?? '',
		isTeller: vote.lobby.endsWith('teller'),
	});
	const listed = (holds: (vote: MemberVote) => boolean) => {
		const found = votes.filter(holds);
		return {
			count: found.length,
			parties: division.parties
				.map(({ party, name }) => ({
					name,
					members: found.filter((vote) => vote.party === party).map(shown),
				}))
				.filter(({ members }) => members.length > 0),
		};
	};
	const day = divisionsOfDay(known, params.date);
	return {
		division: {
			...division,
			parties: division.parties.map((party) => ({
				...party,
				path: party.party !== null && hasPage.has(party.party) ? partyPath(party.party) : null,
			})),
		},
		lists: {
			ayes: listed(({ lobby }) => sideOf(lobby) === 'aye'),
			noes: listed(({ lobby }) => sideOf(lobby) === 'no'),
			both: listed(({ lobby }) => lobby === 'both'),
			none: listed(({ lobby }) => lobby === 'none'),
		},
		isJoined: votes.every(({ person }) => person !== null),
		others: day.length - 1,
		path: divisionPath(known.release, row),
	};
}
