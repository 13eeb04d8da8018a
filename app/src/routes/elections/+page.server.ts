import { type ElectionDay, electionDay, electionList } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';

/** Every day of elections: general ones with who was first, by-elections by Parliament, estimates apart. */
export async function load({ url }) {
	const { known } = await asked(url);
	const list = electionList(known);
	const generals = list
		.filter(({ kind }) => kind === 'general')
		.map((day) => {
			const told = electionDay(known, day.on);
			return { ...day, seats: told?.kingdom?.printed?.seats ?? day.contests, first: firstOf(told) };
		});
	const byElections = list.filter(({ kind }) => kind === 'by');
	return {
		generals,
		parliaments: generals
			.map(({ on, name }, index) => ({
				since: name,
				days: byElections.filter((day) => day.on > on && (index === 0 || day.on < generals[index - 1].on)),
			}))
			.filter(({ days }) => days.length > 0),
		notional: list.filter(({ kind }) => kind === 'notional'),
		start: known.release.coverage.candidacies?.from ?? null,
	};
}

/** The party with the most seats, as printed where a table tells. */
function firstOf(day: ElectionDay | null) {
	const told = (day?.kingdom?.parties ?? []).flatMap(({ party, printed, summed }) => {
		const seats = printed?.seats ?? summed?.seats ?? null;
		return seats === null || party.id === 'others' ? [] : [{ party, seats }];
	});
	return told.sort((a, b) => b.seats - a.seats)[0] ?? null;
}
