import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRulebook } from './read-rulebook.ts';
import { versionInForce } from './rulebook.ts';
import { TEMPLATES } from './templates/templates.ts';

type Json = Record<string, unknown>;

function copy(): unknown {
	return JSON.parse(JSON.stringify(TEMPLATES[0]));
}

describe('readRulebook', () => {
	it.each(TEMPLATES.map((template) => [template.id, template] as const))(
		'reads the template %s',
		(_, template) => {
			expect(readRulebook(JSON.parse(JSON.stringify(template)))).toEqual({ ok: true, rulebook: template });
		},
	);

	it('never throws, whatever the JSON', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (json) => {
				const read = readRulebook(json);
				return read.ok || read.problems.length > 0;
			}),
			{ numRuns: 500 },
		);
	});

	it('never throws on a rulebook of which one value was changed to anything', () => {
		const places = placesOf(TEMPLATES[0]);
		fc.assert(
			fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
				const read = readRulebook(changed(copy(), place, value));
				return read.ok || read.problems.every(({ expected, found }) => expected !== '' && found !== '');
			}),
			{ numRuns: 300 },
		);
	});

	const rules = TEMPLATES[0].versions[0].rules;
	const again = { ...rules[1], clause: '99' };
	const second = { ...TEMPLATES[0].versions[0], version: '2', effectiveFrom: '2026-01-01' };
	it.each([
		['a rule of no known kind', 'versions.0.rules.3.kind', 'whim', 'versions[0].rules[3].kind'],
		['a day that is none', 'versions.0.effectiveFrom', '2025-02-29', 'versions[0].effectiveFrom'],
		['an end before its beginning', 'versions.0.effectiveUntil', '2019-01-01', 'versions[0].effectiveUntil'],
		['a zone that is none', 'versions.0.zone', 'Nowhere/Else', 'versions[0].zone'],
		['a clause twice', 'versions.0.rules.1.clause', '1.1', 'versions[0].rules'],
		['a kind of unit nobody named', 'versions.0.rules.2.to', 'cell', 'versions[0].rules[2].to'],
		['a word too many', 'versions.0.rules.0.wordz', 1, 'versions[0].rules[0]'],
		['a number for a name', 'versions.0.rules.0.links.0.unit', 7, 'versions[0].rules[0].links[0].unit'],
		[
			'two rules for one thing',
			`versions.0.rules.${rules.length}`,
			again,
			`versions[0].rules[${rules.length}]`,
		],
		['two versions at once', 'versions.1', second, 'versions[1].effectiveFrom'],
		[
			'a unit above itself',
			'versions.0.rules.0.links.3',
			{ unit: 'conference', above: 'branch' },
			'versions[0].rules[0].links',
		],
	])('refuses %s and says where', (_, place, value, path) => {
		const read = readRulebook(changed(copy(), place.split('.'), value));
		expect(read.ok ? [] : read.problems.map((problem) => problem.path)).toContain(path);
	});

	it('says what was expected and what was found', () => {
		expect(readRulebook({ id: 'A', title: 3, versions: [] })).toEqual({
			ok: false,
			problems: [
				{ path: 'id', expected: 'small letters, digits and hyphens, a letter first', found: '"A"' },
				{ path: 'title', expected: 'a text', found: '3' },
				{ path: 'versions', expected: 'not empty', found: 'a list of 0' },
			],
		});
	});
});

describe('versionInForce', () => {
	const [first] = TEMPLATES[0].versions;
	const book = {
		...TEMPLATES[0],
		versions: [
			{ ...first, effectiveUntil: '2026-06-01' },
			{ ...first, version: '2', effectiveFrom: '2026-06-01' },
		],
	};

	it.each([
		['2019-12-31', undefined],
		['2020-01-01', '1'],
		['2026-05-31', '1'],
		['2026-06-01', '2'],
	])('on %s it is %s', (day, version) => expect(versionInForce(book, day)?.version).toBe(version));
});

function placesOf(value: unknown, at: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [at];
	return [at, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...at, key]))];
}

function changed(whole: unknown, place: readonly string[], value: unknown): unknown {
	if (place.length === 0) return value;
	let inner = whole as Json;
	for (const key of place.slice(0, -1)) inner = inner[key] as Json;
	inner[place[place.length - 1]] = value;
	return whole;
}
