/** What became of a candidate, in a few words. */
import type { Outcome } from './standing.ts';

export function outcomeInWords(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'elected':
			return `elected ${ordinal(outcome.place)}, at stage ${outcome.stage}`;
		case 'excluded':
			return `excluded at stage ${outcome.stage}`;
		case 'withdrawn':
			return 'withdrawn';
		case 'standing':
			return 'not elected';
	}
}

/** "1st", "12th", "23rd". */
function ordinal(place: number): string {
	const isTeen = place % 100 >= 11 && place % 100 <= 13;
	return `${place}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')}`;
}
