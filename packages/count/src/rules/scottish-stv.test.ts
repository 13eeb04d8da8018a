import { describe, expect, it } from 'vitest';
import { writtenElection } from '../fixture/written-election.ts';
import { countJson } from '../result/json.ts';
import { drawLot } from '../ties/lot.ts';
import { SCOTTISH_STV_2021 } from './scottish-stv.ts';

const NAMES = ['Ada', 'Ben', 'Cas'];

function counted(
	seats: number,
	rows: readonly string[],
	names: readonly string[] = NAMES,
	seed: string | null = null,
) {
	const election = writtenElection(names, rows);
	const lot = seed === null ? null : drawLot(seed, names);
	return countJson(SCOTTISH_STV_2021.count(election, { seats, lot }), election);
}

function totalsOf({ stages }: ReturnType<typeof counted>): readonly unknown[] {
	return stages.map(({ kind, of, totals }) => [kind, of, Object.values(totals).join(' ')]);
}

describe('a surplus', () => {
	it('goes on at five decimal places, the rest ignored, and every vote stays on the sheet', () => {
		const count = counted(2, ['7 Ada Ben', '3 Ada Cas', '2 Ben', '3 Cas']);
		expect(count).toMatchObject({ valid: 15, quota: '6.00000', elected: ['Ada', 'Ben'], unfilled: 0 });
		expect(totalsOf(count)).toEqual([
			['first', null, '10.00000 2.00000 3.00000'],
			['surplus', 'Ada', '6.00000 4.80000 4.20000'],
			['exclusion', 'Cas', '6.00000 4.80000 0.00000'],
		]);
		expect(count.stages.map(({ nonTransferable, lost }) => [nonTransferable, lost])).toEqual([
			['0.00000', '0.00000'],
			['0.00000', '0.00000'],
			['4.20000', '0.00000'],
		]);
	});

	it('loses what is below the fifth place: a third of a vote is 0.33333', () => {
		// Quota 14/3 + 1 = 5; Ada has 6: each of her papers goes on at 1/6 = 0.16666.
		const count = counted(2, ['3 Ada Ben', '3 Ada', '4 Ben', '4 Cas']);
		expect(totalsOf(count)[1]).toEqual(['surplus', 'Ada', '5.00000 4.49998 4.00000']);
		expect(count.stages[1]).toMatchObject({ nonTransferable: '0.49998', lost: '0.00004' });
		expect(count.stages[1].transfers).toEqual([
			{ from: 'Ada', papers: 6, worth: '1.00000', becomes: '0.16666' },
		]);
	});

	it('is of all papers, those received at a part of their value among them', () => {
		const count = counted(
			3,
			['9 Ada Ben Cas', '2 Ben Cas', '3 Cas', '1 Dot', '1 Eve'],
			['Ada', 'Ben', 'Cas', 'Dot', 'Eve'],
		);
		// Quota 16/4 + 1 = 5. Ada's 4 go to Ben at 4/9 = 0.44444, who has 5.99996: a surplus of 0.99996.
		// His own 2 papers go on at 0.99996/5.99996 = 0.16666, the 9 at 0.99996 x 0.44444 / 5.99996 = 0.07407.
		expect(totalsOf(count).slice(0, 3)).toEqual([
			['first', null, '9.00000 2.00000 3.00000 1.00000 1.00000'],
			['surplus', 'Ada', '5.00000 5.99996 3.00000 1.00000 1.00000'],
			['surplus', 'Ben', '5.00000 5.00000 3.99995 1.00000 1.00000'],
		]);
		expect(count.stages[2].transfers.map(({ papers, becomes }) => [papers, becomes])).toEqual([
			[2, '0.16666'],
			[9, '0.07407'],
		]);
	});

	it('that is largest goes first, also when it came up later', () => {
		const names = ['Ada', 'Ben', 'Cas', 'Dot'];
		const rows = ['12 Ada Cas', '8 Ben Dot', '5 Cas Dot', '1 Dot'];
		// Quota 26/4 + 1 = 7: Ada has 5 over, Ben 1; Cas reaches 10 and has 3 over, and the seats are full.
		expect(counted(3, rows, names).stages.map(({ of }) => of)).toEqual([null, 'Ada']);
		// With four seats the quota is 6: Ada's 6 make Cas 11, whose 5 go before Ben's 2.
		const four = counted(4, [...rows, '1 Eve'], [...names, 'Eve']);
		expect(four.stages.map(({ of }) => of).slice(0, 4)).toEqual([null, 'Ada', 'Cas', 'Ben']);
	});

	it('of nothing is no stage: exactly the quota is elected and passes nothing on', () => {
		const count = counted(2, ['5 Ada Ben', '3 Ben', '3 Cas', '1 Dot'], [...NAMES, 'Dot']);
		expect(count.quota).toBe('5.00000');
		expect(count.stages[0].elected).toEqual(['Ada']);
		expect(count.stages[1]).toMatchObject({ kind: 'exclusion', of: 'Dot' });
	});
});

it('elects all who have the quota at once: most votes first, of equals who stands first on the ballot paper', () => {
	const names = ['Ada', 'Ben', 'Cas', 'Dot', 'Eve', 'Fay'];
	const count = counted(4, ['20 Ada', '25 Ben', '20 Cas', '24 Dot', '2 Eve', '3 Fay'], names);
	expect(count.quota).toBe('19.00000');
	expect(count.elected).toEqual(['Ben', 'Dot', 'Ada', 'Cas']);
	const two = counted(5, ['3 Ada', '9 Ben', '3 Cas', '4 Dot', '4 Eve', '1 Fay'], names);
	expect(two.stages.at(-1)?.elected).toEqual(['Dot', 'Eve', 'Ada', 'Cas']);
});

it('tells the stages done, the seats filled and who is left as it goes on', () => {
	const heard: unknown[] = [];
	const election = writtenElection(NAMES, ['7 Ada Ben', '3 Ada Cas', '2 Ben', '3 Cas']);
	SCOTTISH_STV_2021.count(election, { seats: 2, lot: null, heard: (progress) => heard.push(progress) });
	expect(heard).toEqual([
		{ stage: 1, elected: 1, continuing: 2 },
		{ stage: 2, elected: 1, continuing: 2 },
		{ stage: 3, elected: 2, continuing: 0 },
	]);
});

describe('the end of the count', () => {
	it('comes when the seats are filled, with a surplus left where it is', () => {
		const count = counted(1, ['6 Ada Ben', '2 Ben', '1 Cas']);
		expect(count.stages.length).toBe(1);
		expect(count.stages[0].electedBy).toEqual({ Ada: 'quota' });
	});

	it('comes when as many are left as there are seats, with the transfer of the last excluded', () => {
		const count = counted(2, ['6 Ada', '5 Ben', '4 Cas Ben', '4 Dot'], ['Ada', 'Ben', 'Cas', 'Dot'], 'x');
		const last = count.stages.at(-1);
		expect(last?.electedBy).toMatchObject({ Ada: 'remaining' });
		expect(count.unfilled).toBe(0);
	});

	it('elects all where there are no more candidates than seats, and says how many seats are left', () => {
		const count = counted(5, ['6 Ada', '1 Ben']);
		expect(count.elected).toEqual(['Ada', 'Ben', 'Cas']);
		expect(count.stages[0].electedBy).toEqual({ Ada: 'quota', Ben: 'remaining', Cas: 'remaining' });
		expect(count).toMatchObject({ unfilled: 2, stopped: null });
	});

	it('is there at once where there are no valid papers', () => {
		const count = counted(1, ['3']);
		expect(count).toMatchObject({ stages: [], elected: [], unfilled: 0, stopped: { why: 'no-papers' } });
		expect(count.spoilt).toEqual([{ line: 1, copies: 3, reason: 'blank' }]);
	});
});

describe('a tie', () => {
	it('for the surplus to go first is settled by the last stage at which they differed', () => {
		// Quota 30/4 + 1 = 8. Eve is excluded and makes Ada and Ben level at 9: Ben had more before.
		const names = ['Ada', 'Ben', 'Cas', 'Dot', 'Eve'];
		const count = counted(3, ['6 Ada', '7 Ben', '6 Cas', '6 Dot', '3 Eve Ada', '2 Eve Ben'], names);
		expect(count.quota).toBe('8.00000');
		expect(count.stages[1]).toMatchObject({ of: 'Eve', elected: ['Ada', 'Ben'], ties: [] });
		expect(count.stages[2]).toMatchObject({
			of: 'Ben',
			ties: [{ about: 'surplus', between: ['Ada', 'Ben'], chosen: ['Ben'], by: 1 }],
		});
	});

	it('for the surplus to go first stops the count where no stage settles it and no lot was drawn', () => {
		const names = ['Ada', 'Ben', 'Cas', 'Dot'];
		const rows = ['6 Ada Cas', '6 Ben Dot', '2 Cas', '2 Dot'];
		expect(counted(3, rows, names)).toMatchObject({
			elected: ['Ada', 'Ben'],
			stopped: { why: 'lot', about: 'surplus', between: ['Ada', 'Ben'] },
		});
		const drawn = counted(3, rows, names, 'x');
		expect(drawn.stages[1].of).toBe(drawn.lot?.order.find((name) => name === 'Ada' || name === 'Ben'));
	});

	it('for exclusion goes against who had fewer at the last stage at which they differed', () => {
		const names = ['Ada', 'Ben', 'Cas', 'Dot'];
		const count = counted(1, ['9 Ada', '5 Ben', '4 Cas', '1 Dot Cas'], names);
		expect(count.stages[2]).toMatchObject({
			of: 'Cas',
			ties: [{ about: 'exclusion', between: ['Ben', 'Cas'], chosen: ['Cas'], by: 1 }],
		});
	});

	it('that no stage settles stops the count where no lot was drawn, the stages before standing', () => {
		const count = counted(1, ['3 Ada', '2 Ben', '2 Cas']);
		expect(count.stages.length).toBe(1);
		expect(count).toMatchObject({
			elected: [],
			unfilled: 0,
			stopped: { why: 'lot', about: 'exclusion', between: ['Ben', 'Cas'] },
		});
	});

	it('that no stage settles goes by the lot: the later in it is excluded', () => {
		const count = counted(1, ['3 Ada', '2 Ben', '2 Cas'], NAMES, 'a seed');
		const order = count.lot?.order ?? [];
		const later = order.indexOf('Ben') > order.indexOf('Cas') ? 'Ben' : 'Cas';
		expect(count.stages[1]).toMatchObject({
			of: later,
			ties: [{ about: 'exclusion', between: ['Ben', 'Cas'], chosen: [later], by: 'lot' }],
		});
	});
});

describe('a paper', () => {
	it.each([
		['a number left out ends it: the preferences before it count', '5 Ada - Ben', 'gap'],
		['two at one preference end it', '5 Ada Ben=Cas', 'equal'],
		['a candidate named again ends it', '5 Ada Ada Ben', 'again'],
	])('%s', (_, row, reason) => {
		const count = counted(1, [row, '6 Ben', '6 Cas', '1 Cas Ben']);
		expect(count.readInPart).toEqual([{ line: 1, copies: 5, reason }]);
		expect(count.valid).toBe(18);
		// Ada is excluded, and none of her papers goes on.
		expect(count.stages[1]).toMatchObject({ of: 'Ada', nonTransferable: '5.00000' });
	});

	it.each([
		['that is blank', '5', 'blank'],
		['without a first preference', '5 - Ada', 'no-first'],
		['with more than one first preference', '5 Ada=Ben Cas', 'equal-first'],
		['for none but a withdrawn candidate', '5 Dot', 'only-withdrawn'],
	])('%s is void', (_, row, reason) => {
		const count = counted(1, [row, '2 Ben'], [...NAMES, 'Dot*']);
		expect(count).toMatchObject({ valid: 2, spoilt: [{ line: 1, copies: 5, reason }], readInPart: [] });
	});

	it('passes over a withdrawn candidate, also at its first preference', () => {
		const count = counted(1, ['5 Dot Ada Dot Ben', '2 Ben'], [...NAMES, 'Dot*']);
		expect(count.stages[0].totals).toEqual({
			Ada: '5.00000',
			Ben: '2.00000',
			Cas: '0.00000',
			Dot: '0.00000',
		});
		expect(count).toMatchObject({ elected: ['Ada'], withdrawn: ['Dot'], readInPart: [] });
	});

	it('that names nobody who is left is non-transferable', () => {
		const count = counted(1, ['3 Ada', '2 Ben Cas', '1 Cas']);
		expect(count.stages[1]).toMatchObject({ of: 'Cas', nonTransferable: '1.00000' });
		expect(count.stages[2]).toMatchObject({ of: 'Ben', nonTransferable: '3.00000' });
	});
});
