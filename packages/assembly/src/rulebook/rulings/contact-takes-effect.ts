/** From which day does a change of address, e-mail or telephone count? */
import { addDays, type Day, daysBetween } from '../days.ts';
import { type RulesInForce, ruleFor } from '../rulebook.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted, writtenDay } from '../written.ts';

export interface ContactFacts {
	/** The kind of the member's unit. */
	readonly unit: string;
	readonly askedOn: Day;
	/** The next ballot the member may vote in opens on this day; null: none is known. */
	readonly ballotOpensOn: Day | null;
	/** The day asked about. */
	readonly on: Day;
}

export interface ContactRuling extends Ruling {
	/** The first day on which the new contact is used. */
	readonly effectiveOn: Day;
}

/** Allowed: on the day asked about the new contact is in use. */
export function contactTakesEffect(rules: RulesInForce, facts: ContactFacts): ContactRuling {
	const { unit, askedOn, ballotOpensOn, on } = facts;
	const rule = ruleFor(rules, 'contact-change', unit);
	if (rule === undefined) {
		const then = `It counts from ${writtenDay(askedOn)}.`;
		return {
			...silent(rules, on >= askedOn, 'changes of contact', then, { ...facts }),
			effectiveOn: askedOn,
		};
	}
	const daysToBallot = ballotOpensOn === null ? null : daysBetween(askedOn, ballotOpensOn);
	const isNear = daysToBallot !== null && daysToBallot >= 0 && daysToBallot <= rule.ballotWithinDays;
	const days = isNear ? rule.daysNearBallot : rule.days;
	const effectiveOn = addDays(askedOn, days);
	const allowed = on >= effectiveOn;
	const near = isNear
		? `, since a ballot opens on ${writtenDay(ballotOpensOn!)}, ${counted(daysToBallot!, 'day')} later`
		: '';
	const words = `The change was asked for on ${writtenDay(askedOn)} and takes effect after ${counted(days, 'day')}${near}: on ${writtenDay(effectiveOn)}. On ${writtenDay(on)} the ${allowed ? 'new' : 'old'} contact is used.`;
	const ruling = ruled(rules, rule, allowed, words, {
		facts: { ...facts, daysToBallot },
		limit: { days, ballotWithinDays: rule.ballotWithinDays, effectiveOn },
	});
	return { ...ruling, effectiveOn };
}
