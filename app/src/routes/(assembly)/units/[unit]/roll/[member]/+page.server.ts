import { done, seen } from '$lib/server/assembly/pages.ts';
import {
	changeStanding,
	correctName,
	endMembership,
	moveMember,
} from '$lib/server/assembly/roll/change-member.ts';
import { askContact } from '$lib/server/assembly/roll/contact/ask.ts';
import { stopContact } from '$lib/server/assembly/roll/contact/stop.ts';
import { seeMember } from '$lib/server/assembly/roll/see-member.ts';

export async function load(event) {
	const { unit, member } = event.params;
	return { ...(await seen(event, seeMember, { unit, member })), done: event.url.searchParams.get('done') };
}

const back = (event: { url: URL }, what: string) => () => `${event.url.pathname}?done=${what}`;

export const actions = {
	standing: (event) => done(event, changeStanding, event.params, back(event, 'standing')),
	/** Afterwards the member may be on another unit's roll. */
	move: (event) =>
		done(event, moveMember, { member: event.params.member }, () => `/units/${event.params.unit}/roll?moved`),
	leave: (event) => done(event, endMembership, { member: event.params.member }, back(event, 'leave')),
	name: (event) => done(event, correctName, event.params, back(event, 'name')),
	contact: (event) => done(event, askContact, { person: event.params.member }, back(event, 'contact')),
	stop: (event) => done(event, stopContact, {}, back(event, 'stop')),
};
