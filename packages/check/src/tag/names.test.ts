import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { exampleRelease, taggedOn, wordsAt } from '../fixtures/tagged.ts';
import type { Cast, NameTag } from './name-tag.ts';

const full = openFullRecord();
const release = full ?? exampleRelease();
if (full === null) console.log(`names.test.ts: names of the full record are skipped, ${NO_DATA}`);

function show(name: NameTag): string {
	switch (name.kind) {
		case 'party':
			return release.parties[name.party].id;
		case 'place':
			return release.places.name.at(name.places[0]);
		case 'area':
			return release.areas[name.areas[0]].id;
		default:
			return `${name.candidacies.length > 0 ? '' : '?'}${name.surname}`;
	}
}

/** "words: kind meaning" for every name of the text. */
function names(text: string, cast: Cast = new Map()): string[] {
	const s = taggedOn(release, text, cast);
	return s.names.map((name) => `${name.kind} ${show(name)}`);
}

type Case = readonly [string, ...string[]];

describe.skipIf(full === null)('names of the full record', () => {
	describe('people', () => {
		const cases: readonly Case[] = [
			['Clive Lewis won', 'person lewis'],
			['Sir Keir Starmer won', 'person starmer'],
			['Dr Paul Williams lost', 'person williams'],
			['Cllr John Smith stood', 'person smith'],
			['Sir Jacob Rees-Mogg lost', 'person rees mogg'],
			['Jacob Rees Mogg lost', 'person rees mogg'],
			['Iain Duncan Smith won', 'person duncan smith'],
			['Rebecca Long-Bailey won', 'person long bailey'],
			['Rebecca Long Bailey won', 'person long bailey'],
			['Gloria De Piero won', 'person de piero'],
			['Gloria de Piero won', 'person de piero'],
			['Clive Lewis’s vote', 'person lewis'],
			["Clive Lewis's vote", 'person lewis'],
			['Theresa May won in June', 'person may'],
			['Mhairi Black of the SNP', 'person black', 'party snp'],
			['Stuart C. McDonald won', 'person mcdonald'],
			['Ed Balls lost', 'person balls'],
		];
		for (const [text, ...expected] of cases) it(text, () => expect(names(text)).toEqual(expected));
	});

	it('a member who stood under another first name is one person', () => {
		const [truss] = taggedOn(release, 'Liz Truss lost').names;
		expect(truss.kind === 'person' && truss.candidacies.length).toBe(5);
	});

	describe('people named before', () => {
		const after = (first: string, text: string): string[] => {
			const cast: Cast = new Map();
			names(first, cast);
			return names(text, cast);
		};
		const cases: readonly (readonly [string, string, ...string[]])[] = [
			['Clive Lewis stood', 'Lewis won', 'person lewis'],
			['Clive Lewis stood', "Mr Lewis's majority", 'person lewis'],
			['Clive Lewis stood', 'and Lewis won', 'person lewis'],
			['Jacob Rees-Mogg stood', 'Rees-Mogg lost', 'person rees mogg'],
			['Jacob Rees-Mogg stood', 'Mr Mogg lost', 'person mogg'],
			['Gloria De Piero stood', 'De Piero won', 'person de piero'],
			['Theresa May stood', 'May won', 'person may'],
			['Theresa May stood', 'Mrs May won', 'person may'],
			['Theresa May stood', 'in May'],
			['Theresa May stood', 'on 7 May'],
			['Theresa May stood', 'May 2015'],
			['Theresa May stood', 'since last May'],
			['Mhairi Black stood', 'a black day'],
			['Clive Lewis stood', 'Mr Quibble lost', 'person ?quibble'],
		];
		for (const [first, text, ...expected] of cases)
			it(`${first}; ${text}`, () => expect(after(first, text)).toEqual(expected));
	});

	describe('places', () => {
		const cases: readonly Case[] = [
			['in Inverness, Skye and West Ross-shire', 'place Inverness, Skye and West Ross-shire'],
			['in Ross, Skye and Lochaber', 'place Ross, Skye and Lochaber'],
			['in Brecon, Radnor and Cwm Tawe', 'place Brecon, Radnor and Cwm Tawe'],
			[
				'Bradford West, Bradford East and Leeds West',
				'place Bradford West',
				'place Bradford East',
				'place Leeds West',
			],
			['in Swindon North', 'place Swindon North'],
			['in North Swindon', 'place Swindon North'],
			['in Wiltshire South West', 'place South West Wiltshire'],
			['in Newcastle-under-Lyme', 'place Newcastle-under-Lyme'],
			['in Newcastle under Lyme', 'place Newcastle-under-Lyme'],
			['in Ynys Mon', 'place Ynys Môn'],
			['in Stoke Central', 'place Stoke-on-Trent Central'],
			['in Chelsea & Fulham', 'place Chelsea and Fulham'],
			['Bath voted on Thursday', 'place Bath'],
			['voters in Reading West', 'place Reading West'],
			['Reading the results'],
			['Reading between the lines'],
			['Reading about it'],
			['a bath and some reading'],
			['North West Norfolk and the North West', 'place North West Norfolk', 'area north-west'],
		];
		for (const [text, ...expected] of cases) it(text, () => expect(names(text)).toEqual(expected));
	});
});

describe('parties', () => {
	const cases: readonly (readonly [string, string])[] = [
		['the Tories', 'conservative'],
		['a Tory', 'conservative'],
		['the Conservatives', 'conservative'],
		['the Conservative Party', 'conservative'],
		['Labour', 'labour'],
		['Labour and Co-operative', 'labour'],
		['Welsh Labour', 'labour'],
		['a Lib Dem', 'liberal-democrats'],
		['the Lib Dems', 'liberal-democrats'],
		['the Liberal Democrats', 'liberal-democrats'],
		['Plaid', 'plaid-cymru'],
		['Plaid Cymru', 'plaid-cymru'],
		['Sinn Fein', 'sinn-fein'],
		['Sinn Féin', 'sinn-fein'],
		['the SNP', 'snp'],
		['the DUP', 'dup'],
		['Ukip', 'ukip'],
		['UKIP', 'ukip'],
		['Reform', 'reform-uk'],
		['Reform UK', 'reform-uk'],
		['the Brexit Party', 'reform-uk'],
		['the Greens', 'green'],
		['the Green Party', 'green'],
	];
	for (const [text, id] of cases)
		it(text, () => expect(names(`won by ${text} again`)).toEqual([`party ${id}`]));

	for (const text of [
		'green policies',
		'labour costs',
		'a conservative estimate',
		'reform of the rules',
		'plaid shirts',
	])
		it(`no party: ${text}`, () => expect(names(`won by ${text}`)).toEqual([]));

	const short: readonly (readonly [text: string, party: boolean])[] = [
		['Brexit came third', true],
		['a swing from Labour to Brexit', true],
		['Brexit to Con 2.7%', true],
		['Brexit hold', true],
		['Brexit 2,355', true],
		['Brexit’s share of the vote', true],
		['Brexit dominated the campaign', false],
		['in Brexit 2016 was a turning point', false],
		['Brexit came up on every doorstep', false],
		['Brexit’s consequences', false],
		['Zanthar hold', false],
	];
	for (const [text, isParty] of short)
		it(`${isParty ? 'a party' : 'no party'}: ${text}`, () =>
			expect(names(text).includes('party reform-uk')).toBe(isParty));

	it('a word before a party is no first name of it', () => {
		expect(names('Even Ukip’s vote fell')).toEqual(['party ukip']);
		expect(names('Even Reform UK’s vote fell')).toEqual(['party reform-uk']);
	});

	it('Labour’s and the Tories’ are possessive', () => {
		const s = taggedOn(release, 'Labour’s vote and the Tories’ vote');
		expect(s.names.map(({ to }) => s.tokens[to - 1].isPossessive)).toEqual([true, true]);
	});
});

describe('names that the record does not know, by their shape', () => {
	const cases: readonly Case[] = [
		['Zanthar Quibble lost', 'person ?quibble'],
		['beaten by Zanthar Quibble', 'person ?quibble'],
		['Ms Quibble lost', 'person ?quibble'],
		['Councillor Zed Quibble', 'person ?quibble'],
		['Sir Zed Quibble-Nobody', 'person ?nobody'],
		['Zanthar Quibble’s vote', 'person ?quibble'],
		['Quibble lost'],
		['The Election Result'],
		['General Election'],
		['Prime Minister'],
		['City Council'],
		['House of Commons'],
	];
	for (const [text, ...expected] of cases) it(text, () => expect(names(text)).toEqual(expected));
});

describe('what a person tag tells', () => {
	it('the words it covers, and whether the name is whole', () => {
		const s = taggedOn(exampleRelease(), 'Sir Zanthar Quibble beat Giles Watling and Mr Carswell');
		expect(s.names.map(({ from, to }) => wordsAt(s, from, to))).toEqual([
			'sir zanthar quibble',
			'giles watling',
			'mr carswell',
		]);
		expect(s.names.map((name) => name.kind === 'person' && name.isFull)).toEqual([false, true, false]);
		expect(s.names.map((name) => name.kind === 'person' && name.gender)).toEqual([2, 2, 2]);
	});
});
