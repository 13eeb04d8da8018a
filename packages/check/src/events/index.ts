/** Every rule for claims that are not one figure, in the order in which they are tried. */
import { members } from '../members/index.ts';
import { woven } from '../members/weave.ts';
import { ARITHMETIC } from './arithmetic.ts';
import { askedIn } from './asked.ts';
import { days } from './days.ts';
import type { EventClaim, EventInput } from './event.ts';
import { pollDistance } from './poll-distance.ts';
import { statements } from './statements.ts';
import { superlatives } from './superlatives/superlatives.ts';

/** Claims of a sentence about elections. */
function electionClaims(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	const { rules } = ARITHMETIC;
	const asked = askedIn(ARITHMETIC, input.s);
	for (let k = 0; k < rules.length; k++)
		if (asked & (1 << k)) for (const claim of rules[k](input)) claims.push(claim);
	for (const claim of woven(statements(input), members(input))) claims.push(claim);
	for (const claim of superlatives(input)) claims.push(claim);
	return claims;
}

/** Who somebody is, whom they beat and what they held: what may be told in any scene. */
function peopleClaims(input: EventInput): EventClaim[] {
	return woven(statements(input), members(input));
}

/** Claims by the results of elections and the books of members, as far as the scene of the sentence lets them speak. */
export function claimsOfScene(input: EventInput): readonly EventClaim[] {
	const { kind, isMixed } = input.context.scene;
	switch (kind) {
		case 'elections':
			return electionClaims(input);
		case 'chamber':
			return [...days(input), ...peopleClaims(input)];
		case 'survey':
			// The record of elections can say of a poll only how far it was from a result.
			return pollDistance(input);
		default:
			// In a text about a council "the MP for Derby North" is still who the record says.
			return isMixed ? peopleClaims(input).filter(({ verdict }) => verdict === 'supported') : [];
	}
}

export { eventDraft } from './event.ts';
