import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldWord, withoutPossessive } from './fold.ts';
import { scanWords, wordsOf } from './words.ts';

describe('fold', () => {
	it.each([
		['Stockport', 'stockport'],
		['Môn', 'mon'],
		['Féin', 'fein'],
		['O’Neil', 'oneil'],
		["O'Neil", 'oneil'],
		['CAFÉ', 'cafe'],
		['&', 'and'],
		['Øster', 'oster'],
		['Łukasz', 'lukasz'],
		['ﬁeld', 'field'],
		['İstanbul', 'istanbul'],
		['Strasse', 'strasse'],
		['Straße', 'strasse'],
		['Co\u00ADop', 'coop'],
		['2015', '2015'],
		['', ''],
	])('%s becomes %s', (word, folded) => {
		expect(fold(word)).toBe(folded);
	});

	it('is idempotent', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => fold(fold(word)) === fold(word)));
	});

	it.each([
		['Stockport’s', 'stockport'],
		["LABOUR'S", 'labour'],
		['Jones’s', 'jones'],
		['Kings', 'kings'],
		['s', 's'],
	])('%s without its possessive is %s', (word, folded) => {
		expect(foldWord(word)).toBe(folded);
	});

	it('takes off a possessive only at the end', () => {
		expect(withoutPossessive("King's")).toBe('King');
		expect(withoutPossessive("d'Souza")).toBe("d'Souza");
	});
});

describe('wordsOf', () => {
	it.each([
		['Inverness, Skye and West Ross-shire', 'inverness skye and west ross shire'],
		['St. Helens South & Whiston', 'st helens south and whiston'],
		['Ynys Môn', 'ynys mon'],
		["King's Lynn", 'king lynn'],
		['King’s Lynn', 'king lynn'],
		['Lib Dems’ vote', 'lib dems vote'],
		['‘Labour’', 'labour'],
		['Rees–Mogg', 'rees mogg'],
		['Pinto-Duschinsky', 'pinto duschinsky'],
		['Weston-super-Mare', 'weston super mare'],
		['Co\u00ADoperative', 'cooperative'],
		['Mo\u0302n', 'mon'],
		['Sheffield, Brightside and Hillsborough (2016)', 'sheffield brightside and hillsborough 2016'],
		['O’’Neil', 'o neil'],
		[' — ', ''],
	])('%s', (name, words) => {
		expect(wordsOf(name).join(' ')).toBe(words);
	});

	it('gives offsets that cut the words out of the text', () => {
		const text = 'Labour’s vote in Ynys Môn & St. Ives';
		const found: string[] = [];
		scanWords(text, (start, end) => found.push(text.slice(start, end)), 9);
		expect(found).toEqual(['vote', 'in', 'Ynys', 'Môn', '&', 'St', 'Ives']);
		const part: string[] = [];
		scanWords(text, (start, end) => part.push(text.slice(start, end)), 0, 10);
		expect(part).toEqual(['Labour’s', 'v']);
	});

	it('gives words that stay as they are when read again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const words = wordsOf(text);
				expect(wordsOf(words.join(' '))).toEqual(words);
			}),
		);
	});
});
