import { calendarResponse } from '$lib/server/assembly/meetings/calendar-text.ts';
import { seeOwnCalendar } from '$lib/server/assembly/meetings/calendars.ts';
import { seen } from '$lib/server/assembly/pages.ts';
import { siteAddress } from '$lib/server/mail/settings.ts';

/** Somebody's own calendar; the address holds the secret, since calendars cannot sign in. */
export async function GET(event) {
	const { token } = event.params;
	return calendarResponse(await seen(event, seeOwnCalendar, { token }), siteAddress(process.env), 'meetings');
}
