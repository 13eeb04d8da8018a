import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestedType } from './blank-types.ts';
import { fingerprint, openAdopted, openModel, openText, shortFingerprint } from './fingerprint.ts';
import { matchModel } from './match-model.ts';
import { blanksIn, fill, modelPieces, modelText } from './model-text.ts';

const MODEL = modelText(
	`[name of branch] notes that the last bus leaves at [time].\n\n[name of branch] resolves:\n- to ask [office] for a later one by [date];\n- to give [amount] to the campaign.`,
	{ 'name of branch': 'this-unit', date: 'date', amount: 'money', office: 'office' },
);
const VALUES = {
	'name of branch': 'Elm Park branch',
	time: 'half past nine',
	office: 'the leader of the council',
	date: '2027-02-28',
	amount: '1200.50',
};

describe('a model with blanks', () => {
	it('lists each blank once, in order', () => {
		expect(MODEL.blanks.map(({ words, type }) => `${words}: ${type}`)).toEqual([
			'name of branch: this-unit',
			'time: text',
			'office: office',
			'date: date',
			'amount: money',
		]);
	});

	it.each([
		['a bracket that is not closed', 'write to [name'],
		['a bracket closed on another line', 'write to [name\nof branch]'],
		['nothing in brackets', 'write to [ ] now'],
		['a paragraph in brackets', `write [${'to all of them '.repeat(20)}]`],
	])('takes %s as text', (_, text) => {
		expect(blanksIn(text)).toEqual([]);
	});

	it('takes the inner of two brackets', () => {
		expect(blanksIn('[see [name of branch]]')).toEqual(['name of branch']);
	});

	it('is filled with values of the right types, and keeps what was put where', () => {
		const filled = fill(MODEL, VALUES);
		if (!filled.ok) throw new Error('not filled');
		expect(filled.adopted.text).toBe(
			'Elm Park branch notes that the last bus leaves at half past nine.\n\nElm Park branch resolves:\n\n- to ask the leader of the council for a later one by 28 February 2027;\n- to give £1,200.50 to the campaign.',
		);
		expect(
			filled.adopted.filled.map(({ blank, start, end }) => [blank, filled.adopted.text.slice(start, end)]),
		).toEqual([
			[0, 'Elm Park branch'],
			[1, 'half past nine'],
			[0, 'Elm Park branch'],
			[2, 'the leader of the council'],
			[3, '28 February 2027'],
			[4, '£1,200.50'],
		]);
	});

	it('names every blank whose value is not right, what was expected and what was found', () => {
		const filled = fill(MODEL, { ...VALUES, date: '30 February 2027', amount: 'a lot', time: ' ' });
		expect(filled).toEqual({
			ok: false,
			problems: [
				{ words: 'time', expected: 'a few words, at most 200 letters', found: 'nothing' },
				{
					words: 'date',
					expected: 'a day that exists, as 3 May 2027 or 2027-05-03',
					found: '30 February 2027',
				},
				{ words: 'amount', expected: 'an amount in pounds, as £1,200 or £1,200.50', found: 'a lot' },
			],
		});
	});

	it.each([
		['date', '29 February 2028', '29 February 2028'],
		['date', '29 February 2027', null],
		['date', '2028-02-29', '29 February 2028'],
		['date', '1 jan 2027', '1 January 2027'],
		['date', '31 June 2027', null],
		['date', '3/5/2027', null],
		['number', '1200', '1,200'],
		['number', '1,200', '1,200'],
		['number', '12,00', null],
		['number', '0.5', '0.5'],
		['number', 'twelve', null],
		['money', '£12', '£12'],
		['money', '12.5', null],
		['money', '£ 1234567.00', '£1,234,567.00'],
		['money', '-1', null],
		['text', '  two   words ', 'two words'],
		['text', '[name]', null],
		['text', '...', null],
		['text', 'x'.repeat(201), null],
	] as const)('as %s takes "%s" for %s', (type, value, expected) => {
		const filled = fill(modelText('[a]', { a: type }), { a: value });
		expect(filled.ok ? filled.adopted.text : null).toBe(expected);
	});

	it.each([
		['name of branch', 'this-unit'],
		['date of meeting', 'date'],
		['number of members', 'number'],
		['amount', 'money'],
		['Secretary of State', 'office'],
		['local issue', 'text'],
	])('suggests for "%s" the type %s', (words, type) => {
		expect(suggestedType(words)).toBe(type);
	});
});

describe('the fingerprint of a motion', () => {
	const filled = (values: Record<string, string>) => {
		const done = fill(MODEL, values);
		if (!done.ok) throw new Error('not filled');
		return fingerprint(openAdopted(done.adopted.text, done.adopted.filled));
	};

	it('is one for the model and for all who fill it in faithfully', () => {
		const model = fingerprint(openModel(MODEL));
		expect(filled(VALUES)).toBe(model);
		expect(filled({ ...VALUES, 'name of branch': 'Mill Lane branch', date: '1 March 2027' })).toBe(model);
		expect(model).toMatch(/^[0-9a-f]{64}$/);
		expect(shortFingerprint(model)).toBe(model.slice(0, 16));
	});

	it('does not know what a blank is called', () => {
		const one = fingerprint(openModel(modelText('[name of branch] resolves to write.')));
		expect(fingerprint(openModel(modelText('[insert your branch] resolves to write.')))).toBe(one);
		expect(fingerprint(openModel(modelText('[name of branch] resolves to ask.')))).not.toBe(one);
	});

	it('tells two blanks from one that stands twice', () => {
		const print = (text: string) => fingerprint(openModel(modelText(text)));
		expect(print('[a] asks [a]')).not.toBe(print('[a] asks [b]'));
	});

	it('is equal under typography only', () => {
		const word = fc.constantFrom('branch', 'notes', 'that', 'buses', 'May', 'run', '12', 'the');
		const gap = fc.constantFrom(' ', '\u00a0', '  ', '\n', '\r\n\r\n', ' \t');
		fc.assert(
			fc.property(fc.array(fc.tuple(word, gap, gap), { minLength: 1 }), (parts) => {
				const [a, b] = [1, 2].map((i) => parts.map((part) => part[0] + part[i]).join(''));
				expect(fingerprint(openText(a))).toBe(fingerprint(openText(b)));
				expect(fingerprint(openText(`${a} more`))).not.toBe(fingerprint(openText(b)));
			}),
		);
	});
});

describe('finding the model of a filled text', () => {
	const open = openModel(MODEL);

	it('finds the values although the text came by mail', () => {
		const filled = fill(MODEL, VALUES);
		if (!filled.ok) throw new Error('not filled');
		const mailed = filled.adopted.text
			.replaceAll('- to', '• to')
			.replaceAll('\n', '\r\n')
			.replaceAll(' the ', '\nthe ');
		const values = matchModel(open, mailed);
		expect([...(values ?? [])]).toEqual([
			[0, 'Elm Park branch'],
			[1, 'half past nine'],
			[2, 'the leader of the council'],
			[3, '28 February 2027'],
			[4, '£1,200.50'],
		]);
	});

	it('wants the same value wherever a blank stands', () => {
		const open = openModel(modelText('[a] asks [b] to tell [a] soon'));
		expect(matchModel(open, 'Elm asks Oak to tell Elm soon')?.get(0)).toBe('Elm');
		expect(matchModel(open, 'Elm asks Oak to tell Ash soon')).toBeNull();
	});

	it.each([
		['a word changed', 'Elm begs Oak to tell Elm soon'],
		['a blank left empty', ' asks Oak to tell soon'],
		['words after the end', 'Elm asks Oak to tell Elm soon and often'],
		['a paragraph in a blank', `Elm asks ${'Oak '.repeat(60)}to tell Elm soon`],
	])('does not take a text with %s for it', (_, text) => {
		expect(matchModel(openModel(modelText('[a] asks [b] to tell [a] soon')), text)).toBeNull();
	});

	it('tries again where a value contains the words that follow a blank', () => {
		const open = openModel(modelText('[a] asks [b] for time'));
		expect(matchModel(open, 'Who asks asks those who ask for time')).not.toBeNull();
		expect([
			...(matchModel(openModel(modelText('ask [a], of [b], now')), 'ask one, of two, of three, now') ?? []),
		]).toEqual([
			[0, 'one'],
			[1, 'two, of three'],
		]);
	});

	it('finds every model in the text made from it, and stays quick where it does not', () => {
		const piece = fc.constantFrom('[a]', '[b]', '[c]', 'asks', 'for', 'a', 'buses', ',', '\n');
		const value = fc.constantFrom('a', 'asks for', 'buses a buses', 'a a', 'Elm');
		fc.assert(
			fc.property(
				fc.array(piece, { minLength: 1, maxLength: 30 }),
				fc.tuple(value, value, value),
				(pieces, [a, b, c]) => {
					const model = modelText(pieces.join(' '));
					const filled = fill(model, { a, b, c });
					if (!filled.ok) throw new Error('not filled');
					const { text, filled: where } = filled.adopted;
					expect(openAdopted(text, where)).toBe(openModel(model));
					const before = performance.now();
					matchModel(openModel(model), text);
					matchModel(openModel(model), `${text} x`);
					expect(performance.now() - before).toBeLessThan(1_000);
				},
			),
		);
		expect(modelPieces('[a] x')).toEqual([{ blank: 'a' }, { words: ' x' }]);
	});
});
