/** What a figure measures: three sentences or more that a rule reads, two or more that it must leave alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagged } from '../fixtures/tagged.ts';
import { measuresOf } from './measures.ts';

/** What the figure between « and » measures: "majority", "share-change +", "votes from", or "none". */
function measured(marked: string): string {
	const at = marked.indexOf('«');
	const text = marked.replace('«', '').replace('»', '');
	const s = tagged(text);
	const index = s.numbers.findIndex((n) => s.tokens[n.figureFrom].start === at);
	if (at < 0 || index < 0) throw new Error(`no figure is marked in “${marked}”`);
	const measure = measuresOf(s, null)[index];
	if (measure === null) return 'none';
	const sign = measure.direction > 0 ? ' +' : measure.direction < 0 ? ' -' : '';
	return `${measure.kind}${measure.level === 'at' ? '' : ` ${measure.level}`}${sign}`;
}

interface Rule {
	readonly yes: readonly string[];
	readonly no: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
	votes: {
		yes: [
			'Ann Coffey won Stockport with «19,771» votes.',
			'Ann Coffey polled «19,771» in Stockport.',
			'In Stockport Labour took «19,771» votes.',
			'Labour received «19,771» votes in Stockport.',
			'Ann Coffey had a majority of 10,061 in Stockport, taking «19,771» in all.',
			'In Stockport «19,771» votes were cast for Labour.',
			'Stockport: Ann Coffey (Labour) «19,771»; Daniel Hamilton (Conservative) 9,710.',
			'Labour won Stockport, Ann Coffey piling up «19,771» votes.',
			'Daniel Hamilton came second with «9,710».',
			'He got «9,710» votes.',
			'Labour’s «19,771» votes were enough in Stockport.',
		],
		no: [
			'Labour held Stockport by «10,061» votes.',
			'Labour gained «1,061» votes in Stockport.',
			'Labour was «10,061» votes ahead in Stockport.',
			'There were «135» rejected ballot papers in Stockport.',
		],
	},
	share: {
		yes: [
			'Ann Coffey took «49.9» per cent of the vote in Stockport.',
			'Labour won Stockport with «49.9%».',
			'Labour’s share of the vote in Stockport was «49.9» per cent.',
			'Labour had a «49.9» per cent share in Stockport.',
			'Labour polled «49.9%» in Stockport.',
			'«49.9» per cent voted Labour in Stockport.',
			'In Stockport «49.9» per cent voted for the Conservatives.',
			'In Stockport Labour was on «49.9» per cent.',
			'«49.9» per cent of the votes cast in Stockport went to Labour.',
			'Nearly «half» of the votes in Stockport were for Labour.',
		],
		no: [
			'Labour’s share of the vote in Stockport rose by «7.2» points.',
			'Turnout in Stockport was «62» per cent.',
			'Labour won «40» per cent of the seats.',
			'The swing in Stockport was «4.5» per cent.',
		],
	},
	majority: {
		yes: [
			'Labour has a majority of «10,061» in Stockport.',
			'Ann Coffey won Stockport with a «10,061» majority.',
			'Ann Coffey has a «10,061-vote» majority.',
			'Ann Coffey’s majority is «10,061».',
			'Labour held Stockport by «10,061» votes.',
			'Ann Coffey beat Daniel Hamilton by «10,061».',
			'Labour finished «10,061» votes ahead of the Conservatives in Stockport.',
			'Daniel Hamilton was «10,061» behind Ann Coffey.',
			'Labour’s lead in Stockport was «10,061» votes.',
			'Ann Coffey polled 19,771 votes, «10,061» more than Daniel Hamilton.',
			'Giles Watling lost Clacton to Douglas Carswell by «3,437» votes.',
			'Labour won Stockport with a majority of «25.4» per cent.',
			'Labour’s majority in Stockport: «10,061».',
			'Daniel Hamilton fell «10,061» short of Labour.',
			'Ann Coffey polled «10,061» more votes than her nearest rival.',
			'Ann Coffey won «10,061» more votes than anyone else in Stockport.',
		],
		no: [
			'Labour’s majority in Stockport rose by «2,000».',
			'The government’s majority of «80» was gone.',
			'Labour has a working majority of «167».',
			'Ann Coffey won Stockport with «19,771» votes.',
			'Ann Coffey beat Daniel Hamilton by «19,771» votes to 9,710.',
		],
	},
	'score +': {
		yes: [
			'Ann Coffey beat Daniel Hamilton by «19,771» to 9,710.',
			'Ann Coffey beat Daniel Hamilton by «19,771» votes to 9,710.',
			'Labour won it «19,771» to 9,710.',
		],
		no: [
			'Labour’s majority rose by «1,771» votes to 9,710.',
			'Labour’s vote went from «19,771» to 9,710.',
			'Labour held Stockport by «10,061» to nobody’s surprise.',
		],
	},
	swing: {
		yes: [
			'There was a swing of «4.5» points from the Conservatives to Labour in Stockport.',
			'There was a «4.5» per cent swing from the Conservatives to Labour in Stockport.',
			'The swing from the Conservatives to Labour was «4.5» per cent.',
			'Labour won Stockport on a «4.5-point» swing.',
			'Labour took the seat on a swing of «4.5%».',
			'A swing to Labour of «4.5» points took Stockport.',
			'The «4.5%» Butler swing gave Labour Stockport.',
			'Stockport swung by «4.5» per cent from the Conservatives to Labour.',
			'Stockport swung by «4.5» points to Labour.',
		],
		no: [
			'The Conservatives need a swing of «4.5» points to take Stockport.',
			'Labour’s share in Stockport rose by «4.5» points.',
			'Turnout in Stockport was up «4.5» points.',
		],
	},
	'swing-needed': {
		yes: [
			'The Conservatives need a swing of «4.5» points to take Stockport.',
			'A swing of «4.5» per cent would win Stockport for the Conservatives.',
			'A swing of «4.5» points would be enough for the Conservatives in Stockport.',
			'The swing needed in Stockport is «4.5» points.',
		],
		no: [
			'There was a swing of «4.5» points to Labour in Stockport.',
			'Labour won Stockport on a swing of «4.5» per cent.',
		],
	},
	turnout: {
		yes: [
			'Turnout in Stockport was «62.0» per cent.',
			'Ann Coffey won Stockport on a turnout of «62.0» per cent.',
			'Stockport had a «62.0» per cent turnout.',
			'Turnout, at «62.0» per cent, was low in Stockport.',
			'In Stockport «39,649» people voted.',
			'In Stockport «62» per cent voted.',
			'In Stockport «62» per cent of voters turned out.',
			'Turnout in Stockport reached «62.0» per cent.',
			'There was a turnout of «39,649» in Stockport.',
			'Some «39,649» votes were cast in Stockport.',
			'«39,649» votes were counted in Stockport.',
		],
		no: [
			'Turnout in Stockport rose by «2.6» points.',
			'Labour took «62» per cent of the vote in Stockport.',
			'«62» per cent of voters in Stockport voted for Labour.',
		],
	},
	'turnout-change +': {
		yes: [
			'Turnout in Stockport rose by «2.6» points.',
			'Turnout in Stockport was up «2.6» points.',
			'Turnout in Stockport was «2.6» points higher.',
			'Turnout increased by «2.6» percentage points in Stockport.',
			'There was a rise in turnout of «2.6» points in Stockport.',
			'There was a «2.6-point» rise in turnout in Stockport.',
		],
		no: [
			'Turnout in Stockport fell by «2.6» points.',
			'Turnout in Stockport was «64.8» per cent.',
			'Labour’s share in Stockport rose by «2.6» points.',
		],
	},
	'turnout-change -': {
		yes: [
			'Turnout in Stockport fell by «2.6» points.',
			'Turnout in Stockport was down «2.6» points.',
			'Turnout in Stockport was «2.6» points lower.',
		],
		no: ['Turnout in Stockport rose by «2.6» points.', 'Turnout in Stockport was «59.4» per cent.'],
	},
	'share-change +': {
		yes: [
			'Labour’s share of the vote in Stockport rose by «13.4» points.',
			'Labour was up «13.4» points in Stockport.',
			'Labour’s share increased by «13.4» percentage points in Stockport.',
			'Labour gained «13.4» points in Stockport.',
			'Labour put on «13.4» points in Stockport.',
			'There was a «13.4-point» rise in Labour’s share of the vote in Stockport.',
			'Labour took 63.3 per cent in Stockport, up «13.4» points.',
		],
		no: [
			'Labour’s share of the vote in Stockport fell by «13.4» points.',
			'Labour’s share of the vote in Stockport was «63.3» per cent.',
			'There was a «13.4-point» swing to Labour in Stockport.',
			'Turnout in Stockport rose by «13.4» points.',
		],
	},
	'share-change -': {
		yes: [
			'Labour’s share of the vote in Stockport fell by «13.4» points.',
			'Labour was down «13.4» points in Stockport.',
			'Labour lost «13.4» points in Stockport.',
			'Labour’s share dropped «13.4» points in Stockport.',
		],
		no: [
			'Labour’s share of the vote in Stockport rose by «13.4» points.',
			'Labour lost «13.4» per cent of its votes in Stockport.',
		],
	},
	'vote-change +': {
		yes: [
			'Labour gained «6,511» votes in Stockport.',
			'Labour won «6,511» more votes in Stockport than in 2015.',
			'Labour put on «6,511» votes in Stockport.',
			'Labour’s vote in Stockport rose by «6,511».',
			'Labour added «6,511» votes in Stockport.',
			'Labour won an extra «6,511» votes in Stockport.',
		],
		no: [
			'Labour lost «6,511» votes in Stockport.',
			'Labour won «26,282» votes in Stockport.',
			'Labour gained «36» seats.',
			'Ann Coffey polled 19,771, «10,061» more than Daniel Hamilton.',
			'Ann Coffey polled 19,771, «61» more than expected.',
		],
	},
	'vote-change -': {
		yes: [
			'Labour lost «6,511» votes in Stockport.',
			'Labour lost «418» votes in Stockport.',
			'Labour’s vote in Stockport fell by «6,511».',
			'Labour won «6,511» fewer votes in Stockport than in 2015.',
			'The Conservatives shed «6,511» votes in Stockport.',
		],
		no: [
			'Labour gained «6,511» votes in Stockport.',
			'Labour lost «36» seats.',
			'Ann Coffey lost Stockport by «6,511» votes.',
		],
	},
	'relative-change -': {
		yes: [
			'Labour lost «12» per cent of its votes in Stockport.',
			'Labour lost «12%» of its voters in Stockport.',
			'Labour lost a «fifth» of its votes in Stockport.'.replace('a «fifth»', '«a fifth»'),
			'Labour won «12» per cent fewer votes in Stockport than in 2015.',
		],
		no: [
			'Labour lost «12» points in Stockport.',
			'Labour took «12» per cent of the vote in Stockport.',
			'Labour’s share of the vote in Stockport fell by «12» points.',
		],
	},
	'relative-change +': {
		yes: [
			'Labour won «12» per cent more votes in Stockport than in 2015.',
			'There was an increase of «12» per cent in the number of votes for Labour in Stockport.',
			'Labour won «a third» more votes in Stockport.',
		],
		no: ['Labour was up «12» points in Stockport.', 'Labour lost «12» per cent of its votes in Stockport.'],
	},
	'majority-change +': {
		yes: [
			'Labour’s majority in Stockport rose by «4,416».',
			'The majority in Stockport was up «4,416».',
			'Ann Coffey’s majority increased by «4,416» votes.',
			'Ann Coffey added «4,416» to her majority.',
			'Ann Coffey’s majority rose by «4,416» to 14,477.',
			'Ann Coffey polled 26,282 votes and increased her majority by «4,416».',
		],
		no: [
			'Labour’s majority in Stockport was «14,477».',
			'Labour’s majority in Stockport fell by «4,416».',
			'Ann Coffey has a majority of «14,477».',
		],
	},
	'majority from': {
		yes: [
			'Labour’s majority in Stockport rose from «10,061» to 14,477.',
			'Labour’s majority in Stockport is 14,477, up from «10,061».',
			'The majority fell from «14,477» to 10,061 in Stockport.',
			'Ann Coffey’s «14,477» majority in Stockport was cut to 10,061.',
			'Ann Coffey held Stockport by 10,061 votes, down from «14,477» in 2017.',
		],
		no: [
			'Labour’s majority in Stockport rose by «4,416».',
			'Labour took Stockport from the Conservatives by «10,061».',
		],
	},
	'majority to': {
		yes: [
			'Labour’s majority in Stockport rose from 10,061 to «14,477».',
			'Labour’s majority in Stockport went from 14,477 to «10,061».',
			'Labour’s majority in Stockport fell from 14,477 to «10,061».',
		],
		no: [
			'Ann Coffey beat Daniel Hamilton by 19,771 votes to «9,710».',
			'Labour lost the seat to the Conservatives by «10,061».',
		],
	},
	'share from': {
		yes: [
			'Labour’s share in Stockport rose from «49.9» per cent to 63.3 per cent.',
			'Labour’s share of the vote in Stockport is 63.3 per cent, up from «49.9» per cent.',
			'Labour’s vote in Stockport went from «49.9» per cent to 63.3 per cent.',
		],
		no: ['Labour’s share in Stockport rose by «13.4» points.', 'Labour took Stockport with «63.3» per cent.'],
	},
	'turnout from': {
		yes: [
			'Turnout in Stockport rose from «62.0» per cent to 64.7 per cent.',
			'Turnout in Stockport was 64.7 per cent, up from «62.0» per cent.',
			'Turnout went from «62.0» to 64.7 per cent in Stockport.',
		],
		no: ['Turnout in Stockport rose by «2.7» points.', 'Turnout in Stockport was «64.7» per cent.'],
	},
	seats: {
		yes: [
			'Labour won «411» seats.',
			'Labour has «411» MPs.',
			'The SNP won «56» of the 59 seats in Scotland.',
			'Labour took «36» seats in Scotland.',
			'Labour won «nine» seats in Wales.',
			'Plaid Cymru has «four» MPs.',
			'The DUP won ten seats with 36 per cent and Sinn Fein «seven» with 29.4.',
			'Labour’s 40 seats came on 35.3 per cent of the vote, the SNP’s «nine» on 30 per cent.',
		],
		no: [
			'Labour gained «36» seats.',
			'Labour won «411» votes in Stockport.',
			'Labour won «63.2» per cent of the seats.',
			'There are «59» marginal seats in Scotland.',
		],
	},
	'seats-total': {
		yes: [
			'The SNP won 56 of Scotland’s «59» seats.',
			'The SNP won 56 of the «59» seats in Scotland.',
			'Labour won 22 of the «40» seats in Wales.',
		],
		no: ['The SNP won «56» of the 59 seats in Scotland.', 'Labour gained «36» seats in Scotland.'],
	},
	'seat-change +': {
		yes: ['Labour gained «36» seats.', 'Labour gained «nine» seats in Wales.', 'Labour won «36» more seats.'],
		no: ['Labour lost «36» seats.', 'Labour won «36» seats.'],
	},
	'seat-change -': {
		yes: ['Labour lost «36» seats.', 'The SNP lost «39» seats in Scotland.', 'Labour won «36» fewer seats.'],
		no: [
			'Labour gained «36» seats.',
			'Labour lost «6,511» votes in Stockport.',
			'Labour lost by «36» votes.',
		],
	},
	'seat-share': {
		yes: [
			'Labour won «63.2» per cent of the seats.',
			'Labour has «63%» of seats on 34 per cent of the vote.',
			'«63» per cent of MPs are Labour.',
		],
		no: ['Labour won «33.7» per cent of the vote.', 'Labour won «411» of the 650 seats.'],
	},
	electorate: {
		yes: [
			'Stockport has an electorate of «63,931».',
			'There are «63,931» electors in Stockport.',
			'«63,931» people were registered in Stockport.',
			'The electorate of Stockport was «63,931».',
		],
		no: ['In Stockport «39,649» people voted.', 'Labour’s «19,771» votes in Stockport were a record.'],
	},
	invalid: {
		yes: [
			'There were «135» rejected ballot papers in Stockport.',
			'«135» spoilt ballots were counted in Stockport.',
			'«135» invalid votes were cast in Stockport.',
		],
		no: ['Labour’s «19,771» votes in Stockport were a record.', 'Labour polled «135» votes in Stockport.'],
	},
	'votes-per-seat': {
		yes: [
			'Labour won one seat for every «23,622» votes.',
			'Labour polled «23,622» votes for each MP.',
			'Labour needed «23,622» votes per seat.',
		],
		no: ['Labour won «23,622» votes in Stockport.', 'Labour held Stockport by «23,622» votes.'],
	},
	times: {
		yes: [
			'Labour polled «three» times as many votes as the Conservatives in Stockport.',
			'Labour’s majority is «2.5» times what it was.',
			'Labour won «four» times the Conservative vote in Stockport.',
		],
		no: ['Labour has won Stockport by «4,416».', 'Labour polled «19,771» votes in Stockport.'],
	},
	none: {
		yes: [
			'The average majority was «6,200» votes.',
			'The two parties polled «29,481» votes between them in Stockport.',
			'Labour and the Conservatives together polled «29,481» in Stockport.',
			'It took «six» months to settle in Stockport.',
			'«Sixteen» candidates stood in Stockport.',
			'The count in Stockport took «nine» hours.',
			'There were «three» recounts in Stockport.',
			'Ann Coffey polled 19,771, «42» more than hoped.',
			'Ann Coffey has lived in Stockport for «30» years.',
			'In Stockport «52.3» per cent voted Leave.',
			'Labour has «500,000» members.',
			'Labour gained «36» seats and lost six, a net gain of 30.',
			'Labour gained 36 seats but lost «six».',
			'Ann Coffey has «10,061» reasons to be cheerful in Stockport.',
			'Labour knocked on «30,000» doors in Stockport.',
			'Students make up «20» per cent of the electorate in Stockport.',
			'In Stockport «4.1» per cent of ballots were spoilt.',
			'The bill passed at its «second» reading by a whisker in «three» days.'.replace('«second»', 'second'),
		],
		no: ['Labour has a majority of «10,061» in Stockport.', 'Labour won «411» seats.'],
	},
};

for (const [rule, { yes, no }] of Object.entries(RULES)) {
	describe(rule, () => {
		for (const text of yes) it(text, () => expect(measured(text)).toBe(rule));
		for (const text of no) it(`not: ${text}`, () => expect(measured(text)).not.toBe(rule));
	});
}

describe('a figure that goes on from the one before', () => {
	const cases: readonly (readonly [string, string])[] = [
		['Ann Coffey polled 19,771 votes and Daniel Hamilton «9,710» in Stockport.', 'votes'],
		['Ann Coffey polled 19,771 votes, Daniel Hamilton «9,710» and Steven Woolfe 5,206.', 'votes'],
		['Labour had 49.9 per cent, the Conservatives «24.5» and Ukip 13.1.', 'share'],
		['Labour polled 19,771 votes, «49.9» per cent, in Stockport.', 'share'],
		['Labour’s majority was 10,061, or «25.4» per cent, in Stockport.', 'majority'],
		['Labour’s majority was 10,061 («25.4%») in Stockport.', 'majority'],
		['Labour’s majority in Stockport is 14,477 (2015: «10,061»).', 'majority'],
		["Labour's 12.9 million votes were 0.8 million fewer than the Conservatives' «13.6» million.", 'votes'],
		['Labour won Stockport by 10,061 and Clacton by «3,437».', 'majority'],
		['Turnout was 62.0 per cent in Stockport and «64.1» per cent in Clacton.', 'turnout'],
	];
	for (const [text, kind] of cases) it(text, () => expect(measured(text)).toBe(kind));
});

describe('what the figure comes to does not matter', () => {
	/** Other digits of the same shape, on the same side of the sizes that a seat, a share and a House have. */
	function redrawn(figure: string, digits: readonly number[]): string {
		let k = 0;
		const drawn = figure.replace(/\d/g, (_, at: number) => {
			const digit = digits[k++ % digits.length];
			return String(at === 0 ? 1 + (digit % 9) : digit);
		});
		const [before, after] = [figure, drawn].map((text) => Number(text.replaceAll(',', '')));
		const isSameSide = [100, 400, 650, 700, 1000, 60_000].every((size) => before > size === after > size);
		const isYear = /^\d{4}$/.test(drawn);
		return isSameSide && !isYear ? drawn : figure;
	}

	const marked = Object.values(RULES).flatMap(({ yes, no }) =>
		[...yes, ...no].filter((text) => /«\d/.test(text)),
	);

	it(`in ${marked.length} sentences`, () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...marked),
				fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
				(text, digits) => {
					const other = text.replace(/«([\d.,]*\d)/, (_, figure: string) => `«${redrawn(figure, digits)}`);
					expect([other, measured(other)]).toEqual([other, measured(text)]);
				},
			),
			{ numRuns: 600, seed: 8 },
		);
	});
});
