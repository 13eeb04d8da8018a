import { check, readDocument } from '@mandate/check';
import { expect, it } from 'vitest';
import { openExample } from '../../record/open-example.ts';
import { contextsOf } from './contexts.ts';

async function contexts(text: string, kind: 'text' | 'html') {
	const document = await readDocument(text, kind);
	const { figures } = check(document, text, (await openExample()).release);
	return contextsOf(document, figures);
}

const LONG =
	'It had rained since the early morning in most of the county, and yet some 312 people came to watch the count in the hall by the river.';

it('gives the words on either side, cut between words', async () => {
	expect(await contexts(`Ann Coffey won by 14,477.\n\n${LONG}`, 'text')).toEqual([
		{ start: 18, before: 'Ann Coffey won by ', figure: '14,477', after: '.' },
		{
			start: 27 + LONG.indexOf('312'),
			before: '…most of the county, and yet some ',
			figure: '312',
			after: ' people came to watch the count in…',
		},
	]);
});

it('reads the words of a page, not its markup', async () => {
	const [context] = await contexts(
		'<p>Ann <b>Coffey</b> won&nbsp;by <em>14,477</em> votes.</p><p>And so on.</p>',
		'html',
	);
	expect(context).toMatchObject({ before: 'Ann Coffey won by ', figure: '14,477', after: ' votes.' });
});

it('has nothing to say of a text without figures', async () => {
	expect(await contexts('Nothing was counted.', 'text')).toEqual([]);
});
