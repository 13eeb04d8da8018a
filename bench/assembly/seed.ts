/// <reference types="vite/client" />
/** A branch of many invented members, all signed in on their phones, whose meeting has its door open and a roll call running. */
import { perform } from '../../app/src/lib/server/assembly/acts/perform.ts';
import { putMeeting } from '../../app/src/lib/server/assembly/fixture/sitting.ts';
import { buildWorld } from '../../app/src/lib/server/assembly/fixture/world.ts';
import { boardCode } from '../../app/src/lib/server/assembly/sitting/door/door-code.ts';
import { openDoor } from '../../app/src/lib/server/assembly/sitting/door/open-door.ts';
import { openDatabase } from '../../app/src/lib/server/database/open.ts';
import { sql } from '../../app/src/lib/server/database/sql.ts';

export const NOW = '2026-06-01T17:30:00.000Z';
export const MEETING = 'branch-meeting';
export const VOTE = 'roll-call';

/** A meeting that is called, with delegates whose credentials are challenged and who have answered. */
export const CHALLENGED_MEETING = 'challenged-meeting';
/** Who decides; the first of them sends the form. */
export const PANEL = ['panel-north', 'member-quay', 'auditor-north'];
export const PANEL_COOKIE = 'mandate_session=bench-session-of-the-panel';
/** Of the members. */
export const CHALLENGED = 1 / 3;
export const isChallenged = (member: number): boolean => member % 3 === 0;

export interface SeededMeeting {
	/** Shown on the board; the same all the time, since the server's clock stands still. */
	readonly code: string;
}

/** @returns the cookie of a member, from 1 */
export const cookieOf = (member: number): string => `mandate_session=bench-session-of-member-${member}`;
export const personOf = (member: number): string => `bench-${member}`;

export async function seedMeeting(
	environment: Readonly<Record<string, string>>,
	membersCount: number,
): Promise<SeededMeeting> {
	const database = await openDatabase(environment as NodeJS.ProcessEnv);
	try {
		const world = await buildWorld(database, NOW);
		await database.query(sql`insert into person (id, name, email, created_at)
			select 'bench-' || n, 'Invented Member ' || n, 'bench-' || n || '@invented.example', '2021-03-04Z'
			from generate_series(1, ${membersCount}::int) n`);
		await database.query(sql`insert into member (person_id, number, unit_id, joined_on, standing)
			select 'bench-' || n, 'B-' || n, 'mill', '2021-03-04', 'good' from generate_series(1, ${membersCount}::int) n`);
		await database.query(sql`insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id,
				joined_on, class, standing, arrears_months)
			select 'bench-' || n, 'bench-' || n, 'joined', '2021-03-04', '2021-03-04Z', 'For the bench', 'B-' || n, 'mill',
				'2021-03-04', 'full', 'good', 0 from generate_series(1, ${membersCount}::int) n`);
		await database.query(sql`insert into session (token_hash, person_id, made_at, expires_at, by)
			select encode(sha256(convert_to('bench-session-of-member-' || n, 'UTF8')), 'hex'), 'bench-' || n, '2026-06-01Z', '2026-07-01Z', 'link'
			from generate_series(1, ${membersCount}::int) n`);
		await putMeeting(database, MEETING, 'mill', '2026-06-01T18:00:00.000Z');
		const opened = await perform(world.office, { personId: 'secretary-mill' }, openDoor, {
			meeting: MEETING,
		});
		if (!opened.ok) throw new Error(opened.refusal.words);
		await database.query(sql`update sitting set state = 'open' where meeting_id = ${MEETING}`);
		await database.query(sql`update meeting set state = 'open', opened_at = ${NOW} where id = ${MEETING}`);
		await database.query(sql`insert into vote (id, meeting_id, subject_kind, subject_id, question, decision, way, opened_at, opened_by)
			values (${VOTE}, ${MEETING}, 'procedural', ${VOTE}, 'That we go on.', 'motion', 'roll-call', ${NOW}, 'secretary-mill')`);
		const [{ secret }] = await database.query<{ secret: string }>(
			sql`select secret from sitting where meeting_id = ${MEETING}`,
		);
		return { code: boardCode(secret, NOW) };
	} finally {
		await database.close();
	}
}

/** To be called after `seedMeeting`. */
export async function seedChallenges(environment: Readonly<Record<string, string>>): Promise<void> {
	const database = await openDatabase(environment as NodeJS.ProcessEnv);
	try {
		await putMeeting(database, CHALLENGED_MEETING, 'north', '2026-07-01T18:00:00.000Z');
		await database.query(sql`insert into session (token_hash, person_id, made_at, expires_at, by)
			values (encode(sha256(convert_to('bench-session-of-the-panel', 'UTF8')), 'hex'), ${PANEL[0]}, '2026-06-01Z', '2026-07-01Z', 'link')`);
		await database.query(sql`insert into duty (id, person_id, unit_id, duty, title, from_on)
			select 'bench-panel-' || person, person, 'north', 'panel', 'Credentials panel', '2026-01-01' from unnest(${PANEL}::text[]) person
			where person <> ${PANEL[0]}`);
		const challenged = sql`(select id from person where id ~ '^bench-[0-9]+$' and substr(id, 7)::int % 3 = 0) as challenged`;
		await database.query(sql`insert into delegate (id, person_id, unit_id, from_unit_id, appointed_on, appointed_by, from_on)
			select 'delegate-' || id, id, 'north', 'mill', '2026-05-01', 'meeting of the branch', '2026-05-01' from ${challenged}`);
		await database.query(sql`insert into credential (id, meeting_id, delegate_id, person_id, state, issued_at)
			select 'credential-' || id, ${CHALLENGED_MEETING}, 'delegate-' || id, id, 'challenged', '2026-05-02Z' from ${challenged}`);
		await database.query(sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by, told_at,
				told_how, answer_until, answer, answered_at)
			select 'challenge-' || id, 'credential-' || id, 'late', 'Named too late.', 'Rule 2.5', '2026-05-03Z', 'member-mill', '2026-05-03Z',
				'mail', '2026-05-05Z', 'It was in the post.', '2026-05-04Z' from ${challenged}`);
	} finally {
		await database.close();
	}
}
