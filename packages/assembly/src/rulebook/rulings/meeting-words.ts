/** What meetings, capacities and standings are called in a ruling. */
import { nameOfKind, type RulesInForce } from '../rulebook.ts';
import type { Capacity, MeetingKind, Standing } from '../rules/parts.ts';

const MEETINGS: Readonly<Record<MeetingKind, string>> = {
	annual: 'an annual meeting',
	ordinary: 'an ordinary meeting',
	special: 'a special meeting',
	emergency: 'an emergency meeting',
};

export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
	member: 'members',
	delegate: 'delegates',
	officer: 'officers',
	representative: 'the representative',
	guest: 'guests',
};

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
	full: 'full member',
	associate: 'associate member',
	suspended: 'suspended',
	lapsed: 'lapsed',
	left: 'a former member',
	expelled: 'expelled',
};

/** "an annual meeting of a branch". */
export function meetingWords(
	rules: RulesInForce,
	{ kind, unit }: { readonly kind: MeetingKind; readonly unit: string },
): string {
	return `${MEETINGS[kind]} of ${withArticle(nameOfKind(rules, unit).toLowerCase())}`;
}

export function withArticle(noun: string): string {
	return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
