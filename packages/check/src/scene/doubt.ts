/** What becomes of an accusation by results of the Commons in a scene that may be another's: it is not made. */
import type { DraftClaim } from '../report/figure-claim.ts';
import type { InSentence } from '../report/together.ts';
import type { Scene } from './scene.ts';

/** Claims about people, whatever the scene: their seats, offices and parties have books of their own; and what a calendar tells. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['office', 'party_of', 'allegiance_change', 'date']);

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

const isRed = ({ verdict }: DraftClaim): boolean => verdict === 'contradicted' || verdict === 'mislabelled';

/** An accusation stands where the scene is surely the Commons, or what is accused could be of nothing else. */
export function beheld(draft: DraftClaim, { kind, isSure, isPlaced, isPast, home }: Scene): DraftClaim {
	if (!isRed(draft) || OF_PEOPLE.has(draft.type)) return draft;
	const isOfSeat = (home === 'council' || home === 'body') && !isPlaced && OF_SEATS.has(draft.type);
	if (kind === 'elections' && !isOfSeat) {
		if (isSure || (isPlaced && !OF_CHAMBERS.has(draft.type))) return draft;
		// Polls are printed in whole points.
		if (isPast && home === 'survey' && draft.stated?.value.includes('.') === true) return draft;
	}
	return kind !== 'elections' && draft.detail === 'inconsistent' ? draft : unsaid(draft);
}

function unsaid(draft: DraftClaim): DraftClaim {
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

/**
 * Accusations seen again at the end of their text. Where nothing has said that it is about the Commons, a figure of no named
 * place and time may be of anything; and so may all that stands before it said that it is about something else, unless the
 * results have borne it out.
 */
export function seenAgain<T extends InSentence>(claims: readonly T[], { home, turn }: Scene): readonly T[] {
	if (home === 'elections') return claims;
	const before = claims.filter(({ draft, sentence }) => sentence < turn && draft.election !== null);
	const right = before.filter(({ draft }) => draft.verdict === 'supported' && !isOfBooks(draft)).length;
	const isBorneOut = right >= 2 && right * 2 > before.length;
	return claims.map((one) => {
		const { draft, sentence } = one;
		if (!isRed(draft) || draft.election === null || isOfBooks(draft)) return one;
		const isUntold = home === null && UNTOLD.every((note) => draft.assumptions.includes(note));
		return isUntold || (sentence < turn && !isBorneOut) ? { ...one, draft: unsaid(draft) } : one;
	});
}

const UNTOLD = [
	'no area is named: the United Kingdom',
	'no time is told: the last election before the article',
];

/** Held against a council or a list of members, not against the Commons. */
function isOfBooks({ type, election, detail }: DraftClaim): boolean {
	return OF_PEOPLE.has(type) || election?.id.endsWith('-local') === true || detail === 'inconsistent';
}
