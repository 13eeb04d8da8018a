/** How a member stands on the roll, and what that is to a rulebook. */
import type { Day } from '../rulebook/days.ts';
import type { Standing } from '../rulebook/rules/parts.ts';

export const ROLL_STANDINGS = ['good', 'arrears', 'suspended', 'lapsed', 'left', 'expelled'] as const;
export type RollStanding = (typeof ROLL_STANDINGS)[number];

export const MEMBER_CLASSES = ['full', 'associate'] as const;
export type MemberClass = (typeof MEMBER_CLASSES)[number];

export const ROLL_STANDING_WORDS: Readonly<Record<RollStanding, string>> = {
	good: 'in good standing',
	arrears: 'in arrears',
	suspended: 'suspended',
	lapsed: 'lapsed',
	left: 'left',
	expelled: 'expelled',
};

/** Standings of which only a case with notice, reasons and appeal decides. */
export const DECIDED_IN_A_CASE: readonly RollStanding[] = ['suspended', 'expelled'];

/** @returns whether whoever stands so is a member */
export function isMember(standing: RollStanding): boolean {
	return standing === 'good' || standing === 'arrears' || standing === 'suspended';
}

export interface Stands {
	readonly standing: RollStanding;
	readonly class: MemberClass;
	readonly joinedOn: Day;
	readonly arrearsMonths: number;
}

/** @returns what rulings on who may attend, vote or stand ask of a person */
export function personFacts({ standing, class: memberClass, joinedOn, arrearsMonths }: Stands): {
	readonly standing: Standing;
	readonly joinedOn: Day;
	readonly arrearsMonths: number;
} {
	const isPlain = standing === 'good' || standing === 'arrears';
	return { standing: isPlain ? memberClass : standing, joinedOn, arrearsMonths };
}
