/** The rules that set figures against one another, of the record or of the text itself: ratios, counts, sums, the House, days. */
import { consistencyOf } from '../consistency/consistency.ts';
import { averages } from './averages.ts';
import { barely } from './barely.ts';
import { byElections } from './by-elections.ts';
import { commons } from './commons.ts';
import { counts } from './counts.ts';
import { days } from './days.ts';
import type { EventRule } from './event.ts';
import { ratios } from './ratios.ts';
import { registrations } from './registrations.ts';
import { seatPrices } from './seat-price.ts';
import { sums } from './sums.ts';

export const ARITHMETIC: readonly EventRule[] = [
	ratios,
	barely,
	commons,
	seatPrices,
	sums,
	averages,
	counts,
	byElections,
	days,
	registrations,
	consistencyOf,
];
