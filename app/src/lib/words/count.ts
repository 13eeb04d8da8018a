/** How much of an article was read, said in one line, and the figures that no verdict was given on. */
import type { Answer } from '@mandate/check';
import type { Context } from '../article/contexts.ts';

type Summary = Answer['summary'];

/** "Found 14 figures: read 12, checked 10, not understood 2." */
export function countLine(summary: Summary): string {
	if (summary.figures === 0) return 'Found no figures in this text.';
	const figures = summary.figures === 1 ? '1 figure' : `${summary.figures} figures`;
	return `Found ${figures}: read ${summary.read}, checked ${summary.checked}, not understood ${summary.not_understood}.`;
}

export interface UnreadFigure {
	readonly start: number;
	readonly text: string;
	readonly why: string;
}

export function unreadFigures(answer: Answer): UnreadFigure[] {
	return answer.figures
		.filter((figure) => figure.state !== 'checked')
		.map(({ start, text, state, why }) => ({
			start,
			text,
			why:
				why ??
				(state === 'not_understood' ? 'not understood' : 'read, but there is nothing to check it against'),
		}));
}

export interface UnreadGroup {
	readonly name: string;
	readonly about: string;
	readonly count: number;
	/** The first of them. */
	readonly figures: readonly (Context & { readonly why: string | null })[];
}

/** Figures that a list shows. */
const MOST_LISTED = 500;

/** The same in two groups, so that what the program missed is not mixed with what the record cannot say. */
export function unreadGroups({ figures, summary }: Answer, contexts: readonly Context[]): UnreadGroup[] {
	const known = new Map(contexts.map((context) => [context.start, context]));
	const of = (wanted: 'read' | 'not_understood') =>
		figures
			.filter(({ state }) => state === wanted)
			.slice(0, MOST_LISTED)
			.map(({ start, text, why }) => ({
				start,
				before: '',
				figure: text,
				after: '',
				...known.get(start),
				why,
			}));
	return [
		{
			name: 'Figures that were read and not checked',
			about: 'What they count was understood, but there was nothing to check it against.',
			count: summary.read - summary.checked,
			figures: of('read'),
		},
		{
			name: 'Figures that were not understood',
			about: 'What they count was not understood, so nothing is said about them.',
			count: summary.not_understood,
			figures: of('not_understood'),
		},
	].filter((group) => group.figures.length > 0);
}
