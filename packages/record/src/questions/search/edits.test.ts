import { describe, expect, it } from 'vitest';
import { editsAllowed, editsBetween, withoutDoubles } from './edits.ts';

describe('editsBetween', () => {
	it.each([
		['coffey', 'coffey', 0],
		['cofey', 'coffey', 1],
		['stockprot', 'stockport', 1],
		['wollaston', 'woolaston', 1],
		['corbin', 'corbyn', 1],
		['ab', 'ba', 1],
		['', 'ab', 2],
		['kitten', 'sitting', 3],
		['leeds', 'luton', 3],
		['a'.repeat(40), 'a'.repeat(40), 3],
	])('%s and %s: %i', (one, other, edits) => {
		expect(editsBetween(one, other, 2)).toBe(edits);
		expect(editsBetween(other, one, 2)).toBe(edits);
	});
});

it.each([
	['abbott', 'abot'],
	['llanelli', 'laneli'],
	['', ''],
])('%s without doubles is %s', (word, single) => expect(withoutDoubles(word)).toBe(single));

it.each([
	[3, 0],
	[4, 1],
	[7, 1],
	[8, 2],
])('a word of %i letters may have %i edits', (length, edits) => expect(editsAllowed(length)).toBe(edits));
