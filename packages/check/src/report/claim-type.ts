/** The type of a claim, from its measure and whether it is about a seat or a wider area. */
import type { ClaimType } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';

export function claimType(measure: Measure, isArea: boolean, isNation: boolean): ClaimType {
	switch (measure.kind) {
		case 'score':
			return isArea ? 'share' : 'votes';
		case 'votes':
			return isArea ? 'vote_total' : 'votes';
		case 'share':
			return 'share';
		case 'lead':
			return 'vote_total';
		case 'majority':
			return 'majority';
		case 'swing':
		case 'swing-needed':
			return 'swing';
		case 'turnout':
		case 'turnout-change':
			return 'turnout';
		case 'electorate':
		case 'invalid':
			return 'vote_total';
		case 'vote-change':
			return isArea && !isNation ? 'aggregate' : 'vote_change';
		case 'relative-change':
			return 'vote_change';
		case 'vote-body-change':
		case 'share-change':
			return 'share_change';
		case 'majority-change':
			return 'majority_change';
		case 'seats':
		case 'seats-total':
		case 'seat-change':
			return 'seat_count';
		case 'seat-share':
		case 'votes-per-seat':
		case 'part-of-electorate':
		case 'times':
			return 'ratio';
		case 'commons-majority':
			return 'aggregate';
		case 'deposits':
			return 'deposit';
		default:
			return 'other';
	}
}
