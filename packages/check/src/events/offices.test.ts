/** Who is or was a member, who stood, and for whom, in sentences of our own, on the full record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../index.ts';
import { saidOf } from './claims-of-text.ts';

const release = openFullRecord();
const TYPES = ['elected', 'office', 'party_of', 'candidacy', 'allegiance_change'];

/** Rule, day of publication, text, and every claim of these types; none where the record is not spoken of. */
const CASES: readonly (readonly [
	rule: string,
	published: string,
	text: string,
	expected: readonly string[],
])[] = [
	[
		'offices',
		'2024-07-08',
		'Ellie Chowns is the new MP for North Herefordshire.',
		['elected supported: Ellie Chowns is the new MP for North Herefordshire'],
	],
	[
		'offices',
		'2018-03-28',
		'The Mansfield MP Ben Bradley spoke first.',
		['office supported: Mansfield MP Ben Bradley'],
	],
	[
		'offices',
		'2021-05-17',
		"The former Stockton South MP Paul Williams was Labour's candidate.",
		[
			'office supported: former Stockton South MP Paul Williams',
			"candidacy supported: Paul Williams was Labour's candidate",
		],
	],
	[
		'offices',
		'2024-07-08',
		'Heidi Alexander, once MP for Lewisham East, is back in the Commons as MP for Swindon South.',
		[
			'office supported: Heidi Alexander, once MP for Lewisham East',
			'elected supported: Heidi Alexander, once MP for Lewisham East, is back in the Commons as MP for Swindon South',
		],
	],
	[
		'offices',
		'2024-07-08',
		'Bill Wiggin is the new MP for North Herefordshire.',
		['elected contradicted: Bill Wiggin is the new MP for North Herefordshire'],
	],
	['offices', '2024-07-08', 'Bill Wiggin hopes to be the next MP for North Herefordshire.', []],
	['offices', '2024-07-08', 'Ann Moss, the MP for a quiet life, spoke first.', []],
	[
		'tenure',
		'2026-08-20',
		'Andy Burnham, who represented Leigh until 2017, spoke first.',
		['elected supported: Andy Burnham, who represented Leigh until 2017'],
	],
	[
		'tenure',
		'2019-12-14',
		"Leigh, Andy Burnham's old seat, was close.",
		["elected supported: Leigh, Andy Burnham's old seat"],
	],
	[
		'tenure',
		'2024-07-08',
		'Anna Turley, who held Redcar from 2015 to 2019, is back.',
		['elected supported: Anna Turley, who held Redcar from 2015 to 2019', 'elected supported: is back'],
	],
	[
		'tenure',
		'2024-07-08',
		'Anna Turley, who held Redcar from 2010 to 2019, is back.',
		['elected contradicted: Anna Turley, who held Redcar from 2010 to 2019', 'elected supported: is back'],
	],
	['tenure', '2024-07-08', 'She sat for two hours in Redcar.', []],
	['tenure', '2024-07-08', 'Ann Moss has represented the firm in Redcar since 2010.', []],
	[
		'elected-when',
		'2024-07-24',
		'Richard Burgon and Imran Hussain were first elected in 2015, and Ian Byrne in 2019.',
		[
			'elected supported: Richard Burgon and Imran Hussain were first elected in 2015',
			'elected supported: and Ian Byrne in 2019',
		],
	],
	[
		'elected-when',
		'2024-07-24',
		'Apsana Begum was first elected in 2017.',
		['elected contradicted: Apsana Begum was first elected in 2017'],
	],
	['elected-when', '2024-11-16', 'Tonia Antoniazzi has now won three general elections.', []],
	['elected-when', '2024-11-16', 'Tonia Antoniazzi has now won five general elections.', []],
	[
		'elected-when',
		'2024-07-24',
		'Diane Abbott, MP for Hackney North and Stoke Newington since 1987, was cheered.',
		[
			'office supported: Diane Abbott, MP for Hackney North and Stoke Newington',
			'elected supported: Diane Abbott, MP for Hackney North and Stoke Newington since 1987',
		],
	],
	['elected-when', '2024-07-24', 'The first elected mayor took office in 2015.', []],
	['elected-when', '2024-07-24', 'Ann Moss first won the cup in 2015.', []],
	[
		'membership',
		'2024-07-10',
		"Lee Anderson is the only one of Reform UK's five MPs who was in the House before last week.",
		[],
	],
	[
		'membership',
		'2024-07-18',
		'Molly Scott Cato stood in Stroud in 2019. She had been an MP before that.',
		[
			'candidacy supported: Molly Scott Cato stood in Stroud',
			'elected contradicted: She had been an MP before that',
		],
	],
	[
		'membership',
		'2024-07-18',
		'Heidi Alexander had been an MP before.',
		['elected supported: Heidi Alexander had been an MP before'],
	],
	['membership', '2024-07-18', 'The piano was in the house before we came.', []],
	['membership', '2024-07-18', 'Ann Moss had never been an MP before.', []],
	[
		'candidacies',
		'2017-06-11',
		'Jewel Miah, who campaigned for the Loughborough seat, was there.',
		['candidacy supported: Jewel Miah, who campaigned for the Loughborough seat'],
	],
	[
		'candidacies',
		'2017-06-11',
		"Labour's parliamentary candidate for South Leicestershire, Shabbir Aslam, beat the total of his predecessor Amanda Hack.",
		[
			"candidacy supported: Labour's parliamentary candidate for South Leicestershire, Shabbir Aslam",
			'candidacy supported: his predecessor Amanda Hack',
		],
	],
	[
		'candidacies',
		'2020-01-05',
		'Luciana Berger stood as a Liberal Democrat in Finchley and Golders Green.',
		['candidacy supported: Luciana Berger stood as a Liberal Democrat'],
	],
	[
		'candidacies',
		'2020-01-05',
		'Luciana Berger stood as an independent in Finchley and Golders Green.',
		['candidacy contradicted: Luciana Berger stood as an independent'],
	],
	['candidacies', '2023-01-05', "Ann Moss, Labour's prospective candidate for Hendon, was there.", []],
	['candidacies', '2023-01-05', 'Zac Goldsmith stood by the door in Richmond Park.', []],
	[
		'labels',
		'2024-07-11',
		'Ayoub Khan, a former Liberal Democrat, won Birmingham Perry Barr.',
		[
			'party_of supported: Ayoub Khan, a former Liberal Democrat',
			'elected supported: won Birmingham Perry Barr',
		],
	],
	[
		'labels',
		'2024-07-11',
		'Jason Zadrozny missed the seat by 192 votes as an Ashfield Independent in 2010.',
		['party_of contradicted: as an Ashfield Independent in 2010'],
	],
	[
		'labels',
		'2024-07-08',
		'In 2019 the man left just short in Fermanagh and South Tyrone was Tom Elliott, now in the DUP.',
		['party_of contradicted: Tom Elliott, now in the DUP'],
	],
	['labels', '2024-07-11', 'The hotel, a former Conservative club, is for sale.', []],
	['labels', '2024-07-11', 'As an independent in 2010 the school did well.', []],
	[
		'incumbents',
		'2024-07-08',
		'Anna Turley beat the incumbent, Jacob Young, in Redcar.',
		[
			'elected supported: Anna Turley beat the incumbent, Jacob Young',
			'office supported: incumbent, Jacob Young',
		],
	],
	[
		'incumbents',
		'2024-07-08',
		'In Wimbledon the Conservative incumbent, Stephen Hammond, stood down.',
		[
			'office supported: Conservative incumbent, Stephen Hammond',
			'candidacy supported: Conservative incumbent, Stephen Hammond, stood down',
		],
	],
	[
		'incumbents',
		'2024-07-08',
		'In Redcar the incumbent, Anna Turley, was beaten by Jacob Young.',
		['elected contradicted: Anna Turley, was beaten by Jacob Young'],
	],
	['incumbents', '2024-07-08', 'The incumbent supplier lost the contract in Redcar.', []],
	['incumbents', '2024-07-08', 'It is incumbent on us all to vote.', []],
	[
		'not-standing',
		'2024-07-08',
		'Matt Hancock stood down in West Suffolk.',
		['candidacy supported: Matt Hancock stood down'],
	],
	[
		'not-standing',
		'2019-08-03',
		'Jane Dodds won Brecon and Radnorshire after Plaid Cymru and the Greens stood aside.',
		['elected supported: Jane Dodds won Brecon and Radnorshire', 'candidacy supported: Greens stood aside'],
	],
	[
		'not-standing',
		'2024-07-22',
		'In Chorley the Speaker won with the main parties standing aside.',
		['elected supported: Speaker won', 'candidacy supported: the main parties standing aside'],
	],
	[
		'not-standing',
		'2024-07-22',
		'Matt Hancock stood down as health secretary.',
		['office supported: health secretary'],
	],
	['not-standing', '2024-07-22', 'The crowd stood aside in Chorley.', []],
	[
		'field',
		'2021-07-21',
		'In all 16 names were on the ballot paper at the Hartlepool by-election in May 2021.',
		['candidacy supported: 16 names were on the ballot paper'],
	],
	[
		'field',
		'2015-12-10',
		'Jeremy Quin was elected in Horsham from a field of eight.',
		['elected supported: Jeremy Quin was elected in Horsham', 'candidacy supported: a field of eight'],
	],
	[
		'field',
		'2015-12-10',
		'Jeremy Quin was elected in Horsham from a field of nine.',
		['elected supported: Jeremy Quin was elected in Horsham', 'candidacy contradicted: a field of nine'],
	],
	['field', '2024-07-08', 'Horsham has a field of eight acres and 16 names on the war memorial.', []],
	['field', '2024-07-08', 'Sixteen people signed the petition in Horsham.', []],
	[
		'succession',
		'2020-04-06',
		'Theo Clarke succeeded Jeremy Lefroy as MP for Stafford in 2019.',
		['elected supported: Theo Clarke succeeded Jeremy Lefroy as MP for Stafford'],
	],
	[
		'succession',
		'2020-04-06',
		'Theo Clarke succeeded Joyce Still as MP for Stafford in 2019.',
		['elected contradicted: Theo Clarke succeeded Joyce Still as MP for Stafford'],
	],
	[
		'succession',
		'2020-04-06',
		'Theo Clarke succeeded Jeremy Lefroy.',
		['elected supported: Theo Clarke succeeded Jeremy Lefroy'],
	],
	['succession', '2020-04-06', 'Rain followed Theo Clarke to Stafford.', []],
	['succession', '2020-04-06', 'Theo Clarke hopes to succeed Jeremy Lefroy.', []],
	[
		'allegiance',
		'2024-07-10',
		'Lee Anderson defected from the Conservatives to Reform UK.',
		['allegiance_change supported: Lee Anderson defected from the Conservatives to Reform UK'],
	],
	[
		'allegiance',
		'2014-10-11',
		'Douglas Carswell, who defected from the Conservatives, won the Clacton by-election for UKIP.',
		[
			'allegiance_change supported: Douglas Carswell, who defected from the Conservatives',
			'elected supported: won the Clacton by-election for UKIP',
		],
	],
	[
		'allegiance',
		'2024-07-08',
		'Natalie Elphicke crossed the floor from the Conservatives to Labour.',
		['allegiance_change not_in_record: Natalie Elphicke crossed the floor from the Conservatives to Labour'],
	],
	['allegiance', '2024-07-08', 'Ann Moss joined the queue and left the hall.', []],
	['allegiance', '2024-07-08', 'Lee Anderson could join the Conservatives.', []],
];

describe.skipIf(release === null)(`offices${release === null ? `: ${NO_DATA}` : ''}`, () => {
	it.each(CASES)('%s, %s: %s', (_rule, published, text, expected) => {
		expect(saidOf(release!, TYPES, text, published)).toEqual(expected);
	});
});

describe.skipIf(release === null)(
	'seats held before the record names anybody, without the book of members',
	() => {
		const said = (text: string): string[] => {
			const { claims } = checkText(text, { ...release!, members: null }, { published: '2017-06-12' });
			return claims.filter(({ type }) => type === 'office').map(({ verdict }) => verdict);
		};

		it.each([
			'Tony Blair was the Labour MP for Sedgefield.',
			'Ann Widdecombe was Conservative MP for Maidstone.',
			'John Smith was MP for Monklands East.',
		])('are not denied to anyone: %s', (text) => {
			expect(said(text)).toEqual(['not_in_record']);
		});

		it('are told where the record names who won', () => {
			expect(said('Gisela Stuart was MP for Birmingham Edgbaston.')).toEqual(['supported']);
		});
	},
);
