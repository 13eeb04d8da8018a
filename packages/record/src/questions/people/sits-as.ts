/** As what a person sits on a day, with what the record cannot know said. */
import type { MemberCoverage } from '../../members/model.ts';
import { dayAfter, isWithin } from '../days.ts';
import type { Standing } from './standings.ts';

/** Whether every change of allegiance is known for a day. */
export interface Knowledge {
	readonly isEveryChangeKnown: boolean;
	/** Where not: the last day before it for which every change is; null where there is none. */
	readonly knownTo: string | null;
}

export interface SitsAs extends Standing, Knowledge {}

/** Null where the person holds no seat on the day. @param standings of every tenure, in order */
export function sitsAs(on: string, standings: readonly Standing[], coverage: MemberCoverage): SitsAs | null {
	const standing = standings.findLast(({ from, to }) => isWithin(on, from, to));
	return standing === undefined ? null : { ...standing, ...knowledgeOf(coverage, on) };
}

export function knowledgeOf({ allegiance }: MemberCoverage, on: string): Knowledge {
	if (allegiance.some(({ from, to }) => isWithin(on, from, to)))
		return { isEveryChangeKnown: true, knownTo: null };
	const last = allegiance.findLast(({ to }) => to <= on);
	return { isEveryChangeKnown: false, knownTo: last === undefined ? null : dayAfter(last.to, -1) };
}
