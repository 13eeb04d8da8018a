/** What somebody who means harm, or a broken program, sends in the place of an id, a name, a day or a number. */

/** In a field of a form. */
export const IN_A_FIELD: readonly (readonly [string, unknown])[] = [
	['a quote', "x' or '1'='1'; drop table person; --"],
	['a NUL', 'a\u0000b'],
	['half a letter', 'a\ud800b'],
	['text turned round', '\u202ex\u202d\u2066'],
	['a prototype', '__proto__'],
	['an inherited name', 'constructor'],
	['several', ['a', 'b']],
	['a file', { name: 'x.txt', size: 1, hash: 'x', bytes: new Uint8Array([65]) }],
	['a negative', '-1'],
	['no number', 'NaN'],
	['a huge number', '1e308'],
	['more than a whole number holds', '99999999999999999999'],
	['more than four bytes', '999999999'],
	['no day', '0000-00-00'],
	['the year nought', '0000-01-01'],
	['the last day of years of four digits', '9999-12-31'],
	['the end of time', '+275760-09-13'],
	['an hour that is skipped', '2026-03-29T01:30'],
	['a line and a header', 'x\r\nBcc: other@invented.example'],
	['a million letters', 'x'.repeat(1_000_000)],
	['letters that do not pack', unpackable(20_000)],
	['JSON too deep', '['.repeat(100_000)],
	['a page', '<img src=x onerror=alert(1)>'],
	['a quantity', '{"bytes":1,"hash":1}'],
];

/** Of these, what has a reader or a database stumble where all else in the form is right. */
export const ALONE = [
	'a NUL',
	'letters that do not pack',
	'several',
	'more than four bytes',
	'the year nought',
	'the end of time',
];

/** An index keeps a long text only where it packs: a million times the same letter does. */
function unpackable(length: number): string {
	let state = 1;
	return Array.from({ length }, () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
		return String.fromCharCode(97 + ((state >>> 16) % 26));
	}).join('');
}

/** What addresses are asked for after their question mark. */
export const QUESTIONS =
	'q page on standing branch before from model version next done template unit to applied'.split(' ');

/** In a part of an address, or after its question mark; written as it stands there. */
export const IN_AN_ADDRESS: readonly string[] = [
	'%00',
	'a%00b',
	"'%20or%201=1;--",
	'%27%22%3Cscript%3E',
	'__proto__',
	'constructor',
	'%E2%80%AE',
	'..%2f..%2f..%2fetc%2fpasswd',
	'..%5c..%5cwin.ini',
	'%2e%2e%2f',
	'-1',
	'NaN',
	'1e308',
	'99999999999999999999',
	'0000-00-00',
	'0000-01-01',
	'+275760-09-13',
	'%ED%A0%80',
	'%',
	'x'.repeat(5000),
];
