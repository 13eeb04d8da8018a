import { expect, it } from 'vitest';
import { isDay } from './day.ts';

it.each([
	['2024-07-04', true],
	['2024-02-29', true],
	['2023-02-29', false],
	['2024-13-01', false],
	['2024-7-4', false],
	['4 July 2024', false],
	['', false],
])('%s', (day, expected) => expect(isDay(day)).toBe(expected));
