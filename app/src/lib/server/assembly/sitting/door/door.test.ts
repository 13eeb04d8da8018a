/** The door: who may come and why not, one attendance a person, tellers at once, gone and back. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import type { Act } from '../../acts/act.ts';
import { perform } from '../../acts/perform.ts';
import { putMeeting } from '../../fixture/sitting.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { verifyLog } from '../../log/verify.ts';
import { liveSitting } from '../live.ts';
import { seeMyRight } from '../questions.ts';
import { openSitting } from '../run/run.ts';
import { boardCode, isBoardCode, personCode } from './door-code.ts';
import { findAtDoor } from './find.ts';
import { openDoor, renewDoorRoll } from './open-door.ts';
import { admit, leave, seeOut, signIn } from './sign-in.ts';
import { appointTeller } from './tellers.ts';

const NOW = '2026-06-01T17:30:00.000Z';
const BRANCH = 'branch-meeting';

onEachDatabase((database) => {
	let world: World;
	const as = (personId: string) => ({ personId });
	const secretary = as('secretary-mill');
	const must = async <I, O>(
		who: { personId: string },
		act: Act<I, O>,
		given: unknown,
		key?: string,
	): Promise<O> => {
		const outcome = await perform(world.office, who, act, given, key);
		if (!outcome.ok) throw new Error(outcome.refusal.words);
		return outcome.value;
	};
	const refusal = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown) => {
		const outcome = await perform(world.office, who, act, given);
		return outcome.ok ? null : outcome.refusal;
	};
	const put = async (id: string, joinedOn: string, standing = 'good', unit = 'mill') => {
		await database().query(sql`insert into person (id, name, email, created_at)
			values (${id}, ${`Invented ${id}`}, ${`${id}@invented.example`}, '2020-01-01Z')`);
		await database().query(sql`insert into member (person_id, number, unit_id, joined_on, standing)
			values (${id}, ${`N-${id}`}, ${unit}, ${joinedOn}, ${standing})`);
		await database().query(sql`insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id, joined_on, class, standing, arrears_months)
			values (${`e-${id}`}, ${id}, 'joined', ${joinedOn}, '2020-01-01Z', 'test', ${`N-${id}`}, ${unit}, ${joinedOn}, 'full', ${standing}, 0)`);
	};
	const code = async () => {
		const [{ secret }] = await database().query<{ secret: string }>(
			sql`select secret from sitting where meeting_id = ${BRANCH}`,
		);
		return boardCode(secret, world.office.now().toISOString());
	};

	it('opens for a meeting that was called, with a list by the roll of the day that counts', async () => {
		world = await buildWorld(database(), NOW);
		for (let n = 0; n < 12; n++) await put(`m${n}`, '2021-03-04');
		await put('late', '2026-05-20');
		await put('gone', '2019-01-01', 'expelled');
		await put('other', '2019-01-01', 'good', 'hill');
		await putMeeting(database(), BRANCH, 'mill', '2026-06-01T18:00:00.000Z');
		expect((await refusal(as('m0'), signIn, { meeting: BRANCH, code: 'abcdef' }))?.words).toMatch(
			/^The door/,
		);
		expect(await must(secretary, openDoor, { meeting: BRANCH })).toMatchObject({ membersEntitled: 13 });
		expect((await refusal(secretary, openDoor, { meeting: BRANCH }))?.kind).toBe('conflict');
	});

	it('signs in by phone with the code on the board, and once only', async () => {
		expect((await refusal(as('m0'), signIn, { meeting: BRANCH, code: 'zzzzzz' }))?.kind).toBe('invalid');
		const given = { meeting: BRANCH, code: await code() };
		expect(await must(as('m0'), signIn, given, 'k')).toMatchObject({
			how: 'new',
			hasVote: true,
			as: 'member',
		});
		expect(await must(as('m0'), signIn, given, 'k')).toMatchObject({ how: 'new' });
		expect(await must(as('m0'), signIn, given)).toMatchObject({ how: 'already', signedInAt: NOW, by: null });
	});

	it('says to whoever may not come or not vote which rule says so', async () => {
		const given = { meeting: BRANCH, code: await code() };
		const gone = await refusal(as('gone'), signIn, given);
		expect(gone).toMatchObject({ kind: 'rule', ruling: { allowed: false, citation: { clause: '3.1' } } });
		expect((await refusal(as('other'), signIn, given))?.words).toMatch(/^You are neither on the roll/);
		expect(await must(as('late'), signIn, given)).toMatchObject({ how: 'new', hasVote: false });
		const right = await must(as('late'), seeMyRight, { meeting: BRANCH });
		expect(right).toMatchObject({ mayAttend: true, mayVote: false, vote: { citation: { clause: '3.2' } } });
	});

	it('lets two tellers enter at once, each seeing what the other did', async () => {
		expect((await refusal(secretary, admit, { meeting: BRANCH, person: 'm1' }))?.words).toMatch(
			/0 tellers are at the door; 2 are needed/,
		);
		for (const person of ['N-m2', 'N-m3']) await must(secretary, appointTeller, { meeting: BRANCH, person });
		expect((await refusal(secretary, appointTeller, { meeting: BRANCH, person: 'N-other' }))?.kind).toBe(
			'invalid',
		);
		const given = { meeting: BRANCH, person: 'm1' };
		const both = await Promise.all(['m2', 'm3'].map((teller) => must(as(teller), admit, given)));
		expect(both.map(({ how }) => how).sort()).toEqual(['already', 'new']);
		const already = both.find(({ how }) => how === 'already');
		expect(already?.by).toMatch(/^Invented m[23]$/);
		expect(already?.signedInAt).toBe(NOW);
		const [found] = await must(as('m3'), findAtDoor, { meeting: BRANCH, words: 'N-m1' });
		expect(found).toMatchObject({ isPresent: true, name: 'Invented m1' });
		expect((await refusal(as('m4'), admit, { meeting: BRANCH, person: 'm4' }))?.kind).toBe('not-permitted');
	});

	it('finds somebody by a printed code', async () => {
		const [{ secret }] = await database().query<{ secret: string }>(
			sql`select secret from sitting where meeting_id = ${BRANCH}`,
		);
		const words = personCode(secret, 'm5').toUpperCase();
		expect(await must(as('m2'), findAtDoor, { meeting: BRANCH, words })).toMatchObject([{ personId: 'm5' }]);
		expect(await must(as('m2'), findAtDoor, { meeting: BRANCH, words: '%' })).toEqual([]);
	});

	it('keeps who went and came back as one', async () => {
		await must(as('m0'), leave, { meeting: BRANCH });
		expect((await refusal(as('m0'), leave, { meeting: BRANCH }))?.kind).toBe('conflict');
		expect(await must(as('m2'), admit, { meeting: BRANCH, person: 'm0' })).toMatchObject({ how: 'back' });
		await must(as('m3'), seeOut, { meeting: BRANCH, person: 'm0' });
		expect(await must(as('m0'), signIn, { meeting: BRANCH, code: await code() })).toMatchObject({
			how: 'back',
		});
		const moves = await database().query(sql`select 1 from attendance_move where person_id = 'm0'`);
		expect(moves).toHaveLength(4);
	});

	it('counts the quorum as people come', async () => {
		const before = await liveSitting(database(), BRANCH, NOW);
		expect(before.quorum).toMatchObject({ allowed: true, needed: 1 });
		expect(before.presence).toMatchObject({ presentCount: 3, votersCount: 2 });
	});

	it('keeps every one of many who sign in at once, by phone and by tellers, and doubles none', async () => {
		const given = { meeting: BRANCH, code: await code() };
		const people = Array.from({ length: 12 }, (_, n) => `m${n}`);
		const sent = people.flatMap((person, n) => [
			perform(world.office, as(person), signIn, given, `phone-${n}`),
			perform(world.office, as(n % 2 ? 'm2' : 'm3'), admit, { meeting: BRANCH, person }, `teller-${n}`),
			perform(world.office, as(person), signIn, given, `phone-${n}`),
		]);
		const outcomes = await Promise.all(sent);
		expect(outcomes.every(({ ok }) => ok)).toBe(true);
		const [{ people: counted }] = await database().query<{ people: number }>(
			sql`select count(*)::int as people from attendance where meeting_id = ${BRANCH}`,
		);
		expect(counted).toBe(13);
		expect((await verifyLog(database())).fault).toBeNull();
	});

	it('admits a delegate whose challenge was not decided when the meeting opened, and follows a decision on the right to vote', async () => {
		await putMeeting(database(), 'gc', 'north');
		await put('del', '2020-01-01');
		await database().query(sql`insert into delegate (id, person_id, unit_id, from_unit_id, appointed_on, appointed_by, from_on)
			values ('del', 'del', 'north', 'mill', '2026-01-05', 'meeting of the branch', '2026-01-05')`);
		await database().query(sql`insert into credential (id, meeting_id, delegate_id, person_id, state, issued_at)
			values ('cred', 'gc', 'del', 'del', 'challenged', ${NOW})`);
		await database().query(sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by, told_at, told_how, answer_until)
			values ('ch', 'cred', 'late', 'Named late.', 'Rule 2.5', '2026-05-20Z', 'secretary-north', '2026-05-20Z', 'mail', '2026-05-22Z')`);
		const chair = as('chair-north');
		expect(await must(chair, openDoor, { meeting: 'gc' })).toMatchObject({ delegatesEntitled: 1 });
		await database().query(sql`update credential set state = 'refused' where id = 'cred'`);
		await database().query(sql`update credential_challenge set decided_at = '2026-05-30Z', decided_by = 'panel', outcome = 'refused',
			decision_reasons = 'Four days late.', decision_rule = 'Rule 2.5', appeal_until = '2026-06-13', appeal_to = 'regional panel' where id = 'ch'`);
		await must(chair, renewDoorRoll, { meeting: 'gc' });
		const [{ secret }] = await database().query<{ secret: string }>(
			sql`select secret from sitting where meeting_id = 'gc'`,
		);
		const given = { meeting: 'gc', code: boardCode(secret, NOW) };
		expect(await must(as('del'), signIn, given)).toMatchObject({ as: 'member', hasVote: false });
		const right = await must(as('del'), seeMyRight, { meeting: 'gc' });
		expect(right).toMatchObject({
			mayVote: false,
			bar: { reasons: 'Four days late.', appealUntil: '2026-06-13', appealTo: 'regional panel' },
		});
		expect(await must(chair, openSitting, { meeting: 'gc' })).toEqual({ isQuorate: false });
	});

	it('takes a code for two minutes and no longer', () => {
		const shown = boardCode('s', '2026-06-01T18:00:30Z');
		expect(isBoardCode('s', '2026-06-01T18:02:59Z', ` ${shown.toUpperCase()} `)).toBe(true);
		expect(isBoardCode('s', '2026-06-01T18:03:00Z', shown)).toBe(false);
		expect(isBoardCode('other', '2026-06-01T18:00:30Z', shown)).toBe(false);
	});
});
