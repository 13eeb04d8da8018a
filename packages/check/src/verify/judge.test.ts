/** Verdicts on single figures, each in a sentence of its own. Norwich South, Stockport and the nation in 2015 and 2017. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { type Claim, checkText } from '../index.ts';

const release = openFullRecord();

/** Claims that hold the figure between « and ». */
function claims(marked: string, published: string): readonly Claim[] {
	const start = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	const { claims } = checkText(marked.replace('«', '').replace('»', ''), release!, { published });
	return claims.filter((claim) => claim.start <= start && claim.end >= end && claim.stated !== null);
}

/** "verdict detail" of the claim about the figure, or "none". */
function verdict(marked: string, published = '2017-06-12'): string {
	const [claim] = claims(marked, published);
	return claim === undefined ? 'none' : `${claim.verdict} ${claim.detail}`;
}

type Case = readonly [string, string, string?];

function table(name: string, cases: readonly Case[]): void {
	describe(name, () => {
		for (const [text, expected, published] of cases)
			it(text, () => expect(verdict(text, published)).toBe(expected));
	});
}

describe.skipIf(release === null)(`verdicts${release === null ? `: ${NO_DATA}` : ''}`, () => {
	table('supported', [
		['Clive Lewis won Norwich South with «31,311» votes.', 'supported exact'],
		['Clive Lewis won Norwich South by «15,596» votes.', 'supported exact'],
		['Clive Lewis won Norwich South with «61.0» per cent of the vote.', 'supported rounded'],
		['Clive Lewis won Norwich South with «61» per cent of the vote.', 'supported rounded'],
		['Clive Lewis won Norwich South with nearly «31,500» votes.', 'supported rounded'],
		['Clive Lewis won Norwich South with over «31,000» votes.', 'supported rounded'],
		['Clive Lewis won Norwich South with «31,300» votes.', 'supported rounded'],
		['Turnout in Norwich South was «69.2» per cent.', 'supported rounded'],
		[
			'There was a swing of «7.3» points from the Conservatives to Labour in Norwich South.',
			'supported definition',
		],
		// a slip of unit is none for share, swing and turnout
		[
			'There was a swing of «7.3» per cent from the Conservatives to Labour in Norwich South.',
			'supported unit_note',
		],
		['Labour’s share of the vote in Norwich South rose by «21.7» per cent.', 'supported unit_note'],
		// either turnout, either base
		['Turnout in Runcorn and Helsby was «46.3» per cent.', 'supported definition', '2025-05-04'],
		['Turnout in Runcorn and Helsby was «46.2» per cent.', 'supported rounded', '2025-05-04'],
		[
			'The Conservatives’ share of the vote in Clacton fell by «44.0» points.',
			'supported definition',
			'2024-07-07',
		],
		[
			'The Conservatives’ share of the vote in Clacton fell by «44.4» points.',
			'supported definition',
			'2024-07-07',
		],
		// the Kingdom or Great Britain where neither is named
		['Labour won «40.0» per cent of the vote across the country.', 'supported rounded'],
		['Nationally Labour’s share of the vote was «41.0» per cent.', 'supported rounded'],
	]);

	table('contradicted', [
		['Clive Lewis won Norwich South with «31,131» votes.', 'contradicted value'],
		['Clive Lewis won Norwich South by «15,569» votes.', 'contradicted value'],
		['Clive Lewis won Norwich South with «60.1» per cent of the vote.', 'contradicted value'],
		['Clive Lewis won Norwich South with over «32,000» votes.', 'contradicted value'],
		['Turnout in Norwich South was «62.9» per cent.', 'contradicted value'],
		[
			'There was a swing of «3.7» points from the Conservatives to Labour in Norwich South.',
			'contradicted value',
		],
		['Labour’s share of the vote in Norwich South rose by «27.1» points.', 'contradicted value'],
		// right figure, wrong way
		['Labour’s share of the vote in Norwich South fell by «21.7» points.', 'contradicted direction'],
		[
			'There was a swing of «7.3» points from Labour to the Conservatives in Norwich South.',
			'contradicted direction',
		],
		['Turnout in Norwich South fell by «4.5» points.', 'contradicted direction'],
		// another candidate’s, another seat’s, another year’s
		['Lana Hempsall polled «31,311» votes in Norwich South.', 'contradicted value'],
		['Clive Lewis won Norwich South with «19,033» votes.', 'contradicted value'],
		['Labour held Stockport by «15,596» votes.', 'contradicted value'],
	]);

	table('mislabelled', [
		[
			'Clive Lewis won Norwich South on a swing of «21.7» points from the Conservatives to Labour.',
			'mislabelled as',
		],
		[
			'There was a swing of «14.6» points from the Conservatives to Labour in Norwich South.',
			'mislabelled as',
		],
		['Clive Lewis won Norwich South with a majority of «61.0» per cent.', 'mislabelled as'],
		['Clive Lewis won Norwich South with a majority of «31,311».', 'mislabelled as'],
		['Clive Lewis won Norwich South with «15,596» votes.', 'mislabelled as'],
		['Labour won «21.7» per cent more votes in Norwich South than in 2015.', 'mislabelled as'],
		['The Greens lost «11.0» per cent of their voters in Norwich South.', 'mislabelled as'],
		['The Conservatives need a swing of «30.4» points to take Norwich South.', 'mislabelled as'],
		['In Great Britain Labour won «40.0» per cent of the vote.', 'mislabelled as'],
		['In the United Kingdom Labour won «41.0» per cent of the vote.', 'mislabelled as'],
	]);

	it('names what the figure is', () => {
		const [swing] = claims(
			'Labour won Norwich South on a swing of «21.7» points from the Conservatives to Labour.',
			'2017-06-12',
		);
		expect(swing.found?.measure).toBe('share change');
		const [majority] = claims('Clive Lewis won Norwich South with a majority of «31,311».', '2017-06-12');
		expect(majority.found?.measure).toBe('votes');
	});

	describe('ambiguous', () => {
		const cases: readonly (readonly [string, string])[] = [
			['Clive Lewis won Norwich South with about «29,000» votes.', 'ambiguous stretch'],
			['Clive Lewis won Norwich South with nearly «31,300» votes.', 'ambiguous stretch'],
			['Clive Lewis won Norwich South with just over «30,000» votes.', 'supported rounded'],
			['Turnout in Norwich South was up «7.0» per cent.', 'ambiguous readings'],
		];
		for (const [text, expected] of cases) it(text, () => expect(verdict(text)).toBe(expected));
	});

	describe('red needs words that name whose figure it is', () => {
		for (const text of [
			'It was «12,345» votes.',
			'The figure was «12,345».',
			'She polled «12,345» votes.',
			'Labour polled «12,345» votes and won.',
			'Somebody won by «12,345».',
			'Turnout was «12.3» per cent in the town.',
			'Zanthar Quibble polled «12,345» votes.',
			'In 2009 Labour won Norwich North by «7,348» votes.',
			'At the 2009 by-election Chloe Smith won Norwich North by «7,348» votes.',
			'In 2013 turnout in Norwich North was «12.3» per cent.',
			'The Quibble Party won «12.3» per cent in Norwich South.',
		])
			it(text, () => expect(verdict(text)).not.toMatch(/^(contradicted|mislabelled)/));
	});

	describe('no verdict on what has not happened, or on other bodies', () => {
		for (const text of [
			'Labour could win Norwich South by «12,345» votes.',
			'Labour is projected to win Norwich South by «12,345».',
			'A poll of 1,000 voters puts Labour on «43» per cent.',
			'Labour won the ward with «1,234» votes, in a by-election for the city council.',
			'The bill was carried by «320» votes to 276.',
			'Clive Lewis, «45», won Norwich South.',
			'Between «40» and 50 per cent voted Labour in Norwich South.',
			'Labour spent «£12,345» in Norwich South.',
		])
			it(text, () => expect(verdict(text)).not.toMatch(/^(contradicted|mislabelled)/));
	});

	describe('from one figure to another: as good as the worse end', () => {
		const cases: readonly (readonly [string, string])[] = [
			['Labour’s majority in Norwich South rose from 7,654 to «15,596».', 'supported'],
			['Labour’s majority in Norwich South rose from 7,645 to «15,596».', 'contradicted'],
			['Labour’s majority in Norwich South rose from 7,654 to «15,569».', 'contradicted'],
			['Labour’s share in Norwich South rose from 39.3 per cent to «61.0» per cent.', 'supported'],
			['Labour’s share in Norwich South rose from 33.9 per cent to «61.0» per cent.', 'contradicted'],
		];
		for (const [text, expected] of cases) it(text, () => expect(verdict(text).split(' ')[0]).toBe(expected));
	});
});
