/** How much of an article was read, said in one line, and the figures that no verdict was given on. */
import type { Answer } from '@mandate/check';

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
