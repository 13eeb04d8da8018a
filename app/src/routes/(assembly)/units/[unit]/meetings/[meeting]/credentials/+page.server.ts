import { recordHearing, recordToldOfChallenge } from '$lib/server/assembly/meetings/answer-challenge.ts';
import { challengeAsMember, challengeCredentials } from '$lib/server/assembly/meetings/challenge.ts';
import { decideCredentials, declareInterest } from '$lib/server/assembly/meetings/decide-credentials.ts';
import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import {
	countCredentials,
	countPublicCredentials,
	seeAppeals,
	seeCredentials,
} from '$lib/server/assembly/meetings/see-credentials.ts';
import { seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { done, seen, seenAtLeast } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const named = namedBy(event);
	const { unit } = await event.parent();
	const mine = unit?.mine ?? [];
	const isOfficer = ['secretary', 'chair', 'panel'].some((duty) => mine.includes(duty));
	const isAppeal = mine.includes('panel') || mine.includes('panel above');
	const { value: counts } = await seenAtLeast(event, countCredentials, countPublicCredentials, named);
	const all = isOfficer ? await seen(event, seeCredentials, named) : null;
	const { rulebook } = await seen(event, seeRules, { unit: named.unit });
	return {
		meeting: (await meetingFor(event)).meeting,
		counts,
		all,
		appeals: isAppeal ? await seen(event, seeAppeals, named) : [],
		clauses: rulebook.versions.at(-1)?.rules.map(({ clause, title }) => ({ clause, title })) ?? [],
	};
}

export const actions = {
	challenge: (event) => done(event, challengeCredentials, namedBy(event), backTo(event, '/credentials')),
	challengeAsMember: (event) => done(event, challengeAsMember, namedBy(event)),
	told: (event) => done(event, recordToldOfChallenge, namedBy(event), backTo(event, '/credentials')),
	heard: (event) => done(event, recordHearing, namedBy(event), backTo(event, '/credentials')),
	interest: (event) => done(event, declareInterest, namedBy(event), backTo(event, '/credentials')),
	decide: (event) => done(event, decideCredentials, namedBy(event), backTo(event, '/credentials')),
};
