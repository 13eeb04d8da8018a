/** Whether a measure can be printed with a figure's unit. */
import type { NumberTag } from '../tag/index.ts';
import type { Measure } from './measure.ts';

export function isPart(n: NumberTag): boolean {
	return n.unit !== 'none' || n.kind === 'fraction' || n.kind === 'rate' || n.decimals > 0;
}

export function isPartKind(kind: Measure['kind']): boolean {
	return (
		kind === 'share' ||
		kind === 'turnout' ||
		kind === 'swing' ||
		kind.endsWith('change') ||
		kind === 'seat-share'
	);
}

/** Whether a measure can be printed with the figure's unit. */
export function fits(kind: Measure['kind'], n: NumberTag, isVoteNext = false): boolean {
	const part = isPart(n);
	switch (kind) {
		case 'votes':
			return !part && !(n.isWord && n.n < 21);
		case 'seats':
		case 'seat-change':
			return !part && n.n <= 720;
		case 'vote-change':
		case 'electorate':
		case 'invalid':
		case 'votes-per-seat':
			return !part || n.kind === 'fraction';
		case 'share':
			return (part || (n.n <= 100 && !n.isWord)) && n.unit !== 'points';
		case 'majority':
		case 'majority-change':
			return !(n.isWord && n.n < 21 && n.unit === 'none' && n.kind === 'count' && !isVoteNext);
		case 'swing':
		case 'share-change':
		case 'turnout-change':
		case 'relative-change':
		case 'seat-share':
			return part || n.n <= 100;
		case 'turnout':
			return true;
		default:
			return true;
	}
}
