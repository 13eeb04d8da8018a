import { calendarResponse } from '$lib/server/assembly/meetings/calendar-text.ts';
import { seeUnitCalendar } from '$lib/server/assembly/meetings/calendars.ts';
import { seen } from '$lib/server/assembly/pages.ts';
import { siteAddress } from '$lib/server/mail/settings.ts';

/** The public meetings of a unit for a calendar. */
export async function GET(event) {
	const { unit } = event.params;
	return calendarResponse(await seen(event, seeUnitCalendar, { unit }), siteAddress(process.env), unit);
}
