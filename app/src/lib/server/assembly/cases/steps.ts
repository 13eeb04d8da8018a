/** What the secretary of a case does on the way: hearing, something precautionary and its review, giving up, closing. */
import { z } from 'zod';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { day, line, maybe, text, tick } from '../fields.ts';
import type { Desk } from '../office.ts';
import {
	CASE,
	enter,
	mustBeTime,
	mustKnowClause,
	onCase,
	onlyWhich,
	tell,
	theCase,
	those,
} from './case-act.ts';
import { type Case, caseById, panelOf, unitOfCase } from './case-row.ts';
import { lapsesAfter, rollFollows } from './roll-follows.ts';

const BY_SECRETARY = {
	may: ['self'],
	self: 'the secretary of the case',
	selfOf: those('secretary'),
	unitOf: unitOfCase,
	words: onlyWhich,
} as const;

export const callHearing = act({
	...BY_SECRETARY,
	name: 'cases.call-hearing',
	does: 'calls a hearing in a case',
	input: z.object({
		...CASE,
		onDay: day('the day'),
		words: text('when and where, and what may be brought', 2000),
	}),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'hearing' }, desk.at);
		await enter(desk, given.case, { kind: 'hearing', on_day: given.onDay, words: given.words });
		await tell(desk, given.case, 'hearing', [found.row.subject_id, ...panelOf(found.state)]);
	},
});

export const takeMeasure = act({
	...BY_SECRETARY,
	name: 'cases.take-measure',
	does: 'takes something precautionary in a case, until a day of review',
	input: z.object({
		...CASE,
		words: text('what is done meanwhile, and why it cannot wait', 4000),
		clause: line('the rule', 20),
		reviewOn: day('the day by which it is reviewed'),
		suspends: tick(),
	}),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustKnowClause(found, given.clause);
		if (found.state.noticeAt === null) {
			throw new Refused('conflict', 'Give notice first, so that the person learns of it with the reasons.');
		}
		mustBeTime(found, { step: 'measure', reviewOn: given.reviewOn }, desk.at);
		const { words, clause, reviewOn, suspends } = given;
		await enter(desk, given.case, {
			kind: 'measure',
			words,
			rule_clause: clause,
			review_on: reviewOn,
			suspends,
		});
		await followMeasure(desk, found, given.case, reviewOn);
		await tell(desk, given.case, 'measure', [found.row.subject_id, ...panelOf(found.state)]);
	},
});

export const reviewMeasure = act({
	...BY_SECRETARY,
	self: 'the secretary and the panel of the case',
	selfOf: those('secretary', 'panel'),
	name: 'cases.review-measure',
	does: 'reviews something precautionary: goes on until a day, or ends',
	input: z.object({
		...CASE,
		words: text('why it goes on, or ends', 4000),
		reviewOn: maybe(day('the day of the next review')),
	}),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'review', reviewOn: given.reviewOn }, desk.at);
		await enter(desk, given.case, { kind: 'review', words: given.words, review_on: given.reviewOn });
		await followMeasure(desk, found, given.case, given.reviewOn);
		await tell(desk, given.case, 'review', [found.row.subject_id]);
	},
});

export const withdrawCase = act({
	...BY_SECRETARY,
	name: 'cases.withdraw',
	does: 'gives a case up before it is decided',
	input: z.object({ ...CASE, words: text('why it is given up', 4000) }),
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'withdraw' }, desk.at);
		await enter(desk, given.case, { kind: 'withdrawn', words: given.words });
		await followMeasure(desk, found, given.case, null);
		if (found.state.noticeAt !== null) await tell(desk, given.case, 'withdrawn', [found.row.subject_id]);
	},
});

export const closeCase = act({
	...BY_SECRETARY,
	name: 'cases.close',
	does: 'closes a case that is decided',
	input: onCase,
	run: async (desk, given) => {
		const found = await theCase(desk, given);
		mustBeTime(found, { step: 'close' }, desk.at);
		await enter(desk, given.case, { kind: 'closed' });
		await tell(desk, given.case, 'closed', [found.row.subject_id]);
	},
});

/** The roll follows what was precautionary now, and again when its day of review has passed. */
async function followMeasure(
	desk: Desk,
	before: Case,
	caseId: string,
	reviewOn: string | null,
): Promise<void> {
	const { events } = await caseById(desk.queries, caseId);
	const measure = events.findLast(({ kind }) => kind === 'measure');
	if (measure?.suspends !== true) return;
	const clause = measure.rule_clause!;
	await rollFollows(desk, caseId, clause);
	if (reviewOn !== null) await lapsesAfter(desk, before.rules.zone, reviewOn, { case: caseId, clause });
}
