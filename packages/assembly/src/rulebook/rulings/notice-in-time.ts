/** Was notice of a meeting given in time? Clear days count neither the day of sending nor the day of the meeting. */
import {
	addDays,
	addHours,
	clearDaysBetween,
	type Day,
	dayIn,
	firstDayAfterClear,
	type Instant,
	isAtOrBefore,
} from '../days.ts';
import { type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, writtenDay, writtenInstant } from '../written.ts';
import { meetingWords } from './meeting-words.ts';

export interface NoticeFacts {
	readonly meeting: MeetingFacts;
	/** When the last of those entitled was sent it. */
	readonly sentAt: Instant;
	/** Nothing is sent yet: it is asked what would come of it. */
	readonly isPreview?: boolean;
}

export interface NoticeRuling extends Ruling {
	/** The first day on which the meeting may be held; null where no rule says. */
	readonly firstDay: Day | null;
	/** The last day on which notice of the meeting may be sent. */
	readonly lastDayToSend: Day | null;
}

export function noticeInTime(rules: RulesInForce, { meeting, sentAt, isPreview }: NoticeFacts): NoticeRuling {
	const sent = isPreview ? 'Notice would be sent' : 'Notice was sent';
	const rule = ruleFor(rules, 'notice', meeting.unit, ({ meetings }) => meetings.includes(meeting.kind));
	if (rule === undefined) {
		const allowed = isAtOrBefore(sentAt, meeting.opensAt);
		const then = allowed ? `${sent} before the meeting.` : `${sent} after the meeting began.`;
		const ruling = silent(rules, allowed, `notice of ${meetingWords(rules, meeting)}`, then);
		return { ...ruling, firstDay: null, lastDayToSend: null };
	}
	return 'clearDays' in rule.length
		? byClearDays(rules, rule, rule.length.clearDays, meeting, sentAt, sent)
		: byHours(rules, rule, rule.length.hours, meeting, sentAt, sent);
}

function byClearDays(
	rules: RulesInForce,
	rule: RuleOf<'notice'>,
	clearDays: number,
	{ opensAt }: MeetingFacts,
	sentAt: Instant,
	sent: string,
): NoticeRuling {
	const sentOn = dayIn(rules.zone, sentAt);
	const meetingOn = dayIn(rules.zone, opensAt);
	const firstDay = firstDayAfterClear(sentOn, clearDays);
	const lastDayToSend = addDays(meetingOn, -clearDays - 1);
	const allowed = meetingOn >= firstDay;
	const words = `${sent} on ${writtenDay(sentOn)}; ${counted(clearDays, 'clear day')} make ${writtenDay(firstDay)} the first day possible, and the meeting is on ${writtenDay(meetingOn)}${allowed ? '' : `: notice for it had to be sent by ${writtenDay(lastDayToSend)}`}.`;
	const workings = {
		facts: { sentOn, meetingOn, clearDays: clearDaysBetween(sentOn, meetingOn) },
		limit: { clearDays, firstDay, lastDayToSend },
	};
	return { ...ruled(rules, rule, allowed, words, workings), firstDay, lastDayToSend };
}

function byHours(
	rules: RulesInForce,
	rule: RuleOf<'notice'>,
	hours: number,
	{ opensAt }: MeetingFacts,
	sentAt: Instant,
	sent: string,
): NoticeRuling {
	const { zone } = rules;
	const firstAt = addHours(sentAt, hours);
	const lastAt = addHours(opensAt, -hours);
	const allowed = isAtOrBefore(firstAt, opensAt);
	const words = `${sent} at ${writtenInstant(zone, sentAt)}; ${counted(hours, 'hour')} make ${writtenInstant(zone, firstAt)} the first time possible, and the meeting opens at ${writtenInstant(zone, opensAt)}${allowed ? '' : `: notice for it had to be sent by ${writtenInstant(zone, lastAt)}`}.`;
	const workings = { facts: { sentAt, opensAt }, limit: { hours, firstAt, lastAt } };
	return {
		...ruled(rules, rule, allowed, words, workings),
		firstDay: dayIn(zone, firstAt),
		lastDayToSend: dayIn(zone, lastAt),
	};
}
