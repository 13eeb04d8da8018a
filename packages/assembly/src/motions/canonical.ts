/**
 * One form for all copies of the same words. Copies differ in what programs do to a text on its way (curly quotes, long dashes,
 * ligatures, hard spaces, broken lines, bullets) and not in what was carried; so typography and layout are folded and words,
 * their order, their case and the punctuation between them are kept: "may" and "May" can be two motions.
 */

const LIGATURES: Readonly<Record<string, string>> = {
	'\ufb00': 'ff',
	'\ufb01': 'fi',
	'\ufb02': 'fl',
	'\ufb03': 'ffi',
	'\ufb04': 'ffl',
	'\ufb05': 'st',
	'\ufb06': 'st',
	'\u2026': '...',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const QUOTES =
	/[\u0022\u0060\u00ab\u00b4\u00bb\u02b9\u02bb\u02bc\u02ca\u02cb\u2018-\u201f\u2032\u2033\u2035\u2036\u2039\u203a\uff02\uff07]/g;
const LONG_DASHES = /[\u2014\u2015]|--+/g;
const SHORT_DASHES = /[\u2010-\u2013\u2212\ufe58\ufe63\uff0d]/g;
const BULLETS = new Set(['-', '*', '•', '◦', '▪', '·', '‣', '●', '○']);

/**
 * A text in its canonical form: Unicode NFC; every kind of quotation mark and apostrophe is `'`; an em dash or `--` is a hyphen with
 * a space on either side, other dashes are hyphens; white space and line breaks of any kind are one space; bullets at the start of a line, and dots
 * at the end of the text, are left out. Doing it twice changes nothing.
 */
export function canonical(text: string): string {
	const folded = text
		.normalize('NFC')
		.replace(UNSEEN, '')
		.replace(/[\ufb00-\ufb06\u2026]/g, (one) => LIGATURES[one])
		.replace(QUOTES, "'")
		.replace(SHORT_DASHES, '-')
		.replace(LONG_DASHES, ' - ');
	const lines = folded.split(/[\n\r\u0085\u2028\u2029\v\f]/).map(withoutBullets);
	let joined = lines.filter((line) => line !== '').join(' ');
	// A bullet may be all that is left of a text once its dots are gone.
	for (let before = ''; before !== joined; ) {
		before = joined;
		joined = withoutDots(withoutBullets(joined));
	}
	return joined.normalize('NFC');
}

/** The words of a line, one space apart, from the first that is no bullet. */
function withoutBullets(line: string): string {
	const words = line.split(/\s/).filter((word) => word !== '');
	const first = words.findIndex((word) => !BULLETS.has(word));
	return first === -1 ? '' : words.slice(first).join(' ');
}

function withoutDots(text: string): string {
	let end = text.length;
	while (end > 0 && (text[end - 1] === '.' || text[end - 1] === ' ')) end--;
	return text.slice(0, end);
}

/** The words of a canonical text. */
export function wordsOf(text: string): string[] {
	const whole = canonical(text);
	return whole === '' ? [] : whole.split(' ');
}
