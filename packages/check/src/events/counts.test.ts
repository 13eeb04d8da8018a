/** Counts by a condition, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['deposit', 'seat_count', 'aggregate', 'ratio', 'other'];

/** The claim listed is among those found. */
const CASES: readonly (readonly [published: string, text: string, expected: string])[] = [
	[
		'2024-08-02',
		'In July seven constituencies were decided by fewer than 100 votes.',
		'seat_count supported: seven constituencies were decided by fewer than 100 votes',
	],
	[
		'2024-08-02',
		'In July nine constituencies were decided by fewer than 100 votes.',
		'seat_count contradicted: nine constituencies were decided by fewer than 100 votes',
	],
	[
		'2024-08-02',
		'Majorities of under 100 were recorded in seven seats.',
		'seat_count supported: Majorities of under 100 were recorded in seven seats',
	],
	[
		'2024-08-02',
		'Only 96 MPs won more than half of the vote; the other 554 did not.',
		'seat_count supported: the other 554 did not',
	],
	[
		'2024-08-02',
		'Reform UK came second in 98 seats.',
		'seat_count supported: Reform UK came second in 98 seats',
	],
	[
		'2017-06-12',
		'The Scottish Conservatives celebrate. All twelve gains came from the SNP.',
		'seat_count supported: All twelve gains came from the SNP',
	],
	[
		'2019-12-20',
		'The Conservatives won all six seats in Cornwall.',
		'seat_count supported: Conservatives won all six seats in Cornwall',
	],
	[
		'2017-06-20',
		'Not a single Ukip MP was elected in Essex.',
		'seat_count supported: Not a single Ukip MP was elected in Essex',
	],
	[
		'2024-08-02',
		'Five independents beat Labour candidates.',
		'seat_count supported: Five independents beat Labour',
	],
	['2024-08-02', 'There are 335 new MPs in the House.', 'aggregate supported: 335 new MPs'],
	['2024-08-02', '263 women were elected, 40.5 per cent of the House.', 'aggregate supported: 263 women'],
	['2024-08-02', '263 women were elected, 45.0 per cent of the House.', 'ratio contradicted: 45.0 per cent'],
	[
		'2024-08-02',
		'Labour has 190 women among its 411 MPs.',
		'aggregate supported: Labour has 190 women among its 411',
	],
	['2010-05-20', 'The Greens lost 318 deposits.', 'deposit contradicted: lost 318 deposits'],
	['2015-05-20', 'Ukip lost 79 deposits, against 459 in 2010.', 'deposit supported: against 459 in 2010'],
	[
		'2021-05-17',
		'Hartlepool has a new MP. Sixteen candidates stood there.',
		'other supported: Sixteen candidates stood',
	],
	[
		'2023-07-25',
		'The Conservatives have lost four seats to the Liberal Democrats in by-elections in this Parliament.',
		'seat_count supported: four seats to the Liberal Democrats in by-elections',
	],
	[
		'2024-08-02',
		'Labour polled more votes than Plaid Cymru in Wales, and the seats went 27 to 4.',
		'seat_count supported: the seats went 27',
	],
	[
		'2024-08-02',
		'Labour polled more votes than Plaid Cymru in Wales, and the seats went 29 to 4.',
		'seat_count contradicted: the seats went 29',
	],
	[
		'2017-07-28',
		'The Conservative contingent from the South East grew from 78 in 2015 to 72 in 2017.',
		'seat_count contradicted: grew from 78 in 2015 to 72',
	],
	[
		'2017-07-28',
		'The Conservative contingent from the South East shrank from 78 in 2015 to 72 in 2017.',
		'seat_count supported: contingent from the South East shrank from 78 in 2015 to 72',
	],
];

const SILENT: readonly (readonly [published: string, text: string])[] = [
	['2024-07-12', 'Two women ran the tea stall, and three men moved the tables.'],
	['2024-07-12', 'The Conservatives did not win every seat in Cornwall.'],
	['2024-07-12', 'Would Labour have won all six seats in Cornwall?'],
	['2024-07-12', 'Labour could win ten seats by fewer than 100 votes.'],
	['2024-07-12', 'Labour’s odds of taking the seat grew from 10 to 3.'],
	['2024-07-12', 'Labour, Plaid Cymru and the Greens met in Wales; the seats went 12 to 4 in the hall.'],
	['2024-07-12', 'Seven of us went to the count in Stroud.'],
	['2024-07-12', 'Reform won five seats. Second places in all: 98.'],
	['2024-07-12', 'Five seats fought in Cornwall, five losses.'],
	['2024-07-12', 'The Tories and Labour fought hard. Now they hold 532 of the 650 seats.'],
	['2024-07-12', 'Labour has 411 seats, 36 seats fewer than under an older leader.'],
];

describe.skipIf(release === null)(`counts${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s: %s', (published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toContain(expected);
	});
	it.each(SILENT)('%s: nothing red in “%s”', (published, text) => {
		expect(
			saidOf(release!, TYPES, text, published).filter((line) => /contradicted|mislabelled/.test(line)),
		).toEqual([]);
	});
});
