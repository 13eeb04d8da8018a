/** Is a motion or an amendment in time, and is an emergency motion one? */
import { dayIn, type Instant, isAtOrBefore } from '../days.ts';
import { type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, silent } from '../ruling.ts';
import { writtenDay } from '../written.ts';
import { type DeadlineRuling, dueBefore, ruledBefore } from './deadline.ts';
import { meetingWords } from './meeting-words.ts';

export interface TextFacts {
	readonly meeting: MeetingFacts;
	readonly receivedAt: Instant;
}

export function motionInTime(rules: RulesInForce, { meeting, receivedAt }: TextFacts): DeadlineRuling {
	const rule = ruleFor(rules, 'motion-deadline', meeting.unit, ({ meetings }) =>
		meetings.includes(meeting.kind),
	);
	if (rule === undefined) return anyTime(rules, `when motions for ${meetingWords(rules, meeting)} are due`);
	const length = { daysBefore: rule.daysBefore };
	return ruledBefore(rules, rule, { what: 'The motion was received', meeting, length, doneAt: receivedAt });
}

export function amendmentInTime(rules: RulesInForce, { meeting, receivedAt }: TextFacts): DeadlineRuling {
	const rule = ruleFor(rules, 'amendment-deadline', meeting.unit, ({ meetings }) =>
		meetings.includes(meeting.kind),
	);
	if (rule === undefined)
		return anyTime(rules, `when amendments for ${meetingWords(rules, meeting)} are due`);
	const { length } = rule;
	return ruledBefore(rules, rule, {
		what: 'The amendment was received',
		meeting,
		length,
		doneAt: receivedAt,
	});
}

export interface EmergencyFacts extends TextFacts {
	/** When what the motion is about happened; null: not said. */
	readonly eventAt: Instant | null;
}

/** Whether a late motion may be put to the meeting as an emergency; the meeting then votes on taking it ('emergency-motion'). */
export function emergencyMotionAdmissible(
	rules: RulesInForce,
	{ meeting, receivedAt, eventAt }: EmergencyFacts,
): DeadlineRuling {
	const isOnIt = ({ meetings }: { readonly meetings: readonly string[] }) => meetings.includes(meeting.kind);
	const rule = ruleFor(rules, 'emergency-motion', meeting.unit, isOnIt);
	if (rule === undefined) {
		const about = `emergency motions at ${meetingWords(rules, meeting)}`;
		return { ...silent(rules, false, about, 'So a late motion waits for the next meeting.'), due: null };
	}
	const length = { hours: rule.hoursBefore };
	const what = 'The emergency motion was received';
	const ruling = ruledBefore(rules, rule, { what, meeting, length, doneAt: receivedAt });
	const deadline = ruleFor(rules, 'motion-deadline', meeting.unit, isOnIt);
	if (!rule.aboutLaterEvent || deadline === undefined) return ruling;
	const closedOn = dueBefore(rules.zone, meeting, deadline).on;
	const isLater =
		eventAt !== null && dayIn(rules.zone, eventAt) > closedOn && isAtOrBefore(eventAt, receivedAt);
	const happened =
		eventAt === null
			? 'When it happened is not said'
			: `It is about ${writtenDay(dayIn(rules.zone, eventAt))}`;
	return {
		...ruling,
		allowed: ruling.allowed && isLater,
		words: `${ruling.words} ${happened}; motions closed on ${writtenDay(closedOn)}, and an emergency is something that happened after that${isLater ? '' : ': this did not'}.`,
		workings: {
			facts: { ...ruling.workings.facts, eventAt },
			limit: { ...ruling.workings.limit, eventAfter: closedOn },
		},
	};
}

function anyTime(rules: RulesInForce, about: string): DeadlineRuling {
	return { ...silent(rules, true, about, 'It may come at any time.'), due: null };
}
