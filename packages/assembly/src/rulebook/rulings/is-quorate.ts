/** Is there a quorum, and what may a meeting do without one? */
import { type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, type Ruling, ruled, silent } from '../ruling.ts';
import { counted, writtenFraction } from '../written.ts';
import { meetingWords } from './meeting-words.ts';

export interface QuorumFacts {
	readonly meeting: MeetingFacts;
	/** Members or delegates who are there and may vote, as the rule counts them. */
	readonly present: number;
	/** Members or delegates who might be there and vote. */
	readonly entitled: number;
	/** Branches and affiliated bodies of which a delegate is there. */
	readonly bodiesPresent: number;
}

export interface QuorumRuling extends Ruling {
	readonly needed: number;
	readonly bodiesNeeded: number;
	/** Whether members or delegates are counted. */
	readonly of: 'members' | 'delegates';
}

function quorumRule(rules: RulesInForce, { kind, unit }: MeetingFacts): RuleOf<'quorum'> | undefined {
	return ruleFor(rules, 'quorum', unit, ({ meetings }) => meetings.includes(kind));
}

export function isQuorate(rules: RulesInForce, facts: QuorumFacts): QuorumRuling {
	const { meeting, present, entitled, bodiesPresent } = facts;
	const rule = quorumRule(rules, meeting);
	if (rule === undefined) {
		const allowed = present > 0;
		const then = `${counted(present, 'person', 'people')} with a vote are present.`;
		const ruling = silent(rules, allowed, `the quorum of ${meetingWords(rules, meeting)}`, then, { present });
		return { ...ruling, needed: 1, bodiesNeeded: 0, of: 'members' };
	}
	const needed = neededOf(rule, entitled);
	const bodiesNeeded = rule.bodies ?? 0;
	const allowed = present >= needed && bodiesPresent >= bodiesNeeded;
	const noun = rule.of === 'members' ? 'member' : 'delegate';
	const bodies =
		bodiesNeeded === 0
			? ''
			: ` ${counted(bodiesPresent, 'body', 'bodies')} are represented; ${bodiesNeeded} are needed.`;
	const words = `${allowed ? 'There is a quorum' : 'There is no quorum'}: ${counted(present, noun)} present, ${needed} needed (${howNeeded(rule, entitled)}).${bodies}`;
	const ruling = ruled(rules, rule, allowed, words, {
		facts: { present, entitled, bodiesPresent },
		limit: { needed, bodiesNeeded, of: rule.of },
	});
	return { ...ruling, needed, bodiesNeeded, of: rule.of };
}

function shareOf({ share }: RuleOf<'quorum'>, entitled: number): number {
	return share === undefined ? 0 : Math.ceil((entitled * share.over) / share.under);
}

function neededOf(rule: RuleOf<'quorum'>, entitled: number): number {
	const { number = 0, share, take } = rule;
	if (share === undefined) return number;
	if (rule.number === undefined) return Math.max(1, shareOf(rule, entitled));
	return take === 'lesser'
		? Math.max(1, Math.min(number, shareOf(rule, entitled)))
		: Math.max(number, shareOf(rule, entitled));
}

function howNeeded(rule: RuleOf<'quorum'>, entitled: number): string {
	const { number, share, take, of } = rule;
	if (share === undefined) return `the rule asks for ${number ?? 'no number'}`;
	const part = `${writtenFraction(share)} of ${counted(entitled, of === 'members' ? 'member' : 'delegate')} is ${shareOf(rule, entitled)}`;
	return number === undefined ? part : `the ${take} of ${number} and ${part}`;
}

export interface BusinessFacts {
	readonly meeting: MeetingFacts;
	readonly business: RuleOf<'quorum'>['without'][number];
	readonly isQuorate: boolean;
}

const BUSINESS_WORDS: Readonly<Record<BusinessFacts['business'], string>> = {
	discuss: 'discuss',
	'receive-reports': 'receive reports',
	adjourn: 'adjourn',
	elect: 'hold elections',
	vote: 'vote',
	'approve-minutes': 'approve minutes',
};

/** May the meeting do this, with or without a quorum? */
export function mayDoBusiness(rules: RulesInForce, { meeting, business, isQuorate }: BusinessFacts): Ruling {
	const rule = quorumRule(rules, meeting);
	const what = BUSINESS_WORDS[business];
	if (rule === undefined) {
		return silent(rules, true, `the quorum of ${meetingWords(rules, meeting)}`, `The meeting may ${what}.`);
	}
	const allowed = isQuorate || rule.without.includes(business);
	const why = isQuorate ? 'There is a quorum' : 'There is no quorum';
	return ruled(rules, rule, allowed, `${why}; the meeting may ${allowed ? '' : 'not '}${what}.`, {
		facts: { business, isQuorate },
		limit: { without: rule.without },
	});
}
