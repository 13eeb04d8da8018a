/** Challenges are decided before the meeting opens, one or sixteen at once, each with its reasons and told singly; interests are declared. */
import { credentialAppealInTime, mayDecideCredential, ruleFor } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { id, text } from '../fields.ts';
import type { Desk } from '../office.ts';
import { type ChallengeRow, notReached, openChallenges } from './challenge-rows.ts';
import { decidersOf, interestedIn } from './deciders.ts';
import { citationOf } from './grounds.ts';
import { idList } from './id-list.ts';
import { type MeetingRules, meetingToChange, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { problem } from './meeting-times.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

/** Field of a form for the reasons of one challenge among several. */
export const REASONS_OF = 'reasons-';
/** In place of a clause: the rule that the challenge itself rests on. */
export const AS_CHALLENGED = 'as-challenged';

const MOST_LETTERS = 10_000;

export const decideCredentials = act({
	name: 'credentials.decide',
	does: 'decides challenges to credentials',
	may: ['panel', 'chair'],
	input: z.looseObject({
		...named,
		challenges: idList('what is decided'),
		outcome: z.enum(['upheld', 'refused'], { error: 'Choose whether the credential holds.' }),
		/** For all of them, where one has none of its own. */
		reasons: z.string().trim().max(MOST_LETTERS).default(''),
		rule: z
			.string({ error: 'Choose the rule.' })
			.min(1, 'Choose the rule that the decision rests on.')
			.max(20),
		deciders: idList('who decides'),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, challenges, outcome, rule, deciders }) => ({
		meeting,
		challenges,
		outcome,
		rule,
		deciders,
	}),
	run: async (desk, given) => {
		const meeting = await meetingToChange(desk.queries, given.meeting, ['called']);
		const asked = await rulesOfMeeting(desk.queries, meeting);
		const rows = await openChallenges(desk.queries, meeting.id, given.challenges);
		const unreached = await notReached(desk.queries, given.challenges);
		for (const row of rows) {
			const own = given[`${REASONS_OF}${row.id}`];
			const reasons = typeof own === 'string' && own.trim() !== '' ? own.trim() : given.reasons;
			if (reasons === '' || reasons.length > MOST_LETTERS)
				throw problem(
					'reasons',
					`Write the reasons, in at most ${MOST_LETTERS} characters: nobody is ruled out or in without.`,
				);
			await decideOne(desk, asked, row, { ...given, reasons, isReached: !unreached.has(row.id) });
		}
	},
});

interface Decision {
	readonly outcome: 'upheld' | 'refused';
	readonly reasons: string;
	readonly rule: string;
	readonly deciders: readonly string[];
	/** Whether the delegate knows of the challenge, as far as mail tells. */
	readonly isReached: boolean;
}

async function decideOne(desk: Desk, asked: MeetingRules, row: ChallengeRow, given: Decision): Promise<void> {
	const { queries, at, who, concerns, later } = desk;
	const { rules, facts, unit } = asked;
	concerns(row.person_id);
	const rule = ruleFor(rules, 'credential-challenge', unit.kind);
	const called = rule?.decidedBy ?? '';
	const holders = await decidersOf(queries, unit.id, called, at.slice(0, 10));
	// Whoever enters it is one of them: nobody decides in the name of others.
	const deciding = [...new Set([...given.deciders, who!.personId])];
	const isTheirs = deciding.every((one) => holders.some(({ personId }) => personId === one));
	const interested = await interestedIn(queries, row, deciding);
	mustAllow(
		mayDecideCredential(rules, {
			meeting: facts,
			toldAt: given.isReached || row.answered_at !== null ? row.told_at : null,
			answeredAt: row.answered_at ?? row.heard_at,
			decidedAt: at,
			decidedBy: isTheirs ? called : 'others',
			panel: given.deciders.length,
			interested: interested.length,
			hasReason: given.reasons !== '',
		}),
	);
	const appeal = credentialAppealInTime(rules, { unit: unit.kind, decidedAt: at, appealedAt: at });
	if (appeal.due === null || appeal.appealTo === null)
		throw new Refused('rule', appeal.words, { ruling: appeal });
	const citation = given.rule === AS_CHALLENGED ? row.rule : citationOf(rules, given.rule);
	if (citation === null) throw problem('rule', 'Choose a rule that is in the rulebook.');
	await queries.query(sql`update credential_challenge set decided_at = ${at}, decided_by = ${called.replaceAll('-', ' ')},
		outcome = ${given.outcome}, decision_reasons = ${given.reasons}, decision_rule = ${citation},
		appeal_until = ${appeal.due.on}, appeal_to = ${appeal.appealTo.replaceAll('-', ' ')} where id = ${row.id}`);
	await queries.query(sql`insert into credential_decider (challenge_id, stage, person_id)
		select ${row.id}, 'decision', unnest(${given.deciders}::text[])`);
	await queries.query(sql`update credential set state = ${given.outcome} where id = ${row.credential_id}`);
	await later('mail', { to: row.person_id, kind: 'credential.decided', about: row.id });
}

/** Whoever has an interest in a case says so and takes no part in deciding it. */
export const declareInterest = act({
	name: 'credentials.declare-interest',
	does: 'declares an interest in challenges, and so takes no part in deciding them',
	may: ['panel', 'panel above', 'chair'],
	input: z.object({
		...named,
		challenges: idList('in what you have an interest'),
		interest: text('what the interest is', 2000),
	}),
	unitOf: unitOfMeeting,
	words: ({ meeting, challenges }) => ({ meeting, challenges }),
	run: async ({ queries, at, who, concerns }, given) => {
		const rows = await queries.query<{ id: string; person_id: string }>(sql`
			select challenge.id, credential.person_id from credential_challenge challenge
			join credential on credential.id = challenge.credential_id
			where challenge.id = any(${given.challenges}::text[]) and credential.meeting_id = ${given.meeting}`);
		if (rows.length !== given.challenges.length)
			throw new Refused('not-found', 'There is no such challenge.');
		for (const row of rows) {
			concerns(row.person_id);
			await queries.query(sql`insert into credential_interest (challenge_id, person_id, words, declared_at)
				values (${row.id}, ${who!.personId}, ${given.interest}, ${at})
				on conflict (challenge_id, person_id) do update set words = excluded.words`);
		}
	},
});
