/** How a rule comes to its quota, with the numbers put in; only where the sum gives the very figure. */
import type { Count, Stage } from '../stages/count.ts';
import { placesInWords, votesInWords } from './in-words.ts';

/**
 * "1,234 ÷ (3 + 1), the fraction left off, is 308; and 1 more makes 309".
 * @param stage at which the votes that candidates hold are what is divided
 * @returns null where the rule has no quota, or no known sum gives it
 */
export function quotaSum({ seats, places, rule }: Count, { totals, quota }: Stage): string | null {
	if (quota === null) return null;
	const one = 10n ** BigInt(places);
	const parts = BigInt(seats + 1);
	const votes = totals.reduce((sum, of) => sum + of, 0n);
	const shown = (units: bigint) => votesInWords(units, places);
	const division = `${shown(votes)} ÷ (${seats} + 1)`;
	const whole = (votes / one / parts) * one;
	const fine = votes / parts;
	const isExact = votes % parts === 0n;
	const sums = {
		whole:
			whole + one === quota
				? `${division}, the fraction left off, is ${shown(whole)}; and 1 more makes ${shown(quota)}`
				: null,
		up:
			(isExact ? fine : fine + 1n) === quota
				? `${division}${isExact ? '' : `, rounded up to ${placesInWords(places)},`} is ${shown(quota)}`
				: null,
		least:
			fine + 1n === quota
				? `${division}${isExact ? '' : `, cut short after ${placesInWords(places)},`} is ${shown(fine)}; and ${shown(1n)} more makes ${shown(quota)}`
				: null,
	};
	if (rule.startsWith('ers')) return sums.up;
	return rule.startsWith('meek') ? sums.least : sums.whole;
}
