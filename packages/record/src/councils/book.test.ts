/** The book is written, opened and the same again; its rows are of invented councillors. */
import { describe, expect, it } from 'vitest';
import type { Ordered } from '../compile/order.ts';
import { writePack } from '../compile/write-pack.ts';
import { openPack } from '../release/pack.ts';
import { changesBetweenRolls } from './changes.ts';
import { BUCKET, type CouncilRows, type RollSpell } from './model.ts';
import { openCouncils } from './open.ts';
import { writeCouncils } from './write.ts';

const at = (source: number, line: number) => ({ source, line });
const spell = (
	name: string,
	party: string,
	ward: string,
	rolls: [year: number, line: number][],
): RollSpell => ({
	council: 'northtown',
	ward,
	name,
	party,
	// The first roll does not say when a seat is next polled.
	rolls: rolls.map(([year, line]) => ({
		year,
		at: at(year - 2016, line),
		...(year > 2016 ? { next: '2020-05-07' } : {}),
	})),
});

const rows: CouncilRows = {
	councils: [
		{ id: 'southtown', name: 'Southtown', codes: [], otherNames: ['South Town City'] },
		{ id: 'northtown', name: 'Northtown', codes: ['E07999999'], otherNames: ['The North'] },
	],
	parties: [
		{ id: BUCKET, name: 'Independent or other', abbreviation: 'Ind/Oth', party: null },
		{ id: 'green', name: 'Green Party', abbreviation: 'Green', party: 'green' },
		{ id: 'labour', name: 'Labour', abbreviation: 'Lab', party: 'labour' },
	],
	rollYears: [2016, 2017],
	spells: [
		spell('Mrs Ada Example', 'labour', 'Abbey', [[2016, 9]]),
		spell('Ada Example', 'green', 'Abbey', [[2017, 12]]),
		spell('Bert Éxample', 'green', 'Mill & Weir', [
			[2016, 10],
			[2017, 13],
		]),
		spell('Cy Other', BUCKET, 'Abbey', [[2017, 11]]),
	],
	compositions: [
		{
			council: 'northtown',
			year: 2017,
			on: null,
			total: 3,
			seats: [
				['green', 2],
				[BUCKET, 1],
			],
			control: 'Green',
			at: at(0, 3),
		},
	],
	contests: [
		{
			council: 'northtown',
			ward: 'Mill & Weir',
			code: '',
			pollingOn: '2016-05-05',
			isByElection: false,
			seats: 1,
			electorate: 4000,
			ballots: null,
			turnout: '31.5',
			candidates: [
				{ name: 'Dee Loser', party: 'labour', votes: 400, isElected: false, at: at(1, 5) },
				{ name: 'Bert Éxample', party: 'green', votes: 700, isElected: true, at: at(1, 6) },
			],
		},
	],
	affiliations: [],
	estimates: [],
};

const ordered = { sourceRow: [1, 0] } as unknown as Ordered;

function bytesOf(given: CouncilRows): Uint8Array {
	const pack = writePack();
	writeCouncils(pack, given, ordered);
	return pack.bytes();
}

describe('the book of councils', () => {
	const book = openCouncils(openPack(bytesOf(rows), 'councils.pack'));
	const wardOf = (row: number) => book.wards.name.at(book.spells.ward[row]);

	it('finds councils by every name', () => {
		expect(book.councils.map(({ id }) => id)).toEqual(['northtown', 'southtown']);
		expect(['northtown', 'the north', 'south town city', 'easttown'].map(book.councilNamed)).toEqual([
			0,
			0,
			1,
			undefined,
		]);
	});

	it('finds councillors by surname and given name, whatever their titles', () => {
		const found = book.spellsNamed('example ada');
		expect(found.map((row) => [book.spells.name.at(row), book.parties[book.spells.party[row]].id])).toEqual([
			['Ada Example', 'green'],
			['Mrs Ada Example', 'labour'],
		]);
		expect(book.spellsNamed('example').map((row) => book.spells.name.at(row))).toContain('Bert Éxample');
		expect(book.spellsNamed('exam')).toEqual([]);
	});

	it('says in which roll and on which line a councillor stands', () => {
		const [row] = book.spellsNamed('example bert');
		expect(wardOf(row)).toBe('Mill & Weir');
		expect(book.rolls).toEqual([
			{ year: 2016, source: 1 },
			{ year: 2017, source: 0 },
		]);
		expect([book.lineOf(row, 0), book.lineOf(row, 1)]).toEqual([10, 13]);
		expect([book.nextPoll(row, 0), book.nextPoll(row, 1)]).toEqual(['', '2020-05-07']);
	});

	it('has contests by ward, most votes first', () => {
		const [from, to] = book.wardsOf(0);
		const wards = Array.from({ length: to - from }, (_, i) => book.wards.name.at(from + i));
		expect(wards).toEqual(['Abbey', 'Mill & Weir']);
		expect(book.wards.firstContest[from + 1] - book.wards.firstContest[from]).toBe(0);
		expect([book.contests.on(0), book.contests.turnout(0), book.contests.electorate[0]]).toEqual([
			'2016-05-05',
			'31.5',
			4000,
		]);
		expect(
			[0, 1].map((row) => [
				book.candidates.name.at(row),
				book.candidates.votes[row],
				book.candidates.line[row],
			]),
		).toEqual([
			['Bert Éxample', 700, 6],
			['Dee Loser', 400, 5],
		]);
	});

	it('indexes nobody who was never elected', () => {
		expect(book.spellsNamed('loser dee')).toEqual([]);
	});

	it('has compositions and what is said of control', () => {
		const { compositions } = book;
		expect([
			compositions.year[0],
			compositions.on(0),
			compositions.total[0],
			compositions.control(0),
		]).toEqual([2017, '', 3, 'Green']);
		expect(Array.from(compositions.party, (party) => book.parties[party].id)).toEqual(['green', BUCKET]);
	});

	it('gives the same bytes whatever order the rows come in', () => {
		const other = {
			...rows,
			councils: [...rows.councils].reverse(),
			parties: [...rows.parties].reverse(),
			spells: [...rows.spells].reverse(),
			contests: rows.contests.map((row) => ({ ...row, candidates: [...row.candidates].reverse() })),
		};
		expect(bytesOf(other)).toEqual(bytesOf(rows));
	});

	it('shows a change between two rolls, without a day', () => {
		expect(changesBetweenRolls(rows)).toEqual([
			{
				council: 'northtown',
				ward: 'Abbey',
				name: 'Ada Example',
				before: 2016,
				partyBefore: 'labour',
				after: 2017,
				partyAfter: 'green',
				at: [at(0, 9), at(1, 12)],
			},
		]);
	});
});
