/** Rules on books of the record beside elections. Each looks for its own words first and opens its book only where one stands. */
import { divisions } from './divisions/index.ts';
import type { EventRule } from './events/event.ts';
import { polls } from './polls/index.ts';
import { councilTax } from './tax/index.ts';

export const BOOK_RULES: readonly EventRule[] = [divisions, polls, councilTax];
