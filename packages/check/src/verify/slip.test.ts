import { expect, it } from 'vitest';
import { areSlips } from './slip.ts';

it.each([
	['14477', '14747', true, 'two digits exchanged'],
	['14477', '14577', true, 'one digit altered'],
	['634', '635', false, 'one of three altered may be chance'],
	['634', '346', true, 'the same digits'],
	['14477', '14477', false, 'the figure itself'],
	['14477', '1447', false, 'a digit fewer'],
	['14477', '14588', false, 'two digits altered'],
	['41', '14', false, 'too short to tell'],
])('%s for %s: %s (%s)', (a, b, expected) => {
	expect(areSlips(a, b)).toBe(expected);
	expect(areSlips(b, a)).toBe(expected);
});
