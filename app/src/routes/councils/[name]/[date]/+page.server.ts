import { councilPath } from '@mandate/record/addresses';
import { councilChanges, councilPoll } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { intervalView, pathOfParty } from '$lib/server/council-view.ts';
import { asked } from '$lib/server/known.ts';

/** The wards of a council that polled on a day. */
export async function load({ params, url }) {
	const { known } = await asked(url);
	const answer = councilPoll(known, params.name, params.date);
	if (answer === null)
		error(404, `The record has no result of wards of the council "${params.name}" on "${params.date}".`);
	const interval = councilChanges(known.release, params.name).find(({ polls }) =>
		polls.some(({ on }) => on === answer.on),
	);
	return {
		name: answer.council.name,
		path: councilPath(answer.council.id),
		on: answer.on,
		seats: answer.seats,
		hasSeveralSeats: answer.hasSeveralSeats,
		totals: answer.totals.map(({ party, stood, elected, votes }) => ({
			id: party.id,
			name: party.name,
			path: pathOfParty(party.id),
			stood,
			elected,
			votes,
		})),
		wards: answer.wards,
		interval: interval ? intervalView(interval) : null,
	};
}
