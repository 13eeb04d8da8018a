/** Rules for what texts state that the record has no table of: each says what is missing, whatever the sentence is about. */
import type { EventRule } from '../events/event.ts';
import { councilTax } from './council-tax.ts';

export const BEYOND_RULES: readonly EventRule[] = [councilTax];
