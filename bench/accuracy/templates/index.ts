/** Every template, in one list. */
import { areasAndRanks } from './areas-and-ranks.ts';
import { candidates } from './candidates.ts';
import { holdersAndGains } from './holders-and-gains.ts';
import { majorities } from './majorities.ts';
import { nations } from './nations.ts';
import { sharesAndSwing } from './shares-and-swing.ts';
import type { Template } from './template.ts';
import { turnout } from './turnout.ts';

export const TEMPLATES: readonly Template[] = [
	...candidates,
	...majorities,
	...sharesAndSwing,
	...turnout,
	...holdersAndGains,
	...nations,
	...areasAndRanks,
];
