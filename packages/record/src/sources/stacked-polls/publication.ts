/** A second collection of polls since 2010, put together from public tables of polls by its author. */
import type { Publication } from '../shape.ts';

export const STACKED_POLLS: Publication = {
	title: 'Polls of general elections, stacked',
	publisher: 'Keith Simpson, from public tables of polls',
	licence: 'CC BY-SA 4.0 for the tables it is made from',
};
