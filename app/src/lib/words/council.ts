/** Councils in words: who controls, what a change of seats is put down to, short names of parties. */
import type { Cause, ControlChange, CouncilMajority } from '@mandate/record/questions';
import { dayWords } from './day.ts';

interface Named {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
}

/** The abbreviation; of a long one the initials of its words. */
export function shortName({ abbreviation }: Pick<Named, 'abbreviation'>): string {
	if (abbreviation.length <= 8) return abbreviation;
	const initials = abbreviation
		.split(/[^\p{L}\p{N}'’]+/u)
		.filter((word) => /^\p{Lu}/u.test(word))
		.map((word) => word[0])
		.join('');
	return initials.length > 1 ? initials : abbreviation.slice(0, 8);
}

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
	election: 'Election',
	'by-election': 'By-election',
	allegiance: 'Change of label',
	relabelled: 'Other name for the label',
	replaced: 'Other councillor, no poll in the record',
	vacancy: 'Vacancy',
	unknown: 'Cause not known',
};

export const CAUSE_MEANINGS: Readonly<Record<Cause, string>> = {
	election: 'the seat was up at an ordinary poll between the rolls',
	'by-election': 'somebody was elected in the ward at a by-election that the record has',
	allegiance:
		'the next roll gives the same name in the same ward another label: evidence of a change of allegiance of no known day, though a namesake or a correction is possible',
	relabelled:
		'the same, between “Independent or other” and a label of a few councils, which rolls do not always keep apart: it need not be a change of allegiance',
	replaced:
		'another councillor holds a seat that was not up: a by-election as a rule, but the record has no result',
	vacancy: 'the roll has the seat as vacant',
	unknown: 'the files do not tell; nothing is guessed',
};

/** For the middle of a sentence. */
const CAUSE_PHRASES: Readonly<Record<Cause, string>> = {
	election: 'the poll',
	'by-election': 'by-elections',
	allegiance: 'changes of label',
	relabelled: 'other names for labels',
	replaced: 'other councillors in seats that were not up',
	vacancy: 'vacancies',
	unknown: 'changes whose cause is not known',
};

/** "a, b and c" */
export function listed(words: readonly string[], last = 'and'): string {
	return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function majorityWords({ party, seats, needed, total }: CouncilMajority): string {
	return party
		? `${party.name} has ${seats} of ${total} seats, more than half.`
		: `No party has more than half: that would be ${needed} of ${total}.`;
}

/** The first sentence of a council's page. */
export function mostSeatsWords(majority: CouncilMajority): string {
	const { party, largest, seats, total } = majority;
	if (party) return majorityWords(majority);
	if (largest === null) return `No party has more seats than every other; there are ${total}.`;
	return `${largest.name} has the most seats of any party, ${seats} of ${total}: no majority.`;
}

/** What changed hands. */
export function controlWords({ of, from, to }: ControlChange): string {
	if (of === 'most') {
		if (from && to)
			return `The most seats passed from ${from.name} to ${to.name}; no party has more than half.`;
		return from
			? `${from.name} no longer has the most seats alone; no party has more than half.`
			: `${to?.name ?? 'Nobody'} came to have the most seats; no party has more than half.`;
	}
	if (from && to) return `${from.name} lost its majority and ${to.name} won one.`;
	return from
		? `${from.name} lost its majority, and no party has one.`
		: `${to?.name ?? 'Nobody'} won a majority.`;
}

/** Why and when. */
export function whyWords({ by, causes, on, between }: ControlChange): string {
	const days = `between ${dayWords(between[0])} and ${dayWords(between[1])}`;
	const names = causes.map((cause) => CAUSE_PHRASES[cause]);
	if (on !== null) return `The poll of ${dayWords(on)} alone did it.`;
	if (causes.length === 1 && causes[0] === 'unknown') return `Cause unknown, ${days}.`;
	const doing = {
		one: `${listed(names)} alone did it`,
		either: `${listed(names, 'or')}: either alone was enough`,
		together: `${listed(names)} together`,
	}[by];
	return `${doing.charAt(0).toUpperCase()}${doing.slice(1)}; the day is not known, ${days}.`;
}

const KINDS: readonly (readonly [RegExp, string])[] = [
	[/ plurality$/, 'the most seats, not more than half'],
	[/^NOC$/, 'no overall control'],
	[/ min$/, 'runs the council without a majority'],
	[/ mayor$/i, 'an elected mayor'],
	[/\//, 'several run it together'],
];

/** What a label of a file means, where that is not plain. */
export function statedMeaning(label: string): string {
	return KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? '';
}
