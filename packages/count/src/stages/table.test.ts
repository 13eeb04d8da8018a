import { describe, expect, it } from 'vitest';
import { smallElection } from '../fixture/small-election.ts';
import { layTable, type Table } from './table.ts';

const ELECTION = smallElection(['Ada', 'Ben', 'Cas', 'Dot'], 2, [
	[4, 0, 1],
	[2, 0, 2, 1],
	[1, 0],
	[3, 1, 0],
	[2, 2],
]);

/** First preferences in tenths: Ada 70, Ben 30, Cas 20, Dot 0. */
function laid(): Table {
	const table = layTable(ELECTION.papers, 4, 10n);
	table.dealFirst();
	table.close('first', [], null);
	return table;
}

function lying(table: Table): readonly unknown[] {
	return table.parcels.map((parcels) => parcels.map(({ papers, value, stage }) => [papers, value, stage]));
}

describe('the table', () => {
	it('has the papers lie with their first preference', () => {
		const table = laid();
		expect(table.totals).toEqual([70n, 30n, 20n, 0n]);
		expect(lying(table)).toEqual([[[7, 10n, 1]], [[3, 10n, 1]], [[2, 10n, 1]], []]);
		expect([table.active, table.nonTransferable, table.continuing]).toEqual([120n, 0n, [0, 1, 2, 3]]);
	});

	it('moves parcels at a new value; of what goes, what is with nobody is lost or non-transferable', () => {
		const table = laid();
		table.elect(0, 'quota');
		table.transfer(0, table.parcels[0], 40n, ({ value }) => (30n * value) / 70n);
		expect(table.totals).toEqual([40n, 46n, 28n, 0n]);
		expect(lying(table)).toEqual([
			[],
			[
				[3, 10n, 1],
				[4, 4n, 2],
			],
			[
				[2, 10n, 1],
				[2, 4n, 2],
			],
			[],
		]);
		table.close('surplus', [0], 40n);
		expect(table.stages[1]).toMatchObject({ nonTransferable: 4n, lost: 2n, quota: 40n });
		expect(table.stages[1].transfers).toEqual([{ from: 0, papers: 7, worth: 10n, becomes: 4n }]);
		expect(table.stages[1]).not.toHaveProperty('batches');
	});

	it('leaves parcels where they are that are not taken', () => {
		const table = laid();
		table.exclude(2);
		table.transfer(2, [], 20n, ({ value }) => value);
		expect(lying(table)[2]).toEqual([[2, 10n, 1]]);
		expect(table.totals[2]).toBe(20n);
	});
});

describe('a batch', () => {
	it('is the papers of several candidates dealt out together, a parcel for each who receives', () => {
		const table = laid();
		table.exclude(0);
		table.exclude(1);
		const taken = [0, 1].map((from) => ({ from, parcels: table.parcels[from], votes: table.totals[from] }));
		table.transferBatch(taken, 10n);
		table.endBatch(10n, null, []);
		expect(table.totals).toEqual([0n, 0n, 40n, 0n]);
		expect(lying(table)).toEqual([
			[],
			[],
			[
				[2, 10n, 1],
				[2, 10n, 2],
			],
			[],
		]);
		expect(table.nonTransferable).toBe(80n);
		table.close('exclusion', [0, 1], null);
		expect(table.stages[1]).toMatchObject({
			nonTransferable: 80n,
			lost: 0n,
			batches: [{ worth: 10n, totals: [0n, 0n, 40n, 0n], nonTransferable: 80n, quota: null, elected: [] }],
		});
		expect(table.stages[1].transfers).toEqual([
			{ from: 0, papers: 7, worth: 10n, becomes: 10n },
			{ from: 1, papers: 3, worth: 10n, becomes: 10n },
		]);
	});

	it('may have its value follow from how many papers have a next preference', () => {
		const table = laid();
		table.elect(0, 'quota');
		const asked: number[] = [];
		table.transferBatch([{ from: 0, parcels: table.parcels[0], votes: 31n }], (transferable) => {
			asked.push(transferable);
			return 31n / BigInt(transferable);
		});
		expect(asked).toEqual([6]);
		expect([table.totals, table.nonTransferable]).toEqual([[39n, 50n, 30n, 0n], 1n]);
		expect(lying(table)[0]).toEqual([]);
		table.close('surplus', [0], 39n);
		expect(table.stages[1].transfers).toEqual([
			{ from: 0, papers: 7, transferable: 6, worth: 10n, becomes: 5n },
		]);
	});

	it('takes only the parcels that are named', () => {
		const table = laid();
		table.elect(0, 'quota');
		table.transfer(0, table.parcels[0], 40n, () => 5n);
		table.exclude(1);
		const [first, second] = table.parcels[1];
		table.transferBatch([{ from: 1, parcels: [first], votes: 30n }], 10n);
		expect(table.parcels[1]).toEqual([second]);
		expect(table.totals[1]).toBe(20n);
	});
});

it('shows the stage in hand as it stood when it was asked', () => {
	const table = laid();
	const { inHand } = table;
	table.exclude(2);
	table.transferBatch([{ from: 2, parcels: table.parcels[2], votes: 20n }], 10n);
	table.endBatch(10n, null, []);
	expect(inHand).toEqual({ stage: 2, totals: [70n, 30n, 20n, 0n], batches: undefined });
	expect(table.inHand).toMatchObject({ stage: 2, totals: [70n, 30n, 0n, 0n], batches: [{ worth: 10n }] });
});

it('leaves the papers as they were, so that they can be counted again', () => {
	const starts = [...ELECTION.papers.starts];
	for (const again of [laid(), laid()]) {
		again.exclude(1);
		again.transfer(1, again.parcels[1], 0n, ({ value }) => value);
		expect(again.totals).toEqual([100n, 0n, 20n, 0n]);
	}
	expect([...ELECTION.papers.starts]).toEqual(starts);
});
