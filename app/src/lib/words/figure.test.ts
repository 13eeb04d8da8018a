import { fraction } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { changeWords, countWords, percentWords, pointsWords } from './figure.ts';

describe('figures in words', () => {
	it.each([
		[percentWords(fraction(26_282, 41_544)), '63.3%'],
		[percentWords(fraction(1, 8), 2), '12.50%'],
		[pointsWords(fraction(134, 1000)), '+13.4'],
		[pointsWords(fraction(-3, 100)), '−3.0'],
		[pointsWords(fraction(1, 10_000)), '+0.0'],
		[pointsWords(fraction(0)), '0.0'],
		[countWords(1_234_567), '1,234,567'],
		[countWords(-49), '−49'],
		[changeWords(651), '+651'],
		[changeWords(0), '0'],
	])('%s', (found, wanted) => expect(found).toBe(wanted));
});
