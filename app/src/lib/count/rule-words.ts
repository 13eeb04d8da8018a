/** The rules as people choose among them: groups, short names, one sentence each, and what they do with ties and awkward papers. */
import { findRule, RULES, type Rule } from '@mandate/count';

interface Words {
	/** What the id of a rule begins with. */
	readonly begins: string;
	readonly group: string;
	/** In the list of rules; the year of a version is put behind. */
	readonly name: string;
	readonly about: string;
	readonly ties: string;
}

const SEVERAL = 'Several seats, by preferences';
const ONE = 'One seat';
const OTHER = 'Other';

const BACKWARDS = 'The most recent earlier stage at which the tied differed; then the lot.';

const WORDS: readonly Words[] = [
	{
		begins: 'scottish-stv',
		group: SEVERAL,
		name: 'Scottish councils, STV',
		about:
			'The single transferable vote as Scottish councils are elected: a surplus is shared among all papers of the elected candidate, to five decimal places. The versions count alike; they differ in what they say of a transfer after the last seat is certain.',
		ties: BACKWARDS,
	},
	{
		begins: 'ers97',
		group: SEVERAL,
		name: 'ERS97, STV of societies',
		about:
			'The single transferable vote as many societies and unions hold it: made to be counted by hand, to two decimal places; a later surplus is shared among the papers last received.',
		ties: 'The earliest stage at which the tied differed; then the lot.',
	},
	{
		begins: 'meek',
		group: SEVERAL,
		name: "Meek's method",
		about:
			'Made for computers: each elected candidate keeps only the part of every paper that is needed, and the quota falls as papers run out.',
		ties: 'Those no further apart than the surplus still to be passed on count as tied; the lot settles it.',
	},
	{
		begins: 'av-scottish',
		group: ONE,
		name: 'Alternative vote, Scottish',
		about:
			'As in Scottish by-elections: the last is excluded and the papers move on, until somebody has more than half of all valid papers or is the only one left.',
		ties: BACKWARDS,
	},
	{
		begins: 'av-majority',
		group: ONE,
		name: 'Alternative vote, majority',
		about:
			'The last is excluded and the papers move on, until somebody has more votes than all others still in the count together.',
		ties: BACKWARDS,
	},
	{
		begins: 'fptp',
		group: ONE,
		name: 'First past the post',
		about: 'Only first preferences are counted, and the most votes win.',
		ties: 'The lot.',
	},
];

export interface RuleChoice {
	readonly id: string;
	readonly name: string;
	readonly title: string;
	readonly source: string;
	readonly group: string;
	/** One sentence or two; empty where none was written. */
	readonly about: string;
	readonly ties: string;
	/** What it does with papers that are not plain. */
	readonly awkward: string;
	/** Where the rule fills but one number of seats. */
	readonly seats: number | null;
}

export const RULE_CHOICES: readonly RuleChoice[] = RULES.map(choiceOf);

export const RULE_GROUPS: readonly { readonly name: string; readonly choices: readonly RuleChoice[] }[] = [
	SEVERAL,
	ONE,
	OTHER,
].flatMap((name) => {
	// The version in force first.
	const choices = RULE_CHOICES.filter(({ group }) => group === name).toSorted((a, b) => {
		if (stem(a.id) !== stem(b.id)) return 0;
		return a.id < b.id ? 1 : -1;
	});
	return choices.length === 0 ? [] : [{ name, choices }];
});

/** The id to be chosen in the form where this was asked for: an id, a short name, or nothing. */
export function ruleChosen(asked: string): string {
	return (findRule(asked) ?? findRule('scottish-stv') ?? RULES[0]).id;
}

function choiceOf(rule: Rule): RuleChoice {
	const words = WORDS.find(({ begins }) => rule.id.startsWith(begins));
	const year = /-(\d{4})$/.exec(rule.id)?.[1];
	return {
		id: rule.id,
		name: words === undefined ? rule.title : `${words.name}${year === undefined ? '' : ` (${year})`}`,
		title: rule.title,
		source: rule.source,
		group: words?.group ?? OTHER,
		about: words?.about ?? '',
		ties: words?.ties ?? 'See the page of its method.',
		awkward: admissionWords(rule),
		seats: rule.seats,
	};
}

function admissionWords({ admission }: Rule): string {
	return [
		admission.gap === 'stop'
			? 'Where a number is left out, what comes before it counts and the rest does not.'
			: 'Where a number is left out, the next one is taken in its place.',
		admission.again === 'stop'
			? 'Where a candidate is named twice, the reading stops at the second time.'
			: 'Where a candidate is named twice, the second time is passed over.',
		'Where two candidates stand at one preference, the reading stops there.',
		'A candidate who has withdrawn is passed over. A paper without a first preference that counts is spoilt.',
	].join(' ');
}

function stem(id: string): string {
	return id.replace(/-\d+$/, '');
}
