/** The rules that set figures of the record against one another: ratios, counts, sums, and the House. */
import { barely } from './barely.ts';
import { commons } from './commons.ts';
import { counts } from './counts.ts';
import type { EventRule } from './event.ts';
import { ratios } from './ratios.ts';

import { seatPrices } from './seat-price.ts';

export const ARITHMETIC: readonly EventRule[] = [ratios, barely, commons, seatPrices, counts];
