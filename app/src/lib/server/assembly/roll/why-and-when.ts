/** What every change of the roll asks: why, and from which day it holds. */

import { Refused } from '../acts/refused.ts';
import { day, line } from '../fields.ts';

export const why = () => line('why', 300);
export const effectiveOn = () => day('the day from which it holds');

/** @throws Refused for a day after today: what is to come is not yet known to happen */
export function notAfterToday(on: string, at: string, field = 'effectiveOn'): void {
	if (on <= at.slice(0, 10)) return;
	const words = 'Give a day that is not after today; enter it when the day has come.';
	throw new Refused('invalid', words, { problems: [{ field, words }] });
}
