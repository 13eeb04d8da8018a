/** Rules that fill one seat and refuse any other number, since they would be another rule with it. */
import type { Rule } from './rule.ts';

export function forOneSeat(rule: Omit<Rule, 'seats'>): Rule {
	return {
		...rule,
		seats: 1,
		count(election, asked) {
			if (asked.seats !== 1)
				throw new RangeError(
					`${rule.id} fills one seat, not ${asked.seats}: use a rule of the single transferable vote`,
				);
			return rule.count(election, asked);
		},
	};
}
