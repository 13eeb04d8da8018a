/** Every rule for statements about who stood, won, held, lost, came where and sat for what. One claim a span and type. */
import { allegiance } from './allegiance.ts';
import { beats } from './beats.ts';
import { candidacies } from './candidacies.ts';
import { changes } from './changes.ts';
import { deposits } from './deposits.ts';
import { electedWhen } from './elected-when.ts';
import type { EventClaim, EventInput, EventRule } from './event.ts';
import { field } from './field.ts';
import { geography } from './geography.ts';
import { holders } from './holders.ts';
import { incumbents, successions } from './incumbents.ts';
import { lists } from './lists.ts';
import { memberships } from './membership.ts';
import { notStanding } from './not-standing.ts';
import { offices } from './offices.ts';
import { places } from './places.ts';
import { resultLines } from './result-lines.ts';
import { results } from './results.ts';
import { runs } from './runs.ts';
import { seatSubjects } from './seat-subject.ts';
import { elsewhereOf } from './seats/elsewhere.ts';
import { keep } from './seats/memory.ts';
import { withOwners } from './seats/owners.ts';
import { seatsOnly } from './seats/towns.ts';
import { sets } from './sets.ts';
import { tenures } from './tenure.ts';
import { winners } from './winners.ts';

const RULES: readonly EventRule[] = [
	deposits,
	holders,
	results,
	beats,
	offices,
	tenures,
	places,
	candidacies,
	seatSubjects,
	sets,
	electedWhen,
	lists,
	resultLines,
	memberships,
	runs,
	allegiance,
	changes,
	geography,
	field,
	incumbents,
	successions,
	notStanding,
];

export function statements(input: EventInput): EventClaim[] {
	const whole = withOwners({ ...input, s: seatsOnly(input.s) });
	const elsewhere = elsewhereOf(whole.s, whole.context);
	const claims: EventClaim[] = [];
	if (elsewhere !== 'all') {
		for (const rule of RULES) for (const claim of rule(whole)) claims.push(claim);
		for (const claim of winners(whole))
			if (!claims.some((other) => isToldBy(claim, other))) claims.push(claim);
	}
	keep(whole);
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
