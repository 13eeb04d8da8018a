import { endDuty, giveDuty, seeDuties } from '$lib/server/assembly/organisation/duties.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	return { duties: await seen(event, seeDuties, { unit: event.params.unit }) };
}

export const actions = {
	give: (event) => done(event, giveDuty, { unit: event.params.unit }, () => event.url.pathname),
	end: (event) => done(event, endDuty, { unit: event.params.unit }, () => event.url.pathname),
};
