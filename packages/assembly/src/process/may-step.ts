/** May this step of a case be taken now? The order of steps, and then what the rulebook says of each. */
import { addDays, type Day, dayIn, type Instant } from '../rulebook/days.ts';
import type { RuleOf, RulesInForce } from '../rulebook/rulebook.ts';
import type { Process } from '../rulebook/rules/keeping.ts';
import { type Ruling, ruled } from '../rulebook/ruling.ts';
import { processRule, processStepAllowed } from '../rulebook/rulings/process-step-allowed.ts';
import { counted, writtenDay } from '../rulebook/written.ts';
import type { AppealOutcome } from './case-events.ts';
import { type CaseState, deciding, isMeasureInForce, suspends } from './case-state.ts';

export interface CaseKind {
	readonly process: Process;
	/** The kind of the unit that takes it. */
	readonly unit: string;
}

export type Step =
	| {
			readonly step:
				| 'notice'
				| 'name-panel'
				| 'name-appeal-panel'
				| 'reply'
				| 'hearing'
				| 'appeal'
				| 'withdraw'
				| 'close'
				| 'end-suspension';
	  }
	| { readonly step: 'measure'; readonly reviewOn: Day }
	/** `reviewOn` null: the measure ends. */
	| { readonly step: 'review'; readonly reviewOn: Day | null }
	| {
			readonly step: 'decide';
			readonly hasReason: boolean;
			readonly hasEvidence: boolean;
			readonly appealUntil: Day;
	  }
	| { readonly step: 'decide-appeal'; readonly hasReason: boolean; readonly outcome: AppealOutcome };

type Rule = RuleOf<'due-process'>;

/** @param at instant at which it would be done */
export function mayStep(
	rules: RulesInForce,
	its: CaseKind,
	state: CaseState,
	step: Step,
	at: Instant,
): Ruling {
	const rule = processRule(rules, its);
	if (rule === undefined) return processStepAllowed(rules, { ...its, step: 'open' });
	const no = (words: string) =>
		ruled(rules, rule, false, words, { facts: { stage: state.stage }, limit: {} });
	const yes = (words: string) =>
		ruled(rules, rule, true, words, { facts: { stage: state.stage }, limit: {} });
	if (step.step === 'end-suspension') {
		return suspends(state, its.process, dayIn(rules.zone, at)) && state.decision !== null
			? yes('The suspension may be ended at any time.')
			: no('No suspension that was decided is in force.');
	}
	if (state.stage === 'closed') return no('The case is closed.');
	const { noticeAt, decision, appealedAt } = state;
	switch (step.step) {
		case 'notice':
			return noticeAt === null ? yes('Notice may be given.') : no('Notice was given already.');
		case 'name-panel':
			return decision === null ? yes(panelWords(rule)) : no('It was decided already.');
		case 'name-appeal-panel':
			return state.stage === 'appealed'
				? yes(`The appeal is for the ${named(rule.appealTo)}.`)
				: no('There is no appeal to decide.');
		case 'reply':
			if (noticeAt === null) return no('Notice has not been given.');
			if (decision !== null) return no('It was decided already. Whoever does not agree may appeal.');
			return processStepAllowed(rules, { ...its, step: 'reply', noticeAt, at });
		case 'hearing':
			if (noticeAt === null) return no('Notice has not been given, so there is nothing to hear yet.');
			return decision === null ? yes('A hearing may be held.') : no('It was decided already.');
		case 'measure':
			return taking(rules, rule, its, state, step.reviewOn, at);
		case 'review':
			return reviewing(rules, rule, its, state, step.reviewOn, at);
		case 'decide':
			return decide(rules, rule, its, state, step, at);
		case 'appeal':
			if (decision === null) return no('Nothing is decided that could be appealed against.');
			if (decision.outcome === 'dropped') return no('It was dropped, so there is nothing to appeal against.');
			if (appealedAt !== null) return no('An appeal was made already.');
			return appealing(rules, rule, decision.appealUntil, at);
		case 'decide-appeal':
			return decideAppeal(rules, rule, its, state, step, at);
		case 'withdraw':
			return decision === null
				? yes('The case may be given up before it is decided.')
				: no('It was decided already.');
		case 'close':
			return closing(rules, rule, state, at);
	}
}

function panelWords({ decidedBy, panelSize }: Rule): string {
	return `It is decided by the ${named(decidedBy)}, ${counted(panelSize, 'person', 'people')} with no interest in it.`;
}

function taking(
	rules: RulesInForce,
	rule: Rule,
	its: CaseKind,
	state: CaseState,
	reviewOn: Day,
	at: Instant,
): Ruling {
	const facts = { reviewOn, at };
	if (state.decision !== null) {
		return ruled(rules, rule, false, 'It was decided already; nothing precautionary is called for.', {
			facts,
			limit: {},
		});
	}
	const on = dayIn(rules.zone, at);
	if (isMeasureInForce(state, on)) {
		const words = 'A measure is in force already: review it.';
		return ruled(rules, rule, false, words, { facts, limit: {} });
	}
	const may = processStepAllowed(rules, { ...its, step: 'precaution' });
	return may.allowed ? reviewInTime(rules, rule, on, reviewOn) : may;
}

function reviewing(
	rules: RulesInForce,
	rule: Rule,
	its: CaseKind,
	{ measure }: CaseState,
	reviewOn: Day | null,
	at: Instant,
): Ruling {
	if (measure === null) {
		return ruled(rules, rule, false, 'No measure is in force.', { facts: { at }, limit: {} });
	}
	const inTime = processStepAllowed(rules, { ...its, step: 'review', from: measure.since, at });
	const on = dayIn(rules.zone, at);
	const workings = { facts: { at, reviewOn: measure.reviewOn }, limit: {} };
	if (reviewOn === null) return ruled(rules, rule, true, 'The measure may be ended at any time.', workings);
	if (on > measure.reviewOn) {
		const words = `The measure was to be reviewed by ${writtenDay(measure.reviewOn)}. It was not, and so it has lapsed: a new one needs reasons of its own.`;
		return ruled(rules, rule, false, words, workings);
	}
	return inTime.allowed ? reviewInTime(rules, rule, on, reviewOn) : inTime;
}

function reviewInTime(rules: RulesInForce, rule: Rule, on: Day, reviewOn: Day): Ruling {
	const days = rule.precautionaryReviewDays ?? 0;
	const last = addDays(on, days);
	const allowed = reviewOn > on && reviewOn <= last;
	const words = `The next review is set for ${writtenDay(reviewOn)}; ${counted(days, 'day')} from ${writtenDay(on)} make ${writtenDay(last)} the last day possible${allowed ? '' : `, and it must be after ${writtenDay(on)}`}.`;
	return ruled(rules, rule, allowed, words, { facts: { on, reviewOn }, limit: { days, lastDay: last } });
}

function decide(
	rules: RulesInForce,
	rule: Rule,
	its: CaseKind,
	state: CaseState,
	step: Extract<Step, { readonly step: 'decide' }>,
	at: Instant,
): Ruling {
	const silentOnes = state.panel.filter((one) => one.stage === 'decision' && one.hasInterest === null).length;
	const workings = { facts: { at, undeclared: silentOnes, appealUntil: step.appealUntil }, limit: {} };
	if (state.decision !== null) return ruled(rules, rule, false, 'It was decided already.', workings);
	if (silentOnes > 0) {
		const words = `${counted(silentOnes, 'member of the panel has', 'members of the panel have')} not said yet whether they have an interest in it.`;
		return ruled(rules, rule, false, words, workings);
	}
	const ruling = processStepAllowed(rules, {
		...its,
		step: 'decide',
		noticeAt: state.noticeAt,
		repliedAt: state.repliedAt,
		at,
		decidedBy: rule.decidedBy,
		panel: deciding(state, 'decision').length,
		interested: 0,
		hasReason: step.hasReason,
		hasEvidence: step.hasEvidence,
	});
	if (!ruling.allowed) return ruling;
	const first = firstAppealDay(rules, rule, at);
	if (step.appealUntil >= first) return ruling;
	const words = `An appeal must be possible until ${writtenDay(first)}: ${counted(rule.appealDays, 'day')} from the decision. ${writtenDay(step.appealUntil)} is too soon.`;
	return ruled(rules, rule, false, words, {
		...workings,
		limit: { appealDays: rule.appealDays, lastDay: first },
	});
}

function firstAppealDay({ zone }: RulesInForce, { appealDays }: Rule, at: Instant): Day {
	return addDays(dayIn(zone, at), appealDays);
}

/** The soonest day on which the time to appeal against a decision may end; null where there is no rule. */
export function appealUntilOf(rules: RulesInForce, its: CaseKind, decidedAt: Instant): Day | null {
	const rule = processRule(rules, its);
	return rule === undefined ? null : firstAppealDay(rules, rule, decidedAt);
}

/** The decision named a last day, and that holds, even where it is later than the rule asks. */
function appealing(rules: RulesInForce, rule: Rule, appealUntil: Day, at: Instant): Ruling {
	const on = dayIn(rules.zone, at);
	const allowed = on <= appealUntil;
	const words = `${writtenDay(appealUntil)} is the last day to appeal; on ${writtenDay(on)} it is ${allowed ? 'in time' : 'too late'}. It goes to the ${named(rule.appealTo)}.`;
	return ruled(rules, rule, allowed, words, { facts: { on }, limit: { appealUntil } });
}

/** A late decision may still uphold the appeal: that nobody decided is not to be held against whoever appealed. */
function decideAppeal(
	rules: RulesInForce,
	rule: Rule,
	its: CaseKind,
	state: CaseState,
	{ hasReason, outcome }: Extract<Step, { readonly step: 'decide-appeal' }>,
	at: Instant,
): Ruling {
	const { appealedAt } = state;
	const workings = { facts: { at, appealedAt }, limit: {} };
	if (state.stage !== 'appealed' || appealedAt === null) {
		return ruled(rules, rule, false, 'There is no appeal to decide.', workings);
	}
	const panel = state.panel.filter(({ stage }) => stage === 'appeal');
	if (panel.some(({ hasInterest }) => hasInterest === null)) {
		const words = 'Not everybody on the appeal panel has said yet whether they have an interest in it.';
		return ruled(rules, rule, false, words, workings);
	}
	if (deciding(state, 'appeal').length === 0) {
		const words = `Nobody who decides the appeal is named: it is for the ${named(rule.appealTo)}.`;
		return ruled(rules, rule, false, words, workings);
	}
	const ask = (when: Instant) =>
		processStepAllowed(rules, {
			...its,
			step: 'decide-appeal',
			appealedAt,
			at: when,
			decidedBy: rule.appealTo,
			interested: 0,
			hasReason,
		});
	const ruling = ask(at);
	if (ruling.allowed || outcome === 'dismissed' || !ask(appealedAt).allowed) return ruling;
	return { ...ruling, allowed: true, words: `${ruling.words} It may still be upheld, not dismissed.` };
}

function closing(rules: RulesInForce, rule: Rule, state: CaseState, at: Instant): Ruling {
	const on = dayIn(rules.zone, at);
	const { decision } = state;
	const workings = {
		facts: { stage: state.stage, on },
		limit: { appealUntil: decision?.appealUntil ?? null },
	};
	const give = (allowed: boolean, words: string) => ruled(rules, rule, allowed, words, workings);
	if (decision === null) return give(false, 'It is not decided. It may be given up, with the reason.');
	if (state.stage === 'appeal-decided' || decision.outcome === 'dropped')
		return give(true, 'The case may be closed.');
	if (state.stage === 'appealed') return give(false, 'The appeal is not decided.');
	const isOver = on > decision.appealUntil;
	const until = writtenDay(decision.appealUntil);
	return give(
		isOver,
		isOver ? `The time to appeal ended on ${until}.` : `An appeal is possible until ${until}.`,
	);
}

function named(body: string): string {
	return body.replaceAll('-', ' ');
}
