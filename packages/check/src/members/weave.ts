/** Claims that the book decides beside those of the elections: where both speak of the same words, the one that decides stays. A change that
 * elections show between two polls says nothing of the day that the text gives it. */
import type { EventClaim } from '../events/event.ts';

const SEATS = new Set(['elected', 'result', 'office', 'party_of', 'candidacy']);
const MOVES = new Set(['allegiance_change', 'party_of']);

function isRelated(a: EventClaim, b: EventClaim): boolean {
	return (SEATS.has(a.type) && SEATS.has(b.type)) || (MOVES.has(a.type) && MOVES.has(b.type));
}

/** Overlap in tokens as a part of the shorter. */
function overlap(a: EventClaim, b: EventClaim): number {
	const both = Math.min(a.to, b.to) - Math.max(a.from, b.from);
	return both <= 0 ? 0 : both / Math.min(a.to - a.from, b.to - b.from);
}

const isOpen = ({ verdict }: EventClaim): boolean => verdict === 'not_in_record' || verdict === 'ambiguous';

/** The book knows somebody of the name and cannot deny it: elections since 2010 cannot either. */
const isUnknown = (mine: EventClaim): boolean =>
	mine.verdict === 'not_in_record' && (mine.people ?? []).length > 0 && mine.type !== 'allegiance_change';

export function woven(ofElections: readonly EventClaim[], ofMembers: readonly EventClaim[]): EventClaim[] {
	if (ofMembers.length === 0) return [...ofElections];
	const kept = ofMembers.filter((mine) => {
		if (!isOpen(mine) || (mine.stated && mine.type === 'allegiance_change')) return true;
		return !ofElections.some(
			(other) => isRelated(mine, other) && overlap(mine, other) >= 0.5 && other.verdict === 'supported',
		);
	});
	const left = ofElections.filter((other) => {
		const over = kept.filter((mine) => isRelated(mine, other) && overlap(mine, other) >= 0.5);
		if (over.length === 0) return true;
		if (isOpen(other)) return false;
		if (other.type === 'allegiance_change') return false;
		const covers = (mine: EventClaim) => mine.from <= other.from && mine.to >= other.to;
		if (other.verdict === 'contradicted')
			return !over.some((mine) => (mine.verdict === 'supported' || isUnknown(mine)) && covers(mine));
		return !over.some((mine) => mine.verdict === 'contradicted' && covers(mine) && mine.type === other.type);
	});
	const isSaid = (mine: EventClaim) =>
		left.some(
			(other) =>
				(mine.type === other.type || (mine.type === 'office' && isRelated(mine, other))) &&
				other.verdict === mine.verdict &&
				overlap(mine, other) >= 0.8 &&
				other.to - other.from >= (mine.to - mine.from) * 0.8,
		);
	return [...left, ...kept.filter((mine) => !isSaid(mine))];
}
