/**
 * Shortened names of seats: "Runcorn" for "Runcorn and Helsby", "Newcastle Central" for "Newcastle upon Tyne Central",
 * "Richmond" for "Richmond (Yorks)". Which of them are kept is decided in `place-aliases.ts`.
 */
import { isDirection, partsOf, turns } from './place-styles.ts';
import { wordsOf } from './words.ts';

/** Words that tie a town to its river or neighbour. */
const TIES = new Set(['upon', 'on', 'under', 'super', 'le', 'in']);
const LEADS = [
	['city', 'of'],
	['cities', 'of'],
];

/** Word lists shorter than the name, in no particular order but always the same one. */
export function shortForms(name: string): string[][] {
	const plain = name.replace(/\s*\([^)]*\)/gu, '');
	const parts = partsOf(plain);
	const candidates: string[][] = [];
	if (plain !== name) candidates.push(wordsOf(plain));
	for (const form of [...turns(parts.slice(0, 1)), ...turns(parts)]) {
		candidates.push(form, untied(form));
		for (const lead of LEADS) {
			if (lead.every((word, index) => form[index] === word)) candidates.push(form.slice(lead.length));
		}
	}
	const untiedParts = parts.map((part) => ({ joint: part.joint, words: untied([...part.words]) }));
	candidates.push(...turns(untiedParts), ...turns(untiedParts.slice(0, 1)));
	const full = new Set(turns(partsOf(name)).map((form) => form.join(' ')));
	const kept = new Set(
		candidates.filter((form) => form.length > 0 && !isDirection(form)).map((form) => form.join(' ')),
	);
	return [...kept].filter((key) => !full.has(key)).map((key) => key.split(' '));
}

/** "newcastle central" for "newcastle upon tyne central", "hull east" for "kingston upon hull east". */
function untied(words: readonly string[]): string[] {
	const tie = words.findIndex((word) => TIES.has(word));
	if (tie < 1 || tie + 1 >= words.length) return [...words];
	if (words[tie + 1] === 'hull') return [...words.slice(0, tie - 1), ...words.slice(tie + 1)];
	return [...words.slice(0, tie), ...words.slice(tie + 2)];
}
