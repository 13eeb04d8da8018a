/** Meetings as an iCalendar answer of the server. */
import { writeCalendar } from '@mandate/assembly/calendar';
import type { Calendar } from './calendars.ts';

/** @param site address of the site, without a slash at its end */
export function calendarText({ name, meetings }: Calendar, site: string): string {
	const host = new URL(site).hostname;
	return writeCalendar(
		name,
		meetings.map((meeting) => ({
			uid: `${meeting.id}@${host}`,
			changedAt: meeting.changed_at,
			sequence: meeting.told - 1,
			opensAt: meeting.opens_at,
			closesAt: meeting.closes_at,
			title: `${meeting.unit_name}: ${meeting.title}`,
			place: meeting.place === '' ? meeting.online : meeting.place,
			words: meeting.online === '' ? '' : `Online: ${meeting.online}`,
			url: `${site}/units/${meeting.slug}/meetings/${meeting.id}`,
			isCancelled: meeting.is_cancelled,
		})),
	);
}

/** @param file name for whoever downloads it, without its ending */
export function calendarResponse(calendar: Calendar, site: string, file: string): Response {
	return new Response(calendarText(calendar, site), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': `attachment; filename="${file}.ics"`,
			'cache-control': 'private, no-store',
		},
	});
}
