import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type Amendment,
	amendmentFrom,
	conflictsAmong,
	fallsWith,
	merge,
	orderPut,
	wordsChanged,
} from './amendments.ts';
import { applyChanges, changedPieces, changesBetween } from './changes.ts';
import { consequencesOf } from './consequential.ts';
import { fingerprint, openAdopted, openModel } from './fingerprint.ts';
import { fill, modelText } from './model-text.ts';
import { filledAfter } from './spans.ts';

const TEXT =
	'This branch notes that the last bus leaves at nine.\n\nThis branch resolves:\n\n- to ask the council for a later bus;\n- to invite the council to the next meeting.';

const edit = (id: string, from: string, to: string): Amendment => {
	const amendment = amendmentFrom(id, TEXT, TEXT.replace(from, to));
	if (amendment === null) throw new Error('nothing changed');
	return amendment;
};
const shown = (text: string, edited: string) =>
	changedPieces(text, changesBetween(text, edited))
		.map(({ kind, text: words }) =>
			kind === 'removed' ? `[-${words}-]` : kind === 'inserted' ? `{+${words}+}` : words,
		)
		.join('');

describe('changes between two texts', () => {
	it.each([
		['a word replaced', 'a later bus now', 'a better bus now', 'a [-later-]{+better+} bus now'],
		['words put in', 'a bus now', 'a later bus now', 'a {+later +}bus now'],
		['words taken out', 'a later bus', 'a bus', 'a [-later -]bus'],
		['words next to each other', 'one two three', 'four five three', '[-one two-]{+four five+} three'],
		['a paragraph put in', 'one\n\ntwo', 'one\n\nnew\n\ntwo', 'one\n\n{+new\n\n+}two'],
		['a paragraph taken out', 'one\n\nnew\n\ntwo', 'one\n\ntwo', 'one\n\n[-new\n\n-]two'],
		['nothing', 'one', 'one', 'one'],
	])('show %s', (_, a, b, expected) => {
		expect(shown(a, b)).toBe(expected);
	});

	it('made from two texts give the second when applied to the first', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', 'b', 'bus', ' ', '  ', '\n', '\n\n', '- ', '.', '\u0301', '𝄞'),
			maxLength: 60,
		});
		fc.assert(
			fc.property(text, text, (a, b) => {
				const changes = changesBetween(a, b);
				expect(applyChanges(a, changes)).toEqual({ ok: true, text: b });
				const pieces = changedPieces(a, changes);
				const join = (not: string) =>
					pieces
						.filter(({ kind }) => kind !== not)
						.map((piece) => piece.text)
						.join('');
				expect(join('inserted')).toBe(a);
				expect(join('removed')).toBe(b);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('of two long texts with nothing in common are found quickly', () => {
		const long = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(' ');
		const before = performance.now();
		expect(applyChanges(long('a'), changesBetween(long('a'), long('b')))).toEqual({
			ok: true,
			text: long('b'),
		});
		expect(performance.now() - before).toBeLessThan(3_000);
	});

	it('are refused by another wording, and where two touch the same words', () => {
		const [change] = changesBetween('a later bus', 'a better bus');
		expect(applyChanges('an early bus', [change])).toEqual({ ok: false, why: 'other-wording', change });
		expect(applyChanges('a later bus', [change, change])).toEqual({ ok: false, why: 'overlap', change });
	});
});

describe('amendments', () => {
	const nine = edit('nine', 'at nine', 'at half past eight');
	const council = edit('council', 'the council for a later bus', 'the county for later buses all week');
	const later = edit('later', 'a later bus', 'two later buses');
	const note = edit('note', 'This branch resolves', 'This branch regrets this.\n\nThis branch resolves');

	it('count the words they take out and put in', () => {
		expect(wordsChanged(nine)).toBe(4);
		expect(amendmentFrom('none', TEXT, TEXT)).toBeNull();
	});

	it('that touch the same words are named with the words', () => {
		expect(conflictsAmong(TEXT, [later, nine, council])).toEqual([
			{ between: ['later', 'council'], words: ['a', 'bus'], paragraph: 3 },
		]);
		expect(fallsWith(TEXT, council, [nine, later]).map(({ between }) => between[1])).toEqual(['later']);
	});

	it('are put by place, and on the same words the furthest from the original first', () => {
		expect(orderPut([later, note, council, nine]).map(({ id }) => id)).toEqual([
			'nine',
			'note',
			'council',
			'later',
		]);
	});

	it('equally far are put as received', () => {
		const one = edit('one', 'later bus', 'cheaper bus');
		const two = edit('two', 'later bus', 'earlier bus');
		expect(orderPut([two, one]).map(({ id }) => id)).toEqual(['two', 'one']);
	});

	it('carried together are merged; those that cannot be are named', () => {
		expect(merge(TEXT, [note, nine])).toEqual({
			ok: true,
			text: TEXT.replace('at nine', 'at half past eight').replace(
				'This branch resolves',
				'This branch regrets this.\n\nThis branch resolves',
			),
		});
		expect(merge(TEXT, [later, council])).toMatchObject({
			ok: false,
			why: 'conflict',
			conflict: { paragraph: 3 },
		});
		expect(merge('Another text altogether.', [nine])).toEqual({
			ok: false,
			why: 'other-wording',
			id: 'nine',
		});
	});

	it('merged in any order give one text', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray([nine, note, later]), (carried) => {
				const forwards = merge(TEXT, carried);
				expect(merge(TEXT, [...carried].reverse())).toEqual(forwards);
				expect(forwards.ok).toBe(true);
			}),
		);
	});

	it('are told where else their words stand', () => {
		const { changes } = edit('x', 'ask the council', 'ask the county');
		expect(consequencesOf(TEXT, { id: 'x', changes })).toMatchObject([{ words: 'council', paragraph: 4 }]);
		expect(consequencesOf(TEXT, nine)).toEqual([]);
	});
});

describe('an amended text from a model', () => {
	const model = modelText('[branch] notes the bus at nine. [branch] asks for a later bus by [date].', {
		date: 'date',
	});
	const amended = (values: Record<string, string>, from: string, to: string) => {
		const filled = fill(model, values);
		if (!filled.ok) throw new Error('not filled');
		const text = filled.adopted.text.replace(from, to);
		const changes = changesBetween(filled.adopted.text, text);
		return fingerprint(openAdopted(text, filledAfter(filled.adopted.filled, changes)));
	};

	it('keeps the blanks open that nobody touched: the same amendment in two units is one variant', () => {
		const elm = amended({ branch: 'Elm branch', date: '1 May 2027' }, 'at nine', 'at half past eight');
		const oak = amended(
			{ branch: 'The Oak and Ash branch', date: '2 June 2027' },
			'at nine',
			'at half past eight',
		);
		expect(oak).toBe(elm);
		expect(elm).not.toBe(fingerprint(openModel(model)));
	});

	it('has a blank less where the words in it were changed', () => {
		const one = amended({ branch: 'Elm branch', date: '1 May 2027' }, '1 May 2027', 'next May');
		const two = amended({ branch: 'Oak branch', date: '2 May 2027' }, '2 May 2027', 'next May');
		expect(one).toBe(two);
	});
});
