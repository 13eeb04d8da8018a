/** Every rule for claims that are not one figure, in the order in which they are tried. */
import { deposits } from './deposits.ts';
import type { EventRule } from './event.ts';

export const EVENT_RULES: readonly EventRule[] = [deposits];
export { eventDraft } from './event.ts';
