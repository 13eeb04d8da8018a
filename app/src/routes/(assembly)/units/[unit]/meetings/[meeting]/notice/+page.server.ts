import { callMeeting, tellOfChanges } from '$lib/server/assembly/meetings/call.ts';
import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import { recordTold } from '$lib/server/assembly/meetings/record-told.ts';
import { previewNotice, seeNotices, seeUnreached } from '$lib/server/assembly/meetings/see-notice.ts';
import { done, seen } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const named = namedBy(event);
	const { unit } = await event.parent();
	const isSecretary = unit?.mine.includes('secretary') ?? false;
	const notice = await seen(event, seeNotices, named);
	const { meeting, agenda, papers } = await meetingFor(event);
	const isDraft = meeting.state === 'draft';
	return {
		meeting,
		agenda,
		papers,
		...notice,
		preview: isSecretary && isDraft ? await seen(event, previewNotice, named) : null,
		unreached: isSecretary && !isDraft ? await seen(event, seeUnreached, named) : [],
	};
}

export const actions = {
	call: (event) => done(event, callMeeting, namedBy(event), backTo(event, '/notice')),
	tell: (event) => done(event, tellOfChanges, namedBy(event), backTo(event, '/notice')),
	told: (event) => done(event, recordTold, namedBy(event), backTo(event, '/notice')),
};
