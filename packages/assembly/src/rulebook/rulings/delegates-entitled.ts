/** How many delegates may a branch or an affiliated body send, and were they named in time by those who may? */
import type { Instant } from '../days.ts';
import { nameOfKind, type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed } from '../written.ts';
import { type DeadlineRuling, ruledBefore } from './deadline.ts';
import { withArticle } from './meeting-words.ts';

export interface EntitlementFacts {
	/** The kind of the branch or body. */
	readonly from: string;
	/** The kind of the unit the delegates are sent to. */
	readonly to: string;
	/** Members of the branch, or of the body within the unit's area. */
	readonly members: number;
	/** Delegates named; left out: 0. */
	readonly named?: number;
}

export interface EntitlementRuling extends Ruling {
	readonly entitled: number;
}

/** Allowed: no more are named than the rule allows, and it allows one. */
export function delegatesEntitled(rules: RulesInForce, facts: EntitlementFacts): EntitlementRuling {
	const { from, to, members, named = 0 } = facts;
	const rule = ruleFor(
		rules,
		'delegate-entitlement',
		undefined,
		(each) => each.from.includes(from) && each.to === to,
	);
	const who = withArticle(nameOfKind(rules, from).toLowerCase());
	if (rule === undefined) {
		const about = `delegates of ${who} to ${withArticle(nameOfKind(rules, to).toLowerCase())}`;
		return { ...silent(rules, false, about, 'So it sends none.', { members, named }), entitled: 0 };
	}
	const { perMembers, orPart, atLeast = 0, atMost } = rule;
	const byNumber = orPart ? Math.ceil(members / perMembers) : Math.floor(members / perMembers);
	const entitled =
		members === 0 ? 0 : Math.min(Math.max(byNumber, atLeast), atMost ?? Number.POSITIVE_INFINITY);
	const allowed = entitled > 0 && named <= entitled;
	const part = orPart ? ' or part of them' : '';
	const bound =
		entitled === byNumber || members === 0
			? ''
			: entitled < byNumber
				? ` (at most ${atMost})`
				: ` (at least ${atLeast})`;
	const over = named > entitled ? `; ${named} are named, ${named - entitled} too many` : '';
	const ruling = ruled(
		rules,
		rule,
		allowed,
		`${counted(members, 'member')}, one delegate for each ${perMembers}${part}: ${counted(entitled, 'delegate')}${bound}${over}.`,
		{
			facts: { members, named },
			limit: { perMembers, orPart, atLeast, atMost: atMost ?? null, entitled },
		},
	);
	return { ...ruling, entitled };
}

type AppointedBy = RuleOf<'delegate-naming'>['appointedBy'][number];

const APPOINTED_WORDS: Readonly<Record<AppointedBy, string>> = {
	'own-meeting': 'a meeting of the body itself',
	'own-committee': "the body's committee",
	'own-secretary': "the body's secretary",
};

export interface NamingFacts {
	readonly from: string;
	/** The meeting they are sent to. */
	readonly meeting: MeetingFacts;
	readonly receivedAt: Instant;
	readonly appointedBy: AppointedBy;
}

export function delegateNamedInTime(
	rules: RulesInForce,
	{ from, meeting, receivedAt, appointedBy }: NamingFacts,
): DeadlineRuling {
	const rule = ruleFor(rules, 'delegate-naming', meeting.unit, (each) => each.from.includes(from));
	if (rule === undefined) {
		return {
			...silent(rules, true, 'when delegates are named', 'They may be named at any time.'),
			due: null,
		};
	}
	const ruling = ruledBefore(rules, rule, {
		what: 'The name was received',
		meeting,
		length: { daysBefore: rule.daysBefore },
		doneAt: receivedAt,
	});
	const isRightBody = rule.appointedBy.includes(appointedBy);
	const words = isRightBody
		? `Appointed by ${APPOINTED_WORDS[appointedBy]}.`
		: `Appointed by ${APPOINTED_WORDS[appointedBy]}, and not by ${listed(
				rule.appointedBy.map((by) => APPOINTED_WORDS[by]),
				'or',
			)}.`;
	return {
		...ruling,
		allowed: ruling.allowed && isRightBody,
		words: `${ruling.words} ${words}`,
		workings: {
			facts: { ...ruling.workings.facts, appointedBy },
			limit: { ...ruling.workings.limit, appointedBy: rule.appointedBy },
		},
	};
}
