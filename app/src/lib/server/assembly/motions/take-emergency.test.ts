import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { perform } from '../acts/perform.ts';
import { value } from '../fixture/cases.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { moveMotion } from './agenda.ts';
import { seeMotion } from './see.ts';
import { decideMotion, decideTaking } from './vote.ts';

onEachDatabase((database) => {
	let world: World;
	const chair = () => world.holder('chair', 'north');
	const onAgenda = async (number: number, kind = 'emergency-motion') => {
		const id = `e-${number}`;
		await database().query(sql`insert into motion (id, unit_id, number, kind, title, text, fingerprint, family, state, received_at, made_at)
			values (${id}, 'north', ${number}, ${kind}, 'A motion', 'We ask.', ${'0'.repeat(64)}, ${'0'.repeat(64)},
				'on-agenda', '2026-05-01T09:00:00Z', '2026-05-01T09:00:00Z')`);
		await database().query(sql`insert into motion_event (id, motion_id, position, at, state, words)
			values (${id}, ${id}, 1, '2026-05-02T09:00:00Z', 'on-agenda', 'On the agenda.')`);
		return { unit: 'north', number };
	};
	const take = (given: object, forCount: number, againstCount: number) =>
		perform(world.office, chair(), decideTaking, {
			...given,
			forCount: String(forCount),
			againstCount: String(againstCount),
		});
	const move = (given: object) => perform(world.office, chair(), moveMotion, given);

	it('is not moved before the meeting has decided to take it, and says by which rule', async () => {
		world = await buildWorld(database());
		const given = await onAgenda(1);
		expect(await move(given)).toMatchObject({
			refusal: {
				kind: 'rule',
				words: expect.stringContaining('first decides whether to take it'),
				ruling: { allowed: false, citation: { clause: '7.2' } },
			},
		});
		expect(await take(given, 0, 0)).toMatchObject({ refusal: { problems: [{ field: 'forCount' }] } });
	});

	it('is taken at the limit, and then moved and decided; the vote stands with its rule', async () => {
		const given = { unit: 'north', number: 1 };
		expect(value(await take(given, 20, 10))).toEqual({ isTaken: true });
		expect(await take(given, 20, 10)).toMatchObject({ refusal: { kind: 'conflict' } });
		value(await move(given));
		expect(
			value(
				await perform(world.office, chair(), decideMotion, { ...given, forCount: '3', againstCount: '2' }),
			),
		).toEqual({ outcome: 'carried' });
		const seen = value(await perform(world.office, chair(), seeMotion, given));
		expect(seen.votes).toMatchObject([
			{ decision: 'emergency-motion', for_count: 20, ruling: { allowed: true, citation: { clause: '7.2' } } },
			{ decision: 'motion', for_count: 3 },
		]);
	});

	it('lapses one vote below the limit, with the figures', async () => {
		const given = await onAgenda(2);
		expect(value(await take(given, 19, 10))).toEqual({ isTaken: false });
		expect(await move(given)).toMatchObject({ refusal: { kind: 'conflict' } });
		const seen = value(await perform(world.office, chair(), seeMotion, given));
		expect(seen.motion.state).toBe('lapsed');
		expect(seen.history.at(-1)).toMatchObject({
			words: 'The meeting does not take it.',
			ruling: { allowed: false, citation: { clause: '7.2' } },
		});
	});

	it('is asked of no other motion, and anew of one that goes to another meeting', async () => {
		const plain = await onAgenda(3, 'motion');
		expect(await take(plain, 20, 10)).toMatchObject({ refusal: { kind: 'conflict' } });
		value(await move(plain));
		const given = await onAgenda(4);
		value(await take(given, 20, 10));
		await database().query(sql`insert into motion_event (id, motion_id, position, at, state, words)
			values ('later', 'e-4', 9, '2026-09-02T09:00:00Z', 'on-agenda', 'On another agenda.')`);
		expect(await move(given)).toMatchObject({ refusal: { kind: 'rule' } });
	});
});
