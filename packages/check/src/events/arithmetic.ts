/** The rules that set figures against one another, of the record or of the text itself: ratios, counts, sums, the House, days. */
import { consistencyOf } from '../consistency/consistency.ts';
import { type AskedRules, askedRules, words } from './asked.ts';
import { averages } from './averages.ts';
import { barely } from './barely.ts';
import { byElections } from './by-elections.ts';
import { commons } from './commons.ts';
import { counts } from './counts.ts';
import { days, WEEKDAYS } from './days.ts';
import type { EventRule } from './event.ts';
import { RATIO_WORDS } from './ratio/cues.ts';
import { ratios } from './ratios.ts';
import { registrations } from './registrations.ts';
import { seatPrices } from './seat-price.ts';
import { sums } from './sums.ts';

/** Each with the words without which it has nothing to say. */
export const ARITHMETIC: AskedRules<EventRule> = askedRules<EventRule>([
	[ratios, ['#', ...RATIO_WORDS]],
	[barely, words('barely hardly scarcely')],
	[commons, '#'],
	[seatPrices, '#'],
	[sums, words('# between put together combined jointly')],
	[averages, '#'],
	[counts, null],
	[byElections, words('byelections elections')],
	[days, WEEKDAYS],
	[registrations, null],
	[consistencyOf, '#'],
]);
