import { expect, it } from 'vitest';
import { isOwnPage, LONGEST } from './reporting.ts';

it.each([
	['/people/ann-coffey', true],
	['/changes?from=2019-01-01&party=labour', true],
	['/', true],
	['', false],
	['people/ann-coffey', false],
	['//elsewhere.example/', false],
	['/\\elsewhere.example', false],
	['https://elsewhere.example/', false],
	['/a b', false],
	['/a\nb', false],
	[`/${'x'.repeat(LONGEST.page)}`, false],
])('%j is a page of this site: %s', (page, expected) => expect(isOwnPage(page)).toBe(expected));
