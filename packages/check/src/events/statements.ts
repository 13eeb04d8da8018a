/** Every rule for statements about who stood, won, held, lost, came where and sat for what. One claim a span and type. */
import { askedIn } from './asked.ts';
import type { EventClaim, EventInput } from './event.ts';
import { elsewhereOf } from './seats/elsewhere.ts';
import { keep } from './seats/memory.ts';
import { withOwners } from './seats/owners.ts';
import { seatsOnly } from './seats/towns.ts';
import { STATEMENT_RULES } from './statement-rules.ts';
import { winners } from './winners.ts';

export function statements(input: EventInput): EventClaim[] {
	const whole = withOwners({ ...input, s: seatsOnly(input.s) });
	const elsewhere = elsewhereOf(whole.s, whole.context);
	const claims: EventClaim[] = [];
	if (elsewhere !== 'all') {
		const { rules } = STATEMENT_RULES;
		const asked = askedIn(STATEMENT_RULES, whole.s);
		for (let k = 0; k < rules.length; k++)
			if (asked & (1 << k)) for (const claim of rules[k](whole)) claims.push(claim);
		for (const claim of winners(whole))
			if (!claims.some((other) => isToldBy(claim, other))) claims.push(claim);
	}
	keep(whole);
	if (claims.length === 0) return claims;
	return claims.filter(
		(claim, i) =>
			!(elsewhere === 'red' && claim.verdict === 'contradicted') &&
			!claims.some((other, k) => isRepeat(claim, i, other, k)),
	);
}

/** Words that say in passing who won, where a rule for who won has read them. */
function isToldBy(claim: EventClaim, other: EventClaim): boolean {
	return other.type === 'elected' && other.from < claim.to && claim.from < other.to;
}

/** The same said twice: a claim inside another of its type and verdict that starts or ends with it. */
function isRepeat(claim: EventClaim, i: number, other: EventClaim, k: number): boolean {
	if (i === k || claim.type !== other.type || claim.verdict !== other.verdict) return false;
	if (claim.from === other.from && claim.to === other.to) return k < i;
	return (
		other.from <= claim.from && other.to >= claim.to && (claim.from === other.from || claim.to === other.to)
	);
}
