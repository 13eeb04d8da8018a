import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, writeCalendar } from './write-calendar.ts';

const MEETING: CalendarEvent = {
	uid: 'abc@meetings.invented.example',
	changedAt: '2027-01-31T23:59:59.999Z',
	sequence: 2,
	opensAt: '2028-02-29T19:00:00.000Z',
	closesAt: '2028-02-29T21:00:00.000Z',
	title: 'Annual meeting; officers, reports',
	place: 'Invented Hall, 1 Invented Street',
	words: 'Bring your card.\nTea from 6.30 pm \\ cakes',
	url: 'https://invented.example/units/north/meetings/abc',
	isCancelled: false,
};

const read = (text: string) =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

describe('a calendar', () => {
	it('is read back by another program as it was given', () => {
		const [event] = read(writeCalendar('Northvale', [MEETING]));
		expect({
			uid: event.uid,
			sequence: event.sequence,
			summary: event.summary,
			location: event.location,
			description: event.description,
			opens: event.startDate.toJSDate().toISOString(),
			closes: event.endDate.toJSDate().toISOString(),
			zone: event.startDate.zone.tzid,
			url: event.component.getFirstPropertyValue('url'),
			status: event.component.getFirstPropertyValue('status'),
		}).toEqual({
			uid: MEETING.uid,
			sequence: 2,
			summary: MEETING.title,
			location: MEETING.place,
			description: MEETING.words,
			opens: MEETING.opensAt,
			closes: MEETING.closesAt,
			zone: 'UTC',
			url: MEETING.url,
			status: 'CONFIRMED',
		});
	});

	it.each([
		['none', []],
		['one that is cancelled', [{ ...MEETING, isCancelled: true }]],
		['long words of one octet', [{ ...MEETING, words: 'x'.repeat(1000) }]],
		['long words of two octets', [{ ...MEETING, title: 'é'.repeat(300) }]],
		['long words of four octets', [{ ...MEETING, title: `a${'🗳'.repeat(300)}` }]],
		['words with control characters', [{ ...MEETING, title: 'Bell', words: 'one\u0007\r\ntwo\rthree' }]],
		['a place that looks like a line of its own', [{ ...MEETING, place: 'Hall\r\nEND:VEVENT' }]],
		['several', [MEETING, { ...MEETING, uid: 'def@invented.example' }]],
	])('with %s keeps the form of RFC 5545', (_, events) => {
		const text = writeCalendar('Northvale, meetings', events);
		const lines = text.split('\r\n');
		expect(lines.pop()).toBe('');
		for (const line of lines) {
			expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
			expect(line).not.toMatch(/[\p{Cc}]/u);
		}
		const whole = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
		for (const line of whole) expect(line).toMatch(/^[A-Z-]+(;[A-Z]+=[A-Z]+)*:/);
		const back = read(text);
		expect(back.map(({ summary }) => summary)).toEqual(events.map(({ title }) => title));
	});
});
