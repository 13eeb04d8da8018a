// Wards, councillors and parties here are invented.
import { describe, expect, it } from 'vitest';
import type { RollSeat } from './rolls-of-council.ts';
import { changesInWard, type WardInterval } from './ward-changes.ts';
import type { WardPoll } from './ward-polls.ts';

const [RED, BLUE, GOLD, OTHER, RESIDENTS, VACANT] = [0, 1, 2, 3, 4, 5];
const LABELS = ['red', 'blue', 'gold', 'other', 'residents', 'vacant'];

let line = 1;
const seat = (name: string, party: number, next = '2022-05-05'): RollSeat => ({
	ward: 7,
	name,
	key: name.toLowerCase(),
	party,
	next,
	spell: 0,
	line: line++,
});
const poll = (isByElection: boolean, ...elected: [name: string, party: number][]): WardPoll => ({
	contest: 3,
	ward: 7,
	on: '2019-05-02',
	isByElection,
	elected: elected.map(([name, party], candidate) => ({ name, key: name.toLowerCase(), party, candidate })),
});
const interval = (given: Partial<WardInterval>): WardInterval => ({
	ward: 7,
	before: [],
	after: [],
	poll: null,
	byElections: [],
	ranOutOn: null,
	isWhole: false,
	vacant: VACANT,
	isLocal: (party) => party === OTHER || party === RESIDENTS,
	...given,
});
const told = (given: Partial<WardInterval>): string[] =>
	changesInWard(interval(given)).map(({ cause, lost, won }) => {
		const labels = (list: readonly { party: number }[]) =>
			list.map(({ party }) => LABELS[party]).join('+') || '-';
		return `${cause}: ${labels(lost)} > ${labels(won)}`;
	});

describe('what happened to the seats of a ward', () => {
	const [ada, bea, cy] = [seat('Ada Ash', RED), seat('Bea Birch', BLUE), seat('Cy Cedar', GOLD)];

	it.each<[string, Partial<WardInterval>, string[]]>([
		['nothing', { before: [ada, bea], after: [bea, ada] }, []],
		[
			'another label of one name',
			{ before: [ada], after: [seat('Ada Ash', GOLD)] },
			['allegiance: red > gold'],
		],
		[
			'another name for a label of the place',
			{ before: [seat('Ada Ash', OTHER)], after: [seat('Ada Ash', RESIDENTS)] },
			['relabelled: other > residents'],
		],
		[
			'a poll that one of two seats was up at, told by its term',
			{
				before: [seat('Ada Ash', RED, '2019-05-02'), bea],
				after: [seat('Dan Dogwood', GOLD, '2023-05-04'), seat('Eve Elm', RED)],
				poll: poll(false, ['Dan Dogwood', GOLD]),
			},
			['election: red > gold', 'replaced: blue > red'],
		],
		[
			'somebody new of the same party: nothing that counts',
			{
				before: [seat('Ada Ash', RED, '2019-05-02')],
				after: [seat('Dan Dogwood', RED, '2023-05-04')],
				poll: poll(false, ['Dan Dogwood', RED]),
			},
			[],
		],
		[
			'elected for one party, in the next roll under another',
			{
				before: [seat('Ada Ash', RED, '2019-05-02')],
				after: [seat('Dan Dogwood', BLUE, '2023-05-04')],
				poll: poll(false, ['Dan Dogwood', GOLD]),
			},
			['election: red > gold', 'allegiance: gold > blue'],
		],
		[
			'elected as independent, in the next roll under a label of the place',
			{
				before: [seat('Ada Ash', RED, '2019-05-02')],
				after: [seat('Dan Dogwood', RESIDENTS, '2023-05-04')],
				poll: poll(false, ['Dan Dogwood', OTHER]),
			},
			['election: red > residents'],
		],
		[
			'elected, and somebody else in the roll after: the rest is not known',
			{
				before: [seat('Ada Ash', RED, '2019-05-02')],
				after: [seat('Fay Fir', BLUE, '2023-05-04')],
				poll: poll(false, ['Dan Dogwood', GOLD]),
			},
			['election: red > gold', 'unknown: gold > blue'],
		],
		[
			'which of two was up cannot be told',
			{
				before: [seat('Ada Ash', RED, ''), seat('Bea Birch', BLUE, '')],
				after: [seat('Dan Dogwood', GOLD, ''), seat('Eve Elm', RED, '')],
				poll: poll(false, ['Dan Dogwood', GOLD]),
			},
			['unknown: blue > gold'],
		],
		[
			'a poll without results, by terms that ended',
			{
				before: [seat('Ada Ash', RED, '2019-05-02'), bea],
				after: [seat('Dan Dogwood', GOLD, '2023-05-04'), bea],
				ranOutOn: '2019-05-02',
			},
			['election: red > gold'],
		],
		[
			'every seat was up and the ward lost one',
			{
				before: [seat('Ada Ash', RED, '2019-05-02'), seat('Bea Birch', BLUE, '2019-05-02')],
				after: [seat('Dan Dogwood', GOLD, '2023-05-04')],
				ranOutOn: '2019-05-02',
				isWhole: true,
			},
			['election: red+blue > gold'],
		],
		[
			'a by-election with a result',
			{
				before: [ada, bea],
				after: [seat('Dan Dogwood', GOLD), bea],
				byElections: [poll(true, ['Dan Dogwood', GOLD])],
			},
			['by-election: red > gold'],
		],
		[
			'another councillor, no poll',
			{ before: [ada], after: [seat('Dan Dogwood', GOLD)] },
			['replaced: red > gold'],
		],
		[
			'the same surname and another label: it may be the same person spelt otherwise',
			{ before: [ada], after: [seat('Adelaide Ash', GOLD)] },
			['unknown: red > gold'],
		],
		['a seat that fell vacant', { before: [cy], after: [seat('', VACANT)] }, ['vacancy: gold > vacant']],
		[
			'a vacant seat that was filled',
			{ before: [seat('', VACANT)], after: [cy] },
			['replaced: vacant > gold'],
		],
		[
			'a name that stands twice cannot be followed',
			{ before: [ada, seat('Ada Ash', BLUE)], after: [seat('Ada Ash', GOLD), seat('Ada Ash', BLUE)] },
			['unknown: red > gold'],
		],
		[
			'a seat more, from nowhere',
			{ before: [ada], after: [ada, seat('Dan Dogwood', GOLD)] },
			['unknown: - > gold'],
		],
	])('%s', (_, given, expected) => expect(told(given)).toEqual(expected));

	it('is the same with two parties exchanged', () => {
		const given = (one: number, other: number) => ({
			before: [seat('Ada Ash', one, '2019-05-02'), seat('Bea Birch', other)],
			after: [seat('Dan Dogwood', other, '2023-05-04'), seat('Bea Birch', one)],
			poll: poll(false, ['Dan Dogwood', other]),
		});
		const swapped = told(given(BLUE, RED)).map((words) =>
			words.replace(/red|blue/g, (word) => (word === 'red' ? 'blue' : 'red')),
		);
		expect(told(given(RED, BLUE))).toEqual(swapped);
	});
});
