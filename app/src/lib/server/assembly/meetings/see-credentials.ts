/** Credentials of a meeting: all of them for those who challenge and decide, one's own for each delegate, numbers for the rest. */
import { type RulesInForce, ruleFor } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { look, lookAtMembers } from '../acts/act.ts';
import { found, Refused } from '../acts/refused.ts';
import { id } from '../fields.ts';
import { type ChallengeRow, lastChallenge, lastChallenges, notReached } from './challenge-rows.ts';
import { appealDecidersOf, type Decider, decidersOf } from './deciders.ts';
import { groundsFor } from './grounds.ts';
import { paperById } from './keep-paper.ts';
import { meetingById, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { SEES_MEETINGS } from './who-sees.ts';

const named = { unit: z.string(), meeting: id('a meeting') };

export interface Clause {
	readonly clause: string;
	readonly title: string;
}

const clausesOf = ({ rules }: RulesInForce): readonly Clause[] =>
	rules.map(({ clause, title }) => ({ clause, title }));

export const seeCredentials = lookAtMembers({
	name: 'credentials.see',
	does: 'looks at the credentials of a meeting and the challenges to them',
	may: ['secretary', 'chair', 'panel'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, concerns }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const asked = await rulesOfMeeting(queries, meeting);
		const grounds = (await groundsFor(queries, meeting, asked, at)).filter(
			({ delegate }) => delegate.credential_id,
		);
		const challenges = await lastChallenges(
			queries,
			grounds.map(({ delegate }) => delegate.credential_id!),
		);
		const unreached = await notReached(
			queries,
			[...challenges.values()].map(({ id }) => id),
		);
		const rule = ruleFor(asked.rules, 'credential-challenge', asked.unit.kind);
		return {
			credentials: grounds.map(({ delegate, against }) => {
				const { person_id, ...shown } = delegate;
				concerns(person_id);
				const challenge = challenges.get(delegate.credential_id!) ?? null;
				return { ...shown, against, challenge, isReached: !unreached.has(challenge?.id ?? '') };
			}),
			deciders:
				rule === undefined ? [] : await decidersOf(queries, asked.unit.id, rule.decidedBy, at.slice(0, 10)),
			rule: rule ?? null,
			clauses: clausesOf(asked.rules),
		};
	},
});

export interface CredentialSeen {
	readonly id: string;
	readonly name: string;
	readonly state: 'unchallenged' | 'challenged' | 'upheld' | 'refused';
	readonly from: string;
	readonly appointedOn: string;
	readonly appointedIn: string;
	readonly challenge: (ChallengeRow & { readonly interests: readonly string[] }) | null;
	readonly isOwn: boolean;
	/** Who would decide an appeal. */
	readonly appealDeciders: readonly Decider[];
	readonly clauses: readonly Clause[];
}

export const seeCredential = lookAtMembers({
	name: 'credentials.see-one',
	does: 'looks at a credential and what became of it',
	may: ['self', 'secretary', 'chair', 'panel', 'panel above'],
	input: z.object({ ...named, credential: id('a credential') }),
	unitOf: unitOfMeeting,
	selfOf: async (queries, { credential }) => {
		const [row] = await queries.query<{ person_id: string }>(
			sql`select person_id from credential where id = ${credential}`,
		);
		return row?.person_id ?? null;
	},
	run: async ({ queries, at, who, concerns, unitId }, given): Promise<CredentialSeen> => {
		const [row] = await queries.query<CredentialRow>(sql`
			select credential.id, credential.state, credential.person_id, person.name, coalesce(body.name, sender.name) as from_name,
				delegate.appointed_on, delegate.appointed_by
			from credential join person on person.id = credential.person_id
			join delegate on delegate.id = credential.delegate_id
			left join body on body.id = delegate.from_body_id left join unit sender on sender.id = delegate.from_unit_id
			where credential.id = ${given.credential} and credential.meeting_id = ${given.meeting}`);
		const credential = found(row, 'credential');
		concerns(credential.person_id);
		const challenge = await lastChallenge(queries, credential.id);
		const meeting = await meetingById(queries, given.meeting);
		const { rules, unit } = await rulesOfMeeting(queries, meeting);
		const called = ruleFor(rules, 'credential-challenge', unit.kind)?.appealTo ?? '';
		return {
			id: credential.id,
			name: credential.name,
			state: credential.state,
			from: credential.from_name,
			appointedOn: credential.appointed_on,
			appointedIn: credential.appointed_by,
			challenge:
				challenge === null ? null : { ...challenge, interests: await interestsIn(queries, challenge.id) },
			isOwn: credential.person_id === who!.personId,
			appealDeciders:
				challenge?.appealed_at == null
					? []
					: await appealDecidersOf(queries, unitId!, called, at.slice(0, 10)),
			clauses: clausesOf(rules),
		};
	},
});

interface CredentialRow {
	readonly id: string;
	readonly state: CredentialSeen['state'];
	readonly person_id: string;
	readonly name: string;
	readonly from_name: string;
	readonly appointed_on: string;
	readonly appointed_by: string;
}

/** Names of those who declared an interest: that is for everybody to know who knows of the case. */
async function interestsIn(queries: Queries, challengeId: string): Promise<readonly string[]> {
	const rows = await queries.query<{ name: string }>(sql`
		select person.name from credential_interest join person on person.id = person_id
		where challenge_id = ${challengeId} order by declared_at, person_id`);
	return rows.map(({ name }) => name);
}

/** The paper with which a challenge was answered. */
export const readAnswerPaper = lookAtMembers({
	name: 'credentials.read-answer-paper',
	does: 'reads the paper with which a delegate answered',
	may: ['self', 'secretary', 'chair', 'panel', 'panel above'],
	input: z.object({ ...named, credential: id('a credential') }),
	unitOf: unitOfMeeting,
	selfOf: seeCredential.selfOf,
	run: async ({ queries, concerns }, given) => {
		const challenge = await lastChallenge(queries, given.credential);
		if (challenge === null || challenge.meeting_id !== given.meeting || challenge.answer_paper_id === null)
			throw new Refused('not-found', 'There is no such paper.');
		concerns(challenge.person_id);
		return paperById(queries, challenge.answer_paper_id);
	},
});

/** Appeals from a meeting, for those who decide them. */
export const seeAppeals = lookAtMembers({
	name: 'credentials.see-appeals',
	does: 'looks at the appeals from a meeting',
	may: ['panel above'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries, concerns }, given) => {
		const rows = await queries.query<{
			credential_id: string;
			person_id: string;
			name: string;
			appealed_at: string;
			appeal_outcome: string | null;
		}>(sql`
			select credential.id as credential_id, credential.person_id, person.name, challenge.appealed_at, challenge.appeal_outcome
			from credential_challenge challenge join credential on credential.id = challenge.credential_id
			join person on person.id = credential.person_id
			where credential.meeting_id = ${given.meeting} and challenge.appealed_at is not null
			order by challenge.appealed_at, challenge.id`);
		for (const { person_id } of rows) concerns(person_id);
		return rows.map(({ person_id: _, ...row }) => row);
	},
});

/** One's own credentials for a meeting. */
export const seeOwnCredentials = look({
	name: 'credentials.see-own',
	does: 'looks at the own credential',
	may: ['signed in'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: ({ queries, who }, given) =>
		queries.query<{ id: string; state: CredentialSeen['state']; from_name: string }>(sql`
			select credential.id, credential.state, coalesce(body.name, sender.name) as from_name
			from credential join delegate on delegate.id = credential.delegate_id
			left join body on body.id = delegate.from_body_id left join unit sender on sender.id = delegate.from_unit_id
			where credential.meeting_id = ${given.meeting} and credential.person_id = ${who!.personId} order by credential.id`),
});

export interface CredentialCounts {
	readonly all: number;
	readonly challenged: number;
	readonly upheld: number;
	readonly refused: number;
	readonly appealed: number;
	readonly upheldOnAppeal: number;
}

/** How many credentials were challenged and what became of them: numbers, and nobody's name. */
export const countCredentials = look({
	name: 'credentials.count',
	does: 'looks at how many credentials were challenged and what became of them',
	may: SEES_MEETINGS,
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: ({ queries }, given) => countsOf(queries, given.meeting),
});

export const countPublicCredentials = look({
	name: 'credentials.count-public',
	does: 'looks at how many credentials of a public meeting were challenged',
	may: ['anyone'],
	input: z.object(named),
	unitOf: unitOfMeeting,
	run: async ({ queries }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		found(meeting.is_public && meeting.state !== 'draft' ? meeting : null, 'meeting');
		return countsOf(queries, given.meeting);
	},
});

async function countsOf(queries: Queries, meetingId: string): Promise<CredentialCounts> {
	const [counts] = await queries.query<CredentialCounts>(sql`
		select count(distinct credential.id)::int as "all",
			count(distinct credential.id) filter (where challenge.id is not null and challenge.withdrawn_at is null)::int as challenged,
			count(*) filter (where challenge.outcome = 'upheld')::int as upheld,
			count(*) filter (where challenge.outcome = 'refused')::int as refused,
			count(*) filter (where challenge.appealed_at is not null)::int as appealed,
			count(*) filter (where challenge.appeal_outcome = 'upheld')::int as "upheldOnAppeal"
		from credential left join credential_challenge challenge on challenge.credential_id = credential.id
		where credential.meeting_id = ${meetingId}`);
	return counts;
}
