/** Every rule for claims that are not one figure, in the order in which they are tried. */
import { deposits } from './deposits.ts';
import type { EventRule } from './event.ts';
import { holders } from './holders.ts';
import { keep } from './memory.ts';

export const EVENT_RULES: readonly EventRule[] = [
	deposits,
	holders,
	(input) => {
		keep(input);
		return [];
	},
];
export { eventDraft } from './event.ts';
