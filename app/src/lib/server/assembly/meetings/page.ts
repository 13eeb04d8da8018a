/** What the pages of one meeting have in common. */
import type { RequestEvent } from '@sveltejs/kit';
import { seenAtLeast } from '../pages.ts';
import type { MeetingNamed } from './meeting-row.ts';
import { type MeetingSeen, seeMeeting, seePublicMeeting } from './see-meetings.ts';

export const namedBy = (event: { readonly params: Partial<Record<string, string>> }): MeetingNamed => ({
	unit: event.params.unit ?? '',
	meeting: event.params.meeting ?? '',
});

/** @param room path below the meeting's own: "/agenda" @returns where to go when an act is done */
export const backTo = (event: Parameters<typeof namedBy>[0], room = ''): (() => string) => {
	const { unit, meeting } = namedBy(event);
	return () => `/units/${unit}/meetings/${meeting}${room}`;
};

/** @returns the meeting as the person who asks may see it */
export async function meetingFor(
	event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders' | 'params'>,
): Promise<MeetingSeen & { readonly isEntitled: boolean }> {
	const { value, isMore } = await seenAtLeast(event, seeMeeting, seePublicMeeting, namedBy(event));
	return { ...value, isEntitled: isMore };
}
