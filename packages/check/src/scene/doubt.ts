/** What becomes of an accusation by results of the Commons in a scene that may be another's: it is not made. */
import type { DraftClaim } from '../report/figure-claim.ts';
import type { Scene } from './scene.ts';

/** Claims about people, whatever the scene: their seats, offices and parties have books of their own. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['office', 'party_of', 'allegiance_change']);

/** What a seat has: said of no constituency in a text about a council, it may be that of a ward. */
const OF_SEATS: ReadonlySet<string> = new Set([
	'majority',
	'majority_change',
	'votes',
	'vote_change',
	'turnout',
	'swing',
]);

/** What other bodies and polls have too, so that it must be told again whose it is. */
const OF_CHAMBERS: ReadonlySet<string> = new Set(['seat_count', 'aggregate', 'vote_total']);

/** An accusation stands where the scene is surely the Commons, or what is accused could be of nothing else. */
export function beheld(draft: DraftClaim, { kind, isSure, isPlaced, isPast, home }: Scene): DraftClaim {
	const isRed = draft.verdict === 'contradicted' || draft.verdict === 'mislabelled';
	if (!isRed || OF_PEOPLE.has(draft.type)) return draft;
	const isOfSeat = (home === 'council' || home === 'body') && !isPlaced && OF_SEATS.has(draft.type);
	if (kind === 'elections' && !isOfSeat) {
		if (isSure || (isPlaced && !OF_CHAMBERS.has(draft.type))) return draft;
		// Polls are printed in whole points.
		if (isPast && home === 'survey' && draft.stated?.value.includes('.') === true) return draft;
	}
	if (kind !== 'elections' && draft.detail === 'inconsistent') return draft;
	return {
		...draft,
		verdict: 'ambiguous',
		detail: 'readings',
		assumptions: [
			...draft.assumptions,
			'the words do not say that this is about an election to the House of Commons',
		],
	};
}
