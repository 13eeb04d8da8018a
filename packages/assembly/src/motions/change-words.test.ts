import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesInWords } from './change-words.ts';
import { changesBetween } from './changes.ts';

const said = (before: string, after: string) => changesInWords(before, changesBetween(before, after));

describe('an amendment as it is read out', () => {
	it.each([
		[
			'words for words',
			'We ask.\n\nFor a later bus.',
			'We ask.\n\nFor a better bus.',
			['In paragraph 2: for “later” read “better”.'],
		],
		['words left out', 'For a later bus.', 'For a bus.', ['In paragraph 1: leave out “later”.']],
		[
			'words put in',
			'For one bus in the evening.',
			'For one bus, late, in the evening.',
			['In paragraph 1, after “For one bus”: put in “, late,”.'],
		],
		[
			'words put in after others',
			'We ask the council for a bus.',
			'We ask the council now for a bus.',
			['In paragraph 1, after “We ask the council”: put in “now”.'],
		],
		[
			'words at the beginning',
			'For a bus.',
			'We ask For a bus.',
			['At the beginning of paragraph 1: put in “We ask”.'],
		],
		[
			'two changes in their order',
			'One bus.\n\nTwo trams.',
			'A bus.\n\nTwo trains.',
			['In paragraph 1: for “One” read “A”.', 'In paragraph 2: for “trams” read “trains”.'],
		],
		['nothing', 'A bus.', 'A bus.', []],
	])('says %s', (_, before, after, expected) => {
		expect(said(before, after)).toEqual(expected);
	});

	it('says something of every change, whatever the text', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', 'b', 'bus', ' ', '\n', '\n\n', '- ', '.'),
			maxLength: 60,
		});
		fc.assert(
			fc.property(text, text, (before, after) => {
				const changes = changesBetween(before, after);
				const words = changesInWords(before, changes);
				expect(words).toHaveLength(changes.length);
				for (const one of words) expect(one).toMatch(/paragraph \d+.*[.:]/s);
			}),
		);
	});
});
