/** Meetings as an iCalendar file, RFC 5545: lines of 75 octets, times in UTC, the same meetings always the same bytes. */

export interface CalendarEvent {
	/** The same for ever, in this and every other calendar. */
	readonly uid: string;
	/** When this version of it was made; ISO 8601 in UTC, like all instants here. */
	readonly changedAt: string;
	/** Counts its versions from 0 on, so that a calendar knows the newer one. */
	readonly sequence: number;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly title: string;
	readonly place: string;
	readonly words: string;
	/** Address of its page. */
	readonly url: string;
	readonly isCancelled: boolean;
}

/** @param name as the reader's calendar shows it @returns text with CRLF, of type text/calendar; charset=utf-8 */
export function writeCalendar(name: string, events: readonly CalendarEvent[]): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Mandate//Meetings//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
		...events.flatMap(linesOf),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function linesOf(event: CalendarEvent): readonly string[] {
	return [
		'BEGIN:VEVENT',
		`UID:${escaped(event.uid)}`,
		`DTSTAMP:${utc(event.changedAt)}`,
		`LAST-MODIFIED:${utc(event.changedAt)}`,
		`SEQUENCE:${event.sequence}`,
		`DTSTART:${utc(event.opensAt)}`,
		`DTEND:${utc(event.closesAt)}`,
		`SUMMARY:${escaped(event.title)}`,
		...(event.place === '' ? [] : [`LOCATION:${escaped(event.place)}`]),
		...(event.words === '' ? [] : [`DESCRIPTION:${escaped(event.words)}`]),
		`URL:${event.url.replace(/[^!-~]/g, encodeURIComponent)}`,
		`STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
		'END:VEVENT',
	];
}

/** 2027-03-01T19:00:00.000Z as 20270301T190000Z. */
function utc(instant: string): string {
	return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, 3.3.11. Other control characters are not allowed in a text, so they are left out. */
function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[\\;,]/g, '\\$&')
		.replace(/\n/g, '\\n')
		.replace(/[\p{Cc}]/gu, '');
}

const MOST_OCTETS = 75;

/** RFC 5545, 3.1: a longer line goes on after CRLF and a space. No character is cut in two. */
function folded(line: string): string {
	const encoder = new TextEncoder();
	let text = '';
	let octets = 0;
	for (const character of line) {
		const length = encoder.encode(character).length;
		if (octets + length > MOST_OCTETS) {
			text += '\r\n ';
			octets = 1;
		}
		text += character;
		octets += length;
	}
	return text;
}
