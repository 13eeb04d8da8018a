/** The rules of a members' organisation as data, and what may be asked of them. How to write one: docs/method/rulebook.md. */
export * from './days.ts';
export { type ReadRulebook, readRulebook } from './read-rulebook.ts';
export {
	nameOfKind,
	type Rule,
	type Rulebook,
	type RuleKind,
	type RuleOf,
	type RulesInForce,
	ruleFor,
	type Version,
	versionInForce,
} from './rulebook.ts';
export type { RulebookProblem } from './rulebook-problem.ts';
export { DECISIONS, DENOMINATORS, type Decision, type Denominator } from './rules/decisions.ts';
export { KEPT, type Kept, PROCESSES, type Process } from './rules/keeping.ts';
export {
	CAPACITIES,
	type Capacity,
	MEETING_KINDS,
	type MeetingKind,
	STANDINGS,
	type Standing,
} from './rules/parts.ts';
export {
	type Citation,
	cited,
	type Figures,
	type MeetingFacts,
	type Ruling,
	type Workings,
} from './ruling.ts';
export * from './rulings/contact-takes-effect.ts';
export type { DeadlineRuling, Due } from './rulings/deadline.ts';
export * from './rulings/debate.ts';
export * from './rulings/delegates-entitled.ts';
export * from './rulings/freeze-day.ts';
export * from './rulings/has-support.ts';
export * from './rulings/is-carried.ts';
export * from './rulings/is-quorate.ts';
export * from './rulings/keeping.ts';
export * from './rulings/may-attend-vote-stand.ts';
export * from './rulings/may-decide-credential.ts';
export * from './rulings/may-send-upward.ts';
export * from './rulings/motion-in-time.ts';
export * from './rulings/notice-in-time.ts';
export * from './rulings/process-step-allowed.ts';
export * from './rulings/units.ts';
export { TEMPLATES } from './templates/templates.ts';
export { writtenDay, writtenInstant } from './written.ts';
