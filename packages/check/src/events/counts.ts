/** Counts by a condition: seats won by less than so much, second places, women, independents, gains, deposits, every seat or none. */

import { conditionFrames, rankFrames } from './count/conditions.ts';
import { type CountFrame, judgeCount } from './count/frame.ts';
import { genderFrames } from './count/gender.ts';
import type { EventClaim, EventInput } from './event.ts';

const RULES: readonly ((input: EventInput) => readonly CountFrame[])[] = [
	conditionFrames,
	rankFrames,
	genderFrames,
];

export function counts(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	const taken = new Set<number>();
	for (const rule of RULES) {
		for (const frame of rule(input)) {
			const own = frame.stated.kind === 'number' || frame.stated.kind === 'part' ? frame.stated.number : -1;
			if (own >= 0 && taken.has(own)) continue;
			const claim = judgeCount(input, frame);
			if (!claim) continue;
			for (const k of claim.numbers ?? []) taken.add(k);
			claims.push(claim);
		}
	}
	return claims;
}
