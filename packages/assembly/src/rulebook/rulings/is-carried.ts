/** Is it carried? Exact: votes for are compared with a fraction of the denominator by whole numbers, never rounded. */
import { nameOfKind, type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import type { Decision, Denominator } from '../rules/decisions.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted, writtenFraction } from '../written.ts';
import { withArticle } from './meeting-words.ts';

export interface VoteFacts {
	readonly decision: Decision;
	/** The kind of the unit that votes. */
	readonly unit: string;
	readonly for: number;
	readonly against: number;
	readonly abstentions: number;
	/** With a vote, and in the room. */
	readonly present: number;
	/** With a vote, in the room or not. */
	readonly entitled: number;
	/** How the chair cast the vote on a tie, where the chair has. */
	readonly chairCasts?: 'for' | 'against';
}

export interface CarriedRuling extends Ruling {
	/** For and against were equal. */
	readonly isTie: boolean;
	/** The chair may now give a casting vote. */
	readonly awaitsChair: boolean;
	/** The least number of votes for that carries it, against the same denominator. */
	readonly needed: number;
}

const DENOMINATOR_WORDS: Readonly<Record<Denominator, string>> = {
	'for-and-against': 'votes for and against',
	cast: 'votes cast, abstentions included',
	present: 'those present with a vote',
	entitled: 'all who are entitled to vote',
};

export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
	motion: 'a motion',
	amendment: 'an amendment',
	composite: 'a composite motion',
	'emergency-motion': 'taking an emergency motion',
	remit: 'a remittance',
	procedural: 'a procedural motion',
	'rule-change': 'a change of rules',
	'no-confidence': 'a motion of no confidence',
	election: 'an election',
	dissolution: 'dissolution',
};

type Threshold = Pick<RuleOf<'majority'>, 'threshold' | 'compare' | 'denominator'>;

export function isCarried(rules: RulesInForce, facts: VoteFacts): CarriedRuling {
	const rule = ruleFor(rules, 'majority', facts.unit, ({ decisions }) => decisions.includes(facts.decision));
	const isTie = facts.for === facts.against && facts.for > 0;
	if (rule === undefined) {
		const about = `the majority for ${DECISION_WORDS[facts.decision]} in ${withArticle(nameOfKind(rules, facts.unit).toLowerCase())}`;
		const then = `${facts.for} for and ${facts.against} against: more votes for than against carry it.`;
		const ruling = silent(rules, facts.for > facts.against, about, then, figuresOf(facts));
		return { ...ruling, isTie, awaitsChair: false, needed: facts.against + 1 };
	}
	const of = denominatorOf(rule, facts);
	const needed = neededOf(rule, of);
	if (isTie && facts.for < needed) {
		const byTie = tied(rules, rule, facts, needed);
		if (byTie !== null) return byTie;
	}
	const allowed = facts.for > 0 && facts.for >= needed;
	const ruling = ruled(rules, rule, allowed, wordsOf(rule, facts, of, needed, allowed), {
		facts: figuresOf(facts),
		limit: limitOf(rule, of, needed),
	});
	return { ...ruling, isTie, awaitsChair: false, needed };
}

/** A tie that one more vote would carry is for the tie rule; null where it would not, or there is no such rule. */
function tied(
	rules: RulesInForce,
	majority: RuleOf<'majority'>,
	facts: VoteFacts,
	needed: number,
): CarriedRuling | null {
	const rule = ruleFor(rules, 'tie', facts.unit);
	const withChair = { ...facts, for: facts.for + 1 };
	const of = denominatorOf(majority, withChair);
	if (rule === undefined || withChair.for < neededOf(majority, of)) return null;
	const tie = `${facts.for} for and ${facts.against} against are a tie`;
	const workings = {
		facts: figuresOf(facts),
		limit: { ...limitOf(majority, of, needed), outcome: rule.outcome },
	};
	const give = (allowed: boolean, awaitsChair: boolean, words: string): CarriedRuling => ({
		...ruled(rules, rule, allowed, `${tie}${words}`, workings),
		isTie: true,
		awaitsChair,
		needed,
	});
	if (rule.outcome === 'falls') return give(false, false, ', and what is tied falls.');
	if (facts.chairCasts === undefined)
		return give(false, true, '; the chair may give a casting vote. Without one it falls.');
	const isFor = facts.chairCasts === 'for';
	return give(
		isFor,
		false,
		`; the chair's casting vote was ${facts.chairCasts}: it ${isFor ? 'is carried' : 'falls'}.`,
	);
}

function denominatorOf({ denominator }: Threshold, facts: VoteFacts): number {
	if (denominator === 'present') return facts.present;
	if (denominator === 'entitled') return facts.entitled;
	return facts.for + facts.against + (denominator === 'cast' ? facts.abstentions : 0);
}

function neededOf({ threshold: { over, under }, compare }: Threshold, of: number): number {
	const share = BigInt(of) * BigInt(over);
	const whole = BigInt(under);
	const exact = compare === 'more-than' ? share / whole + 1n : (share + whole - 1n) / whole;
	return Math.max(1, Number(exact));
}

function wordsOf(rule: Threshold, facts: VoteFacts, of: number, needed: number, allowed: boolean): string {
	const compare = rule.compare === 'more-than' ? 'more than' : 'at least';
	const abstained = facts.abstentions === 0 ? '' : `, ${counted(facts.abstentions, 'abstention')}`;
	return `${facts.for} for, ${facts.against} against${abstained}. ${compare[0].toUpperCase()}${compare.slice(1)} ${writtenFraction(rule.threshold)} of ${of} (${DENOMINATOR_WORDS[rule.denominator]}) is ${needed}: ${allowed ? 'carried' : 'it falls'}.`;
}

function figuresOf({ chairCasts, ...facts }: VoteFacts) {
	return { ...facts, chairCasts: chairCasts ?? null };
}

function limitOf({ threshold, compare, denominator }: Threshold, of: number, needed: number) {
	return { threshold: `${threshold.over}/${threshold.under}`, compare, denominator, of, needed };
}
