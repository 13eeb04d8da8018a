/** Whom to remind of what in a case, on which day. Each stands from the day it is due to be sent until the day it is about. */
import { addDays, type Day, dayIn } from '../rulebook/days.ts';
import type { RulesInForce } from '../rulebook/rulebook.ts';
import { processRule } from '../rulebook/rulings/process-step-allowed.ts';
import type { CaseState } from './case-state.ts';
import type { CaseKind } from './may-step.ts';

export type ReminderOf = 'declare' | 'reply' | 'decide' | 'review' | 'appeal' | 'decide-appeal' | 'close';

export interface Reminder {
	readonly of: ReminderOf;
	readonly to: 'subject' | 'secretary' | 'panel' | 'appeal-panel';
	/** The first day on which it is sent. */
	readonly remindOn: Day;
	/** The day it is about: the last on which that can be done. */
	readonly dueOn: Day;
}

/** Reminders to be sent on a day, sorted by when; the same one on each day until its own, for the sender to send once. */
export function remindersOn(
	rules: RulesInForce,
	its: CaseKind,
	state: CaseState,
	on: Day,
): readonly Reminder[] {
	return planned(rules, its, state)
		.filter(({ remindOn, dueOn }) => remindOn <= on && on <= dueOn)
		.sort((a, b) => (a.remindOn < b.remindOn ? -1 : a.remindOn > b.remindOn ? 1 : 0));
}

function planned(rules: RulesInForce, its: CaseKind, state: CaseState): Reminder[] {
	const rule = processRule(rules, its);
	if (rule === undefined || state.stage === 'closed') return [];
	return [
		...undeclared(rules, state),
		...beforeDecision(rules, rule, state),
		...review(state),
		...afterDecision(rules, rule, state),
	];
}

type Rule = NonNullable<ReturnType<typeof processRule>>;

function undeclared({ zone }: RulesInForce, { panel, stage, decision }: CaseState): Reminder[] {
	return panel
		.filter(
			({ hasInterest, stage: of }) =>
				hasInterest === null && (of === 'decision' ? decision === null : stage === 'appealed'),
		)
		.map(({ namedAt, stage: of }) => {
			const remindOn = addDays(dayIn(zone, namedAt), 2);
			return {
				of: 'declare',
				to: of === 'decision' ? 'panel' : 'appeal-panel',
				remindOn,
				dueOn: addDays(remindOn, 28),
			};
		});
}

function beforeDecision({ zone }: RulesInForce, rule: Rule, state: CaseState): Reminder[] {
	if (state.noticeAt === null || state.decision !== null) return [];
	const noticeOn = dayIn(zone, state.noticeAt);
	const replyUntil = addDays(noticeOn, rule.replyDays);
	const decideUntil = addDays(noticeOn, rule.decisionDays);
	const reply: Reminder[] =
		state.repliedAt === null
			? [
					{
						of: 'reply',
						to: 'subject',
						remindOn: later(noticeOn, addDays(replyUntil, -3)),
						dueOn: replyUntil,
					},
				]
			: [];
	return [...reply, ...twice('decide', ['panel', 'secretary'], noticeOn, decideUntil)];
}

function review({ measure, decision }: CaseState): Reminder[] {
	if (measure === null || decision !== null) return [];
	return (['panel', 'secretary'] as const).map((to) => ({
		of: 'review',
		to,
		remindOn: addDays(measure.reviewOn, -3),
		dueOn: measure.reviewOn,
	}));
}

function afterDecision({ zone }: RulesInForce, rule: Rule, state: CaseState): Reminder[] {
	const { decision, appealedAt, stage } = state;
	if (decision === null) return [];
	if (stage === 'appealed' && appealedAt !== null) {
		const on = dayIn(zone, appealedAt);
		return twice('decide-appeal', ['appeal-panel', 'secretary'], on, addDays(on, rule.appealDecisionDays));
	}
	if (stage === 'appeal-decided' || decision.outcome === 'dropped') {
		const on = addDays(dayIn(zone, state.appealDecision?.at ?? decision.at), 1);
		return [{ of: 'close', to: 'secretary', remindOn: on, dueOn: addDays(on, 28) }];
	}
	const { appealUntil } = decision;
	const first = later(dayIn(zone, decision.at), addDays(appealUntil, -3));
	return [
		{ of: 'appeal', to: 'subject', remindOn: first, dueOn: appealUntil },
		{ of: 'close', to: 'secretary', remindOn: addDays(appealUntil, 1), dueOn: addDays(appealUntil, 29) },
	];
}

/** A week before, and on the day before; never on or before the day it began. */
function twice(of: ReminderOf, to: readonly Reminder['to'][], began: Day, dueOn: Day): Reminder[] {
	const days = [...new Set([later(began, addDays(dueOn, -7)), later(began, addDays(dueOn, -1))])];
	return days.flatMap((remindOn) => to.map((one) => ({ of, to: one, remindOn, dueOn })));
}

/** The day wanted, or the day after `began` where that is later. */
function later(began: Day, wanted: Day): Day {
	const next = addDays(began, 1);
	return wanted > next ? wanted : next;
}
