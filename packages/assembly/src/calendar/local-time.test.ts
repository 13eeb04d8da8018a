import { describe, expect, it } from 'vitest';
import { instantOfLocal, localOf } from './local-time.ts';

describe('a local time as an instant', () => {
	it.each([
		['Europe/London', '2027-03-01T19:00', '2027-03-01T19:00:00.000Z'],
		['Europe/London', '2027-07-01T19:00', '2027-07-01T18:00:00.000Z'],
		['Europe/London', '2027-03-28T00:59', '2027-03-28T00:59:00.000Z'],
		['Europe/London', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
		['Europe/London', '2027-10-31T00:59', '2027-10-30T23:59:00.000Z'],
		['Europe/London', '2027-10-31T02:00', '2027-10-31T02:00:00.000Z'],
		['Europe/London', '2028-02-29T19:00', '2028-02-29T19:00:00.000Z'],
		['Australia/Lord_Howe', '2027-01-10T12:00', '2027-01-10T01:00:00.000Z'],
		['America/St_Johns', '2027-01-10T12:00', '2027-01-10T15:30:00.000Z'],
	])('%s %s is %s, and back', (zone, local, instant) => {
		expect(instantOfLocal(zone, local)).toEqual({ ok: true, instant });
		expect(localOf(zone, instant)).toBe(local);
	});

	it.each([
		['the hour left out when clocks go forward', 'Europe/London', '2027-03-28T01:30', /no 01:30/],
		['the hour that comes twice', 'Europe/London', '2027-10-31T01:30', /01:30 comes twice/],
		['a half hour that comes twice', 'Australia/Lord_Howe', '2027-04-04T01:45', /comes twice/],
		['29 February of a common year', 'Europe/London', '2027-02-29T19:00', /no such day/],
		['hour 24', 'Europe/London', '2027-02-20T24:00', /no such day/],
		['a day alone', 'Europe/London', '2027-02-20', /a day and a time/],
		['seconds', 'Europe/London', '2027-02-20T10:00:00', /a day and a time/],
	])('refuses %s', (_, zone, local, words) => {
		expect(instantOfLocal(zone, local)).toEqual({ ok: false, words: expect.stringMatching(words) });
	});
});
