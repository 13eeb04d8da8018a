/** How a debate is led, and who sees how each voted at a roll call. */
import { type RulesInForce, ruleFor } from '../rulebook.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted } from '../written.ts';

export interface DebateRuling extends Ruling {
	readonly byTurns: boolean;
	readonly newFirst: boolean;
	/** Seconds that a speech may last; null: no limit. */
	readonly limitSeconds: number | null;
	/** Whether members see how each voted at a roll call. */
	readonly namesShown: boolean;
}

/** @param unit kind of the unit that meets */
export function debateRules(rules: RulesInForce, unit: string): DebateRuling {
	const rule = ruleFor(rules, 'debate', unit);
	if (rule === undefined) {
		const then = 'Speakers are called as they asked, and members see how each voted at a roll call.';
		const ruling = silent(rules, true, 'how a debate is led', then);
		return { ...ruling, byTurns: false, newFirst: false, limitSeconds: null, namesShown: true };
	}
	const { byTurns, newFirst, minutes, namesShown } = rule;
	const turns = byTurns ? 'Speakers for and against take turns' : 'Speakers are called as they asked';
	const first = newFirst ? ', and who has not spoken goes first' : '';
	const limit = minutes === undefined ? '' : ` A speech lasts no more than ${counted(minutes, 'minute')}.`;
	const ruling = ruled(rules, rule, true, `${turns}${first}.${limit}`, {
		facts: {},
		limit: { byTurns, newFirst, minutes: minutes ?? null, namesShown },
	});
	return {
		...ruling,
		byTurns,
		newFirst,
		limitSeconds: minutes === undefined ? null : minutes * 60,
		namesShown,
	};
}

export interface SpeechFacts {
	/** The kind of the unit that meets. */
	readonly unit: string;
	/** How long the speaker has spoken. */
	readonly seconds: number;
}

/** May a speaker who has spoken so long go on? */
export function maySpeakOn(rules: RulesInForce, { unit, seconds }: SpeechFacts): Ruling {
	const rule = ruleFor(rules, 'debate', unit);
	const spoken = `${counted(seconds, 'second')} spoken`;
	if (rule?.minutes === undefined) {
		const words = `${spoken}; the rule sets no limit.`;
		const workings = { facts: { seconds }, limit: { minutes: null } };
		if (rule !== undefined) return ruled(rules, rule, true, words, workings);
		return silent(rules, true, 'how long a speech lasts', `${spoken}.`, { seconds });
	}
	const allowed = seconds < rule.minutes * 60;
	const words = `${spoken}; a speech lasts no more than ${counted(rule.minutes, 'minute')}, so the time is ${allowed ? 'not up' : 'up'}.`;
	return ruled(rules, rule, allowed, words, { facts: { seconds }, limit: { minutes: rule.minutes } });
}
