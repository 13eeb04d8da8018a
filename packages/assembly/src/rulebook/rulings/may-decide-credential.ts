/** A delegate's credential: may it still be challenged, may the challenge be decided now, may the decision be appealed? */
import { addHours, type Instant, isAtOrBefore } from '../days.ts';
import { type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed, writtenInstant } from '../written.ts';
import { type DeadlineRuling, ruledBefore, ruledWithin } from './deadline.ts';

export interface ChallengeFacts {
	readonly meeting: MeetingFacts;
	readonly madeAt: Instant;
}

export function challengeInTime(rules: RulesInForce, { meeting, madeAt }: ChallengeFacts): DeadlineRuling {
	const rule = ruleFor(rules, 'credential-challenge', meeting.unit);
	if (rule === undefined) return { ...noChallenge(rules), due: null };
	const length = { hours: rule.challengeHours };
	return ruledBefore(rules, rule, { what: 'The challenge was made', meeting, length, doneAt: madeAt });
}

export interface CredentialDecisionFacts {
	readonly meeting: MeetingFacts;
	/** When the delegate was told of the challenge and its reasons; null: not yet. */
	readonly toldAt: Instant | null;
	/** When the delegate answered; null: not yet. */
	readonly answeredAt: Instant | null;
	readonly decidedAt: Instant;
	/** Who decides, as the rulebook calls the panel. */
	readonly decidedBy: string;
	/** How many decide. */
	readonly panel: number;
	/** How many of them have declared an interest in it. */
	readonly interested: number;
	/** A decision without a reason is none. */
	readonly hasReason: boolean;
}

export function mayDecideCredential(rules: RulesInForce, facts: CredentialDecisionFacts): Ruling {
	const { meeting, toldAt, answeredAt, decidedAt, decidedBy, panel, interested, hasReason } = facts;
	const rule = ruleFor(rules, 'credential-challenge', meeting.unit);
	if (rule === undefined) return noChallenge(rules);
	const { zone } = rules;
	const lastAt = addHours(meeting.opensAt, -rule.decidedHours);
	const answerUntil = toldAt === null ? null : addHours(toldAt, rule.answerHours);
	const wrong: string[] = [];
	if (decidedBy !== rule.decidedBy) wrong.push(`it is for the ${named(rule.decidedBy)} to decide`);
	if (panel < rule.panelSize) wrong.push(`${rule.panelSize} must decide, and ${panel} do`);
	if (interested > 0)
		wrong.push(`${counted(interested, 'of them has', 'of them have')} declared an interest`);
	if (!hasReason) wrong.push('no reason is given');
	if (answerUntil === null) wrong.push('the delegate has not been told of the challenge');
	else if (answeredAt === null && !isAtOrBefore(answerUntil, decidedAt)) {
		wrong.push(
			`the delegate may answer until ${writtenInstant(zone, answerUntil)} (${counted(rule.answerHours, 'hour')} from being told) and has not answered`,
		);
	}
	if (!isAtOrBefore(decidedAt, lastAt)) {
		wrong.push(`the decision had to be made by ${writtenInstant(zone, lastAt)}, before the meeting opens`);
	}
	const words =
		wrong.length > 0
			? `The challenge may not be decided at ${writtenInstant(zone, decidedAt)}: ${listed(wrong)}.`
			: `The challenge may be decided at ${writtenInstant(zone, decidedAt)}: the delegate ${answeredAt === null ? `had until ${writtenInstant(zone, answerUntil!)} to answer` : 'has answered'}, and the meeting opens at ${writtenInstant(zone, meeting.opensAt)}.`;
	return ruled(rules, rule, wrong.length === 0, words, {
		facts: { toldAt, answeredAt, decidedAt, decidedBy, panel, interested, hasReason },
		limit: { answerUntil, lastAt, decidedBy: rule.decidedBy, panelSize: rule.panelSize },
	});
}

export interface CredentialAppealFacts {
	/** The kind of the unit whose meeting it is. */
	readonly unit: string;
	readonly decidedAt: Instant;
	readonly appealedAt: Instant;
}

export interface CredentialAppealRuling extends DeadlineRuling {
	/** To whom, as the rulebook calls it; null where it is silent. */
	readonly appealTo: string | null;
}

export function credentialAppealInTime(
	rules: RulesInForce,
	{ unit, decidedAt, appealedAt }: CredentialAppealFacts,
): CredentialAppealRuling {
	const rule = ruleFor(rules, 'credential-challenge', unit);
	if (rule === undefined) return { ...noChallenge(rules), due: null, appealTo: null };
	const ruling = ruledWithin(rules, rule, {
		what: 'The appeal was made',
		since: 'the decision',
		from: decidedAt,
		days: rule.appealDays,
		doneAt: appealedAt,
	});
	return {
		...ruling,
		appealTo: rule.appealTo,
		words: `${ruling.words} It goes to the ${named(rule.appealTo)}.`,
	};
}

function noChallenge(rules: RulesInForce): Ruling {
	return silent(rules, false, 'challenging a credential', 'So the delegate stands as appointed.');
}

function named(body: string): string {
	return body.replaceAll('-', ' ');
}
