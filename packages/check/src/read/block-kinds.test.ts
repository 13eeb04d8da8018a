import { describe, expect, it } from 'vitest';
import { readText } from './text.ts';

const ARTICLE = [
	'Greens gain Leeds',
	'Ann Roe of the Greens beat Labour by 1,234 votes in Leeds West on Thursday, the first gain there since the seat was drawn.',
	'Turnout was 61 per cent.',
].join('\n\n');

/** Kinds of the blocks after the article. */
function after(rest: string): string[] {
	return readText(`${ARTICLE}\n\n${rest}`)
		.blocks.slice(3)
		.map((block) => block.kind);
}

const all = (kind: string, count: number): string[] => Array(count).fill(kind);

describe('reader comments', () => {
	it.each<[string, string]>([
		['a counted heading', '3 comments\n\nWell done.\n\nA disgrace, I say.'],
		['a counted heading in brackets', 'Comments (12)\n\nWell done.'],
		['thoughts on the title', '2 thoughts on “Greens gain Leeds”\n\nWell done.'],
		['a plain heading with buttons below', 'Comments\n\nBo\n\nWell done.\n\nReply'],
		['a form', 'Leave a Reply\n\nYour name\n\nYour address'],
		[
			'names and stamps',
			'Bo Lee says:\nJune 9, 2017 at 10:04 am\n\nWell done.\n\nReply\n\nDi says:\n9 June 2017 at 11:30\n\nNever.',
		],
		['a name before a stamp', 'Bo Lee\n\n9 June 2017, 10:04\n\nWell done, all of you.\n\nLike'],
		['stamps that say', 'Bo on June 9, 2017 at 10:04 am said:\n\nWell done.'],
		['times gone by', 'Bo Lee\n\n3 hours ago\n\nWell done.\n\nReply'],
		['posted by, twice', 'Posted by Bo at 10:04\n\nWell done.\n\nPosted by Di at 11:30\n\nNever.'],
		['a nested list', '  1. Well done.\n\n    1. Never.\n\n  2. We shall see.'],
		[
			'a list over paragraphs before the form',
			'  1. Well done.\n\n    I mean it.\n\n  2. Never.\n\nLeave a reply',
		],
	])('starts at %s', (_, rest) => {
		const kinds = after(rest);
		expect(kinds).toEqual(all('comment', kinds.length));
	});

	it('starts at a list that the article invites', () => {
		expect(after('Tell us, or write a reply below.\n\n  1. Well done.\n\n  2. Never.')).toEqual([
			'body',
			'comment',
			'comment',
		]);
	});

	it.each<[string, string]>([
		['notes to editors', 'Notes to editors\n\n1. Sixteen stood.\n\n2. Nine lost their deposits.'],
		['an indented list of the article', '  1. Leeds West: Ann Roe.\n\n  2. Leeds East: Bo Lee.'],
		['an indented list and the form', '  1. Leeds West: Ann Roe.\n\n  2. Leeds East: Bo Lee.'],
		[
			'a section of that name',
			'Comments\n\nThe returning officer made none, and neither did the candidates who lost.',
		],
		['speech led in', 'Later Bo Lee said:\n\n"We lost by 1,234, and that is that."'],
		['a live blog', '22.00 Exit poll: a draw.\n\n23.10 First declaration.\n\n01.30 Leeds West: Green gain.'],
		['dates of meetings', 'Corn Hall, 12 June 2017, 7.30pm\n\nTown Hall, 14 June 2017, 7.30pm'],
		['responses to a consultation', 'Responses to the consultation\n\nOf 400 replies, 12 were in favour.'],
		['letters', 'Sir, The Greens won by 1,234.\nA READER, Leeds\n\nSir, They did not.\nANOTHER, York'],
	])('does not start at %s', (_, rest) => {
		const kinds = after(rest);
		expect(kinds).toEqual(all('body', kinds.length));
	});

	it('does not start above the article', () => {
		expect(
			readText(`Greens gain Leeds\n\n3 comments\n\n${ARTICLE}`).blocks.map((block) => block.kind),
		).not.toContain('comment');
	});

	it('parts the list of an article from the form below', () => {
		expect(
			after('  1. Leeds West: Ann Roe.\n\n  2. Leeds East: Bo Lee.\n\nLeave a reply\n\nYour name'),
		).toEqual(['body', 'body', 'comment', 'comment']);
	});
});

describe('furniture', () => {
	it.each([
		'Share this:',
		'Share on Facebook',
		'Tweet',
		'Follow us on X for more.',
		'Follow @leedsnews',
		'Subscribe',
		'Sign up to our newsletter.',
		'Donate now',
		'Read more',
		'Related articles',
		'More from the Leeds Echo',
		'You may also like',
		'Skip to main content',
		'Home',
		'← Older posts',
		'Next post: A quiet week',
		'Advertisement',
		'Privacy policy',
		'https://example.org/leeds',
		'ann roe count.png',
		'Filed under: Elections',
		'Posted by Ann Roe on 9 June 2017',
		'Tags: Leeds, Greens',
		'4 min read',
		'1.2k shares',
		'© 2024 Leeds Echo Ltd',
		'Copyright Leeds Echo. All rights reserved.',
		'Tell us more? Email news@example.org',
		'Print',
		'Like this:',
	])('%s', (line) => {
		expect(after(`${line}\n\nThe next count is in May.`)[0]).toBe('meta');
	});

	it.each([
		'Share of the vote: Greens 41.2, Labour 38.0',
		'Follow the money, said the Greens.',
		'Donations to the party rose by 12 per cent.',
		'Register of interests shows 12 gifts.',
		'More from the count later.',
		'Home ownership is down 4 points.',
		'Next came Leeds East.',
		'Top of the poll: Ann Roe',
		'Published by the council, the figures show a fall of 3 points.',
		'Updated figures give Labour 38.0.',
		'Related parties gave £12,000.',
		'Print unions backed Roe.',
		'Likes and dislikes',
		'Leeds West: Green gain',
		'By party',
		'Copy of the result was posted on the door.',
		'Support us she did, said the Greens of the mayor, and won by 12.',
	])('is not: %s', (line) => {
		expect(after(`${line}\n\nThe next count is in May.`)[0]).toBe('body');
	});

	it('takes appeals after a heading of the page with it', () => {
		expect(
			after(
				'More from the Leeds Echo\n\nYou can help us with £10 a month.\n\nIf you like this, tell a friend.\n\nThe count ended at four.',
			),
		).toEqual(['meta', 'meta', 'meta', 'body']);
	});

	it('knows an appeal at the end', () => {
		expect(after('If you can, donate £10 a month and keep this paper alive.')).toEqual(['meta']);
	});

	it.each(['Below: Ann Roe at the count.', 'Pictured: the hall.', 'Photo by Bo Lee', 'Image: Leeds Echo'])(
		'knows a caption: %s',
		(line) => {
			expect(after(`${line}\n\nThe next count is in May.`)[0]).toBe('caption');
		},
	);
});

describe('headline', () => {
	it('is the first line that is not furniture', () => {
		expect(readText(`Home\n\n${ARTICLE}`)).toMatchObject({ title: 'Greens gain Leeds' });
	});

	it('may stand twice', () => {
		expect(readText(`Greens gain Leeds\n\n${ARTICLE}`).blocks.map((block) => block.kind)).toEqual([
			'headline',
			'headline',
			'body',
			'body',
		]);
	});
});
