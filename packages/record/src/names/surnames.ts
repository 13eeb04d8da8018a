/**
 * The forms a surname is found by. The whole of a double name ("Long Bailey", "Rees-Mogg"), never its last word alone:
 * nobody is called by it in print, and it would be another's name. "Mc Nally" and "Ó Donnghaile" are also written as
 * one word.
 */
const PREFIXES = new Set(['mc', 'mac', 'o']);

/** From the folded words joined by blanks; the surname itself comes first. */
export function surnameForms(surname: string): string[][] {
	const words = surname.split(' ');
	const forms = [words];
	if (words.length > 1 && PREFIXES.has(words[0])) forms.push([words[0] + words[1], ...words.slice(2)]);
	return forms;
}
