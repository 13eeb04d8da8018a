import { expect, it } from 'vitest';
import { dayWords } from './day.ts';

it.each([
	['2026-11-22', '22 November 2026'],
	['2024-07-04', '4 July 2024'],
	['1945-12-31', '31 December 1945'],
])('%s', (day, expected) => expect(dayWords(day)).toBe(expected));
