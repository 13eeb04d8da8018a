/** Democracy Club: who stood where, and results, as volunteers gathered them. */
import type { Publication } from '../shape.ts';

export const DEMOCRACY_CLUB: Publication = {
	title: 'Candidates and results of elections',
	publisher: 'Democracy Club',
	licence: 'CC BY 4.0',
};
