/** A claim about a division: the parts that all of them share. */
import type { Divisions } from '@mandate/record';
import type { Claim, Detail, Verdict } from '../answer.ts';
import type { EventClaim } from '../events/event.ts';
import type { Leaf } from '../verify/computed.ts';

export interface Told {
	readonly from: number;
	readonly to: number;
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly lines: readonly string[];
	/** Row of the division that the lines are from; -1 where none is at hand. */
	readonly row: number;
	readonly numbers?: readonly number[];
	readonly party?: number;
	readonly people?: Claim['subject']['person'];
	readonly stated?: Claim['stated'];
	readonly found?: Claim['found'];
	readonly assumptions?: readonly string[];
}

const COMMONS = [{ id: 'house-of-commons', name: 'House of Commons' }];
const LORDS = [{ id: 'house-of-lords', name: 'House of Lords' }];

export function divisionClaim(book: Divisions | null, told: Told): EventClaim {
	const { row, lines, party, people, ...rest } = told;
	const leaves: Leaf[] =
		book && row >= 0 ? [{ kind: 'line', row: book.line[row], source: book.source[row] }] : [];
	return {
		...rest,
		type: 'division_vote',
		candidacy: -1,
		party: party ?? -1,
		contest: -1,
		area: -1,
		election: -1,
		workings: lines.map((text) => ({ text, leaves })),
		bodies: book && row >= 0 && book.houseOf(row) === 'lords' ? LORDS : COMMONS,
		...(people ? { people } : {}),
	};
}

/** What is said where the words tell of a division that is not at hand. */
export function missing(from: number, to: number, why: string, numbers: readonly number[] = []): Told {
	return { from, to, verdict: 'not_in_record', detail: 'dataset', lines: [why], row: -1, numbers };
}
