/**
 * Candidates and their parties from the names of a BLT file. A party is read apart only where all names have one in the same
 * way: in quotes after the name, or after a comma with no blank behind it; else what stands in a name stays in it.
 */
import type { Candidate } from '../papers/election.ts';
import type { BltString } from './blt-strings.ts';
import { tidy, tidyOrNull } from './names.ts';

/** @param withdrawn by place on the ballot paper */
export function candidatesOf(
	names: readonly BltString[],
	withdrawn: ReadonlySet<number>,
): readonly Candidate[] {
	const split = allSplit(names, inQuotes) ?? allSplit(names, afterComma) ?? names.map(whole);
	return split.map(({ name, party }, place) => ({ name, party, withdrawn: withdrawn.has(place) }));
}

type Split = Pick<Candidate, 'name' | 'party'>;

function allSplit(
	names: readonly BltString[],
	way: (name: BltString) => Split | null,
): readonly Split[] | null {
	const split: Split[] = [];
	for (const name of names) {
		const parts = way(name);
		if (parts === null) return null;
		split.push(parts);
	}
	return split;
}

const whole = ({ text }: BltString): Split => ({ name: text, party: null });

/** `Anna Brown "Green Party"`; a quote within the party is written twice again. */
export function inQuotes({ text, isQuoted }: BltString): Split | null {
	if (!isQuoted || !text.endsWith('"')) return null;
	let opening = text.length - 2;
	while (opening > 0 && (text[opening] !== '"' || text[opening - 1] === '"'))
		opening -= text[opening] === '"' ? 2 : 1;
	const name = tidy(text.slice(0, Math.max(opening, 0)));
	if (opening < 2 || text[opening - 1] !== ' ' || name === '') return null;
	return { name, party: tidyOrNull(text.slice(opening + 1, -1).replaceAll('""', '"')) };
}

/** `Anna Brown,Green`; not `Brown, Anna` and not `Brown,Anna`. */
function afterComma({ text, isQuoted }: BltString): Split | null {
	const [name, party, more] = text.split(',');
	if (isQuoted || party === undefined || more !== undefined) return null;
	if (!name.includes(' ') || party === '' || party.startsWith(' ')) return null;
	return { name: tidy(name), party: tidyOrNull(party) };
}
