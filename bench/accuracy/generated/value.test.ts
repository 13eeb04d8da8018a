/** How values are printed with their modifiers. */
import { fraction } from '@mandate/psephology';
import { describe, expect, it } from 'vitest';
import { core, count, dress, percent, type Value, words } from './value.ts';

const printed = (value: Value | null, ...modifiers: string[]): string | null => {
	const bare = value && core(value, modifiers);
	return value && bare !== null ? dress(bare, value, modifiers) : null;
};

describe('printing', () => {
	it.each([
		[count(1234567), [], '1,234,567'],
		[count(21528), ['plain'], '21528'],
		[count(8123), ['a'], 'an 8,123'],
		[count(1811), ['a'], 'a 1,811'],
		[count(11402), ['a', 'cap'], 'An 11,402'],
		[count(180), ['a'], 'a 180'],
		[count(9), ['news'], 'nine'],
		[count(10), ['news'], '10'],
		[count(23), ['words'], 'twenty-three'],
		[count(101), ['words'], null],
		[count(3), ['ord'], 'third'],
		[count(21), ['ord'], null],
		[count(3), ['th'], '3rd'],
		[count(12), ['th'], '12th'],
		[count(-8379), [], '8,379'],
		[percent(fraction(1845, 100)), [], '18.5'],
		[percent(fraction(1845, 100)), ['0'], '18'],
		[percent(fraction(-425, 100), true), ['sign'], '-4.3'],
		[percent(fraction(425, 100), true), ['2', 'sign'], '+4.25'],
		[{ kind: 'millions', n: 9_708_716, decimals: 2 } as const, [], '9.71'],
		[words('SNP'), ['a'], 'an SNP'],
		[words('Ukip'), ['a'], 'a Ukip'],
		[words('Ulster Unionist'), ['a'], 'an Ulster Unionist'],
		[words('the Greens'), ['s', 'cap'], 'The Greens’'],
		[words('Anne James'), ['s'], 'Anne James’s'],
		[words('Ynys Môn'), ['upper'], 'YNYS MÔN'],
	] as const)('%#', (value, modifiers, expected) => expect(printed(value, ...modifiers)).toBe(expected));
});
