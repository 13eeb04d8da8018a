/** How a rule comes to its quota, with the numbers put in; only where the sum gives the very figure. */
import type { Count } from '../stages/count.ts';
import { votesInWords } from './in-words.ts';

/** "1,234 ÷ (3 + 1) = 308.50; the fraction left off, and 1 added: 309." Null where no known sum gives the quota. */
export function quotaSum({ valid, seats, places, rule }: Count, quota: bigint): string | null {
	const one = 10n ** BigInt(places);
	const votes = BigInt(valid);
	const parts = BigInt(seats + 1);
	const division = `${votesInWords(votes, 0)} ÷ (${seats} + 1)`;
	const whole = votes / parts;
	const units = votes * one;
	const byWhole =
		(whole + 1n) * one === quota
			? `${division}, the fraction left off, is ${votesInWords(whole, 0)}; and 1 more makes ${votesInWords(quota, places)}`
			: null;
	const isExact = units % parts === 0n;
	const upwards =
		(units + parts - 1n) / parts === quota
			? `${division} ${isExact ? 'is' : `, rounded up at digit ${places} after the point, is`} ${votesInWords(quota, places)}`.replace(
					' ,',
					',',
				)
			: null;
	return rule.startsWith('ers') ? (upwards ?? byWhole) : (byWhole ?? upwards);
}
