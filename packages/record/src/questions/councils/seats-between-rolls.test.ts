import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { CAUSES, type Cause } from './seat-changes.ts';
import { replayOf } from './seats-between-rolls.ts';

const release = openFullRecord();
if (release === null) console.log(`Seats between rolls: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('seats between rolls', () => {
	const book = release?.councils as NonNullable<NonNullable<typeof release>['councils']>;
	const councils = () => book.councils.keys();

	it('balance at every council, between every two rolls, for every label', () => {
		const unlike: string[] = [];
		for (const council of councils()) {
			for (const { before, after, changes, balance } of replayOf(book, council)) {
				const where = `${book.councils[council].id} ${before.year} to ${after.year}`;
				for (const row of balance) {
					const sum = CAUSES.reduce((total, cause) => total + row.by[cause], row.before);
					if (sum !== row.after) unlike.push(`${where}, ${book.parties[row.party].id}`);
				}
				const all = (way: 'before' | 'after') => balance.reduce((sum, row) => sum + row[way], 0);
				if (all('before') !== before.seats.length || all('after') !== after.seats.length) unlike.push(where);
				for (const { lost, won } of changes)
					if (lost.some((one) => won.some(({ party }) => party === one.party))) unlike.push(`${where}, net`);
			}
		}
		expect(unlike).toEqual([]);
	});

	it('know the cause of nearly every change, and say of the rest that they do not', () => {
		const seats: Record<Cause, number> = {
			election: 0,
			'by-election': 0,
			allegiance: 0,
			relabelled: 0,
			replaced: 0,
			vacancy: 0,
			unknown: 0,
		};
		let [whole, of] = [0, 0];
		for (const council of councils()) {
			const changes = replayOf(book, council).flatMap((interval) => interval.changes);
			for (const { cause, lost, won } of changes) seats[cause] += Math.max(lost.length, won.length);
			if (rollCount(council) > 1) of++;
			if (rollCount(council) > 1 && changes.every(({ cause }) => cause !== 'unknown')) whole++;
		}
		const total = Object.values(seats).reduce((sum, n) => sum + n, 0);
		console.log(
			`Seats changed: ${JSON.stringify(seats)} of ${total}; no unknown cause at ${whole} of ${of} councils.`,
		);
		expect(seats.unknown / total).toBeLessThan(0.02);
	});

	const rollCount = (council: number) => replayOf(book, council).length + 1;
});
