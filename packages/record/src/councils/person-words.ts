/** The words by which a councillor is found: without titles before the name and honours after it, folded. */
import { wordsOf } from '../names/words.ts';

const TITLES: ReadonlySet<string> = new Set(
	'cllr councillor mr mrs ms miss mx dr doctor prof professor rev reverend revd sir dame lord lady baroness baron hon honourable rt the alderman alderwoman ald major captain col colonel bailie provost'.split(
		' ',
	),
);

const HONOURS: ReadonlySet<string> = new Set(
	'mbe obe cbe bem kbe jp ba bsc ma msc mp ms cc dl llb llm qc kc qpm mba td frsa fca fcca phd frics mrtpi msp am mep hon deputy ud kcb kcmg cb cmg kt esq jnr junior snr'.split(
		' ',
	),
);

/** `Mrs Jane Example, MBE` and `Example, Mrs Jane` are both `jane example`. Empty where nothing is left. */
export function personWords(name: string): string[] {
	const comma = name.indexOf(',');
	if (comma > 0) {
		const after = bare(wordsOf(name.slice(comma + 1)));
		const before = bare(wordsOf(name.slice(0, comma)));
		return after.length === 0 ? before : [...after, ...before];
	}
	return bare(wordsOf(name));
}

function bare(words: readonly string[]): string[] {
	let from = 0;
	let to = words.length;
	while (from < to && TITLES.has(words[from])) from++;
	while (to > from + 1 && isHonour(words, to - 1)) to--;
	if (to === from + 1 && from === 0 && HONOURS.has(words[0])) return [];
	return words.slice(from, to);
}

/** `O.B.E.` comes as three words of one letter: those at the end of a longer name are no name. */
function isHonour(words: readonly string[], at: number): boolean {
	return HONOURS.has(words[at]) || (words[at].length === 1 && at > 1);
}

/** Under which the names of a roll are sorted: surname first, `example jane`. */
export function personKey(words: readonly string[]): string {
	return words.length === 0 ? '' : [words[words.length - 1], ...words.slice(0, -1)].join(' ');
}
