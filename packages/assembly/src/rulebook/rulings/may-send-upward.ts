/** May a unit send a motion it has carried to a unit above? */
import type { Instant } from '../days.ts';
import { nameOfKind, type RulesInForce, ruleFor } from '../rulebook.ts';
import { type MeetingFacts, silent } from '../ruling.ts';
import { counted } from '../written.ts';
import { type DeadlineRuling, ruledBefore } from './deadline.ts';
import { withArticle } from './meeting-words.ts';

export interface UpwardFacts {
	/** The kind of the unit or body that sends. */
	readonly from: string;
	/** The meeting of the unit above. */
	readonly meeting: MeetingFacts;
	readonly sentAt: Instant;
	/** Sent to that meeting already, without this one. */
	readonly sentAlready: number;
}

export function maySendUpward(
	rules: RulesInForce,
	{ from, meeting, sentAt, sentAlready }: UpwardFacts,
): DeadlineRuling {
	const rule = ruleFor(
		rules,
		'carry-upward',
		undefined,
		(each) => each.from.includes(from) && each.to === meeting.unit,
	);
	if (rule === undefined) {
		const kinds = [from, meeting.unit].map((kind) => withArticle(nameOfKind(rules, kind).toLowerCase()));
		const about = `sending motions from ${kinds.join(' to ')}`;
		return { ...silent(rules, false, about, 'So it may not be sent there.', { sentAlready }), due: null };
	}
	const what = 'The motion was sent';
	const length = { daysBefore: rule.daysBefore };
	const ruling = ruledBefore(rules, rule, { what, meeting, length, doneAt: sentAt });
	const isWithin = sentAlready < rule.most;
	return {
		...ruling,
		allowed: ruling.allowed && isWithin,
		words: `${ruling.words} ${counted(sentAlready, 'motion')} sent to that meeting already, of ${rule.most} allowed${isWithin ? '' : ': this would be one too many'}.`,
		workings: {
			facts: { ...ruling.workings.facts, sentAlready },
			limit: { ...ruling.workings.limit, most: rule.most },
		},
	};
}
