/** Credentials and the challenges to them as they stand in the database. */
import type { Queries } from '../../database/database.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { found, Refused } from '../acts/refused.ts';

export const GROUNDS = ['late', 'too-many', 'not-entitled', 'other'] as const;
export type Ground = (typeof GROUNDS)[number];

export interface ChallengeRow {
	readonly id: string;
	readonly credential_id: string;
	readonly meeting_id: string;
	readonly person_id: string;
	readonly ground: Ground;
	readonly reasons: string;
	readonly rule: string;
	readonly made_at: string;
	readonly made_by: string;
	readonly told_at: string | null;
	readonly told_how: string | null;
	readonly answer_until: string | null;
	readonly answer: string | null;
	readonly answered_at: string | null;
	readonly answer_paper_id: string | null;
	readonly heard_at: string | null;
	readonly hearing: string | null;
	readonly decided_at: string | null;
	readonly decided_by: string | null;
	readonly outcome: 'upheld' | 'refused' | null;
	readonly decision_reasons: string | null;
	readonly decision_rule: string | null;
	readonly appeal_until: string | null;
	readonly appeal_to: string | null;
	readonly appealed_at: string | null;
	readonly appeal: string | null;
	readonly appeal_decided_at: string | null;
	readonly appeal_decided_by: string | null;
	readonly appeal_outcome: 'upheld' | 'dismissed' | null;
	readonly appeal_reasons: string | null;
	readonly appeal_rule: string | null;
	readonly lapsed_at: string | null;
	readonly withdrawn_at: string | null;
}

export const CHALLENGE_COLUMNS: Sql = sql`challenge.*, credential.meeting_id, credential.person_id`;

/**
 * For acts that change them: others wait.
 * @throws Refused where one is not of this meeting, or is decided, lapsed or withdrawn already
 */
export async function openChallenges(
	queries: Queries,
	meetingId: string,
	ids: readonly string[],
): Promise<readonly ChallengeRow[]> {
	const rows = await queries.query<ChallengeRow>(sql`
		select ${CHALLENGE_COLUMNS} from credential_challenge challenge
		join credential on credential.id = challenge.credential_id
		where challenge.id = any(${ids}::text[]) and credential.meeting_id = ${meetingId}
		order by challenge.id for update of challenge`);
	if (rows.length !== new Set(ids).size) throw new Refused('not-found', 'There is no such challenge.');
	for (const { decided_at, lapsed_at, withdrawn_at } of rows)
		if (decided_at !== null || lapsed_at !== null || withdrawn_at !== null)
			throw new Refused(
				'conflict',
				'A challenge among these is decided or ended already. Look at the page anew.',
			);
	return rows;
}

/** @throws Refused where the credential is not of this meeting */
export async function credentialOf(
	queries: Queries,
	meetingId: string,
	credentialId: string,
): Promise<{ readonly id: string; readonly person_id: string }> {
	const [row] = await queries.query<{ id: string; person_id: string }>(
		sql`select id, person_id from credential where id = ${credentialId} and meeting_id = ${meetingId}`,
	);
	return found(row, 'credential');
}

/** @returns the last challenge of each credential that was ever challenged, by the credential */
export async function lastChallenges(
	queries: Queries,
	credentialIds: readonly string[],
): Promise<ReadonlyMap<string, ChallengeRow>> {
	const rows = await queries.query<ChallengeRow>(sql`
		select distinct on (credential.id) ${CHALLENGE_COLUMNS} from credential_challenge challenge
		join credential on credential.id = challenge.credential_id
		where credential.id = any(${credentialIds}::text[]) order by credential.id, challenge.made_at desc, challenge.id desc`);
	return new Map(rows.map((row) => [row.credential_id, row]));
}

/** @returns the last challenge of a credential; null where it was never challenged */
export async function lastChallenge(queries: Queries, credentialId: string): Promise<ChallengeRow | null> {
	return (await lastChallenges(queries, [credentialId])).get(credentialId) ?? null;
}

/** @returns challenges of which the mail to the delegate came back, so that the delegate does not know */
export async function notReached(queries: Queries, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await queries.query<{ id: string }>(sql`
		select challenge.id from credential_challenge challenge join mail on mail.about_id = challenge.id
		where challenge.id = any(${ids}::text[]) and mail.kind = 'credential.challenged' and challenge.told_how = 'mail'
			and (mail.bounced_at is not null or mail.failed_at is not null)`);
	return new Set(rows.map(({ id }) => id));
}
