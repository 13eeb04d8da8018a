/** Every rule there is, and the short names by which the current version of one may be asked for. */
import { AV_MAJORITY_1, AV_SCOTTISH_2021 } from './alternative-vote.ts';
import { ERS97 } from './ers97.ts';
import { FIRST_PAST_THE_POST } from './first-past-the-post.ts';
import { MEEK_PRF } from './meek-prf.ts';
import type { Rule } from './rule.ts';
import { SCOTTISH_STV_2007, SCOTTISH_STV_2011, SCOTTISH_STV_2021 } from './scottish-stv.ts';

export const RULES: readonly Rule[] = [
	SCOTTISH_STV_2007,
	SCOTTISH_STV_2011,
	SCOTTISH_STV_2021,
	AV_SCOTTISH_2021,
	AV_MAJORITY_1,
	ERS97,
	MEEK_PRF,
	FIRST_PAST_THE_POST,
];

/** A short name means the version in force; results always carry the full id. */
export const SHORT_NAMES: Readonly<Record<string, string>> = {
	'scottish-stv': 'scottish-stv-2021',
	'av-scottish': 'av-scottish-2021',
	'av-majority': 'av-majority-1',
	ers97: 'ers97-1',
	meek: 'meek-prf-1',
	'meek-prf': 'meek-prf-1',
	av: 'av-majority-1',
	fptp: 'fptp-1',
};

/** @returns undefined where no rule has that id or short name */
export function findRule(name: string): Rule | undefined {
	const id = Object.hasOwn(SHORT_NAMES, name) ? SHORT_NAMES[name] : name;
	return RULES.find((rule) => rule.id === id);
}
