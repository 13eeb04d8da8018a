/** Registers of interests: what is read of small ones of our own, of the published four, and of files that are damaged or hostile. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { REGISTER_BY_LINE, REGISTER_BY_RECORD } from '../fixture/small-register.ts';
import { noReading, type Reading, readContent } from '../read-file.ts';
import { noReadings } from '../readings.ts';
import { BadDocument } from '../shape.ts';
import { REGISTER } from './register.ts';
import { RELATIVE } from './relatives.ts';

function read(text: string) {
	const readings = noReadings();
	const quarantined: [number, string][] = [];
	const quarantine = (line: number, reason: string): void => void quarantined.push([line, reason]);
	const rows = REGISTER.readDocument(text, { path: 'register.xml', source: 0, readings, quarantine });
	return { rows, ...readings.books.interests, quarantined };
}

describe('a register by line', () => {
	const { returns, editions, quarantined } = read(REGISTER_BY_LINE);

	it('is counted as it stands', () => {
		expect(editions).toEqual([
			expect.objectContaining({
				on: '2012-03-05',
				isWhole: true,
				members: 3,
				categories: 3,
				records: 0,
				items: 17,
			}),
		]);
		expect(quarantined).toEqual([]);
	});

	it('keeps lines in order and groups those of one donor', () => {
		expect(returns[0].name).toBe('Renée Example');
		expect(returns[0].entries.map(({ kind, category, lines }) => [kind, category, lines])).toEqual([
			[
				'employment',
				'2 Remunerated employment, office, profession etc.',
				['Payments from Invented Polls Ltd, [address left out], London [address left out], for surveys:'],
			],
			['employment', expect.any(String), ['3 May 2011, £75. Hours: 15 mins. (Registered 6 June 2011)']],
			[
				'employment',
				expect.any(String),
				['Talk to a society; fee of £100. [address left out]. Hours: 2 hrs.'],
			],
			[
				'visits',
				'6 Overseas visits',
				[
					'Name of donor: Association of Invented Towns',
					'Amount of donation (or estimate of the probable value): flights £300',
					'and two nights in an hotel',
					'Destination of visit: Elsewhere',
					'(Registered 21July 2011; updated 1 August 2011 and 2 August 2011)',
				],
			],
			['visits', '6 Overseas visits', ['Name of donor: A second body']],
			['shareholdings', '9 Shareholdings (a)', ['Example Sheds Ltd, which I own with', 'my sister.']],
			['shareholdings', '9 Shareholdings (b)', ['Example Roofs plc']],
		]);
		expect(returns[0].entries[3]).toMatchObject({
			registeredOn: '2011-07-21',
			updatedOn: '2011-08-02',
			at: { line: 18 },
		});
	});

	it('tells nothing to declare from nothing said, and takes a heading for a category', () => {
		expect(returns.map(({ isNil }) => isNil)).toEqual([false, true, false]);
		expect(returns[2].entries).toMatchObject([
			{ kind: 'land', category: '8 Land and Property', lines: ['Half a barn near Town.'] },
		]);
	});
});

describe('a register by record', () => {
	const { returns, editions } = read(REGISTER_BY_RECORD);

	it('has lines at breaks, empty or in pairs, and payments set in', () => {
		expect(editions[0]).toMatchObject({ members: 2, categories: 3, records: 5, items: 8 });
		expect(returns[0].entries).toMatchObject([
			{
				kind: 'support',
				lines: [
					'Name of donor: Invented Unions',
					'Amount of donation or nature and value if donation in kind: £500',
					'Date received: 4 May 2015',
					'Donor status: trade union',
					'(Registered 01 June 2015)',
				],
				registeredOn: '2015-06-01',
				depth: 0,
			},
			{
				kind: 'shareholdings',
				category: '7 (i) Shareholdings: over 15% of issued share capital',
				lines: [
					'Example Sheds Ltd.',
					'Interest held: from long ago',
					'(Registered 4 May 2010; updated 7 June 2015)',
				],
				updatedOn: '2015-06-07',
			},
			{ lines: ['A payment below it.', '(Registered 8 June 2015)'], depth: 1 },
			{ kind: 'shareholdings', category: '7 (ii) Other shareholdings, valued at more than £70,000' },
		]);
		expect(returns[1].isNil).toBe(true);
	});
});

describe('a register that is not as published', () => {
	it('has a category set aside where number and name disagree, by its line', () => {
		const { quarantined, returns } = read(REGISTER_BY_LINE.replace('type="6"', 'type="5"'));
		expect(quarantined).toEqual([
			[
				17,
				expect.stringMatching(/expected category 5 to be gifts-uk.*found type="5" name="Overseas visits"/),
			],
		]);
		expect(returns[0].entries).toHaveLength(5);
	});

	it('has a member set aside without a number or with another day', () => {
		const { quarantined } = read(
			REGISTER_BY_LINE.replace('person/90002', 'person/none').replace(
				'9003" membername="Loose Lines" date="2012-03-05',
				'9003" membername="Loose Lines" date="2012-03-06',
			),
		);
		expect(quarantined.map(([line]) => line)).toEqual([35, 38]);
	});

	it.each([
		[
			'cut short',
			(text: string) => text.slice(0, 900),
			/expected <\/item>|expected the end of a tag|expected <\/category>/,
		],
		[
			'of an element closed twice',
			(text: string) => text.replace('</category>', '</category></category>'),
			/line 16: expected <\/regmem> for that of line 10, found <\/category>/,
		],
		['of another root', (text: string) => text.replaceAll('publicwhip>', 'other>'), /<other>/],
		[
			'without a day',
			(text: string) => text.replaceAll('2012-03-05', 'soon'),
			/day of the register, found date="soon"/,
		],
		[
			'nested without end',
			(text: string) => text.replace('<category', `${'<i>'.repeat(100)}<category`),
			/at most 32 elements/,
		],
	])('%s is refused in words', (_, spoil, message) => {
		expect(() => read(spoil(REGISTER_BY_LINE))).toThrow(BadDocument);
		expect(() => read(spoil(REGISTER_BY_LINE))).toThrow(message);
	});

	it.each([
		['an entity of entities', '<!ENTITY l0 "lol"><!ENTITY l1 "&l0;&l0;">'],
		['an entity of a file', '<!ENTITY x SYSTEM "file:///etc/hostname">'],
		['an entity of parameters', '<!ENTITY % p "a">'],
		['an entity of markup', '<!ENTITY m "<item>">'],
	])('refuses %s', (_, entity) => {
		expect(() => read(REGISTER_BY_LINE.replace('<!ENTITY ndash', `${entity}<!ENTITY ndash`))).toThrow(
			/entities that stand for one character/,
		);
	});

	it('takes time in proportion to its size', () => {
		const item = `<item>${'('.repeat(2000)}Registered ${' Address of'.repeat(200)} ${'A1 '.repeat(300)}</item>`;
		const long = REGISTER_BY_LINE.replace('<item>Half', `${item.repeat(400)}<item>Half`);
		const started = performance.now();
		read(long);
		expect(performance.now() - started).toBeLessThan(4000);
	});
});

const FOLDER = fileURLToPath(new URL('../../../../../../shared/data/interests/', import.meta.url));
const isThere = existsSync(FOLDER);
if (!isThere) console.log('The published registers are not beside the repository: their tests are skipped.');

describe.skipIf(!isThere)('the published registers', () => {
	let reading: Reading;
	beforeAll(() => {
		reading = noReading();
		for (const name of readdirSync(FOLDER).sort())
			if (name.endsWith('.xml')) readContent(`interests/${name}`, readFileSync(FOLDER + name), reading);
	});
	const books = () => reading.readings.books.interests;

	it('are read whole', () => {
		expect(reading.files.map(({ status, rows }) => [status, rows])).toEqual([
			['read', 645],
			['read', 647],
			['read', 650],
			['read', 650],
		]);
		expect(reading.quarantined).toEqual([]);
		expect(reading.findings).toEqual([]);
		expect(books().editions).toMatchObject([
			{ on: '2009-10-28', members: 645, categories: 1056, records: 0, items: 3997 },
			{ on: '2014-11-24', members: 647, categories: 1291, records: 0, items: 11_648 },
			{ on: '2015-06-08', members: 650, categories: 1547, records: 1602, items: 4927 },
			{ on: '2024-05-28', members: 650, categories: 1759, records: 2410, items: 9915 },
		]);
	});

	it('leave every line somewhere but those of addresses', () => {
		const lines = books().returns.flatMap(({ entries }) => entries.flatMap((entry) => entry.lines));
		expect(lines.length).toBeGreaterThan(40_000);
		for (const line of lines) {
			expect(line).not.toMatch(/address(?:es)? of (?:the )?(?:donor|payer|lender)/i);
			expect(line).not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/);
			expect(line).not.toMatch(/[\u00a0\u0080-\u009f\ufffd<>]|&(?:amp|pound|nbsp);|^\s|\s$/);
		}
	});

	it('have entities and both encodings resolved', () => {
		const all = books().returns.flatMap(({ on, name, entries }) => [
			`${on} ${name}`,
			...entries.flatMap(({ lines }) => lines.map((line) => `${on} ${line}`)),
		]);
		for (const on of ['2009-10-28', '2014-11-24', '2015-06-08', '2024-05-28']) {
			expect(
				all.some((line) => line.startsWith(on) && line.includes('£')),
				on,
			).toBe(true);
		}
		for (const [on, words] of [
			['2009-10-28', 'Nestlé'],
			['2014-11-24', 'Câmara dos Deputados'],
			['2015-06-08', 'Lichtlöcherberg'],
			['2024-05-28', 'Friends of Sinn Féin Canada'],
		])
			expect(
				all.some((line) => line.startsWith(on) && line.includes(words)),
				on,
			).toBe(true);
	});

	it('tell the two Angela Smiths apart by number', () => {
		const of = (id: string) =>
			books()
				.returns.filter((one) => one.id === `publicwhip:${id}`)
				.map(({ on, isNil, entries }) => [on, isNil, entries.map(({ kind }) => kind)]);
		expect(of('11814')).toEqual([
			['2009-10-28', true, []],
			['2014-11-24', true, []],
			['2015-06-08', false, ['support', 'support', 'family-employed']],
		]);
		expect(of('10546')).toEqual([['2009-10-28', false, ['visits']]]);
		const pair = books().returns.find(({ id, on }) => id === 'publicwhip:11814' && on === '2015-06-08');
		expect(pair?.entries.slice(0, 2).map(({ category }) => category.slice(0, 5))).toEqual(['2 (b)', '2 (b)']);
	});

	it('name no relative', () => {
		const family = books().returns.flatMap(({ entries }) =>
			entries.filter(({ kind }) => kind === 'family-employed' || kind === 'family-lobbying'),
		);
		expect(family.length).toBeGreaterThan(100);
		for (const { lines } of family) expect(lines).toEqual([RELATIVE]);
	});

	it('have a category of two names under one number', () => {
		const names = new Set(
			books()
				.returns.flatMap(({ on, entries }) => (on === '2024-05-28' ? entries : []))
				.filter(({ kind }) => kind === 'shareholdings')
				.map(({ category }) => category.slice(0, 6)),
		);
		expect([...names].sort()).toEqual(['7 (i) ', '7 (ii)']);
	});
});
