import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, wordsOf } from './canonical.ts';

describe('canonical text', () => {
	it.each([
		['curly quotes', 'the “living wage” – members’ aim', 'the "living wage" - members\' aim'],
		['an em dash without spaces', 'buses—all of them—run', 'buses - all of them - run'],
		['two hyphens', 'buses--all', 'buses — all'],
		['a dash between years', '2019–2024', '2019-2024'],
		['ligatures of a printed page', 'the oﬃce ﬁnds', 'the office finds'],
		['hard spaces and line endings', 'Branch\u00a0notes:\r\n\r\nbuses', 'Branch notes:\nbuses'],
		['broken lines of a letter', 'This branch notes\nthat buses run', 'This branch notes that buses run'],
		['bullets', 'It resolves:\n• to write\n- to ask', 'It resolves:\nto write\nto ask'],
		['soft hyphens and zero-width spaces', 'con\u00adference\u200b floor', 'conference floor'],
		['a dot at the end, or three', 'to write to the council.', 'to write to the council…'],
		['letters and their accents apart', 'cafe\u0301', 'café'],
	])('is the same with %s', (_, a, b) => {
		expect(canonical(a)).toBe(canonical(b));
	});

	it.each([
		['a word', 'to write to the council', 'to write to a council'],
		['the case of a word', 'in May', 'in may'],
		['the order of words', 'council and branch', 'branch and council'],
		['a comma', 'buses, trains', 'buses trains'],
		['a number of a list', '1. write', '2. write'],
		['a hyphen between words', 're-sign', 'resign'],
	])('differs in %s', (_, a, b) => {
		expect(canonical(a)).not.toBe(canonical(b));
	});

	it('changes nothing the second time', () => {
		const hostile = fc.string({
			unit: fc.oneof(
				fc.constantFrom(...'—–-\u2011\'"`´‘’“”…. \n\r\t\u00a0\u00ad\u200b\ufeff•*ﬁ\u0301\u1fef\u1ffd\u2000e'),
				fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme' }),
			),
		});
		fc.assert(
			fc.property(hostile, (text) => {
				const once = canonical(text);
				expect(canonical(once)).toBe(once);
			}),
			{ numRuns: 2_000 },
		);
	});

	it('has no words where nothing is said', () => {
		expect(wordsOf(' \n – \n ... ')).toEqual([]);
		expect(wordsOf('•.')).toEqual([]);
		expect(wordsOf('one  two.')).toEqual(['one', 'two']);
	});
});
