import { describe, expect, it } from 'vitest';
import { tagged } from '../fixtures/tagged.ts';
import { isElsewhere } from './elsewhere.ts';

const OTHER = [
	'At the European elections Ukip won 24 seats on a turnout of 35.6 per cent.',
	'In the 2016 EU referendum turnout was 72.2 per cent.',
	'Jeremy Corbyn won the Labour leadership with 313,209 votes.',
	'In the leadership election turnout was 77.6 per cent.',
	'Labour members voted by 62 per cent to keep him.',
	'In the police and crime commissioner election turnout was 23.5 per cent.',
	'In the Scottish Parliament the SNP won 63 seats.',
	'At the students’ union election turnout was 34 per cent.',
	'At the club’s annual election turnout was 34 per cent.',
	'In France turnout was 42.6 per cent.',
	'In the French general election turnout was 42.6 per cent.',
	'In Canada the Conservatives won 99 seats.',
	'In the presidential election turnout was 55 per cent.',
];

const OURS = [
	'Turnout was 68.8 per cent.',
	'At the general election turnout was 68.8 per cent.',
	'Labour won 262 seats.',
	'In Clacton, where most had voted Leave in the referendum, turnout was 64 per cent.',
	'Under her strong leadership of the party Labour won 441 more votes.',
	'Labour has 262 MPs, more than under its last leadership.',
	'A year after the referendum the general election had a turnout of 68.8 per cent.',
];

describe('whether a sentence speaks of another vote', () => {
	for (const text of OTHER) it(text, () => expect(isElsewhere(tagged(text))).toBe(true));
	for (const text of OURS) it(`not: ${text}`, () => expect(isElsewhere(tagged(text))).toBe(false));
});
