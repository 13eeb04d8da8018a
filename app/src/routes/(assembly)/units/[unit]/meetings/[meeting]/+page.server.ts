import { cancelMeeting } from '$lib/server/assembly/meetings/call.ts';
import { changeCalled, changeDraft } from '$lib/server/assembly/meetings/change-meeting.ts';
import { backTo, meetingFor, namedBy } from '$lib/server/assembly/meetings/page.ts';
import {
	countCredentials,
	countPublicCredentials,
	seeOwnCredentials,
} from '$lib/server/assembly/meetings/see-credentials.ts';
import { seeNotices } from '$lib/server/assembly/meetings/see-notice.ts';
import { adjournMeeting } from '$lib/server/assembly/meetings/sittings.ts';
import { done, seen, seenAtLeast } from '$lib/server/assembly/pages.ts';

export async function load(event) {
	const named = namedBy(event);
	const { person } = await event.parent();
	const seenMeeting = await meetingFor(event);
	const isCalled = seenMeeting.meeting.state !== 'draft';
	return {
		...seenMeeting,
		counts: isCalled
			? (await seenAtLeast(event, countCredentials, countPublicCredentials, named)).value
			: null,
		own: person === null ? [] : await seen(event, seeOwnCredentials, named),
		notice: isCalled && seenMeeting.isEntitled ? await seen(event, seeNotices, named) : null,
	};
}

export const actions = {
	changeDraft: (event) => done(event, changeDraft, namedBy(event), backTo(event)),
	change: (event) => done(event, changeCalled, namedBy(event), backTo(event)),
	cancel: (event) => done(event, cancelMeeting, namedBy(event), backTo(event)),
	adjourn: (event) =>
		done(
			event,
			adjournMeeting,
			namedBy(event),
			({ meeting }) => `/units/${event.params.unit}/meetings/${meeting}`,
		),
};
