import { describe, expect, it } from 'vitest';
import { listed, shortName, statedMeaning } from './council.ts';

describe('councils in words', () => {
	it.each([
		['Lab', 'Lab'],
		['Ind/Oth', 'Ind/Oth'],
		['Example Residents Association', 'ERA'],
		['Upper Vale and Hill Independents', 'UVHI'],
		['Independents', 'Independ'],
	])('%s is %s for short', (abbreviation, expected) => expect(shortName({ abbreviation })).toBe(expected));

	it.each([
		['Lab plurality', 'the most seats, not more than half'],
		['NOC', 'no overall control'],
		['CON min', 'runs the council without a majority'],
		['LD/GRN', 'several run it together'],
		['Con', ''],
	])('"%s" means "%s"', (label, expected) => expect(statedMeaning(label)).toBe(expected));

	it('lists', () =>
		expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']));
});
