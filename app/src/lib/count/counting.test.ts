import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carriedText } from './carried.ts';
import { type Counted, countInput, shownCount, type ToCount } from './counting.ts';
import { countFileOf, nameOfFile } from './files.ts';

const EXAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'examples', 'ballots');
const EXAMPLE = readFileSync(join(EXAMPLES, 'allotment-committee.blt'));
const ASKED: ToCount = {
	input: EXAMPLE,
	name: '',
	rule: 'scottish-stv',
	seats: '',
	seed: '',
	order: '',
	contest: '',
};

function counted(toCount: Partial<ToCount> = {}): Counted {
	const result = countInput({ ...ASKED, ...toCount });
	if (!result.ok) throw new Error(result.problem.message);
	return result;
}

function problem(toCount: Partial<ToCount>) {
	const result = countInput({ ...ASKED, ...toCount });
	return result.ok ? null : result.problem;
}

describe('counting what a form holds', () => {
	it('counts a file, with the seats that the file gives', () => {
		const { count, candidates, title } = shownCount(counted());
		expect(count.elected.map((place) => candidates[place].name)).toEqual([
			'Ada Moss',
			'Cara Lindqvist',
			'Ben Okoro',
		]);
		expect(title).toContain('invented');
	});

	it('makes the same files of a text as of the bytes, and whatever its line ends', () => {
		const text = EXAMPLE.toString();
		for (const as of ['json', 'csv', 'blt'] as const) {
			expect(countFileOf(counted({ input: text }), as)).toBe(countFileOf(counted(), as));
			expect(countFileOf(counted({ input: text.replaceAll('\n', '\r\n') }), as)).toBe(
				countFileOf(counted(), as),
			);
		}
	});

	it('takes another number of seats where one is typed', () => {
		expect(counted({ seats: ' 2 ' }).count.elected).toHaveLength(2);
	});

	it('takes an order drawn in the room, a name a line', () => {
		const names = counted().election.candidates.map(({ name }) => name);
		expect(counted({ order: names.toReversed().join('\r\n') }).count.lot?.order[0]).toBe(names.length - 1);
		expect(problem({ order: 'Ada Moss' })).toMatchObject({ code: 'asked', field: 'lot' });
	});

	it.each([
		['nothing', { input: ' \n' }, { code: 'empty' }],
		['no number of seats', { seats: 'three' }, { code: 'asked', field: 'seats' }],
		['no such rule', { rule: 'no-rule' }, { code: 'asked', field: 'rule' }],
	])('refuses %s', (_, toCount, expected) => {
		expect(problem(toCount)).toMatchObject(expected);
	});

	it('says where a file is wrong, and shows the line', () => {
		const found = problem({ input: EXAMPLE.toString().replace('9 2 4 0', '9 2 14 0') });
		expect(found).toMatchObject({ code: 'file', place: { line: 7, column: 5, shown: { before: '9 2 ' } } });
		expect(found?.place?.shown?.from).toBe('14 0');
	});
});

it('counts the ballots that it hands out alike', () => {
	const again = counted({ input: countFileOf(counted(), 'blt') });
	expect(again.count.stages).toEqual(counted().count.stages);
});

it('carries small texts along, and only those that a form leaves as they are', () => {
	expect(carriedText(EXAMPLE)).toBe(EXAMPLE.toString());
	expect(carriedText('one\r\ntwo')).toBe('one\r\ntwo');
	expect(carriedText(new Uint8Array(300_000))).toBe(null);
	expect(carriedText(Uint8Array.of(0xe9, 10))).toBe(null);
	expect(carriedText(new TextEncoder().encode('1\r2'))).toBe(null);
});

it('names a file after the election', () => {
	expect(nameOfFile('Ward 3 – Beinn a’ Chléith!', 'json')).toBe('ward-3-beinn-a-chle-count.json');
	expect(nameOfFile(null, 'csv')).toBe('count-sheet.csv');
});
