/** Names of characters in HTML: those of HTML 4 for Latin 1, and the punctuation that editors write. */

/** Latin 1 from U+00A0 on, in order. */
const LATIN_1 =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
	...LATIN_1.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
	['amp', '&'],
	['lt', '<'],
	['gt', '>'],
	['quot', '"'],
	['apos', "'"],
	['ndash', '–'],
	['mdash', '—'],
	['lsquo', '‘'],
	['rsquo', '’'],
	['sbquo', '‚'],
	['ldquo', '“'],
	['rdquo', '”'],
	['bdquo', '„'],
	['hellip', '…'],
	['bull', '•'],
	['euro', '€'],
	['trade', '™'],
	['thinsp', '\u2009'],
	['ensp', '\u2002'],
	['emsp', '\u2003'],
	['zwnj', '\u200c'],
	['zwj', '\u200d'],
]);

/** Text of HTML with its references to characters resolved; what is no reference stays as it is. */
export function withoutEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,8}));/g,
		(all, decimal, hex, name) => {
			if (name !== undefined) return NAMED.get(name) ?? all;
			const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16);
			return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
				? '\ufffd'
				: String.fromCodePoint(code);
		},
	);
}

export function escapedForHtml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
