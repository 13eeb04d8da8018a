import { expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { layTable } from './table.ts';

const ELECTION = writtenElection(
	['Ada', 'Ben', 'Cas', 'Dot'],
	['4 Ada Ben', '2 Ada Cas', '3 Ben Ada', '1 Cas Ben', '5 Ada'],
);

function laid() {
	const table = layTable(ELECTION.papers, 4, 100n);
	table.dealFirst();
	return table;
}

it('deals papers out by first preference, a parcel for each who got any, worth one vote each', () => {
	const table = laid();
	expect(table.totals).toEqual([1100n, 300n, 100n, 0n]);
	expect(
		table.parcels.map((parcels) => parcels.map(({ papers, value, stage }) => [papers, value, stage])),
	).toEqual([[[11, 100n, 1]], [[3, 100n, 1]], [[1, 100n, 1]], []]);
	expect([table.active, table.nonTransferable, table.inHand.stage]).toEqual([1500n, 0n, 1]);
});

it('gives nothing to a candidate who has withdrawn', () => {
	const table = layTable(ELECTION.papers, 4, 1n);
	table.withdraw(0);
	table.dealFirst();
	expect([table.continuing, table.totals]).toEqual([
		[1, 2, 3],
		[0n, 7n, 3n, 0n],
	]);
	expect(table.nonTransferable).toBe(5n);
});

it('takes the parcels that are transferred from the candidate, and writes what they were and are worth', () => {
	const table = laid();
	table.elect(0, 'quota');
	table.close('first', [], 600n);
	// A surplus of 5 votes on 11 papers: 45 units each, 5 of 500 units lost.
	table.transfer(0, table.parcels[0], 600n, ({ value }) => (500n * value) / 1100n);
	expect(table.parcels[0]).toEqual([]);
	expect(table.parcels[1].map(({ papers, value, stage }) => [papers, value, stage])).toEqual([
		[3, 100n, 1],
		[4, 45n, 2],
	]);
	table.close('surplus', [0], 600n);
	expect(table.stages[1]).toEqual({
		...{ stage: 2, kind: 'surplus', of: [0], quota: 600n },
		...{ totals: [600n, 480n, 190n, 0n], nonTransferable: 225n, lost: 5n },
		...{ elected: [], excluded: [], ties: [] },
		transfers: [{ from: 0, papers: 11, worth: 100n, becomes: 45n }],
	});
	expect(table.inHand.stage).toBe(3);
});

it('leaves parcels that are not taken where they lie', () => {
	const table = laid();
	table.exclude(2);
	table.close('first', [], null);
	table.transfer(2, table.parcels[2], 0n, ({ value }) => value);
	table.close('exclusion', [2], null);
	const [first, second] = table.parcels[1];
	table.exclude(1);
	table.transfer(1, [second], table.totals[1] - 100n, ({ value }) => value);
	expect(table.parcels[1]).toEqual([first]);
	expect([table.totals[1], table.nonTransferable]).toEqual([300n, 100n]);
	table.transferBatch([{ from: 1, parcels: [first], votes: 300n }], 100n);
	expect(table.parcels[1]).toEqual([]);
	expect(table.totals).toEqual([1400n, 0n, 0n, 0n]);
	expect(table.parcels[0].map(({ papers, stage }) => [papers, stage])).toEqual([
		[11, 1],
		[3, 3],
	]);
});

it('keeps the figures of a stage as they were when it ended', () => {
	const table = laid();
	const { totals } = table.inHand;
	table.close('first', [], null);
	table.exclude(2);
	table.transfer(2, table.parcels[2], 0n, ({ value }) => value);
	expect([totals[2], table.stages[0].totals[2], table.totals[2]]).toEqual([100n, 100n, 0n]);
	expect([table.inHand.stage, table.stages[0].excluded]).toEqual([2, []]);
	table.close('exclusion', [2], null);
	expect(table.stages[1].excluded).toEqual([2]);
});

it('writes down elections, exclusions and ties with the stage in hand, and begins the next without', () => {
	const table = laid();
	const tie = { between: [1, 2], about: 'exclusion', chosen: [2], stage: null } as const;
	table.elect(0, 'majority');
	table.settled(tie);
	table.exclude(2);
	table.close('first', [], null);
	table.close('exclusion', [2], null);
	expect(table.stages[0]).toMatchObject({
		...{ elected: [{ candidate: 0, by: 'majority' }], excluded: [2], ties: [tie] },
	});
	expect(table.stages[1]).toMatchObject({ elected: [], excluded: [], ties: [], transfers: [] });
	expect([table.elected, table.continuing]).toEqual([[0], [1, 3]]);
});
