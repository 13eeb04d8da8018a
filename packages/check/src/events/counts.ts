/** Counts by a condition: seats won by less than so much, second places, women, independents, gains, deposits, every seat or none. */

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

const RULES: readonly ((input: EventInput) => readonly CountFrame[])[] = [
	conditionFrames,
	rankFrames,
	genderFrames,
	independentFrames,
	newMemberFrames,
	candidateFrames,
	depositFrames,
	gainFrames,
	moveFrames,
	wholeFrames,
	splitFrames,
	partFrames,
	seatFrames,
	tallyFrames,
];

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
	for (const rule of RULES) for (const frame of rule(input)) judge(frame);
	for (const claim of [...setClaims(input), ...fieldClaims(input)]) {
		if (claim.numbers?.some((k) => taken.has(k))) continue;
		for (const k of claim.numbers ?? []) taken.add(k);
		claims.push(claim);
	}
	for (const frame of furtherFrames(input, taken)) judge(frame);
	return claims;
}
