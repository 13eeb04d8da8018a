import { electionList } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';

/** Every day of elections: general ones with who was first, by-elections by Parliament, estimates apart. */
export async function load({ url }) {
	const { known } = await asked(url);
	const list = electionList(known);
	const generals = list.filter(({ kind }) => kind === 'general');
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
