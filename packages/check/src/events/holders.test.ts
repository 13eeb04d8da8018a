/** Who won, held, gained and lost seats, and who beat whom, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['elected'];

/** Rule, day of publication, text, and every claim of these types; none where the record is not spoken of. */
const CASES: readonly (readonly [
	rule: string,
	published: string,
	text: string,
	expected: readonly string[],
])[] = [
	[
		'holders',
		'2024-07-06',
		'Jeremy Hunt clung on in Godalming and Ash by 891 votes.',
		['elected supported: Jeremy Hunt clung on in Godalming and Ash'],
	],
	[
		'holders',
		'2017-06-10',
		'Zac Goldsmith has regained Richmond Park for the Conservatives, six months after losing it to Sarah Olney.',
		[
			'elected supported: Zac Goldsmith has regained Richmond Park for the Conservatives',
			'elected supported: six months after losing it to Sarah Olney',
		],
	],
	[
		'holders',
		'2019-12-15',
		'Jo Swinson held East Dunbartonshire for the Lib Dems.',
		['elected contradicted: Jo Swinson held East Dunbartonshire for the Lib Dems'],
	],
	[
		'holders',
		'2019-12-15',
		'Labour gained Kensington from the Conservatives by 150 votes.',
		['elected contradicted: Labour gained Kensington from the Conservatives'],
	],
	['holders', '2024-07-08', 'Labour gained Putney in 2017.', ['elected contradicted: Labour gained Putney']],
	[
		'holders',
		'2023-07-21',
		'Sarah Dyke took Somerton and Frome from the Conservatives for the Liberal Democrats.',
		[
			'elected supported: Sarah Dyke took Somerton and Frome from the Conservatives for the Liberal Democrats',
		],
	],
	[
		'holders',
		'2010-05-10',
		'The Conservatives took Redditch, Tamworth and Cannock Chase.',
		[
			'elected supported: Conservatives took Redditch',
			'elected supported: Tamworth',
			'elected supported: and Cannock Chase',
		],
	],
	[
		'holders',
		'2015-05-09',
		'Nigel Farage failed to win South Thanet.',
		['elected supported: Nigel Farage failed to win South Thanet'],
	],
	['holders', '2022-05-20', 'Labour hopes to win back Wakefield.', []],
	['holders', '2022-05-20', 'If Labour wins Wakefield, the prime minister will be in trouble.', []],
	['holders', '2019-12-20', 'The Conservatives came within 2,000 votes of winning Canterbury.', []],
	['holders', '2024-07-08', 'Pat Cullen will not take her seat.', []],
	[
		'elections',
		'2024-07-06',
		'James Cleverly was re-elected for Braintree.',
		['elected supported: James Cleverly was re-elected for Braintree'],
	],
	[
		'elections',
		'2024-07-06',
		'Adrian Ramsay was declared the winner in Waveney Valley.',
		['elected supported: Adrian Ramsay was declared the winner in Waveney Valley'],
	],
	[
		'elections',
		'2024-07-06',
		'Robert Buckland was re-elected in Swindon South.',
		['elected contradicted: Robert Buckland was re-elected in Swindon South'],
	],
	['elections', '2022-05-20', 'Simon Lightwood is expected to be elected in Wakefield.', []],
	['elections', '2021-05-08', 'Andy Street was re-elected as mayor of the West Midlands.', []],
	[
		'elections',
		'2024-07-06',
		'Swansea West: Torsten Bell (Lab) elected.',
		['elected supported: Torsten Bell (Lab) elected'],
	],
	[
		'results',
		'2019-12-13',
		'Blyth Valley: CONSERVATIVE GAIN from Labour.',
		['elected supported: Blyth Valley: CONSERVATIVE GAIN from Labour'],
	],
	[
		'results',
		'2019-12-13',
		'Stirling: CONSERVATIVE HOLD.',
		['elected contradicted: Stirling: CONSERVATIVE HOLD'],
	],
	[
		'results',
		'2024-07-06',
		'Rory Stewart swept to victory in Penrith. Jess Phillips celebrated a narrow victory in Birmingham Yardley.',
		[
			'elected contradicted: Rory Stewart swept to victory in Penrith',
			'elected supported: Jess Phillips celebrated a narrow victory in Birmingham Yardley',
		],
	],
	[
		'results',
		'2024-07-08',
		'Leicester East (Con gain from Lab). Harborough, Oadby and Wigston (Con hold).',
		[
			'elected supported: Leicester East (Con gain from Lab',
			'elected supported: Harborough, Oadby and Wigston (Con hold',
		],
	],
	['results', '2024-07-08', 'Labour made a gain of 211 seats.', []],
	['results', '2022-05-20', 'A Labour win in Wakefield would be a blow.', []],
	[
		'beats',
		'2019-12-15',
		"Bolsover's Dennis Skinner was beaten by the Conservative Mark Fletcher.",
		['elected supported: Dennis Skinner was beaten by the Conservative Mark Fletcher'],
	],
	[
		'beats',
		'2019-12-15',
		"In Bolsover Labour's Dennis Skinner beat the Conservative Mark Fletcher.",
		["elected contradicted: Labour's Dennis Skinner beat the Conservative Mark Fletcher"],
	],
	[
		'beats',
		'2024-07-08',
		'Anna Turley beat the incumbent Jacob Young in Redcar.',
		['elected supported: Anna Turley beat the incumbent Jacob Young'],
	],
	[
		'beats',
		'2024-07-06',
		'Portsmouth North has changed: Penny Mordaunt was ousted by Amanda Martin.',
		['elected supported: Penny Mordaunt was ousted by Amanda Martin'],
	],
	['beats', '2022-09-06', 'Liz Truss beat Rishi Sunak in the contest for the Conservative leadership.', []],
	['beats', '2024-07-20', 'Derby beat Leeds on Saturday.', []],
	[
		'seat-subject',
		'2024-07-08',
		"Mid Sussex went to the Lib Dems' Alison Bennett.",
		["elected supported: Mid Sussex went to the Lib Dems' Alison Bennett"],
	],
	[
		'seat-subject',
		'2024-07-08',
		"Mansfield, which Ben Bradley won for the Conservatives in 2017, fell to Labour's Steve Yemm.",
		[
			"elected supported: Mansfield, which Ben Bradley won for the Conservatives in 2017, fell to Labour's Steve Yemm",
		],
	],
	[
		'seat-subject',
		'2024-07-08',
		'Clacton stays Conservative.',
		['elected contradicted: Clacton stays Conservative'],
	],
	[
		'seat-subject',
		'2024-07-08',
		'Swansea West has a new MP, Torsten Bell.',
		['elected supported: Swansea West has a new MP, Torsten Bell'],
	],
	['seat-subject', '2023-01-10', 'Voters in Wakefield go to the polls.', []],
	['seat-subject', '2023-01-10', 'Wakefield could fall to the Conservatives.', []],
	[
		'sets',
		'2024-07-10',
		'Hendon, Poole and Havant were close. All three were Conservative in 2019. Only one of them still is.',
		['elected supported: All three were Conservative in 2019', 'elected supported: one of them still is'],
	],
	[
		'sets',
		'2024-07-10',
		'Hendon, Poole and Havant were close. All three were Labour seats in 2019.',
		['elected contradicted: All three were Labour seats in 2019'],
	],
	[
		'sets',
		'2019-12-20',
		'Every seat in Cornwall is Conservative.',
		['elected supported: Every seat in Cornwall is Conservative'],
	],
	[
		'sets',
		'2019-12-20',
		'Every seat in Cornwall is Labour.',
		['elected contradicted: Every seat in Cornwall is Labour'],
	],
	['sets', '2024-07-10', 'All three were delighted.', []],
	['sets', '2024-07-10', 'Every seat in the hall is taken.', []],
	[
		'lists',
		'2024-07-12',
		'The Greens have four MPs: Carla Denyer in Bristol Central, Adrian Ramsay in Waveney Valley, Ellie Chowns in North Herefordshire and Siân Berry in Brighton Pavilion.',
		[
			'elected supported: Greens have four MPs: Carla Denyer in Bristol Central, Adrian Ramsay in Waveney Valley, Ellie Chowns in North Herefordshire and Siân Berry in Brighton Pavilion',
		],
	],
	[
		'lists',
		'2015-05-10',
		'Labour are left with one: Ian Murray in Edinburgh South.',
		['elected supported: Ian Murray in Edinburgh South'],
	],
	[
		'lists',
		'2024-07-12',
		'The Greens have three MPs: Carla Denyer in Bristol West, Adrian Ramsay in Waveney Valley and Ellie Chowns in Hereford.',
		['elected contradicted: Carla Denyer in Bristol West', 'elected contradicted: Ellie Chowns in Hereford'],
	],
	[
		'lists',
		'2024-07-06',
		'Penny Mordaunt, Grant Shapps and Jacob Rees-Mogg all lost their seats.',
		['elected supported: Penny Mordaunt, Grant Shapps and Jacob Rees-Mogg all lost their seats'],
	],
	[
		'lists',
		'2024-07-06',
		'Penny Mordaunt, Rishi Sunak and Grant Shapps all lost their seats.',
		['elected contradicted: Penny Mordaunt, Rishi Sunak and Grant Shapps all lost their seats'],
	],
	['lists', '2024-07-12', 'Three speakers are booked: Ann Moss in Leeds and Bob Field in Derby.', []],
	[
		'runs',
		'2024-07-08',
		'Bill Wiggin won North Herefordshire at each of the previous four general elections.',
		['elected supported: Bill Wiggin won North Herefordshire at each of the previous four general elections'],
	],
	[
		'runs',
		'2025-10-10',
		'Redcar has changed hands at three of the last four general elections.',
		['elected supported: Redcar has changed hands at three of the last four general elections'],
	],
	[
		'runs',
		'2024-07-08',
		'The Greens took North Herefordshire, ending Conservative rule in the seat.',
		['elected supported: The Greens took North Herefordshire', 'elected supported: ending Conservative rule'],
	],
	[
		'runs',
		'2025-10-10',
		'Redcar has changed hands at two of the last four general elections.',
		['elected contradicted: Redcar has changed hands at two of the last four general elections'],
	],
	['runs', '2024-07-08', 'The vote ended years of argument in Redcar.', []],
	['runs', '2024-07-08', 'The shop changed hands at the last minute.', []],
	[
		'changes',
		'2017-06-12',
		'In Edinburgh South West nothing changed hands on Thursday.',
		['elected supported: nothing changed hands'],
	],
	[
		'changes',
		'2024-07-08',
		'The seat of Hendon was close. Hendon changed hands.',
		['elected supported: Hendon changed hands'],
	],
	['changes', '2024-07-08', 'Havant changed hands.', ['elected contradicted: Havant changed hands']],
	[
		'changes',
		'2015-05-06',
		'By-elections remembered: Clacton, October 2014, a Conservative seat lost to UKIP.',
		['elected supported: a Conservative seat lost to UKIP'],
	],
	['changes', '2024-07-08', 'The shop changed hands in Havant.', []],
	['changes', '2024-07-08', 'Havant may change hands.', []],
	[
		'passives',
		'2024-07-08',
		'Maidenhead was won by the Lib Dem Joshua Reynolds.',
		['elected supported: Maidenhead was won by the Lib Dem Joshua Reynolds'],
	],
	[
		'passives',
		'2017-10-10',
		'Twickenham, won from the Conservatives in 2017, was close.',
		['elected supported: Twickenham, won from the Conservatives'],
	],
	[
		'passives',
		'2024-07-08',
		'Maidenhead was won by Labour.',
		['elected contradicted: Maidenhead was won by Labour'],
	],
	['passives', '2024-07-08', 'The raffle in Maidenhead was won by Joshua Reynolds.', []],
	['passives', '2024-07-08', 'Maidenhead could be won by Labour.', []],
	[
		'brackets',
		'2010-05-14',
		'Among the newcomers were Claire Perry (Conservative, Devizes) and John Glen (Conservative, Salisbury), all elected for the first time.',
		[
			'elected supported: Claire Perry (Conservative, Devizes)',
			'elected supported: John Glen (Conservative, Salisbury)',
		],
	],
	[
		'brackets',
		'2010-05-14',
		'Among the newcomers was Claire Perry (Labour, Devizes).',
		['elected contradicted: Claire Perry (Labour, Devizes)'],
	],
	[
		'brackets',
		'2010-05-14',
		'Among the newcomers was Claire Perry (Conservative, Salisbury).',
		['elected contradicted: Claire Perry (Conservative, Salisbury)'],
	],
	[
		'results',
		'2010-06-24',
		'Hereford and South Herefordshire: Con win – loss to notional Lib Dem.',
		[
			'elected supported: Hereford and South Herefordshire: Con win',
			'elected contradicted: Hereford and South Herefordshire: Con win – loss to notional Lib Dem',
		],
	],
	[
		'seat-subject',
		'2017-12-18',
		'Since 2017 Gordon has still been an SNP seat.',
		['elected contradicted: Gordon has still been an SNP seat'],
	],
	['seat-subject', '2017-12-18', 'Gordon has been an SNP seat and a Conservative one.', []],
	['brackets', '2010-05-14', 'The speakers were Ann Moss (Labour, Devizes) and Bob Field.', []],
	['brackets', '2010-05-14', 'Claire Perry (Conservative, Devizes) asked a question.', []],
];

describe.skipIf(release === null)(`holders${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s, %s: %s', (_rule, published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toEqual(expected);
	});
});
