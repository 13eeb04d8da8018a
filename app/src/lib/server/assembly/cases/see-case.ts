/** One case as somebody who has a part in it sees it: what was said, by whom, what is due, and what one may do now. */
import { appealUntilOf, isMeasureInForce, mayStep, type Step } from '@mandate/assembly/process';
import { addDays, dayIn, processRule, type RulesInForce, type Ruling } from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { unitById } from '../organisation/units.ts';
import { onCase, those } from './case-act.ts';
import { type Case, caseById, unitOfCase } from './case-row.ts';
import { partOf } from './see-cases.ts';

export const seeCase = lookAtMembers({
	name: 'cases.see',
	does: 'reads a case',
	may: ['self'],
	self: 'the parties, the panel and the secretary of the case',
	selfOf: those('parties', 'secretary', 'panel'),
	input: onCase,
	unitOf: unitOfCase,
	run: async (desk, given) => {
		const { queries, at } = desk;
		const found = await caseById(queries, given.case);
		const { row, state, rules, its } = found;
		desk.concerns(row.subject_id);
		const me = desk.who!.personId;
		const isLimited = state.panel.some(
			({ personId, hasInterest }) => personId === me && hasInterest === null,
		);
		const names = await namesIn(desk.queries, found);
		const name = (personId: string | null) => (personId === null ? null : (names.get(personId) ?? null));
		const unit = await unitById(queries, row.unit_id);
		const rule = processRule(rules, its)!;
		return {
			id: row.id,
			number: row.number,
			process: row.process,
			unit: { slug: unit.slug, name: unit.name },
			zone: rules.zone,
			part: partOf(found, me),
			/** Before one has said whether one has an interest: only who it is about and by which rule. */
			isLimited,
			isConfidential: row.is_confidential,
			against: name(row.subject_id),
			complainant: name(row.complainant_id),
			secretary: name(row.secretary_id),
			openedAt: row.opened_at,
			rule: clauseOf(rules, row.rule_clause),
			processRule: clauseOf(rules, rule.clause),
			reason: isLimited ? null : row.reason,
			evidence: isLimited ? [] : await evidenceOf(queries, given.case, name),
			steps: isLimited ? [] : stepsOf(found, name),
			panel: state.panel.map(({ personId, stage, hasInterest }) => ({
				name: name(personId),
				stage,
				hasInterest,
				interest: interestOf(found, personId, stage),
			})),
			stage: state.stage,
			due: dueOf(found),
			isMeasureInForce: isMeasureInForce(state, dayIn(rules.zone, at)),
			may: rulingsNow(found, at),
			clauses: rules.rules.map(({ clause, title }) => ({ clause, title })),
			rulebook: { title: rules.rulebookTitle, version: rules.version },
			appealUntil: appealUntilOf(rules, its, at),
			appealTo: rule.appealTo.replaceAll('-', ' '),
			reviewUntil:
				rule.precautionaryReviewDays === undefined
					? null
					: addDays(dayIn(rules.zone, at), rule.precautionaryReviewDays),
			mails: me === row.secretary_id ? await mailsOf(queries, given.case, name) : [],
		};
	},
});

type Name = (personId: string | null) => string | null;

async function namesIn(queries: Queries, { row, events }: Case): Promise<ReadonlyMap<string, string>> {
	const ids = new Set([row.subject_id, row.complainant_id, row.secretary_id]);
	for (const { by_id, person_id } of events) ids.add(by_id).add(person_id);
	const rows = await queries.query<{ id: string; name: string }>(
		sql`select id, name from person where id = any(${[...ids].filter((id) => id !== null)})`,
	);
	return new Map(rows.map(({ id, name }) => [id, name]));
}

async function evidenceOf(queries: Queries, caseId: string, name: Name) {
	const rows = await queries.query<{
		id: string;
		at: string;
		by_id: string;
		title: string;
		words: string;
		file: string | null;
		size: number | null;
	}>(sql`select evidence.id, at, by_id, title, words, file_name as file, length(bytes) as size
		from case_evidence evidence left join paper on paper.id = paper_id
		where case_id = ${caseId} order by at, evidence.id`);
	return rows.map(({ by_id, ...one }) => ({ ...one, by: name(by_id) }));
}

/** Panel and interests stand in a list of their own. */
function stepsOf({ events, rules }: Case, name: Name) {
	return events
		.filter(({ kind }) => kind !== 'named' && kind !== 'declared')
		.map(({ by_id, person_id: _, rule_clause, ...one }) => ({
			...one,
			by: name(by_id),
			rule: rule_clause === null ? null : clauseOf(rules, rule_clause),
		}));
}

function interestOf({ events }: Case, personId: string, stage: string): string | null {
	const declared = events.filter(
		(event) => event.kind === 'declared' && event.person_id === personId && event.stage === stage,
	);
	return declared.at(-1)?.words ?? null;
}

function clauseOf({ rules }: RulesInForce, clause: string) {
	const rule = rules.find((one) => one.clause === clause);
	return { clause, title: rule?.title ?? '', words: rule?.words ?? '' };
}

/** Last days of what is to be done. */
function dueOf({ state, rules, its }: Case) {
	const rule = processRule(rules, its)!;
	const noticeOn = state.noticeAt === null ? null : dayIn(rules.zone, state.noticeAt);
	const isOpen = noticeOn !== null && state.decision === null;
	return {
		replyUntil: isOpen ? addDays(noticeOn, rule.replyDays) : null,
		decideUntil: isOpen ? addDays(noticeOn, rule.decisionDays) : null,
		reviewUntil: state.measure?.reviewOn ?? null,
		appealUntil:
			state.stage === 'decided' && state.decision?.outcome === 'confirmed'
				? state.decision.appealUntil
				: null,
		appealDecideUntil:
			state.stage === 'appealed' && state.appealedAt !== null
				? addDays(dayIn(rules.zone, state.appealedAt), rule.appealDecisionDays)
				: null,
	};
}

/** A case as it is shown. */
export type CaseSeen = Awaited<ReturnType<typeof seeCase.run>>;

/** What the rulebook says now to each step; of a decision, were it made with all it needs. */
function rulingsNow({ rules, its, state }: Case, at: string): Readonly<Record<Step['step'], Ruling>> {
	const on = dayIn(rules.zone, at);
	const ask = (step: Step) => mayStep(rules, its, state, step, at);
	const soon = addDays(on, 1);
	return {
		notice: ask({ step: 'notice' }),
		'name-panel': ask({ step: 'name-panel' }),
		'name-appeal-panel': ask({ step: 'name-appeal-panel' }),
		reply: ask({ step: 'reply' }),
		hearing: ask({ step: 'hearing' }),
		measure: ask({ step: 'measure', reviewOn: soon }),
		review: ask({ step: 'review', reviewOn: null }),
		decide: ask({ step: 'decide', hasReason: true, hasEvidence: true, appealUntil: addDays(on, 3660) }),
		appeal: ask({ step: 'appeal' }),
		'decide-appeal': ask({ step: 'decide-appeal', hasReason: true, outcome: 'upheld' }),
		withdraw: ask({ step: 'withdraw' }),
		close: ask({ step: 'close' }),
		'end-suspension': ask({ step: 'end-suspension' }),
	};
}

/** Proof of what was sent, for the secretary. */
async function mailsOf(queries: Queries, caseId: string, name: Name) {
	const rows = await queries.query<{
		to_id: string;
		made_at: string;
		sent_at: string | null;
		failed_at: string | null;
		bounced_at: string | null;
	}>(sql`select to_id, made_at, sent_at, failed_at, bounced_at from mail
		where about_id = ${caseId} and kind = 'case' order by made_at, id`);
	return rows.map(({ to_id, ...one }) => ({ ...one, to: name(to_id) }));
}
