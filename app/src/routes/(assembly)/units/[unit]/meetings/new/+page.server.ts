import { draftMeeting } from '$lib/server/assembly/meetings/draft.ts';
import { seeDrafts } from '$lib/server/assembly/meetings/see-meetings.ts';
import { seeRules } from '$lib/server/assembly/organisation/rules.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const given = { unit: event.params.unit };
	await seen(event, seeDrafts, given);
	const { rulebook } = await seen(event, seeRules, given);
	const notice = rulebook.versions.at(-1)?.rules.filter(({ kind }) => kind === 'notice') ?? [];
	return { notice: notice.map(({ clause, title, words }) => ({ clause, title, words })) };
}

export const actions = {
	default: (event) =>
		done(
			event,
			draftMeeting,
			{ unit: event.params.unit },
			({ meeting }) => `/units/${event.params.unit}/meetings/${meeting}/agenda`,
		),
};
