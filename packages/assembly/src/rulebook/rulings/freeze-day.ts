/** Whose roll counts? The freeze date of a meeting, and the day on which somebody's membership is looked at. */
import { addDays, type Day, dayIn, lastDayOfYear } from '../days.ts';
import { type RulesInForce, ruleFor } from '../rulebook.ts';
import type { Capacity } from '../rules/parts.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, writtenDay } from '../written.ts';
import { meetingWords } from './meeting-words.ts';

export interface FreezeRuling extends Ruling {
	/** The roll at the end of this day counts. */
	readonly day: Day;
}

export function freezeDay(rules: RulesInForce, meeting: MeetingFacts): FreezeRuling {
	const meetingOn = dayIn(rules.zone, meeting.opensAt);
	const rule = ruleFor(rules, 'freeze', meeting.unit, ({ meetings }) => meetings.includes(meeting.kind));
	if (rule === undefined) {
		const then = `The roll of the day of the meeting counts, ${writtenDay(meetingOn)}.`;
		return {
			...silent(rules, true, `the freeze date of ${meetingWords(rules, meeting)}`, then, { meetingOn }),
			day: meetingOn,
		};
	}
	const { on } = rule;
	const day =
		'daysBefore' in on ? addDays(meetingOn, -on.daysBefore) : lastDayOfYear(on.dayOfYear, meetingOn);
	const how =
		'daysBefore' in on
			? `${counted(on.daysBefore, 'day')} before the meeting of ${writtenDay(meetingOn)}`
			: `the last such day before the meeting of ${writtenDay(meetingOn)}`;
	const ruling = ruled(rules, rule, true, `The roll of ${writtenDay(day)} counts: ${how}.`, {
		facts: { meetingOn },
		limit: { ...on, day },
	});
	return { ...ruling, day };
}

/** Had somebody joined by the freeze date of a meeting? @param joinedOn the first day of the present membership */
export function joinedByFreeze(rules: RulesInForce, meeting: MeetingFacts, joinedOn: Day): FreezeRuling {
	const ruling = freezeDay(rules, meeting);
	const allowed = joinedOn <= ruling.day;
	return {
		...ruling,
		allowed,
		words: `${ruling.words} Joined on ${writtenDay(joinedOn)}: ${allowed ? 'on that roll' : 'after it'}.`,
		workings: { facts: { ...ruling.workings.facts, joinedOn }, limit: ruling.workings.limit },
	};
}

/** The day on which membership is looked at for a right at a meeting: as the rule on that right says. */
export function rollDay(
	rules: RulesInForce,
	right: 'attend' | 'vote' | 'stand',
	meeting: MeetingFacts,
	as: Capacity,
): Day {
	const rule = ruleFor(
		rules,
		'eligibility',
		meeting.unit,
		(each) => each.right === right && each.meetings.includes(meeting.kind) && each.as.includes(as),
	);
	return rule?.countedOn === 'freeze' ? freezeDay(rules, meeting).day : dayIn(rules.zone, meeting.opensAt);
}
