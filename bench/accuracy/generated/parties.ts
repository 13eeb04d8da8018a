/** Parties as newspapers print them: the press forms of the templates, by id of the record and by day. */
import { PARTY_FORMS } from '../templates/template.ts';
import type { World } from './world.ts';

/** Ids of the record in the order of PARTY_FORMS; Brexit Party and Reform UK are one party under two names. */
const IDS: Readonly<Record<string, string>> = {
	Con: 'conservative',
	Lab: 'labour',
	'Lib Dem': 'liberal-democrats',
	SNP: 'snp',
	Plaid: 'plaid-cymru',
	Green: 'green',
	Ukip: 'ukip',
	Brexit: 'reform-uk',
	Reform: 'reform-uk',
	DUP: 'dup',
	SF: 'sinn-fein',
	SDLP: 'sdlp',
	UUP: 'uup',
	Alliance: 'alliance',
	BNP: 'bnp',
	TUV: 'tuv',
};
const RENAMED_ON = '2021-01-04';

type Form = (typeof PARTY_FORMS)[number];

/** Ids of the parties that have press forms. */
export const FORMED: readonly string[] = [...new Set(PARTY_FORMS.map(([short]) => IDS[short]))];

function formOf(id: string, on: string): Form | undefined {
	const renamed = on < RENAMED_ON ? 'Reform' : 'Brexit';
	return PARTY_FORMS.find(([short]) => IDS[short] === id && short !== renamed);
}

/** The adjective of a party and its noun without the article. */
export function formsOfParty(id: string): readonly [string, string] {
	const form = PARTY_FORMS.find(([short]) => IDS[short] === id);
	if (form === undefined) throw new Error(`${id} has no press forms.`);
	return [form[1], form[2].replace(/^the /, '')];
}

/** Nouns that take a plural verb, and an apostrophe alone in the possessive. */
export const PLURAL: readonly string[] = PARTY_FORMS.map(([, , noun]) => noun).filter((noun) =>
	/^the .*s$/.test(noun),
);

export type PartyWord = '' | 'the' | 'its' | 'short';

/** A party in words, or null where it has none of that kind (an independent has no noun). */
export function partyWords(world: World, id: string, word: PartyWord, on: string): string | null {
	if (id === 'speaker' || id === 'others') return null;
	if (id === 'independent') return word === '' ? 'independent' : word === 'short' ? 'Ind' : null;
	const form = formOf(id, on);
	switch (word) {
		case '':
			return form ? form[1] : world.partyName(id);
		case 'short':
			return form ? form[0] : world.partyAbbreviation(id);
		case 'the':
			return form ? form[2] : null;
		case 'its':
			return form ? (PLURAL.includes(form[2]) ? 'their' : 'its') : null;
	}
}
