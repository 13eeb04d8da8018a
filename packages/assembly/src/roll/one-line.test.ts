import { expect, it } from 'vitest';
import { isOneLine } from './one-line.ts';

it.each([
	'Ada Invented',
	'Zoë O’Brien-Łukasiewicz',
	'عائشة',
	'נועה',
	'山田 花子',
	'Ada\tInvented',
	'नेहा\u200dक',
	'👩‍🌾',
	'',
])('takes %j', (text) => {
	expect(isOneLine(text)).toBe(true);
});

it.each([
	'Ada\nBcc: other@invented.example',
	'Ada\rInvented',
	'Ada\u0000',
	'Ada\u001b[2J',
	'Ada\u007f',
	'Ada\u0085Invented',
	'Ada\u2028Invented',
	'Ada\u2029Invented',
	'\u202eadA',
	'Ada\u2066',
])('does not take %j', (text) => {
	expect(isOneLine(text)).toBe(false);
});
