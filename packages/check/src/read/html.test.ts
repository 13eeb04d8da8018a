import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, sourceEnd, sourceOffset } from './document.ts';
import { readHtml } from './html.ts';

const show = (document: Document): string[] => document.blocks.map((block) => `${block.kind}: ${block.text}`);
const read = (input: string): string[] => show(readHtml(input));

/** Source that a span of a block's text stands for. */
function source(input: string, words: string): string {
	for (const { text, offsets } of readHtml(input).blocks) {
		const start = text.indexOf(words);
		if (start >= 0)
			return input.slice(sourceOffset(offsets, start), sourceEnd(offsets, start + words.length));
	}
	throw new Error(`not found: ${words}`);
}

const P1 =
	'Ann Roe of the Greens beat Labour by 1,234 votes in Leeds West on Thursday, the first gain there since it was drawn.';
const P2 =
	'Turnout was 61 per cent, which is 4 points lower than five years ago, the returning officer said in a statement.';

const PAGE = `<!DOCTYPE html>
<html><head>
<title>Greens gain Leeds West | Leeds Echo</title>
<meta property="og:title" content="Greens gain Leeds West">
<meta property="article:published_time" content="2024-07-06T09:00:00+01:00">
<link rel="canonical" href="https://example.org/leeds-west">
<script>var votes = "<p>999 votes</p>";</script><style>p { color: red }</style>
</head><body>
<header><h1 class="site">Leeds Echo</h1><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<aside><p>Weather: rain, with 12 degrees at most.</p></aside>
<article class="post">
<h1>Greens gain&nbsp;Leeds West</h1>
<div class="share-buttons"><a href="#">Share 12</a></div>
<p>${P1}</p>
<figure><img src="roe.png" alt="Ann Roe"><figcaption>Ann Roe at the count, with 40 helpers.</figcaption></figure>
<p hidden>Hidden 77.</p><p style="display: none">Hidden 78.</p>
<p>${P2.replace('returning officer', '<b>returning</b> <em>officer</em>')}</p>
<table><caption>Result</caption><thead><tr><th>Party</th><th>Votes</th></tr></thead>
<tbody><tr><td><a>Green</a></td><td>12,345</td></tr><tr><td>Labour</td><td>11,111<sup>1</sup></td></tr></tbody></table>
<form><p>Sign up: <input></p></form>
</article>
<section id="comments" class="comments-area"><h2>2 comments</h2><ol><li class="comment"><p>Well done, 100 per cent.</p></li></ol></section>
<footer><p>© Leeds Echo</p></footer>
</body></html>`;

describe('readHtml', () => {
	it('reads a page', () => {
		const document = readHtml(PAGE);
		expect(document).toMatchObject({
			kind: 'html',
			title: 'Greens gain Leeds West',
			published: '2024-07-06',
			url: 'https://example.org/leeds-west',
		});
		expect(show(document)).toEqual([
			'headline: Greens gain Leeds West',
			'meta: Share 12',
			`body: ${P1}`,
			'caption: Ann Roe at the count, with 40 helpers.',
			`body: ${P2}`,
			'caption: Result',
			'table: Party\tVotes',
			'table: Green\t12,345',
			'table: Labour\t11,111',
			'comment: 2 comments',
			'comment: Well done, 100 per cent.',
		]);
	});

	it.each<[string, string, string[]]>([
		['a fragment', `<p>${P1}</p><p>${P2}</p>`, [`body: ${P1}`, `body: ${P2}`]],
		[
			'line breaks',
			'<p>Con 12,345<br>\nLab 11,222<br/><br>Then <br> nothing</p>',
			['headline: Con 12,345\nLab 11,222', 'body: Then\nnothing'],
		],
		[
			'inline marks',
			'<p><b>La</b>bour won <i>12</i>,<span>345</span>\n   votes.</p>',
			['body: Labour won 12,345 votes.'],
		],
		[
			'references',
			'<p>Smith &amp; Sons &pound;5 &#8211; &#x2019;tis &lsquo;over&rsquo; &lt;b&gt; &notit; &copy2019.</p>',
			["body: Smith & Sons £5 – 'tis 'over' <b> ¬it; ©2019."],
		],
		['unseen marks', '<p>Fer\u00admanagh &shy;12&zwnj;3.</p>', ['body: Fermanagh 123.']],
		[
			'text without elements',
			'Labour won <b>12 seats</b>.<div>Greens won two.</div>',
			['body: Labour won 12 seats.', 'body: Greens won two.'],
		],
		['quotations', '<p>Roe said: <q>We won 12 seats.</q></p>', ['body: Roe said: "We won 12 seats."']],
		[
			'a list',
			'<ul><li>Con 12<li>Lab 11 <p>more.</p></ul>',
			['headline: Con 12', 'body: Lab 11', 'body: more.'],
		],
		['deleted text', '<p>Labour won <del>12</del> 13 seats.</p>', ['body: Labour won 13 seats.']],
		[
			'ordinals and notes',
			'<p>The 12<sup>th</sup> gain<sup>[3]</sup> in 345<sup>2</sup> years.</p>',
			['body: The 12th gain in 345 years.'],
		],
		[
			'a cell with parts',
			'<table><tr><td>Ann<br>Roe</td><td><p>Green</p></td><td>1 2</td></tr></table>',
			['table: Ann Roe\tGreen\t1 2'],
		],
		['an empty first cell', '<table><tr><td></td><td>Votes</td></tr></table>', ['table: \tVotes']],
		[
			'a layout table',
			`<table><tr><td><h2>Result</h2><p>${P1}</p><p>${P2}</p></td></tr></table>`,
			['headline: Result', `body: ${P1}`, `body: ${P2}`],
		],
		['preformatted lines', '<pre>\nCon 12\nLab 11</pre>', ['body: Con 12\nLab 11']],
		['nothing', '<html></html>', []],
		[
			'a screen-reader word',
			'<p><span class="screen-reader-text">Skip</span>Labour won.</p>',
			['body: Labour won.'],
		],
		[
			'a form round the page',
			`<form><h1>Result</h1><p>${P1}</p></form>`,
			['headline: Result', `body: ${P1}`],
		],
		[
			'an article called comment',
			`<main class="comment"><h1>Result</h1><p>${P1}</p></main>`,
			['headline: Result', `body: ${P1}`],
		],
		[
			'comments without marks',
			`<p>${P1}</p><p>Bo says:</p><p>9 June 2017 at 10:04</p><p>Well done.</p>`,
			[`body: ${P1}`, 'comment: Bo says:', 'comment: 9 June 2017 at 10:04', 'comment: Well done.'],
		],
	])('reads %s', (_, input, blocks) => {
		expect(read(input)).toEqual(blocks);
	});

	it('takes the element that holds most paragraphs where none is marked', () => {
		const page = `<body><div id="a"><p>Short.</p></div><div id="b"><div><p>${P1}</p><p>${P2}</p></div></div><div>Links</div></body>`;
		expect(read(page)).toEqual([`body: ${P1}`, `body: ${P2}`]);
	});

	it('does not believe an article that holds next to nothing', () => {
		const page = `<body><article><p>Teaser.</p></article><div><p>${P1}</p><p>${P2}</p></div></body>`;
		expect(read(page)).toEqual([`body: ${P1}`, `body: ${P2}`]);
	});

	it.each([
		[
			'JSON-LD before meta',
			'<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-07-04T23:00:00Z"}]}</script><meta name="date" content="2024-01-01">',
			'2024-07-04',
		],
		[
			'meta before time',
			'<meta itemprop="datePublished" content="2024-07-05"><time datetime="2024-01-01">',
			'2024-07-05',
		],
		['time', '<p><time datetime="2024-07-06T10:00">6 July</time></p>', '2024-07-06'],
		['nothing, from broken JSON', '<script type="application/ld+json">{"datePublished":</script>', null],
		['nothing, from a day that is none', '<meta name="date" content="2024-02-30">', null],
	])('dates a page by %s', (_, input, published) => {
		expect(readHtml(input).published).toBe(published);
	});

	it.each([
		['Smith & Sons', 'Smith &amp; Sons', '<p>Smith &amp; Sons won.</p>'],
		['£5', '&pound;5', '<p>It cost &pound;5 in all.</p>'],
		['12,345', '12</b>,<i>345', '<p>Roe: <b>12</b>,<i>345</i> votes</p>'],
		['by 12', 'by \n\t 12', '<p>Won by \n\t 12.</p>'],
		["'Never'", '&lsquo;Never&#8217;', '<p>He said &lsquo;Never&#8217;.</p>'],
		['©2019', '&copy2019', '<p>It is &copy2019 now.</p>'],
		['b', 'b', '<p>a\r\nb\r\n</p>'],
		['won 12', 'won</bogus> 12', '<p>Roe won</bogus> 12.</p>'],
		['yz', 'y<!-- > -->z', '<p>xy<!-- > -->z</p>'],
		['bar', 'bar', '<table>foo<tr><td>x</td></tr>bar</table>'],
	])('maps %j back to %j', (words, expected, input) => {
		expect(source(input, words)).toBe(expected);
	});

	it('maps every unit inside the source, in order, and never throws', () => {
		const bit = fc.constantFrom(
			'<p>',
			'</p>',
			'<b>',
			'</b>',
			'<div>',
			'</div>',
			'<table>',
			'<tr>',
			'<td>',
			'</table>',
			'<br>',
			'<',
			'>',
			'&',
			'&amp;',
			'&lt',
			'&#8217;',
			'&nbsp;',
			';',
			'Roe ',
			'12',
			'\n',
			'\r\n',
			'\0',
			'<!--',
			'-->',
			'<script>',
			'</script>',
			'<q>',
			'</q>',
			'<a class="comments">',
			'<h1>',
			'</h1>',
			'<svg>',
			'<template>',
			'</x>',
			'“',
			'\u00ad',
			'\u{1f600}',
			'<pre>\n',
			'<sup>1</sup>',
			'&NotEqualTilde;',
		);
		fc.assert(
			fc.property(
				fc.array(bit, { maxLength: 40 }).map((bits) => bits.join('')),
				(input) => {
					for (const { text, offsets } of readHtml(input).blocks) {
						let last = 0;
						for (let i = 0; i < text.length; i++) {
							const from = sourceOffset(offsets, i);
							const to = sourceEnd(offsets, i + 1);
							expect(from).toBeGreaterThanOrEqual(last);
							expect(to).toBeGreaterThan(from);
							expect(to).toBeLessThanOrEqual(input.length);
							last = from;
							if (/[0-9A-Za-z]/.test(text[i])) expect(input[from]).toBe(text[i]);
						}
					}
				},
			),
			{ numRuns: 500 },
		);
	});

	it.each([
		'<',
		'(',
		'"',
		'.',
		'<p>',
		'<div>',
		'<b>',
		'<a>',
		'<table>',
		'<p><font a=1>',
		'<b><p>',
		'&copyx',
		'&a1;',
		'&amp;',
		'<br>',
		'<tr>',
		'<sup>1',
		'<h1>',
		'<li>a',
		'<p class="comments">',
		'<!-',
		'<table><tr><td>',
	])('reads 100 kB of %j in time', (unit) => {
		const started = performance.now();
		readHtml(unit.repeat(100_000 / unit.length));
		expect(performance.now() - started).toBeLessThan(3000);
	});

	it('reads text under tags nested past all measure', () => {
		let input = '';
		for (let i = 0; i < 4000; i++) input += `<p><font a=${i}></p>`;
		const started = performance.now();
		expect(read(`${input}<p>Labour won 12 seats.</p>`)).toEqual(['body: Labour won 12 seats.']);
		expect(source(`${input}<p>Labour won 12 seats.</p>`, '12 seats')).toBe('12 seats');
		expect(performance.now() - started).toBeLessThan(3000);
	});
});
