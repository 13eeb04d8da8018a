/** Counts by a condition: seats won by less than so much, second places, women, independents, gains, deposits, every seat or none. */

import { type AskedRules, askedIn, askedRules, words } from './asked.ts';
import { conditionFrames } from './count/conditions.ts';
import { fieldClaims } from './count/field.ts';
import { type CountFrame, judgeCount } from './count/frame.ts';
import { furtherFrames, keepFrame } from './count/further.ts';
import { gainFrames } from './count/gains.ts';
import { genderFrames } from './count/gender.ts';
import { candidateFrames, depositFrames, independentFrames, newMemberFrames } from './count/members.ts';
import { moveFrames } from './count/moves.ts';
import { partFrames } from './count/parts.ts';
import { rankFrames } from './count/ranks.ts';
import { seatFrames } from './count/seats.ts';
import { setClaims } from './count/sets.ts';
import { splitFrames } from './count/split.ts';
import { tallyFrames } from './count/tally.ts';
import { wholeFrames } from './count/whole.ts';
import type { EventClaim, EventInput } from './event.ts';

type CountRule = (input: EventInput) => readonly CountFrame[];

export const COUNT_RULES: AskedRules<CountRule> = askedRules<CountRule>([
	[conditionFrames, '#'],
	[rankFrames, words('# up')],
	[genderFrames, null],
	[independentFrames, '#'],
	[newMemberFrames, '#'],
	[candidateFrames, '#'],
	[depositFrames, '#'],
	[gainFrames, '#'],
	[moveFrames, '#'],
	[wholeFrames, words('clean every all no without not none nothing only sole lone')],
	[splitFrames, '#'],
	[partFrames, null],
	[seatFrames, '#'],
	[tallyFrames, null],
]);

export function counts(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	const taken = new Set<number>();
	const judge = (frame: CountFrame): void => {
		const own = 'number' in frame.stated ? frame.stated.number : -1;
		if (own >= 0 && taken.has(own)) return;
		const claim = judgeCount(input, frame);
		if (!claim) return;
		for (const k of claim.numbers ?? []) taken.add(k);
		claims.push(claim);
		keepFrame(input, frame, claim.election);
	};
	const { rules } = COUNT_RULES;
	const asked = askedIn(COUNT_RULES, input.s);
	for (let k = 0; k < rules.length; k++)
		if (asked & (1 << k)) for (const frame of rules[k](input)) judge(frame);
	for (const claim of [...setClaims(input), ...fieldClaims(input)]) {
		if (claim.numbers?.some((k) => taken.has(k))) continue;
		for (const k of claim.numbers ?? []) taken.add(k);
		claims.push(claim);
	}
	for (const frame of furtherFrames(input, taken)) judge(frame);
	return claims;
}
