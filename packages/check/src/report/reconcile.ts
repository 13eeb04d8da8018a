/**
 * Claims of one sentence found by different rules, brought together: a figure that one rule finds true as a sum, a ratio or
 * a count is not accused by another that read it as something else.
 */
import type { Figure } from '../answer.ts';
import { type Block, sourceEnd, sourceOffset } from '../read/document.ts';
import type { DraftClaim } from './figure-claim.ts';

function isRed(draft: DraftClaim): boolean {
	return draft.verdict === 'contradicted' || draft.verdict === 'mislabelled';
}

function covers(draft: DraftClaim, from: number, to: number): boolean {
	return draft.fromText <= from && to <= draft.upTo;
}

const OTHER_READINGS = new Set(['aggregate', 'ratio', 'seat_count', 'vote_change', 'vote_total']);

/** Drops a figure's accusation where another rule's claim about the same figure holds, and doubles of one claim. */
export function reconcile(figures: readonly DraftClaim[], events: readonly DraftClaim[]): DraftClaim[] {
	const kept = figures.filter((draft) => {
		const figure = draft.figure;
		if (!isRed(draft) || !figure) return true;
		return !events.some(
			(event) =>
				event.verdict === 'supported' &&
				OTHER_READINGS.has(event.type) &&
				covers(event, figure.from, figure.to),
		);
	});
	const same = (a: DraftClaim, b: DraftClaim): boolean =>
		a.fromText === b.fromText && a.upTo === b.upTo && a.type === b.type && a.verdict === b.verdict;
	const list: DraftClaim[] = [];
	for (const draft of [...kept, ...events]) if (!list.some((other) => same(other, draft))) list.push(draft);
	return list;
}

/** Figures that a claim found by another rule covers have been checked, whatever was made of them alone. */
export function accountFor(
	figures: readonly Figure[],
	events: readonly DraftClaim[],
	block: Block,
): Figure[] {
	const spans = events.map((event) => ({
		start: sourceOffset(block.offsets, event.fromText),
		end: sourceEnd(block.offsets, event.upTo),
		isJudged: event.verdict !== 'not_in_record',
	}));
	return figures.map((figure) => {
		if (figure.state === 'checked') return figure;
		const span = spans.find(({ start, end }) => start <= figure.start && figure.end <= end);
		if (!span) return figure;
		return {
			...figure,
			state: span.isJudged ? 'checked' : 'read',
			why: span.isJudged ? null : 'the record cannot say',
		};
	});
}
