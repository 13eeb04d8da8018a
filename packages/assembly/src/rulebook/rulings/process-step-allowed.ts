/** Due process: may this step of a case be taken now? Bar, rejection, suspension and complaint have a rule each. */
import { addDays, dayIn, type Instant, isAtOrBefore } from '../days.ts';
import { type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import type { Process } from '../rules/keeping.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed, writtenDay } from '../written.ts';
import { type DeadlineRuling, dueWithin, ruledWithin } from './deadline.ts';

interface Case {
	readonly process: Process;
	/** The kind of the unit that takes it. */
	readonly unit: string;
}

/** Reply, decide, appeal, decide the appeal, take or review a precautionary measure. */
export type ProcessStepFacts = Case &
	(
		| { readonly step: 'open' }
		| { readonly step: 'reply'; readonly noticeAt: Instant; readonly at: Instant }
		| {
				readonly step: 'decide';
				readonly noticeAt: Instant | null;
				readonly repliedAt: Instant | null;
				readonly at: Instant;
				/** Who decides, as the rulebook calls it. */
				readonly decidedBy: string;
				readonly panel: number;
				/** How many of them have declared an interest. */
				readonly interested: number;
				readonly hasReason: boolean;
				readonly hasEvidence: boolean;
		  }
		| { readonly step: 'appeal'; readonly decidedAt: Instant; readonly at: Instant }
		| {
				readonly step: 'decide-appeal';
				readonly appealedAt: Instant;
				readonly at: Instant;
				readonly decidedBy: string;
				/** How many of those who decide have declared an interest. */
				readonly interested: number;
				readonly hasReason: boolean;
		  }
		/** `from`: the measure began, or was last reviewed. */
		| { readonly step: 'precaution' }
		| { readonly step: 'review'; readonly from: Instant; readonly at: Instant }
	);

const PROCESS_WORDS: Readonly<Record<Process, string>> = {
	bar: 'barring somebody',
	rejection: 'rejecting somebody',
	suspension: 'suspending somebody',
	complaint: 'complaints',
};

/** The rule on a process in a kind of unit. */
export function processRule(rules: RulesInForce, { process, unit }: Case): RuleOf<'due-process'> | undefined {
	return ruleFor(rules, 'due-process', unit, ({ processes }) => processes.includes(process));
}

export function processStepAllowed(rules: RulesInForce, facts: ProcessStepFacts): DeadlineRuling {
	const rule = processRule(rules, facts);
	if (rule === undefined) {
		const then = 'Nobody may be ruled out without one, so this may not be done.';
		return { ...silent(rules, false, PROCESS_WORDS[facts.process], then), due: null };
	}
	switch (facts.step) {
		case 'open':
			return { ...opening(rules, rule), due: null };
		case 'reply':
			return within(
				rules,
				rule,
				'The reply was made',
				'the notice',
				facts.noticeAt,
				rule.replyDays,
				facts.at,
			);
		case 'decide':
			return deciding(rules, rule, facts);
		case 'appeal':
			return within(
				rules,
				rule,
				'The appeal was made',
				'the decision',
				facts.decidedAt,
				rule.appealDays,
				facts.at,
			);
		case 'decide-appeal':
			return decidingAppeal(rules, rule, facts);
		case 'precaution':
			return { ...precaution(rules, rule), due: null };
		case 'review':
			return reviewing(rules, rule, facts);
	}
}

type Rule = RuleOf<'due-process'>;

function within(
	rules: RulesInForce,
	rule: Rule,
	what: string,
	since: string,
	from: Instant,
	days: number,
	doneAt: Instant,
): DeadlineRuling {
	return ruledWithin(rules, rule, { what, since, from, days, doneAt });
}

function opening(rules: RulesInForce, rule: Rule): Ruling {
	const words = `A case may be opened: notice with reasons and evidence, ${counted(rule.replyDays, 'day')} to reply, decided by the ${named(rule.decidedBy)} within ${counted(rule.decisionDays, 'day')}, ${counted(rule.appealDays, 'day')} to appeal.`;
	const { noticeDays, replyDays, decisionDays, appealDays } = rule;
	return ruled(rules, rule, true, words, {
		facts: {},
		limit: { noticeDays, replyDays, decisionDays, appealDays },
	});
}

function deciding(
	rules: RulesInForce,
	rule: Rule,
	facts: Extract<ProcessStepFacts, { readonly step: 'decide' }>,
): DeadlineRuling {
	const { zone } = rules;
	const { noticeAt, repliedAt, at } = facts;
	const on = dayIn(zone, at);
	const wrong: string[] = [];
	if (facts.decidedBy !== rule.decidedBy) wrong.push(`it is for the ${named(rule.decidedBy)} to decide`);
	if (facts.panel < rule.panelSize) wrong.push(`${rule.panelSize} must decide, and ${facts.panel} do`);
	if (facts.interested > 0) {
		wrong.push(`${counted(facts.interested, 'of them has', 'of them have')} declared an interest`);
	}
	if (!facts.hasReason) wrong.push('no reason is given');
	if (!facts.hasEvidence) wrong.push('no evidence is named');
	const due = noticeAt === null ? null : dueWithin(zone, noticeAt, rule.decisionDays);
	const noticeOn = noticeAt === null ? null : dayIn(zone, noticeAt);
	if (noticeOn === null) wrong.push('the person has not been given notice');
	else {
		const firstOn = addDays(noticeOn, rule.noticeDays);
		const replyUntil = addDays(noticeOn, rule.replyDays);
		if (on < firstOn) {
			wrong.push(
				`notice was given on ${writtenDay(noticeOn)} and ${counted(rule.noticeDays, 'day')} make ${writtenDay(firstOn)} the first day possible`,
			);
		}
		if (on <= replyUntil && (repliedAt === null || !isAtOrBefore(repliedAt, at))) {
			wrong.push(`the person may reply until ${writtenDay(replyUntil)} and has not replied`);
		}
		if (due !== null && on > due.on) wrong.push(`it had to be decided by ${writtenDay(due.on)}`);
	}
	const words =
		wrong.length > 0
			? `It may not be decided on ${writtenDay(on)}: ${listed(wrong)}.`
			: `It may be decided on ${writtenDay(on)}: notice was given on ${writtenDay(noticeOn!)}, the person ${repliedAt === null ? `had until ${writtenDay(addDays(noticeOn!, rule.replyDays))} to reply` : 'has replied'}, and the last day to decide is ${writtenDay(due!.on)}.`;
	const { process, unit, step, ...rest } = facts;
	const ruling = ruled(rules, rule, wrong.length === 0, words, {
		facts: rest,
		limit: {
			noticeDays: rule.noticeDays,
			replyDays: rule.replyDays,
			decidedBy: rule.decidedBy,
			panelSize: rule.panelSize,
			lastDay: due?.on ?? null,
		},
	});
	return { ...ruling, due };
}

function decidingAppeal(
	rules: RulesInForce,
	rule: Rule,
	facts: Extract<ProcessStepFacts, { readonly step: 'decide-appeal' }>,
): DeadlineRuling {
	const { appealedAt, at, decidedBy, interested, hasReason } = facts;
	const what = 'The appeal was decided';
	const ruling = within(rules, rule, what, 'the appeal', appealedAt, rule.appealDecisionDays, at);
	const wrong: string[] = [];
	if (decidedBy !== rule.appealTo) wrong.push(`It is for the ${named(rule.appealTo)} to decide.`);
	if (interested > 0) {
		wrong.push(
			`${counted(interested, 'of those who decide has', 'of those who decide have')} declared an interest.`,
		);
	}
	if (!hasReason) wrong.push('No reason is given.');
	if (wrong.length === 0) return ruling;
	return { ...ruling, allowed: false, words: [ruling.words, ...wrong].join(' ') };
}

function precaution(rules: RulesInForce, rule: Rule): Ruling {
	const days = rule.precautionaryReviewDays;
	const words =
		days === undefined
			? 'The rule allows no precautionary measure before the decision.'
			: `A precautionary measure may be taken before the decision; it decides nothing and is reviewed within ${counted(days, 'day')}.`;
	return ruled(rules, rule, days !== undefined, words, { facts: {}, limit: { reviewDays: days ?? null } });
}

function reviewing(
	rules: RulesInForce,
	rule: Rule,
	{ from, at }: Extract<ProcessStepFacts, { readonly step: 'review' }>,
): DeadlineRuling {
	const days = rule.precautionaryReviewDays;
	if (days === undefined) return { ...precaution(rules, rule), due: null };
	return within(rules, rule, 'The measure was reviewed', 'the measure or its last review', from, days, at);
}

function named(body: string): string {
	return body.replaceAll('-', ' ');
}
