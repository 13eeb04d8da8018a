/** Claims about councils in sentences of our own, against the real rolls, compositions and polls. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import type { Answer } from '../answer.ts';
import { checkText } from '../check.ts';

const release = openFullRecord();
const hasBook = release?.councils !== null && release !== null;
if (!hasBook) console.log(`councils.test.ts: skipped, ${NO_DATA}`);

const LOCAL = new Set([
	'seat_count',
	'result',
	'party_of',
	'office',
	'allegiance_change',
	'votes',
	'majority',
	'share',
	'turnout',
	'elected',
]);

function claims(text: string, published: string): Answer['claims'] {
	return checkText(text, release!, { published }).claims.filter(({ type }) => LOCAL.has(type));
}

const said = (text: string, published: string) =>
	claims(text, published).map(({ type, verdict, detail }) => `${type} ${verdict} ${detail}`);

describe.skipIf(!hasBook)('changes of allegiance of councillors', () => {
	it.each([
		[
			'Lee Anderson, an Ashfield councillor, has gone over: he defected to the Conservatives.',
			'2018-03-28',
			[],
		],
		[
			'Lee Anderson, a councillor on Ashfield council, has defected from Labour to the Conservatives.',
			'2018-03-28',
			['allegiance_change supported between_rolls'],
		],
		[
			'Lee Anderson, a councillor on Ashfield council, has defected from the Conservatives to Labour.',
			'2018-03-28',
			['allegiance_change contradicted direction'],
		],
		[
			'Lee Anderson, a councillor on Ashfield council, has defected from Labour to the Greens.',
			'2018-03-28',
			['allegiance_change contradicted party'],
		],
		[
			'Ashfield council was stunned by the defection of Councillor Chris Baron to the Tories.',
			'2018-03-28',
			['allegiance_change supported between_rolls'],
		],
		[
			'Cllr Nobody Atall has defected to the Conservatives, Ashfield council said.',
			'2018-03-28',
			['allegiance_change not_in_record unknown_entity'],
		],
		['Lee Anderson, a councillor on Ashfield council, may defect to the Greens.', '2018-03-28', []],
		// Long before the first roll: nothing says so, nothing denies it.
		[
			'Lee Anderson, a councillor on Ashfield council, left Labour for the Greens in 2009.',
			'2018-03-28',
			['allegiance_change not_in_record coverage'],
		],
	])('%s', (text, published, expected) => {
		const found = said(text, published).filter((one) => one.startsWith('allegiance'));
		if (expected.length > 0) expect(found).toEqual(expected);
		else expect(found.filter((one) => /contradicted/.test(one))).toEqual([]);
	});

	it('says that a difference between rolls has no day', () => {
		const [claim] = claims(
			'Lee Anderson, a councillor on Ashfield council, has defected to the Conservatives.',
			'2018-03-28',
		).filter(({ type }) => type === 'allegiance_change');
		expect(claim.on).toBeNull();
		expect(claim.workings[0].text).toMatch(/Labour in the roll of 2017, Conservative in the roll of 2018/);
		expect(claim.workings[0].sources).toHaveLength(2);
		expect(claim.workings[1].text).toMatch(/by-election/);
	});
});

describe.skipIf(!hasBook)('party and ward of a councillor', () => {
	it.each([
		[
			'In June 2018 Labour councillor Lee Anderson spoke on Stockport council.',
			'2018-12-01',
			'party_of',
			'not_in_record',
		],
		[
			'In August 2017 the motion was moved by Conservative councillor Matthew Holmes of Derby City Council.',
			'2017-12-01',
			'party_of',
			'supported',
		],
		[
			'In August 2017 the motion was moved by Labour councillor Matthew Holmes of Derby City Council.',
			'2017-12-01',
			'party_of',
			'contradicted',
		],
		[
			'In August 2018, Councillor Matthew Holmes, who represents Mickleover on Derby City Council, was ill.',
			'2018-12-01',
			'office',
			'supported',
		],
		[
			'In August 2018, Councillor Matthew Holmes, who represents Chaddesden on Derby City Council, was ill.',
			'2018-12-01',
			'office',
			'contradicted',
		],
	])('%s', (text, published, type, verdict) => {
		expect(claims(text, published).find((one) => one.type === type)?.verdict).toBe(verdict);
	});
});

describe.skipIf(!hasBook)('seats and control', () => {
	it.each([
		[
			'Labour has 22 of the 51 seats on Derby City Council.',
			'2018-11-01',
			['seat_count supported between_rolls'],
		],
		[
			'Labour won five of the 17 seats on Derby City Council in May 2018.',
			'2018-11-01',
			['seat_count supported exact'],
		],
		[
			'Labour won five of the 61 seats on Derby City Council in May 2018.',
			'2018-11-01',
			['seat_count contradicted value'],
		],
		['Labour has 42 of the 51 seats on Derby City Council.', '2018-11-01', ['seat_count contradicted value']],
		['Labour has 22 of the 61 seats on Derby City Council.', '2018-11-01', ['seat_count contradicted value']],
		[
			'In May 2018 Labour won five seats on Derby council, the Conservatives eight and the Liberal Democrats two.',
			'2018-05-10',
			['seat_count supported exact', 'seat_count supported exact', 'seat_count supported exact'],
		],
		[
			'The Ashfield Independents won 30 seats on Ashfield District Council in May 2019.',
			'2019-05-03',
			['seat_count supported exact'],
		],
		[
			'Middlesbrough council switches from no overall control to Labour.',
			'2023-05-06',
			['result supported exact'],
		],
		['Labour gained control of Middlesbrough council.', '2023-05-06', ['result supported exact']],
		[
			'The Conservatives gained control of Middlesbrough council.',
			'2023-05-06',
			['result contradicted party'],
		],
		// The file says otherwise of Caerphilly, against its own figures.
		['Caerphilly council was controlled by Labour in 2018.', '2018-12-01', ['result supported exact']],
		['No party has overall control of Stockport council.', '2018-06-01', ['result supported exact']],
		['Labour hopes to win 40 seats on Derby City Council.', '2018-06-01', []],
	])('%s', (text, published, expected) => {
		expect(said(text, published)).toEqual(expected);
	});
});

describe.skipIf(!hasBook)('contests of wards', () => {
	const winner =
		'In May 2018 Rob Cooper was elected in Chaddesden ward on Derby City Council with 2,268 votes.';
	it('are held against the ward', () => {
		expect(said(winner, '2018-05-10').sort()).toEqual(['elected supported exact', 'votes supported exact']);
		expect(said(winner.replace('2,268', '2,628'), '2018-05-10')).toContain('votes contradicted value');
	});

	it('never against a constituency of the same name', () => {
		const text =
			'In May 2018 the Conservatives held the Harrow East ward of Harrow council with 1,234 votes, against 999 for a newcomer.';
		expect(said(text, '2018-05-10').filter((one) => /contradicted|mislabelled/.test(one))).toEqual([]);
	});

	it('are not what a sentence about a constituency is held against', () => {
		const text =
			'In Stockport, Ann Coffey of Labour was re-elected as MP with 26,282 votes at the 2017 general election, as councillors watched.';
		const [votes] = claims(text, '2017-06-12').filter(({ type }) => type === 'votes');
		expect([votes.verdict, votes.subject.body]).toEqual(['supported', []]);
	});
});
