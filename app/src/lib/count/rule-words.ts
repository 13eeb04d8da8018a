/** The rules as people choose among them: groups, and one sentence each. */
import { findRule, RULES, type Rule } from '@mandate/count';

interface Family {
	/** What the id of a rule begins with. */
	readonly begins: string;
	readonly group: string;
	readonly about: string;
	/** What it does with ties, in a sentence. */
	readonly ties: string;
}

const SEVERAL = 'Several seats, by preferences';
const ONE = 'One seat';
const OTHER = 'Other';

const FAMILIES: readonly Family[] = [
	{
		begins: 'scottish-stv',
		group: SEVERAL,
		about:
			'As Scottish councils are elected: a surplus is shared among all papers of the elected candidate, to five decimal places.',
		ties: 'The most recent earlier stage at which the tied differed; then the lot.',
	},
	{
		begins: 'ers97',
		group: SEVERAL,
		about:
			'As many societies and unions elect: made to be counted by hand, to two decimal places; a later surplus is shared among the papers last received.',
		ties: 'The earliest stage at which the tied differed; then the lot.',
	},
	{
		begins: 'meek',
		group: SEVERAL,
		about:
			'Made for computers: each elected candidate keeps only the part of every paper that is needed, and the quota falls as papers run out.',
		ties: 'The lot.',
	},
	{
		begins: 'av-scottish',
		group: ONE,
		about:
			'The alternative vote as in Scottish by-elections: the last is excluded and the papers move on, until somebody has more than half of all valid papers or is the only one left.',
		ties: 'The most recent earlier stage at which the tied differed; then the lot.',
	},
	{
		begins: 'av-majority',
		group: ONE,
		about:
			'The alternative vote by majority: the last is excluded and the papers move on, until somebody has more votes than all others still in the count together.',
		ties: 'The most recent earlier stage at which the tied differed; then the lot.',
	},
	{
		begins: 'fptp',
		group: ONE,
		about: 'First past the post: only first preferences are counted, and the most votes win.',
		ties: 'The lot.',
	},
];

/** Chosen until somebody chooses another. */
export const FIRST_RULE: Rule = findRule('scottish-stv') ?? RULES[0];

export interface RuleChoice {
	readonly rule: Rule;
	readonly group: string;
	/** One sentence; empty where none was written. */
	readonly about: string;
	readonly ties: string;
}

export const RULE_CHOICES: readonly RuleChoice[] = RULES.map((rule) => {
	const family = FAMILIES.find(({ begins }) => rule.id.startsWith(begins));
	return {
		rule,
		group: family?.group ?? OTHER,
		about: family?.about ?? '',
		ties: family?.ties ?? 'The method page says it.',
	};
});

export const RULE_GROUPS: readonly { readonly name: string; readonly choices: readonly RuleChoice[] }[] = [
	SEVERAL,
	ONE,
	OTHER,
].flatMap((name) => {
	const choices = RULE_CHOICES.filter(({ group }) => group === name);
	return choices.length === 0 ? [] : [{ name, choices }];
});

/** What the rule does with papers that are not plain, in sentences. */
export function admissionWords({ admission }: Rule): readonly string[] {
	return [
		admission.gap === 'stop'
			? 'Where a number is left out, what comes before it counts and the rest does not.'
			: 'Where a number is left out, the next one is taken in its place.',
		admission.again === 'stop'
			? 'Where a candidate is named twice, the reading stops at the second time.'
			: 'Where a candidate is named twice, the second time is passed over.',
		'Where two candidates stand at one preference, the reading stops there.',
		'A candidate who has withdrawn is passed over. A paper without a first preference that counts is spoilt.',
	];
}
