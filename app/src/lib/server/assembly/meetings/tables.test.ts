import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { type Sql, sql } from '../../database/sql.ts';
import { buildWorld } from '../fixture/world.ts';

const MADE = '2026-06-01T09:00:00.000Z';
const UNTIL = '2026-06-03T09:00:00.000Z';
const DECIDED = '2026-06-04T09:00:00.000Z';

/** What a decision has; one of them is left out or emptied at a time. */
const DECISION = {
	decided_at: DECIDED,
	decided_by: 'credentials panel',
	outcome: 'refused',
	decision_reasons: 'The name came four days late.',
	decision_rule: 'Rule 5.3',
	appeal_until: '2026-06-18',
	appeal_to: 'regional committee',
};

onEachDatabase((database) => {
	const refused = async (statement: Sql) =>
		database()
			.transaction((queries) => queries.query(statement))
			.then(
				() => null,
				(error) => error.constraint,
			);
	const decide = (given: typeof DECISION | Record<string, string | null>) => {
		const all = { ...DECISION, ...given };
		return sql`update credential_challenge set decided_at = ${all.decided_at}, decided_by = ${all.decided_by},
			outcome = ${all.outcome}, decision_reasons = ${all.decision_reasons}, decision_rule = ${all.decision_rule},
			appeal_until = ${all.appeal_until}, appeal_to = ${all.appeal_to} where id = 'c'`;
	};

	it('takes a meeting, a credential and a challenge', async () => {
		await buildWorld(database());
		await database().query(sql`insert into meeting (id, unit_id, kind, title, zone, opens_at, closes_at, made_at)
			values ('m', 'north', 'annual', 'Annual meeting', 'Europe/London', '2026-07-01T18:00Z', '2026-07-01T20:00Z', ${MADE})`);
		await database().query(sql`insert into credential (id, meeting_id, delegate_id, person_id, issued_at)
			values ('k', 'm', 'd-delegate-north', 'delegate-north', ${MADE})`);
		await database().query(sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by)
			values ('c', 'k', 'late', 'Late by four days.', 'Rule 5.3', ${MADE}, 'secretary-north')`);
		expect(await database().query(sql`select * from meeting_bar`)).toEqual([]);
	});

	it('refuses a challenge without reason or rule, and a second one beside the first', async () => {
		const challenge = (reasons: string, rule: string) =>
			sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by)
				values ('d', 'k', 'late', ${reasons}, ${rule}, ${MADE}, 'secretary-north')`;
		expect(await refused(challenge(' ', 'Rule 5.3'))).toBe('credential_challenge_reasons_check');
		expect(await refused(challenge('Late.', ' '))).toBe('credential_challenge_rule_check');
		expect(await refused(challenge('Late.', 'Rule 5.3'))).toBe('credential_challenge_open');
	});

	it('refuses a decision on somebody who was not told, or still may answer', async () => {
		expect(await refused(decide({}))).toBe('decided_after_being_heard');
		await database().query(
			sql`update credential_challenge set told_at = ${MADE}, told_how = 'mail', answer_until = ${UNTIL} where id = 'c'`,
		);
		expect(await refused(decide({ decided_at: '2026-06-03T08:59:59Z' }))).toBe('decided_after_being_heard');
	});

	it.each(Object.keys(DECISION).flatMap((name) => [[name, null] as const, [name, ' '] as const]))(
		'refuses a decision whose %s is %j',
		async (name, value) => {
			if (value === ' ' && ['decided_at', 'outcome', 'appeal_until'].includes(name)) return;
			expect(await refused(decide({ [name]: value }))).toBe('decided_with_reason_rule_and_appeal');
		},
	);

	it('bars by a decision alone, and no longer once the appeal is upheld', async () => {
		await database().query(decide({}));
		await database().query(sql`update credential set state = 'refused' where id = 'k'`);
		expect(await database().query(sql`select person_id, rule from meeting_bar`)).toEqual([
			{ person_id: 'delegate-north', rule: 'Rule 5.3' },
		]);
		const appeal = (reasons: string | null, rule: string | null) =>
			sql`update credential_challenge set appealed_at = ${DECIDED}, appeal = 'It was in the post.',
				appeal_decided_at = ${DECIDED}, appeal_decided_by = 'regional committee', appeal_outcome = 'upheld',
				appeal_reasons = ${reasons}, appeal_rule = ${rule} where id = 'c'`;
		for (const [reasons, rule] of [
			[null, 'Rule 5.3'],
			[' ', 'Rule 5.3'],
			['Posted in time.', null],
			['Posted in time.', ' '],
		])
			expect(await refused(appeal(reasons, rule))).toBe('appeal_decided_with_reason_and_rule');
		await database().query(appeal('Posted in time.', 'Rule 5.3'));
		expect(await database().query(sql`select * from meeting_bar`)).toEqual([]);
	});
});
