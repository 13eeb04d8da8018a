import { endFeed, makeFeed, seeFeed } from '$lib/server/assembly/meetings/calendars.ts';
import { seeDrafts, seeMeetings, seePublicMeetings } from '$lib/server/assembly/meetings/see-meetings.ts';
import { done, seen, seenAtLeast } from '$lib/server/assembly/pages.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';
import { siteAddress } from '$lib/server/mail/settings.ts';

export async function load(event) {
	const given = { unit: event.params.unit };
	const { unit, person } = await event.parent();
	const { value: meetings } = await seenAtLeast(event, seeMeetings, seePublicMeetings, given);
	return {
		meetings,
		drafts: unit?.mine.includes('secretary') ? await seen(event, seeDrafts, given) : [],
		feed: person === null ? null : await seen(event, seeFeed, {}),
		site: siteAddress(process.env),
		now: (await theOffice()).now().toISOString(),
	};
}

export const actions = {
	feed: (event) => done(event, makeFeed, {}),
	endFeed: (event) => done(event, endFeed, {}, () => event.url.pathname),
};
