/** The door, minutes, the representative's reports, offices, and what may be erased. */
import { addMonths, type Day, dayIn, type Instant } from '../days.ts';
import { type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import type { Kept } from '../rules/keeping.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed, writtenDay } from '../written.ts';
import { type DeadlineRuling, ruledWithin } from './deadline.ts';
import { meetingWords } from './meeting-words.ts';

export interface SignInFacts {
	readonly meeting: MeetingFacts;
	readonly way: RuleOf<'sign-in'>['ways'][number];
	/** Tellers at the door; 0 by phone. */
	readonly tellers: number;
}

const WAY_WORDS: Readonly<Record<SignInFacts['way'], string>> = {
	phone: 'by phone',
	tellers: 'by tellers at the door',
};

export function maySignIn(rules: RulesInForce, { meeting, way, tellers }: SignInFacts): Ruling {
	const rule = ruleFor(rules, 'sign-in', meeting.unit, ({ meetings }) => meetings.includes(meeting.kind));
	if (rule === undefined)
		return silent(rules, true, `signing in at ${meetingWords(rules, meeting)}`, 'Either way will do.');
	const isWay = rule.ways.includes(way);
	const allowed = isWay && (way === 'phone' || tellers >= rule.tellers);
	const ways = listed(
		rule.ways.map((each) => WAY_WORDS[each]),
		'or',
	);
	const counting =
		way === 'tellers' && isWay
			? ` ${counted(tellers, 'teller is', 'tellers are')} at the door; ${rule.tellers} are needed.`
			: '';
	return ruled(
		rules,
		rule,
		allowed,
		`Members sign in ${ways}${isWay ? '' : `, not ${WAY_WORDS[way]}`}.${counting}`,
		{
			facts: { way, tellers },
			limit: { ways: rule.ways, tellers: rule.tellers },
		},
	);
}

export interface MinutesFacts {
	readonly meeting: MeetingFacts;
	readonly draftedAt: Instant;
}

export function minutesInTime(rules: RulesInForce, { meeting, draftedAt }: MinutesFacts): DeadlineRuling {
	const rule = ruleFor(rules, 'minutes', meeting.unit);
	if (rule === undefined)
		return { ...silent(rules, true, 'when minutes are drafted', 'Any time will do.'), due: null };
	return ruledWithin(rules, rule, {
		what: 'The minutes were drafted',
		since: 'the meeting',
		from: meeting.opensAt,
		days: rule.draftedWithinDays,
		doneAt: draftedAt,
	});
}

export interface ReportFacts {
	/** The kind of the unit. */
	readonly unit: string;
	/** The last report, or the day of taking office. */
	readonly lastOn: Day;
	readonly on: Day;
}

export interface ReportRuling extends Ruling {
	readonly dueOn: Day | null;
	/** Attendance goes to the public record. */
	readonly isAttendancePublic: boolean;
}

/** Allowed: on the day asked about no report is overdue. */
export function reportInTime(rules: RulesInForce, { unit, lastOn, on }: ReportFacts): ReportRuling {
	const rule = ruleFor(rules, 'representative-reports', unit);
	if (rule === undefined) {
		const ruling = silent(rules, true, "the representative's reports", 'None is due.', { lastOn, on });
		return { ...ruling, dueOn: null, isAttendancePublic: false };
	}
	const dueOn = addMonths(lastOn, rule.everyMonths);
	const allowed = on <= dueOn;
	const words = `The last report was on ${writtenDay(lastOn)}; one is due every ${counted(rule.everyMonths, 'month')}, so the next by ${writtenDay(dueOn)}${allowed ? '' : `: on ${writtenDay(on)} it is overdue`}. Attendance ${rule.attendancePublic ? 'goes' : 'does not go'} to the public record.`;
	const ruling = ruled(rules, rule, allowed, words, {
		facts: { lastOn, on },
		limit: { everyMonths: rule.everyMonths, dueOn },
	});
	return { ...ruling, dueOn, isAttendancePublic: rule.attendancePublic };
}

export interface OfficeFacts {
	/** The office's id in the rulebook. */
	readonly office: string;
	/** The kind of the unit. */
	readonly unit: string;
	readonly electedAt: Instant;
	/** The meeting that elected. */
	readonly meeting: MeetingFacts['kind'];
	/** Terms held one after another before this one. */
	readonly termsBefore: number;
	/** Others who hold the office. */
	readonly othersHolding: number;
	readonly on: Day;
}

export interface OfficeRuling extends Ruling {
	/** The first day after the term. */
	readonly endsOn: Day | null;
}

/** Does somebody hold this office on the day asked about? */
export function mayHoldOffice(rules: RulesInForce, facts: OfficeFacts): OfficeRuling {
	const rule = ruleFor(rules, 'office', facts.unit, ({ office }) => office === facts.office);
	if (rule === undefined) {
		return {
			...silent(rules, false, 'this office', 'So nobody holds it.', { office: facts.office }),
			endsOn: null,
		};
	}
	const electedOn = dayIn(rules.zone, facts.electedAt);
	const endsOn = addMonths(electedOn, rule.termMonths);
	const wrong: string[] = [];
	if (!rule.electedAt.includes(facts.meeting))
		wrong.push(`the office is filled at ${listed(rule.electedAt, 'or')} meetings`);
	if (rule.mostTerms !== undefined && facts.termsBefore >= rule.mostTerms) {
		wrong.push(
			`${counted(facts.termsBefore, 'term')} were served already, and ${rule.mostTerms} are the most`,
		);
	}
	if (facts.othersHolding >= rule.holders)
		wrong.push(`${counted(rule.holders, 'person holds', 'people hold')} it already`);
	if (facts.on >= endsOn) wrong.push(`the term ended on ${writtenDay(endsOn)}`);
	const words =
		wrong.length > 0
			? `Not ${rule.name} on ${writtenDay(facts.on)}: ${listed(wrong)}.`
			: `${rule.name}, elected on ${writtenDay(electedOn)} for ${counted(rule.termMonths, 'month')}: until ${writtenDay(endsOn)}.`;
	const { office, meeting, termsBefore, othersHolding, on } = facts;
	const ruling = ruled(rules, rule, wrong.length === 0, words, {
		facts: { office, meeting, termsBefore, othersHolding, on, electedOn },
		limit: { endsOn, mostTerms: rule.mostTerms ?? null, holders: rule.holders, electedAt: rule.electedAt },
	});
	return { ...ruling, endsOn };
}

export interface ErasureFacts {
	readonly data: Kept;
	/** The kind of the unit. */
	readonly unit: string;
	/** The membership, meeting or case they belong to ended on this day. */
	readonly endedOn: Day;
	readonly on: Day;
}

export interface ErasureRuling extends Ruling {
	/** Erased on or after this day; null where no rule keeps it. */
	readonly keptUntil: Day | null;
	readonly because: 'law' | 'rule' | null;
}

/** May these data be erased on the day asked about, or does a law or a rule keep them? */
export function mayErase(rules: RulesInForce, { data, unit, endedOn, on }: ErasureFacts): ErasureRuling {
	const rule = ruleFor(rules, 'retention', unit, (each) => each.data.includes(data));
	if (rule === undefined) {
		const ruling = silent(rules, true, `keeping ${data}`, 'Nothing keeps it, so it may be erased.', {
			endedOn,
			on,
		});
		return { ...ruling, keptUntil: null, because: null };
	}
	const keptUntil = addMonths(endedOn, rule.months);
	const allowed = on >= keptUntil;
	const words = `Kept for ${counted(rule.months, 'month')} from ${writtenDay(endedOn)} because of ${rule.basis}: ${allowed ? 'it may be erased since' : 'it may be erased from'} ${writtenDay(keptUntil)}.`;
	const ruling = ruled(rules, rule, allowed, words, {
		facts: { data, endedOn, on },
		limit: { months: rule.months, keptUntil },
	});
	return { ...ruling, keptUntil, because: rule.because };
}
