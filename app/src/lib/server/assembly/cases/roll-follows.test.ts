import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { workAll } from '../../jobs/work.ts';
import { perform } from '../acts/perform.ts';
import { caseIn, value } from '../fixture/cases.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { seeMyData } from '../roll/personal-data/my-data.ts';
import { seeMember } from '../roll/see-member.ts';
import { appeal } from './answer.ts';
import { decideAppeal, decideCase, endSuspension } from './decide.ts';
import { declareInterest, namePanel } from './panel.ts';
import { MEASURE_LAPSE } from './roll-follows.ts';
import { reviewMeasure, takeMeasure, withdrawCase } from './steps.ts';

onEachDatabase((database) => {
	let world: World;
	const secretary = () => world.holder('secretary', 'north');
	const panel = () => world.holder('panel', 'north');
	const subject = () => world.holder('member', 'mill');
	const standing = async () =>
		(
			await database().query<{ standing: string }>(
				sql`select standing from member where person_id = 'member-mill'`,
			)
		)[0].standing;
	const events = () =>
		database().query(sql`select standing, why, case_id, rule_clause, recorded_by from roll_event
			where person_id = 'member-mill' and case_id is not null order by position`);
	const reasoned = { words: 'Planted words', clause: '10.2' };

	it('suspends on the roll by a decision, and sets it back when the panel ends it', async () => {
		world = await buildWorld(database());
		const { caseId } = await caseIn(world, 'suspended');
		world.setNow('2026-06-17T09:00:00.000Z');
		expect(await standing()).toBe('suspended');
		const by = { case_id: caseId, rule_clause: '10.2', recorded_by: 'panel-north' };
		expect(await events()).toEqual([{ standing: 'suspended', why: 'Suspended.', ...by }]);
		const again = { case: caseId, ...reasoned };
		expect(await perform(world.office, secretary(), endSuspension, again)).toMatchObject({
			refusal: { kind: 'not-permitted' },
		});
		value(await perform(world.office, panel(), endSuspension, again));
		expect(await standing()).toBe('good');
		expect(await perform(world.office, panel(), endSuspension, again)).toMatchObject({
			refusal: { kind: 'rule', words: 'No suspension that was decided is in force.' },
		});
	});

	it('tells the roll’s page only that, and the case to whoever may see it', async () => {
		const seen = (who: Parameters<typeof perform>[1], unit: string) =>
			perform(world.office, who, seeMember, { unit, member: 'member-mill' });
		const above = value(await seen(world.holder('secretary', 'region'), 'region'));
		const { history } = above as { history: readonly { why: string }[] };
		expect(history.filter(({ why }) => why.includes('uspended'))).toMatchObject([
			{ why: 'No longer suspended.', by: null, case: null },
			{ why: 'Suspended.', by: null, case: null },
		]);
		expect(JSON.stringify(above)).not.toMatch(/Planted|panel|10\.2/);
		expect(value(await seen(secretary(), 'north'))).toMatchObject({
			history: expect.arrayContaining([
				expect.objectContaining({ case: expect.objectContaining({ clause: '10.2' }) }),
			]),
		});
		const mine = value(await perform(world.office, subject(), seeMyData, { person: 'member-mill' }));
		expect(mine).toMatchObject({
			history: expect.arrayContaining([
				expect.objectContaining({ case: expect.objectContaining({ clause: '10.2' }) }),
			]),
		});
	});

	it('sets it back when an appeal is upheld, unless another case suspends', async () => {
		world.setNow('2026-06-17T09:00:00.000Z');
		const one = (await caseIn(world, 'suspended')).caseId;
		const other = (await caseIn(world, 'suspended')).caseId;
		world.setNow('2026-06-18T09:00:00.000Z');
		const above = world.holder('panel', 'region');
		const uphold = async (caseId: string) => {
			const given = { case: caseId };
			value(await perform(world.office, subject(), appeal, { ...given, words: 'It was not so' }));
			const person = 'panel-region@invented.example';
			value(await perform(world.office, secretary(), namePanel, { ...given, person }));
			value(await perform(world.office, above, declareInterest, { ...given, interest: 'no' }));
			value(await perform(world.office, above, decideAppeal, { ...given, ...reasoned, outcome: 'upheld' }));
		};
		await uphold(one);
		expect(await standing()).toBe('suspended');
		await uphold(other);
		expect(await standing()).toBe('good');
	});

	it('suspends for the time being until the day of review, goes back when it ends or lapses', async () => {
		world.setNow('2026-06-01T09:00:00.000Z');
		const given = { case: (await caseIn(world, 'notice')).caseId };
		const take = (reviewOn: string, more: object = { suspends: 'on' }) =>
			perform(world.office, secretary(), takeMeasure, { ...given, ...reasoned, reviewOn, ...more });
		const review = (reviewOn: string) =>
			perform(world.office, secretary(), reviewMeasure, { ...given, words: 'Planted', reviewOn });
		value(await take('2026-06-10', {}));
		expect(await standing()).toBe('good');
		value(await review(''));
		value(await take('2026-06-10'));
		expect(await standing()).toBe('suspended');
		const lapse = async (now: string) => {
			world.setNow(now);
			await workAll(world.office, MEASURE_LAPSE, () => {});
		};
		world.setNow('2026-06-09T09:00:00.000Z');
		value(await review('2026-06-20'));
		await lapse('2026-06-10T23:00:00.000Z');
		expect(await standing()).toBe('suspended');
		await lapse('2026-06-20T22:59:59.000Z');
		expect(await standing()).toBe('suspended');
		await lapse('2026-06-20T23:00:00.000Z');
		expect(await standing()).toBe('good');
		value(await take('2026-06-30'));
		expect(await standing()).toBe('suspended');
		value(await perform(world.office, secretary(), withdrawCase, { ...given, words: 'By mistake' }));
		expect(await standing()).toBe('good');
	});

	it('suspends until the last day that was decided, and not a moment longer', async () => {
		const decide = (caseId: string, more: object) =>
			perform(world.office, panel(), decideCase, {
				case: caseId,
				...reasoned,
				outcome: 'confirmed',
				appealUntil: '2026-07-22',
				...more,
			});
		const { caseId } = await caseIn(world, 'declared', true);
		world.setNow('2026-07-01T09:00:00.000Z');
		for (const wrong of [
			{ suspendsUntil: '2026-06-30' },
			{ suspendsUntil: '2026-07-20', outcome: 'dropped' },
		])
			expect(await decide(caseId, wrong)).toMatchObject({
				refusal: { kind: 'invalid', problems: [{ field: 'suspendsUntil' }] },
			});
		value(await decide(caseId, { suspendsUntil: '2026-07-20' }));
		expect(await standing()).toBe('suspended');
		world.setNow('2026-07-20T22:59:59.000Z');
		await workAll(world.office, MEASURE_LAPSE, () => {});
		expect(await standing()).toBe('suspended');
		world.setNow('2026-07-20T23:00:00.000Z');
		await workAll(world.office, MEASURE_LAPSE, () => {});
		expect(await standing()).toBe('good');
		expect(await perform(world.office, panel(), endSuspension, { case: caseId, ...reasoned })).toMatchObject({
			refusal: { kind: 'rule', words: 'No suspension that was decided is in force.' },
		});
	});
});
