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

/** Whether a claim of another rule accounts for the figure of a draft. */
function takes(event: DraftClaim, draft: DraftClaim): boolean {
	const { figure } = draft;
	return (
		figure !== undefined &&
		(event.taken ?? []).some(({ from, to }) => from === figure.from && to === figure.to)
	);
}

const OTHER_READINGS = new Set(['aggregate', 'ratio', 'seat_count', 'vote_change', 'vote_total']);

function isUnsure(event: DraftClaim): boolean {
	return event.verdict === 'ambiguous' || event.verdict === 'not_in_record';
}

/** Two readings of one count of seats: where one holds, the words do not say clearly that the other is meant. */
function isCountOfSeats(event: DraftClaim, draft: DraftClaim): boolean {
	const own = event.taken?.[0];
	const isOwn = own !== undefined && own.from === draft.figure?.from && own.to === draft.figure.to;
	return isOwn && event.type === 'seat_count' && draft.type === 'seat_count' && event.detail === 'value';
}

/**
 * One claim a figure: the rule that accounts for it speaks, unless it is unsure of a figure that holds by itself, or
 * finds wrong what is a right figure under another name. An
 * accusation goes where another rule's claim over the same words holds. Doubles of one claim go.
 */
export function reconcile(figures: readonly DraftClaim[], events: readonly DraftClaim[]): DraftClaim[] {
	const yields = (event: DraftClaim, draft: DraftClaim): boolean =>
		takes(event, draft) &&
		((isUnsure(event) && draft.verdict === 'supported') ||
			(event.verdict === 'contradicted' && draft.verdict === 'mislabelled') ||
			(event.verdict === 'contradicted' && draft.verdict === 'supported' && isCountOfSeats(event, draft)));
	const heard = events.filter((event) => !figures.some((draft) => yields(event, draft)));
	const kept = figures.filter((draft) => {
		if (heard.some((event) => takes(event, draft))) return false;
		const figure = draft.figure;
		if (!isRed(draft) || !figure) return true;
		return !heard.some(
			(event) =>
				event.verdict === 'supported' &&
				OTHER_READINGS.has(event.type) &&
				covers(event, figure.from, figure.to),
		);
	});
	const same = (a: DraftClaim, b: DraftClaim): boolean =>
		a.fromText === b.fromText && a.upTo === b.upTo && a.type === b.type && a.verdict === b.verdict;
	const list: DraftClaim[] = [];
	for (const draft of [...kept, ...heard]) if (!list.some((other) => same(other, draft))) list.push(draft);
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
