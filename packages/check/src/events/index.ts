/** Every rule for claims that are not one figure, in the order in which they are tried. */
import { members } from '../members/index.ts';
import { woven } from '../members/weave.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { askedIn } from './asked.ts';
import type { EventClaim, EventInput } from './event.ts';
import { statements } from './statements.ts';
import { superlatives } from './superlatives/superlatives.ts';

/** Claims of a sentence about elections. */
export function electionClaims(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	const { rules } = ARITHMETIC;
	const asked = askedIn(ARITHMETIC, input.s);
	for (let k = 0; k < rules.length; k++)
		if (asked & (1 << k)) for (const claim of rules[k](input)) claims.push(claim);
	for (const claim of woven(statements(input), members(input))) claims.push(claim);
	for (const claim of superlatives(input)) claims.push(claim);
	return claims;
}

export { eventDraft } from './event.ts';
/** Claims of a sentence about a poll, which the record of elections cannot check but for its distance from a result. */
export { pollDistance } from './poll-distance.ts';
