import type { AnyAct } from '$lib/server/assembly/acts/act.ts';
import {
	admitAmendment,
	admitMotion,
	ruleOutAmendment,
	ruleOutMotion,
} from '$lib/server/assembly/motions/admit.ts';
import {
	lapseMotion,
	moveMotion,
	putOnAgenda,
	readmitMotion,
	withdrawMotion,
} from '$lib/server/assembly/motions/agenda.ts';
import { acceptAmendment, withdrawAmendment } from '$lib/server/assembly/motions/amend.ts';
import { backMotion } from '$lib/server/assembly/motions/back.ts';
import { seePublicMotion } from '$lib/server/assembly/motions/public.ts';
import { publishMotion } from '$lib/server/assembly/motions/publish.ts';
import { seeMotion } from '$lib/server/assembly/motions/see.ts';
import { sendUpward } from '$lib/server/assembly/motions/upward.ts';
import { decideAmendment, decideMotion, decideTaking } from '$lib/server/assembly/motions/vote.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';
import { mayDo } from '$lib/server/assembly/within.ts';

export async function load(event) {
	const given = event.params;
	if (await mayDo(event, seeMotion, given))
		return { within: await seen(event, seeMotion, given), shown: null };
	return { within: null, shown: await seen(event, seePublicMotion, given) };
}

const ACTS: Readonly<Record<string, AnyAct>> = {
	back: backMotion,
	admit: admitMotion,
	'rule-out': ruleOutMotion,
	readmit: readmitMotion,
	agenda: putOnAgenda,
	take: decideTaking,
	move: moveMotion,
	withdraw: withdrawMotion,
	lapse: lapseMotion,
	'admit-amendment': admitAmendment,
	'rule-out-amendment': ruleOutAmendment,
	'accept-amendment': acceptAmendment,
	'withdraw-amendment': withdrawAmendment,
	'decide-amendment': decideAmendment,
	decide: decideMotion,
	send: sendUpward,
	publish: publishMotion,
};

export const actions = Object.fromEntries(
	Object.entries(ACTS).map(([name, act]) => [
		name,
		// Afterwards the page is looked at anew, so that loading it again sends nothing twice.
		(event) => done(event, act, event.params, () => event.url.pathname),
	]),
);
