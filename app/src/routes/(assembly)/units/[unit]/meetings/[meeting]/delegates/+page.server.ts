import {
	nameDelegate,
	nameOwnDelegate,
	recallDelegate,
} from '$lib/server/assembly/meetings/name-delegate.ts';
import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { MOST_PAPER_BYTES } from '$lib/server/assembly/meetings/paper-type.ts';
import { seeDelegates, seeOwnSenders, seeSenders } from '$lib/server/assembly/meetings/see-delegates.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

export async function load(event) {
	const named = namedBy(event);
	const mine = (await event.parent()).unit?.mine ?? [];
	const isOfficer = ['secretary', 'chair', 'panel'].some((duty) => mine.includes(duty));
	const own = await seen(event, seeOwnSenders, named);
	const { meeting } = await meetingFor(event);
	const all = isOfficer
		? await seen(event, seeDelegates, named)
		: { senders: await seen(event, seeSenders, named), delegates: null };
	return { meeting, own, ...all, today: (await theOffice()).now().toISOString().slice(0, 10) };
}

const MOST = MOST_PAPER_BYTES + 100_000;

export const actions = {
	name: (event) => done(event, nameDelegate, { unit: event.params.unit }, backTo(event, '/delegates'), MOST),
	own: (event) => done(event, nameOwnDelegate, { to: event.params.unit }, backTo(event, '/delegates'), MOST),
	recall: (event) => done(event, recallDelegate, { unit: event.params.unit }, backTo(event, '/delegates')),
};
