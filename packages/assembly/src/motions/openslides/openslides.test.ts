import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyText } from '../text.ts';
import { htmlFromText, textFromHtml } from './html.ts';
import type { OpenSlidesMotion } from './motion.ts';
import { readOpenSlidesCsv } from './read-csv.ts';
import { readOpenSlidesJson } from './read-json.ts';
import { writeOpenSlidesCsv } from './write-csv.ts';
import { writeOpenSlidesJson } from './write-json.ts';

const MOTION: OpenSlidesMotion = {
	number: 'A1',
	title: 'Later buses, "please"',
	text: 'This branch notes that buses & trains < cars.\n\n- to ask\n- to write',
	reason: 'Because it is so.',
	submitters: ['Elm branch (invented)', 'Oak branch (invented)'],
	supporters: [],
	category: 'T - Transport',
	block: 'Afternoon',
	tags: ['buses', 'evening'],
	state: 'carried',
	origin: null,
	amends: null,
	amendmentParagraphs: [],
	finalText: null,
};

describe('HTML to paragraphs and lists', () => {
	it.each([
		['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
		['headings', '<h2>Buses</h2>One<div>Two</div>', 'Buses\n\nOne\n\nTwo'],
		['line breaks', '<p>One<br>two<br/>three</p>', 'One\ntwo\nthree'],
		['a list', '<p>We ask:</p><ul><li>one</li><li><p>two</p></li></ul>', 'We ask:\n\n- one\n- two'],
		['a numbered list', '<ol start="3"><li>c</li><li>d</li></ol>', '3. c\n4. d'],
		['a list in a list', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n\n- b\n\n- c'],
		[
			'entities',
			'<p>buses &amp; trains &lt; &ouml; &#8212; &#x20AC; &nope;</p>',
			'buses & trains < ö — € &nope;',
		],
		['marks within a line', '<p>very <b>bold</b><i>ly</i></p>', 'very boldly'],
		['scripts', '<p>a</p><script>alert("<p>no</p>")</script><p>b</p>', 'a\n\nb'],
		['styles that do not end', '<p>a</p><style>p { }', 'a'],
		['comments', 'a<!-- <p>no</p> -->b', 'ab'],
		['attributes with a bracket', '<p title="a > b" onclick=\'x("<p>")\'>a</p>', 'a'],
		['a lone bracket', '2 < 3 and 4 <', '2 < 3 and 4 <'],
		[
			'line numbers in the markup',
			'<p><span class="os-line-number line-number-1" data-line-number="1">&nbsp;</span>One</p>',
			'One',
		],
	])('reads %s', (_, html, text) => {
		expect(textFromHtml(html)).toBe(text);
	});

	it('gives back a tidy text that was written as HTML', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', 'b&', '<', '>', '"', ' ', '\n', '\n\n', '- ', '1. ', '2. ', '&amp;', '<p>'),
			maxLength: 40,
		});
		fc.assert(
			fc.property(text, (one) => {
				expect(textFromHtml(htmlFromText(tidyText(one)))).toBe(tidyText(one));
			}),
			{ numRuns: 1_000 },
		);
	});

	it.each(['<', '<p "', "<a '", '<!--', '<script>', '<li>', '<ul>', '&', '</p'])(
		'is quick with a hundred thousand of "%s"',
		(part) => {
			const before = performance.now();
			textFromHtml(`${part.repeat(100_000)}>`);
			textFromHtml(part.repeat(100_000));
			expect(performance.now() - before).toBeLessThan(4_000);
		},
	);
});

describe('CSV of OpenSlides', () => {
	it.each([
		[
			'2 and 3',
			'identifier,title,text,reason,submitters,category,origin,motion_block,tags,recommendation,state\nA1,Buses,<p>Later.</p>,So,"Elm, Oak",T - Transport,Branch 3,Noon,"a,b",,accepted\n',
		],
		[
			'4.0',
			'Number,Title,Text,Reason,Submitters,Category,Origin,Motion block,Tags,State\nA1,Buses,Later.,So,"Elm,Oak",T - Transport,Branch 3,Noon,"a, b",accepted',
		],
		[
			'4.1',
			'\ufeffNumber;Submitter full names;Title;Text;Reason;Category name;Category_prefix;Tags;Motion block;State;Origin\r\nA1;Elm,Oak;Buses;Later.;So;Transport;T;a,b;Noon;accepted;Branch 3\r\n',
		],
	])('is read as version %s writes it', (_, csv) => {
		const read = readOpenSlidesCsv(csv);
		expect(read).toMatchObject({
			ok: true,
			motions: [
				{
					number: 'A1',
					title: 'Buses',
					text: 'Later.',
					reason: 'So',
					submitters: ['Elm', 'Oak'],
					category: 'T - Transport',
					block: 'Noon',
					tags: ['a', 'b'],
					state: 'accepted',
					origin: 'Branch 3',
				},
			],
		});
	});

	it.each([
		['no title', 'Number,Text\nA,b\n', 1, 1, 'Title'],
		['an empty title', 'Title,Text\n,b\n', 2, 1, 'the title of the motion'],
		['an empty text', 'Title,Text\nBuses, \n', 2, 7, 'the text of the motion'],
		['a field too many', 'Title,Text\nBuses,Later,please\n', 2, 13, '2 fields'],
		['an open quotation', 'Title,Text\nBuses,"Later\nplease', 2, 7, 'a closing quotation mark'],
		['words after a quotation', 'Title,Text\n"Buses" x,Later', 2, 8, 'the end of the line'],
		['a number twice', 'Number,Title,Text\n1,a,"b\nc"\n1,c,d\n', 4, 1, 'line 2 has it'],
		['a column twice', 'Title,Text,title\na,b,c\n', 1, 12, 'each column once'],
		['nothing below', 'Title,Text\n', 2, 1, 'a line for each motion'],
		['nothing', '', 1, 1, 'a first line'],
	])('with %s is refused at its place', (_, csv, line, column, expected) => {
		const read = readOpenSlidesCsv(csv);
		if (read.ok) throw new Error('was read');
		expect(read.problems[0]).toMatchObject({ line, column });
		expect(read.problems[0].expected).toContain(expected);
		expect(read.problems[0].remedy).not.toBe('');
	});

	it('says which columns are not taken over', () => {
		const read = readOpenSlidesCsv('Title,Text,Personal note\na,b,c\n');
		expect(read.ok && read.notes).toEqual([
			{ line: 1, column: 12, says: 'The column "Personal note" is not taken over.' },
		]);
	});

	it('is no formula in a table', () => {
		expect(writeOpenSlidesCsv([{ ...MOTION, title: '=1+1' }])).toContain("'=1+1");
	});
});

describe('JSON of OpenSlides 4', () => {
	const file = {
		_migration_index: 62,
		motion: {
			'7': {
				id: 7,
				number: 'A1',
				title: 'Buses',
				text: '<p>Later.</p>',
				submitter_ids: [3],
				category_id: 2,
				block_id: 1,
				tag_ids: [5],
				state_id: 9,
				additional_submitter: 'Oak branch',
			},
			'8': {
				id: 8,
				title: 'Amendment',
				amendment_paragraphs: { '0': '<p>Much later.</p>' },
				lead_motion_id: 7,
				modified_final_version: '',
			},
		},
		motion_submitter: { '3': { meeting_user_id: 4 } },
		meeting_user: { '4': { user_id: 6 } },
		user: {
			'6': { first_name: 'Ada', last_name: 'Elm (invented)', email: 'ada@elm.invalid', password: 'secret' },
		},
		motion_category: { '2': { name: 'Transport', prefix: 'T' } },
		motion_block: { '1': { title: 'Noon' } },
		tag: { '5': { name: 'buses' } },
		motion_state: { '9': { name: 'accepted' } },
	};

	it('is read with the names that its ids stand for, and nothing of accounts', () => {
		const read = readOpenSlidesJson(JSON.stringify(file));
		expect(read).toMatchObject({
			ok: true,
			motions: [
				{
					number: 'A1',
					text: 'Later.',
					submitters: ['Ada Elm (invented)', 'Oak branch'],
					category: 'T - Transport',
					block: 'Noon',
					tags: ['buses'],
					state: 'accepted',
				},
				{
					title: 'Amendment',
					text: '',
					amends: 'A1',
					amendmentParagraphs: [{ paragraph: 0, text: 'Much later.' }],
					finalText: null,
				},
			],
		});
		expect(JSON.stringify(read)).not.toMatch(/invalid|secret/);
	});

	it.each([
		['no JSON', '{"motion": {', 1, 13, 'a key in quotes'],
		['no collection of motions', '{"meeting": {}}', 1, 1, 'the collection "motion"'],
		['a list', '[]', 1, 1, 'the collection "motion"'],
		['no motions', '{"motion": {}}', 1, 12, 'at least one motion'],
		['a key that is no id', '{"motion": {\n"a": {}}}', 2, 6, 'a motion under its number'],
		['no title', '{"motion": {"1":\n {"text": "a"}}}', 2, 2, 'the title of the motion'],
		['a title that is a number', '{"motion": {"1":\n {"title": 12}}}', 2, 12, '"title" in words'],
	])('with %s is refused at its place', (_, json, line, column, expected) => {
		const read = readOpenSlidesJson(json);
		if (read.ok) throw new Error('was read');
		expect(read.problems[0]).toMatchObject({ line, column });
		expect(read.problems[0].expected).toContain(expected);
	});
});

describe('what was written for OpenSlides', () => {
	const word = fc
		.string({ unit: fc.constantFrom('a', 'Bus', ' ', 'ö', '&', '<', '"', ';'), minLength: 1, maxLength: 12 })
		.map((one) => `x${one.split(/\s/).filter(Boolean).join(' ')}`.trim());
	const text = fc
		.string({
			unit: fc.constantFrom('a', 'bus ', '\n', '\n\n', '- ', '&', '<', '"', ',', '<p>'),
			maxLength: 40,
		})
		.map((one) => tidyText(`We ask\n\n${one}`));
	const motion: fc.Arbitrary<OpenSlidesMotion> = fc.record({
		number: fc.option(word),
		title: word,
		text,
		reason: fc.oneof(fc.constant(''), text),
		submitters: fc.array(word, { maxLength: 3 }),
		supporters: fc.constant([]),
		category: fc.option(word),
		block: fc.option(word),
		tags: fc.uniqueArray(word, { maxLength: 3 }),
		state: fc.option(fc.constantFrom('carried', 'fell')),
		origin: fc.constant(null),
		amends: fc.constant(null),
		amendmentParagraphs: fc.constant([]),
		finalText: fc.constant(null),
	});
	const motions = fc
		.uniqueArray(motion, { minLength: 1, maxLength: 5, selector: ({ number, title }) => number ?? title })
		.filter((all) => new Set(all.map(({ number }) => number)).size === all.length);

	it('is read again as it was, from CSV and from JSON', () => {
		expect(readOpenSlidesCsv(writeOpenSlidesCsv([MOTION]))).toEqual({
			ok: true,
			motions: [MOTION],
			notes: [],
		});
		expect(readOpenSlidesJson(writeOpenSlidesJson([MOTION]))).toEqual({
			ok: true,
			motions: [MOTION],
			notes: [],
		});
		fc.assert(
			fc.property(motions, (all) => {
				expect(readOpenSlidesCsv(writeOpenSlidesCsv(all))).toEqual({ ok: true, motions: all, notes: [] });
				expect(readOpenSlidesJson(writeOpenSlidesJson(all))).toEqual({ ok: true, motions: all, notes: [] });
			}),
		);
	});

	it('keeps what a motion amends, where it came from and the text as carried in JSON', () => {
		const all = [
			MOTION,
			{
				...MOTION,
				number: 'A2',
				amends: 'A1',
				origin: 'A1',
				finalText: 'Carried.',
				amendmentParagraphs: [{ paragraph: 0, text: 'x' }],
			},
		];
		expect(readOpenSlidesJson(writeOpenSlidesJson(all))).toEqual({ ok: true, motions: all, notes: [] });
	});

	it('takes no longer, and no more, than its size calls for', () => {
		const began = performance.now();
		const names = 'n'.repeat(100_000);
		const of = (more: Record<string, unknown>) =>
			JSON.stringify({
				motion: { 1: { title: 'T', text: '<p>x</p>', ...more } },
				motion_submitter: { 1: { meeting_user_id: 1 } },
				meeting_user: { 1: { user_id: 1 } },
				user: { 1: { username: names } },
			});
		const many = readOpenSlidesJson(of({ submitter_ids: Array.from({ length: 100_000 }, () => 1) }));
		expect(many.ok && many.motions[0].submitters.join('').length).toBeLessThan(600_000);
		const listed = readOpenSlidesJson(of({ additional_submitter: 'a,'.repeat(500_000) }));
		expect(listed.ok && listed.motions[0].submitters.length).toBeLessThan(600);
		for (const piece of ['<a', '<a"', `<a"<b'`, '<a x="', '<!--', '<script', '&amp'])
			readOpenSlidesJson(of({ text: `${piece.repeat(1_000_000 / piece.length)}>` }));
		const attached = Array.from({ length: 2000 }, (_, at) => [
			at + 1,
			{ title: 'T', text: 'x'.repeat(1000), attachment_meeting_mediafile_ids: [1] },
		]);
		const read = readOpenSlidesJson(JSON.stringify({ motion: Object.fromEntries(attached) }));
		expect(read.ok && read.notes).toMatchObject([
			{ says: 'The attachments of 2000 motions are not taken over.' },
		]);
		const without = JSON.stringify({ motion: Object.fromEntries(attached) }).replaceAll('"title"', '"x"');
		expect(readOpenSlidesJson(without).ok).toBe(false);
		readOpenSlidesJson('['.repeat(2_000_000));
		expect(performance.now() - began).toBeLessThan(12_000);
	});

	it('leaves out what no text can hold', () => {
		const read = readOpenSlidesJson('{"motion":{"1":{"title":"A\\u0000B\\ud800C","text":"x\\u0000y"}}}');
		expect(read.ok && read.motions[0]).toMatchObject({ title: 'ABC', text: 'xy' });
	});

	it('spoilt anywhere is read or refused, and never throws', () => {
		const csv = writeOpenSlidesCsv([MOTION, { ...MOTION, number: 'A2' }]);
		const json = writeOpenSlidesJson([MOTION]);
		fc.assert(
			fc.property(
				fc.nat(),
				fc.nat({ max: 4 }),
				fc.constantFrom('"', ',', '\n', '{', '}', '<', '\0', '7', ''),
				(at, cut, put) => {
					for (const [file, read] of [
						[csv, readOpenSlidesCsv],
						[json, readOpenSlidesJson],
					] as const) {
						const place = at % file.length;
						const answer = read(file.slice(0, place) + put + file.slice(place + cut));
						if (!answer.ok)
							for (const { line, column } of answer.problems) expect(line >= 1 && column >= 1).toBe(true);
					}
				},
			),
			{ numRuns: 500 },
		);
	});
});
