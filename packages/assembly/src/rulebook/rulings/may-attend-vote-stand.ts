/** May this person attend, vote at, or stand at this meeting? Every condition not met is named. */
import { addMonths, type Day, monthsBetween } from '../days.ts';
import { type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import type { Capacity, Standing } from '../rules/parts.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed, writtenDay } from '../written.ts';
import { rollDay } from './freeze-day.ts';
import { CAPACITY_WORDS, meetingWords, STANDING_WORDS } from './meeting-words.ts';

export interface PersonFacts {
	readonly as: Capacity;
	/**
	 * On the day that `rollDay` gives; null for somebody who is on no roll. An officer attends by the office where the rule names
	 * officers; one who is on a roll must be in good standing all the same.
	 */
	readonly standing: Standing | null;
	/** The first day of the present membership. */
	readonly joinedOn: Day | null;
	/** Months of subscription owed on that day. */
	readonly arrearsMonths: number;
	/** Of a delegate: what became of the credential. A challenge not decided before the opening bars nobody. */
	readonly credential?: 'unchallenged' | 'challenged' | 'upheld' | 'refused';
}

export interface EligibilityFacts {
	readonly meeting: MeetingFacts;
	readonly person: PersonFacts;
}

export function mayAttend(rules: RulesInForce, facts: EligibilityFacts): Ruling {
	return mayDo(rules, 'attend', facts);
}

export function mayVote(rules: RulesInForce, facts: EligibilityFacts): Ruling {
	return mayDo(rules, 'vote', facts);
}

export function mayStand(rules: RulesInForce, facts: EligibilityFacts): Ruling {
	return mayDo(rules, 'stand', facts);
}

type Right = 'attend' | 'vote' | 'stand';
const RIGHT_WORDS: Readonly<Record<Right, string>> = {
	attend: 'who may attend',
	vote: 'who may vote at',
	stand: 'who may stand at',
};
const MEMBERS: readonly Standing[] = ['full', 'associate'];

function mayDo(rules: RulesInForce, right: Right, { meeting, person }: EligibilityFacts): Ruling {
	const isOnIt = (rule: RuleOf<'eligibility'>) =>
		rule.right === right && rule.meetings.includes(meeting.kind);
	const rule = ruleFor(
		rules,
		'eligibility',
		meeting.unit,
		(each) => isOnIt(each) && each.as.includes(person.as),
	);
	const about = `${RIGHT_WORDS[right]} ${meetingWords(rules, meeting)}`;
	if (rule !== undefined) return byRule(rules, rule, right, meeting, person);
	const other = ruleFor(rules, 'eligibility', meeting.unit, isOnIt);
	if (other === undefined) {
		const allowed =
			person.standing !== null && MEMBERS.includes(person.standing) && person.credential !== 'refused';
		return silent(rules, allowed, about, allowed ? 'A member may.' : 'Only a member may.', { ...person });
	}
	const named = listed(other.as.map((as) => CAPACITY_WORDS[as]));
	return ruled(
		rules,
		other,
		false,
		`The rule names ${about}: ${named}, and not ${CAPACITY_WORDS[person.as]}.`,
		{
			facts: { ...person },
			limit: { as: other.as },
		},
	);
}

function byRule(
	rules: RulesInForce,
	rule: RuleOf<'eligibility'>,
	right: Right,
	meeting: MeetingFacts,
	person: PersonFacts,
): Ruling {
	const isOnRoll = person.as !== 'guest' && person.as !== 'representative';
	const day = rollDay(rules, right, meeting, person.as);
	const isByOffice = right === 'attend' && person.as === 'officer' && person.standing === null;
	const wrong = isOnRoll && !isByOffice ? unmet(rule, person, day) : [];
	if (person.credential === 'refused') wrong.push('the credential was refused');
	const held = isByOffice
		? 'Comes as an officer, and need not be on the roll for that'
		: isOnRoll
			? `${whoStands(person)}, ${person.joinedOn === null ? 'of no known day of joining' : `joined on ${writtenDay(person.joinedOn)}`}, ${counted(person.arrearsMonths, 'month')} in arrears: counted on ${writtenDay(day)}`
			: `Invited as ${person.as}`;
	const pending =
		person.credential === 'challenged'
			? ' A challenge that is not decided before the meeting bars nobody.'
			: '';
	const words =
		wrong.length === 0
			? `May ${right}. ${held}.${pending}`
			: `May not ${right}: ${listed(wrong)}. Counted on ${writtenDay(day)}.`;
	return ruled(rules, rule, wrong.length === 0, words, {
		facts: { ...person, months: person.joinedOn === null ? null : monthsBetween(person.joinedOn, day) },
		limit: {
			standings: rule.standings,
			months: rule.months,
			arrearsMonths: rule.arrearsMonths,
			countedOn: day,
		},
	});
}

function unmet(
	{ standings, months, arrearsMonths: most }: RuleOf<'eligibility'>,
	{ standing, joinedOn, arrearsMonths }: PersonFacts,
	day: Day,
): string[] {
	const wrong: string[] = [];
	if (standing === null) wrong.push('not on the roll');
	else if (!standings.includes(standing)) {
		const allowed = listed(
			standings.map((each) => STANDING_WORDS[each]),
			'or',
		);
		wrong.push(`the standing is ${STANDING_WORDS[standing]}, and must be ${allowed}`);
	}
	if (joinedOn === null) {
		if (months > 0 && standing !== null)
			wrong.push(`${counted(months, 'month')} of membership are needed and no day of joining is known`);
	} else if (joinedOn > day) wrong.push(`joined on ${writtenDay(joinedOn)}, after that day`);
	else if (addMonths(joinedOn, months) > day) {
		wrong.push(
			`joined on ${writtenDay(joinedOn)}, so ${counted(months, 'month')} of membership are reached on ${writtenDay(addMonths(joinedOn, months))}`,
		);
	}
	if (arrearsMonths > most) {
		wrong.push(`${counted(arrearsMonths, 'month')} of subscription are owed, and at most ${most} may be`);
	}
	return wrong;
}

function whoStands({ standing }: PersonFacts): string {
	const words = standing === null ? 'not on the roll' : STANDING_WORDS[standing];
	return `${words[0].toUpperCase()}${words.slice(1)}`;
}
