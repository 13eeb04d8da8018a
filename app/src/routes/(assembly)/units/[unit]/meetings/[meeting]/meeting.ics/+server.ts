import { calendarResponse } from '$lib/server/assembly/meetings/calendar-text.ts';
import { seeCalendarEntry, seePublicCalendarEntry } from '$lib/server/assembly/meetings/calendars.ts';
import { namedBy } from '$lib/server/assembly/meetings/page.ts';
import { seenAtLeast } from '$lib/server/assembly/pages.ts';
import { siteAddress } from '$lib/server/mail/settings.ts';

/** One meeting for a calendar. */
export async function GET(event) {
	const { value } = await seenAtLeast(event, seeCalendarEntry, seePublicCalendarEntry, namedBy(event));
	return calendarResponse(value, siteAddress(process.env), 'meeting');
}
