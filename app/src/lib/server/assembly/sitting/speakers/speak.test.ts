/** The speakers' list on both engines: asking, the chair's call, the end of a speech, a closed list. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import type { Act } from '../../acts/act.ts';
import { perform } from '../../acts/perform.ts';
import { MEETING, putSitting } from '../../fixture/sitting.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { liveSitting } from '../live.ts';
import { leadDebate } from '../run/run.ts';
import { askToSpeak, callSpeaker, endSpeech, placeSpeaker, stepBack } from './speak.ts';

onEachDatabase((database) => {
	let world: World;
	const meeting = MEETING;
	const chair = { personId: 'chair-north' };
	const doing = async <I, O>(personId: string, act: Act<I, O>, given: object) => {
		const outcome = await perform(world.office, { personId }, act, { meeting, ...given });
		return outcome.ok ? null : outcome.refusal.words;
	};
	const live = () => liveSitting(database(), meeting, world.office.now().toISOString());

	it('takes who asks, once, and only who is in the room', async () => {
		world = await buildWorld(database(), '2026-06-01T18:00:00.000Z');
		await putSitting(database());
		for (const [at, person, side] of [
			['01', 'd-mill-0', 'for'],
			['02', 'd-mill-1', 'for'],
			['03', 'd-hill-0', 'against'],
		]) {
			world.setNow(`2026-06-01T18:${at}:00.000Z`);
			expect(await doing(person, askToSpeak, { side })).toBeNull();
		}
		expect(await doing('d-mill-0', askToSpeak, { side: 'for' })).toMatch(/on the speakers’ list already/);
		expect(await doing('member-dale', askToSpeak, { side: 'for' })).toMatch(/^Only who is signed in/);
		const { waiting } = await live();
		expect(waiting.map(({ personId }) => personId)).toEqual(['d-mill-0', 'd-hill-0', 'd-mill-1']);
	});

	it('has one speaker at a time, as the chair calls', async () => {
		const { waiting } = await live();
		expect(await doing(chair.personId, placeSpeaker, { speaker: waiting[2].id, place: '1' })).toBeNull();
		expect(await doing(chair.personId, callSpeaker, { speaker: waiting[2].id })).toBeNull();
		expect((await live()).speaking?.personId).toBe('d-mill-1');
		expect(await doing(chair.personId, callSpeaker, { speaker: waiting[0].id })).toBeNull();
		expect((await live()).speaking?.personId).toBe('d-mill-0');
		expect(await doing(chair.personId, callSpeaker, { speaker: waiting[0].id })).toMatch(/^There is no such/);
		expect(await doing(chair.personId, endSpeech, {})).toBeNull();
		expect(await doing('d-hill-0', stepBack, {})).toBeNull();
		expect(await live()).toMatchObject({ speaking: null, waiting: [] });
	});

	it('takes nobody when the chair has closed the list', async () => {
		expect(await doing(chair.personId, leadDebate, { list: 'closed', minutes: '2.5' })).toBeNull();
		expect(await doing('d-hill-0', askToSpeak, { side: 'for' })).toMatch(/has closed the speakers’ list/);
		expect((await live()).speechSeconds).toBe(150);
	});
});
