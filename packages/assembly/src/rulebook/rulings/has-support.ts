/** Has a motion or amendment a seconder and supporters enough, and has its sender not sent too many? */
import { nameOfKind, type RuleOf, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type Ruling, ruled, silent } from '../ruling.ts';
import { counted, listed } from '../written.ts';

export interface SupportFacts {
	readonly of: RuleOf<'motion-support'>['of'][number];
	/** The kind of the unit it is put to. */
	readonly unit: string;
	readonly isSeconded: boolean;
	/** Besides mover and seconder. */
	readonly supporters: number;
}

export function hasSupport(rules: RulesInForce, { of, unit, isSeconded, supporters }: SupportFacts): Ruling {
	const rule = ruleFor(rules, 'motion-support', unit, (each) => each.of.includes(of));
	const what = of.replaceAll('-', ' ');
	if (rule === undefined) return silent(rules, true, `the support of this (${what})`, 'A mover is enough.');
	const wrong: string[] = [];
	if (rule.seconder && !isSeconded) wrong.push('it has no seconder');
	if (supporters < rule.supporters) {
		wrong.push(`it has ${counted(supporters, 'supporter')} besides, and needs ${rule.supporters}`);
	}
	const asked = [
		rule.seconder ? 'a seconder' : 'no seconder',
		...(rule.supporters > 0 ? [`${counted(rule.supporters, 'supporter')} besides`] : []),
	];
	const words =
		wrong.length > 0
			? `Not enough support (${what}): ${listed(wrong)}.`
			: `Support enough (${what}): the rule asks for ${listed(asked)}.`;
	return ruled(rules, rule, wrong.length === 0, words, {
		facts: { of, isSeconded, supporters },
		limit: { seconder: rule.seconder, supporters: rule.supporters },
	});
}

export interface MotionsSentFacts {
	/** The kind of the branch or body, or 'member'. */
	readonly from: string;
	/** The kind of the unit it is sent to. */
	readonly unit: string;
	/** Motions sent to the same meeting already, without this one. */
	readonly sentAlready: number;
}

/** May this sender send one motion more to the meeting? */
export function maySendMotion(rules: RulesInForce, { from, unit, sentAlready }: MotionsSentFacts): Ruling {
	const rule = ruleFor(rules, 'motions-per-body', unit, (each) => each.from.includes(from));
	if (rule === undefined) {
		const about = `how many motions a ${nameOfKind(rules, from).toLowerCase()} may send`;
		return silent(rules, true, about, 'It may send as many as it likes.', { sentAlready });
	}
	const allowed = sentAlready < rule.most;
	const words = `${counted(sentAlready, 'motion')} sent already; ${rule.most} may be sent to one meeting, so one more is ${allowed ? 'allowed' : 'too many'}.`;
	return ruled(rules, rule, allowed, words, { facts: { sentAlready }, limit: { most: rule.most } });
}
