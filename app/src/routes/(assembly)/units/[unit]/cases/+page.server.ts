import { whyNot } from '$lib/server/assembly/acts/perform.ts';
import { openCase } from '$lib/server/assembly/cases/open-case.ts';
import { seeCaseRules, seeCases, seeOpenCases } from '$lib/server/assembly/cases/see-cases.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

/** The rules are for anybody; lists only for those who may see them. */
export async function load(event) {
	const given = { unit: event.params.unit };
	const [office, who] = [await theOffice(), await event.locals.who()];
	const mayKeep = (await whyNot(office, who, seeCases, given)) === null;
	const mayRead = (await whyNot(office, who, seeOpenCases, given)) === null;
	return {
		rules: await seen(event, seeCaseRules, given),
		cases: mayKeep ? await seen(event, seeCases, given) : null,
		openCases: mayRead ? await seen(event, seeOpenCases, given) : [],
	};
}

export const actions = {
	open: (event) =>
		done(
			event,
			openCase,
			{ unit: event.params.unit },
			({ case: id }) => `/units/${event.params.unit}/cases/${id}`,
		),
};
