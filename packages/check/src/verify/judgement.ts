/** The verdict on a figure, with the reading and the value that decide it. */
import type { Detail, Verdict } from '../answer.ts';
import type { Measure } from '../frame/measure.ts';
import type { Reading } from '../resolve/reading.ts';
import type { Computed } from './computed.ts';

export interface Judgement {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly reading: Reading | null;
	/** The value that decides: the one that holds, or the one the words assert. */
	readonly value: Computed | null;
	/** Other values shown beside it. */
	readonly others: readonly Computed[];
	readonly note: string | null;
	/** The measure that the figure turned out to be, where the words left it open. */
	readonly as?: Measure;
	/** Of the two ends of "from A to B". */
	readonly isPair?: boolean;
	/** Mislabelled by a part met among many, which may be chance. */
	readonly isChance?: boolean;
}
