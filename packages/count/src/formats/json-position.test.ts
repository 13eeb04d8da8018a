import { array, assert, constantFrom, json, property, readConfigureGlobal } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn, spotInJson } from './json-position.ts';

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('the first fault of a JSON text', () => {
	it('is there where the parser finds one, and nowhere else', () => {
		assert(
			property(json(), (text) => {
				expect(spotInJson(text, null)).toBeNull();
				for (let length = 0; length < text.length; length++) {
					const cut = text.slice(0, length);
					expect(spotInJson(cut, null) === null, cut).toBe(isJson(cut));
				}
			}),
			{ numRuns: readConfigureGlobal().numRuns ?? 300 },
		);
		const pieces = [
			'{',
			'}',
			'[',
			']',
			',',
			':',
			'"a"',
			'"\\u12',
			'"',
			'-',
			'0',
			'1.5',
			'e9',
			'.',
			'true',
			'nul',
			' ',
			'\n',
			'\t',
			'\u0001',
		];
		assert(
			property(array(constantFrom(...pieces), { maxLength: 9 }), (parts) => {
				const text = parts.join('');
				const spot = spotInJson(text, null);
				expect(spot === null, JSON.stringify(text)).toBe(isJson(text));
				if (spot !== null)
					expect(spot.at >= 0 && spot.at <= text.length && spot.expected !== null).toBe(true);
			}),
			{ numRuns: readConfigureGlobal().numRuns ?? 3000 },
		);
	});

	it.each([
		['{"a":1,}', 7],
		['[1 2]', 3],
		['{"a" 1}', 5],
		['"ab\\q"', 3],
		['[tru]', 1],
		['', 0],
		['[1]]', 3],
	])('of %s is at %i', (text, at) => {
		expect(spotInJson(text, null)?.at).toBe(at);
	});
});

describe('the value at a path', () => {
	const text = '{"a": [1, {"b": {}, "c\\u0064": [[], "x"]}], "e": null}';

	it.each([
		[[], '{"a"'],
		[['a'], '[1'],
		[['a', 0], '1'],
		[['a', 1, 'b'], '{}'],
		[['a', 1, 'cd', 0], '[]'],
		[['a', 1, 'cd', 1], '"x"'],
		[['e'], 'null'],
	] as const)('%j begins with %s', (path, start) => {
		const spot = spotInJson(text, path);
		expect(spot?.expected).toBeNull();
		expect(text.slice(spot?.at).startsWith(start)).toBe(true);
	});

	it('is null where there is none', () => {
		expect(spotInJson(text, ['a', 2])).toBeNull();
		expect(spotInJson(text, ['b'])).toBeNull();
	});
});

describe('line and column', () => {
	it('count code points, and lines of all systems', () => {
		const text = 'a\r\n\u{1f5f3}b\rc\nd';
		const at = (piece: string) => lineAndColumn(text, text.indexOf(piece));
		expect([at('a'), at('b'), at('c'), at('d')]).toEqual([
			{ line: 1, column: 1 },
			{ line: 2, column: 2 },
			{ line: 3, column: 1 },
			{ line: 4, column: 1 },
		]);
	});
});
