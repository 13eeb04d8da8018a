/** What the words say beside a figure: from which base, which way, in which seat and year, whose. Every figure is of the record. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { checkText } from '../index.ts';

const release = openFullRecord();

/** "verdict detail" of the claim about the figure between « and », or "none". */
function verdict(marked: string, published: string): string {
	const start = marked.indexOf('«');
	const end = marked.indexOf('»') - 1;
	const { claims } = checkText(marked.replace('«', '').replace('»', ''), release!, { published });
	const claim = claims.find((one) => one.start <= start && one.end >= end && one.type !== 'elected');
	return claim === undefined ? 'none' : `${claim.verdict} ${claim.detail}`;
}

type Case = readonly [string, string, string?];

function table(name: string, cases: readonly Case[]): void {
	describe(name, () => {
		for (const [text, expected, published = '2017-06-12'] of cases)
			it(text, () => expect(verdict(text, published)).toBe(expected));
	});
}

describe.skipIf(release === null)(`what is said of a figure${release === null ? `: ${NO_DATA}` : ''}`, () => {
	table('the base that the words name binds', [
		['Labour’s share in Norwich South rose by «21.7» points on 2015.', 'supported definition'],
		['Labour’s share in Norwich South rose by «21.7» points on 2010.', 'contradicted year'],
		['Since 2010 Labour’s share in Norwich South has risen by «32.3» points.', 'supported definition'],
		['Turnout in Norwich South was up «4.5» points, compared with 2015.', 'supported definition'],
		['Turnout in Norwich South was up «4.5» points, compared with 2010.', 'contradicted year'],
		// what follows a verb of its own names no base
		['Labour was up «21.7» points in Norwich South, which it had lost in 2010.', 'supported definition'],
		['On 8 June 2017 Labour’s share in Norwich South rose by «21.7» points.', 'supported definition'],
		['Labour’s share in Norwich South rose by «21.7» points on 8 June 2017.', 'supported definition'],
	]);

	table('which way two figures went', [
		['Labour’s majority in Norwich South fell from 7,654 to «15,596».', 'contradicted inconsistent'],
		['Labour’s majority in Norwich South rose from 7,654 to «15,596».', 'supported exact'],
		['Labour’s majority in Norwich South was 15,596, down from «7,654».', 'contradicted direction'],
		['Labour’s majority in Norwich South was 15,596, up from «7,654».', 'supported exact'],
		['Turnout in Norwich South fell to «69.2» per cent.', 'contradicted direction'],
		['Turnout in Norwich South rose to «69.2» per cent.', 'supported rounded'],
		['Turnout in Norwich South did not fall from 64.7 per cent to «69.2» per cent.', 'supported rounded'],
		// said of another figure
		[
			'As the Conservative share fell, Labour’s went from 39.3 per cent to «61.0» per cent in Norwich South.',
			'supported rounded',
		],
	]);

	table('a figure that goes on from another', [
		['Labour’s share in Norwich South rose by 21.7 points, to «61.0» per cent.', 'supported rounded'],
		['Labour’s share in Norwich South rose by 21.7 points, to «60.1» per cent.', 'contradicted value'],
		['Clive Lewis’s share in Norwich South rose by 21.7 points to «61.0» per cent.', 'supported rounded'],
		// another seat's figure goes on from none
		[
			'Turnout in Norwich South was 69.2 per cent, against «68.6» per cent in Norwich North.',
			'supported rounded',
		],
	]);

	table('the seat and year stated with a figure bind', [
		['Clive Lewis took «61.0» per cent of the vote in Norwich South in 2017.', 'supported rounded'],
		['Clive Lewis took «61.0» per cent of the vote in Stockport in 2017.', 'contradicted place'],
		['Clive Lewis took «61.0» per cent of the vote in Norwich South in 2015.', 'contradicted value'],
		['Sandy Martin took «47.4» per cent of the vote in Ipswich in 2017.', 'supported rounded'],
		// half of a seat's name may mean the town
		['Clive Lewis took «61.0» per cent of the vote in Norwich.', 'ambiguous readings'],
	]);

	table('whose majority it is, and who won by it', [
		['Labour’s majority of «15,596» in Norwich South is its largest.', 'supported exact'],
		['The Conservatives’ majority of «15,596» in Norwich South is safe.', 'contradicted party'],
		['Norwich South: a «15,596» Green majority.', 'contradicted party'],
		['Clive Lewis has a «15,596» majority over the Conservatives in Norwich South.', 'supported exact'],
		['Lana Hempsall stood in Norwich South. She lost by «15,596» votes.', 'supported exact'],
		['Lana Hempsall stood in Norwich South. She won by «15,596» votes.', 'contradicted direction'],
	]);

	table('subjects side by side', [
		['In Norwich South Clive Lewis polled 31,311 and Lana Hempsall «15,771».', 'contradicted value'],
		[
			'In Norwich South Clive Lewis took 31,311 votes to the «15,715» of the Conservative Lana Hempsall.',
			'supported exact',
		],
		[
			'In Norwich South Clive Lewis took 31,311 votes to the «15,751» of the Conservative Lana Hempsall.',
			'contradicted value',
		],
		['With «31,311» votes in Norwich South, Clive Lewis was home.', 'supported exact'],
		['With «31,131» votes in Norwich South, Clive Lewis was home.', 'contradicted value'],
	]);

	table('figures with a sign, of the level before', [
		['Norwich South: Labour 61.0% («+21.7»), Conservatives 30.6%', 'supported definition'],
		['Norwich South: Labour 61.0% («+12.7»), Conservatives 30.6%', 'contradicted value'],
		['Norwich South: Labour 61.0% («-21.7»), Conservatives 30.6%', 'contradicted direction'],
		['Norwich South: Labour 61.0% (+21.7), Conservatives «30.6»%', 'supported rounded'],
	]);

	table('turns of phrase', [
		['«31,311» people in Norwich South put their cross beside Clive Lewis.', 'supported exact'],
		['«31,131» people in Norwich South put their cross beside Clive Lewis.', 'contradicted value'],
		['«69.2» per cent of those on the register in Norwich South voted.', 'supported rounded'],
		['«62.9» per cent of those on the register in Norwich South voted.', 'contradicted value'],
		['In Norwich South the number of valid votes was put at «51,359».', 'supported exact'],
		['The «15,596» votes by which Clive Lewis won Norwich South are many.', 'supported exact'],
		['The majority in Norwich South was doubled last Thursday to «15,596».', 'supported exact'],
		['Turnout in Norwich South was high. It rose by «4.5» points.', 'supported definition'],
		['Turnout in Norwich South was high. It fell by «4.5» points.', 'contradicted direction'],
		[
			'Look at Stockport and Norwich South. The first had a majority of 14,477, the second one of «15,596».',
			'supported exact',
		],
		[
			'Look at Stockport and Norwich South. The second had a majority of 14,477, the first one of «15,596».',
			'contradicted value',
		],
		// three named, two told by order: which are meant?
		['Look at Norwich North, Stockport and Norwich South. The first had a majority of «14,477».', 'none'],
	]);

	table('one party over another in a nation', [
		['In Wales Labour finished «38.5» points in front of Plaid Cymru.', 'supported rounded'],
		['In Wales Labour finished «38.5» points behind Plaid Cymru.', 'contradicted direction'],
		['In Wales Labour finished «35.8» points ahead of Plaid Cymru.', 'contradicted value'],
		[
			'In Wales Labour finished 38.5 points ahead of Plaid Cymru, 48.9 per cent to «10.4» per cent.',
			'supported rounded',
		],
		[
			'In Wales Labour finished 38.5 points ahead of Plaid Cymru, 48.9 per cent to «14.0» per cent.',
			'contradicted value',
		],
		['In Wales Labour polled «660,888» more votes than Plaid Cymru.', 'contradicted value'],
	]);

	table('a swing to one party, the other not named', [
		['In Norwich South there was a swing to Labour of «7.3» points.', 'supported definition'],
		['In Norwich South there was a swing away from Labour of «7.3» points.', 'contradicted direction'],
	]);
});
