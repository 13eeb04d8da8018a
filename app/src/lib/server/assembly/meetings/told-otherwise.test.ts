/** Delegates whom no mail reaches are told of a challenge otherwise: several at once, all or none. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { perform } from '../acts/perform.ts';
import { putMeeting } from '../fixture/meeting.ts';
import { buildWorld } from '../fixture/world.ts';
import { recordToldOfChallenge } from './answer-challenge.ts';

const MADE = '2026-05-20T09:00:00.000Z';
const SECRETARY = { personId: 'secretary-north' };

onEachDatabase((database) => {
	it('enters that sixteen were told in one way on one day, with the time to answer of each', async () => {
		const world = await buildWorld(database());
		const { meeting, challenge } = await putMeeting(world, 'called');
		const challenges: string[] = [];
		for (let n = 0; n < 16; n++) {
			const id = `late-${n}`;
			await database().query(
				sql`insert into person (id, name, created_at) values (${id}, ${`Invented ${id}`}, ${MADE})`,
			);
			await database().query(sql`insert into delegate (id, person_id, unit_id, from_unit_id, appointed_on, appointed_by, from_on)
				values (${id}, ${id}, 'north', 'mill', '2026-05-01', 'own-meeting', '2026-05-01')`);
			await database().query(sql`insert into credential (id, meeting_id, delegate_id, person_id, state, issued_at)
				values (${id}, ${meeting}, ${id}, ${id}, 'challenged', ${MADE})`);
			await database().query(sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by)
				values (${id}, ${id}, 'late', 'Named too late.', 'Rule 2.5', ${MADE}, 'secretary-north')`);
			challenges.push(id);
		}
		const told = { unit: 'north', meeting, how: 'post', day: '2026-05-21', time: '10:00' };
		const enter = (given: object) => perform(world.office, SECRETARY, recordToldOfChallenge, given);
		const rows = () =>
			database().query<{ told_how: string; told_at: string; answer_until: string }>(
				sql`select told_how, told_at, answer_until from credential_challenge where id like 'late-%' and told_at is not null`,
			);
		expect(await enter({ ...told, challenges: [...challenges, 'nobody'] })).toMatchObject({
			refusal: { kind: 'not-found' },
		});
		expect(await enter({ ...told, challenges, day: '2026-05-19' })).toMatchObject({
			refusal: { problems: [{ field: 'day' }] },
		});
		expect(await enter(told)).toMatchObject({ refusal: { problems: [{ field: 'challenges' }] } });
		expect(await rows()).toEqual([]);
		expect(await enter({ ...told, challenges })).toMatchObject({ ok: true });
		const entered = await rows();
		expect(entered).toHaveLength(16);
		expect(new Set(entered.map(({ told_how, told_at }) => `${told_how} ${told_at}`))).toEqual(
			new Set(['post 2026-05-21T09:00:00.000Z']),
		);
		expect(new Set(entered.map(({ answer_until }) => answer_until)).size).toBe(1);
		const [other] = await database().query<{ told_how: string }>(
			sql`select told_how from credential_challenge where id = ${challenge}`,
		);
		expect(other.told_how).toBe('mail');
	});
});
