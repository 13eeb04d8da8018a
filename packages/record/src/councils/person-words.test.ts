import { describe, expect, it } from 'vitest';
import { personKey, personWords } from './person-words.ts';

describe('the words a councillor is found by', () => {
	it.each([
		['Jane Example', 'jane example'],
		['Cllr Mrs Jane Example, MBE', 'jane example'],
		['Example, Mrs Jane', 'jane example'],
		['Sir John Example O.B.E.', 'john example'],
		['Councillor John Example CC', 'john example'],
		['Dr. Ann-Marie O’Example', 'ann marie oexample'],
		['J Example', 'j example'],
		['Vicky Major', 'vicky major'],
		['', ''],
	])('%s', (name, words) => {
		expect(personWords(name).join(' ')).toBe(words);
	});

	it('sorts by surname', () => {
		expect(personKey(['ann', 'marie', 'example'])).toBe('example ann marie');
		expect(personKey([])).toBe('');
	});
});
