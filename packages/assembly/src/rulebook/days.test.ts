import { describe, expect, it } from 'vitest';
import {
	addDays,
	addHours,
	addMonths,
	clearDaysBetween,
	dayIn,
	daysBetween,
	firstDayAfterClear,
	hoursBetween,
	isDay,
	isDayOfYear,
	isZone,
	lastDayOfYear,
	monthsBetween,
	startOfDay,
} from './days.ts';

const LONDON = 'Europe/London';

describe('days', () => {
	it.each([
		['2026-05-03', 14, '2026-05-18'],
		['2024-02-20', 14, '2024-03-06'],
		['2025-02-20', 14, '2025-03-07'],
		['2026-03-20', 14, '2026-04-04'],
		['2026-10-16', 14, '2026-10-31'],
		['2026-12-25', 7, '2027-01-02'],
	])('%s and %d clear days make %s the first day possible', (sent, clear, first) => {
		expect(firstDayAfterClear(sent, clear)).toBe(first);
		expect(clearDaysBetween(sent, first)).toBe(clear);
		expect(clearDaysBetween(sent, addDays(first, -1))).toBe(clear - 1);
	});

	it.each([
		['2024-02-29', 12, '2025-02-28'],
		['2024-02-29', 48, '2028-02-29'],
		['2025-08-31', 6, '2026-02-28'],
		['2026-01-15', 2, '2026-03-15'],
		['2026-01-31', 1, '2026-02-28'],
	])('%s and %d months is %s', (from, months, until) => {
		expect(addMonths(from, months)).toBe(until);
		expect(monthsBetween(from, until)).toBe(months);
		expect(monthsBetween(from, addDays(until, -1))).toBe(months - 1);
	});

	it('gives the day by the clock of the zone', () => {
		expect(dayIn(LONDON, '2026-05-03T22:59:59Z')).toBe('2026-05-03');
		expect(dayIn(LONDON, '2026-05-03T23:00:00Z')).toBe('2026-05-04');
		expect(dayIn(LONDON, '2026-01-03T23:30:00Z')).toBe('2026-01-03');
	});

	it('starts a day an hour earlier in summer', () => {
		expect(startOfDay(LONDON, '2026-03-29')).toBe('2026-03-29T00:00:00Z');
		expect(startOfDay(LONDON, '2026-03-30')).toBe('2026-03-29T23:00:00Z');
		expect(hoursBetween(startOfDay(LONDON, '2026-03-29'), startOfDay(LONDON, '2026-03-30'))).toBe(23);
		expect(hoursBetween(startOfDay(LONDON, '2026-10-25'), startOfDay(LONDON, '2026-10-26'))).toBe(25);
	});

	it('counts hours exactly over a change of clocks', () => {
		// 7 pm by summer time on 29 March 2026; 48 hours earlier the clock said 6 pm.
		expect(addHours('2026-03-29T18:00:00Z', -48)).toBe('2026-03-27T18:00:00Z');
		expect(hoursBetween('2026-10-24T18:00:00Z', '2026-10-26T19:00:00Z')).toBe(49);
	});

	it.each([
		['12-31', '2026-05-01', '2025-12-31'],
		['12-31', '2025-12-31', '2025-12-31'],
		['02-29', '2026-03-10', '2026-02-28'],
		['02-29', '2024-03-10', '2024-02-29'],
		['02-29', '2024-02-28', '2023-02-28'],
	])('%s last came round before %s on %s', (dayOfYear, day, last) => {
		expect(lastDayOfYear(dayOfYear, day)).toBe(last);
	});

	it.each(['2025-02-29', '2026-13-01', '2026-1-1', '26-01-01', '', '2026-01-01T00:00:00Z'])(
		'does not take %j for a day',
		(text) => expect(isDay(text)).toBe(false),
	);

	it('knows days, days of the year and zones', () => {
		expect(isDay('2024-02-29')).toBe(true);
		expect(isDayOfYear('02-29')).toBe(true);
		expect(isDayOfYear('02-30')).toBe(false);
		expect(isZone(LONDON)).toBe(true);
		expect(isZone('Europe/Nowhere')).toBe(false);
		expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
	});
});
