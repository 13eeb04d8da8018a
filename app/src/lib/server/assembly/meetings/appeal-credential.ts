/** A delegate who was ruled out appeals; whom the rulebook names decides it again, with reasons. Upheld, the delegate is admitted. */
import { credentialAppealInTime } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { found, mustAllow, Refused } from '../acts/refused.ts';
import { id, text } from '../fields.ts';
import { challengedPerson } from './answer-challenge.ts';
import { CHALLENGE_COLUMNS, type ChallengeRow } from './challenge-rows.ts';
import { AS_CHALLENGED } from './decide-credentials.ts';
import { appealDecidersOf, interestedIn } from './deciders.ts';
import { citationOf } from './grounds.ts';
import { idList } from './id-list.ts';
import { meetingById, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { problem } from './meeting-times.ts';

const named = { unit: z.string(), meeting: id('a meeting'), challenge: id('a challenge') };

async function decidedChallenge(
	queries: Queries,
	meetingId: string,
	challengeId: string,
): Promise<ChallengeRow> {
	const [row] = await queries.query<ChallengeRow>(sql`
		select ${CHALLENGE_COLUMNS} from credential_challenge challenge
		join credential on credential.id = challenge.credential_id
		where challenge.id = ${challengeId} and credential.meeting_id = ${meetingId} for update of challenge`);
	const challenge = found(row, 'challenge');
	if (challenge.outcome !== 'refused')
		throw new Refused('conflict', 'There is no decision against this credential to appeal from.');
	return challenge;
}

export const appealCredential = act({
	name: 'credentials.appeal',
	does: 'appeals against a decision on the own credential',
	may: ['self'],
	input: z.object({ ...named, appeal: text('why the decision is wrong', 10_000) }),
	unitOf: unitOfMeeting,
	selfOf: challengedPerson,
	words: ({ meeting, challenge }) => ({ meeting, challenge }),
	run: async ({ queries, at, concerns, later }, given) => {
		const row = await decidedChallenge(queries, given.meeting, given.challenge);
		concerns(row.person_id);
		if (row.appealed_at !== null) throw new Refused('conflict', 'You have appealed already.');
		const meeting = await meetingById(queries, given.meeting);
		const { rules, unit } = await rulesOfMeeting(queries, meeting);
		const ruling = credentialAppealInTime(rules, {
			unit: unit.kind,
			decidedAt: row.decided_at!,
			appealedAt: at,
		});
		mustAllow(ruling);
		await queries.query(
			sql`update credential_challenge set appealed_at = ${at}, appeal = ${given.appeal} where id = ${row.id}`,
		);
		for (const { personId } of await appealDecidersOf(
			queries,
			unit.id,
			ruling.appealTo ?? '',
			at.slice(0, 10),
		))
			await later('mail', { to: personId, kind: 'credential.appealed', about: row.id });
	},
});

export const decideAppeal = act({
	name: 'credentials.decide-appeal',
	does: 'decides an appeal of a delegate',
	may: ['panel above'],
	input: z.object({
		...named,
		outcome: z.enum(['upheld', 'dismissed'], { error: 'Choose what becomes of the appeal.' }),
		reasons: text('the reasons', 10_000),
		rule: z
			.string({ error: 'Choose the rule.' })
			.min(1, 'Choose the rule that the decision rests on.')
			.max(20),
		deciders: idList('who decides'),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, challenge, outcome, rule, deciders }) => ({
		meeting,
		challenge,
		outcome,
		rule,
		deciders,
	}),
	run: async ({ queries, at, who, concerns, later }, given) => {
		const row = await decidedChallenge(queries, given.meeting, given.challenge);
		concerns(row.person_id);
		if (row.appealed_at === null) throw new Refused('conflict', 'Nobody has appealed against this decision.');
		if (row.appeal_outcome !== null) throw new Refused('conflict', 'The appeal is decided already.');
		const meeting = await meetingById(queries, given.meeting);
		const { rules, unit } = await rulesOfMeeting(queries, meeting);
		const { appealTo } = credentialAppealInTime(rules, {
			unit: unit.kind,
			decidedAt: row.decided_at!,
			appealedAt: at,
		});
		const called = appealTo ?? row.appeal_to ?? 'panel';
		const holders = await appealDecidersOf(queries, unit.id, called, at.slice(0, 10));
		const deciding = [...new Set([...given.deciders, who!.personId])];
		if (!deciding.every((one) => holders.some(({ personId }) => personId === one)))
			throw new Refused(
				'not-permitted',
				`This appeal is for the ${row.appeal_to} to decide, and nobody else.`,
			);
		await mustBeFree(queries, row, deciding);
		const citation = given.rule === AS_CHALLENGED ? row.decision_rule : citationOf(rules, given.rule);
		if (citation === null) throw problem('rule', 'Choose a rule that is in the rulebook.');
		await queries.query(sql`update credential_challenge set appeal_decided_at = ${at}, appeal_decided_by = ${row.appeal_to},
			appeal_outcome = ${given.outcome}, appeal_reasons = ${given.reasons}, appeal_rule = ${citation} where id = ${row.id}`);
		await queries.query(sql`insert into credential_decider (challenge_id, stage, person_id)
			select ${row.id}, 'appeal', unnest(${given.deciders}::text[])`);
		if (given.outcome === 'upheld')
			await queries.query(sql`update credential set state = 'upheld' where id = ${row.credential_id}`);
		await later('mail', { to: row.person_id, kind: 'credential.appeal-decided', about: row.id });
	},
});

/** Nobody with an interest, and nobody who decided it the first time. */
async function mustBeFree(queries: Queries, row: ChallengeRow, deciding: readonly string[]): Promise<void> {
	if ((await interestedIn(queries, row, deciding)).length > 0)
		throw new Refused(
			'not-permitted',
			'Somebody among those who decide has an interest in it, and so takes no part.',
		);
	const before = await queries.query<{ person_id: string }>(sql`
		select person_id from credential_decider
		where challenge_id = ${row.id} and stage = 'decision' and person_id = any(${deciding}::text[])`);
	if (before.length > 0)
		throw new Refused(
			'not-permitted',
			'Somebody among those who decide made the decision that is appealed against.',
		);
}
