import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { minutesToTypeCode } from '$lib/server/accounts/limits.ts';
import { tooMany } from '$lib/server/accounts/too-many.ts';
import type { Act } from '$lib/server/assembly/acts/act.ts';
import { done, formOf, seen } from '$lib/server/assembly/pages.ts';
import { doing, told } from '$lib/server/assembly/sitting/doing.ts';
import { findAtDoor } from '$lib/server/assembly/sitting/door/find.ts';
import { countGuests } from '$lib/server/assembly/sitting/door/guests.ts';
import { openDoor, renewDoorRoll } from '$lib/server/assembly/sitting/door/open-door.ts';
import { admit, leave, seeOut, signIn } from '$lib/server/assembly/sitting/door/sign-in.ts';
import { appointTeller, endTeller } from '$lib/server/assembly/sitting/door/tellers.ts';
import { liveOf, nothingYet } from '$lib/server/assembly/sitting/live.ts';
import { ifPermitted } from '$lib/server/assembly/sitting/page.ts';
import { follow, seeMyRight, seeTellers } from '$lib/server/assembly/sitting/questions.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';

/** One's own right and signing in; for tellers the list; for whoever runs the meeting its tellers. */
export async function load(event) {
	const { unit, meeting } = event.params;
	const mine = await ifPermitted(event, follow, { meeting });
	const isIn = mine?.attendance?.isPresent === true;
	const right = isIn ? null : await seen(event, seeMyRight, { meeting });
	const live = await liveOf(await theOffice(), meeting);
	if (live.unitSlug !== unit) error(404, 'This unit has no such meeting.');
	const held = (await event.parent()).unit?.mine ?? [];
	const runs = held.includes('secretary') || held.includes('chair');
	const isAtDoor = runs || mine?.isTeller === true;
	const isOpen = live.state !== null && live.state !== 'closed';
	return {
		mine,
		right,
		/** Whoever may not follow is given no more than the title and the state. */
		live: mine === null ? { ...nothingYet(live), state: live.state } : live,
		runs,
		isAtDoor,
		tellers: runs && isOpen ? ((await ifPermitted(event, seeTellers, { meeting }))?.tellers ?? []) : [],
	};
}

type Event = Pick<RequestEvent, 'locals' | 'request' | 'url'> & {
	readonly params: { readonly meeting: string };
};

/** What is looked for may be a name, so it is sent and stands in no address; each form of the list sends it again. */
function atDoor<Input, Output>(act: Act<Input, Output>) {
	return async (event: Event) => {
		const { meeting } = event.params;
		const words = await wordsIn(event);
		const did = await done(event, act, { meeting });
		const list = words === '' ? null : await ifPermitted(event, findAtDoor, { meeting, words });
		if ('status' in did) return fail(did.status, { ...did.data, asked: words, list });
		return { ...did, asked: words, list };
	};
}

async function find(event: Event) {
	const words = await wordsIn(event);
	const did = await done(event, findAtDoor, { meeting: event.params.meeting });
	if ('status' in did) return fail(did.status, { ...did.data, asked: words, list: null });
	return { ...did, asked: words, list: words === '' ? null : did.output };
}

async function wordsIn({ request }: Event): Promise<string> {
	const words = (await formOf({ request: request.clone() })).get('words');
	return typeof words === 'string' ? words : '';
}

export const actions = {
	in: async (event) => {
		const who = await event.locals.who();
		const minutes = who === null ? 0 : await minutesToTypeCode(who.personId);
		return minutes > 0 ? fail(429, tooMany(signIn, minutes)) : told(signIn)(event);
	},
	leave: told(leave),
	find,
	admit: atDoor(admit),
	out: atDoor(seeOut),
	open: doing(openDoor),
	renew: doing(renewDoorRoll),
	appoint: doing(appointTeller),
	end: doing(endTeller),
	guests: doing(countGuests, { place: 'tellers' }),
};
