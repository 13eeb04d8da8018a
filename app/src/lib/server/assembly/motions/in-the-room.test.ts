/** Motions voted on in the room: what may be put when, and that what the meeting decides is what becomes of the motion. */
import { changesBetween } from '@mandate/assembly/motions';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import type { Act } from '../acts/act.ts';
import { perform } from '../acts/perform.ts';
import { value } from '../fixture/cases.ts';
import { MEETING, putMeeting, putSitting } from '../fixture/sitting.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { adjournMeeting } from '../meetings/sittings.ts';
import { seeItems } from '../sitting/questions.ts';
import { closeVote, giveUpVote } from '../sitting/votes/close-vote.ts';
import { openVote } from '../sitting/votes/open-vote.ts';
import { declareHands, enterCount } from '../sitting/votes/take.ts';
import { lapseMotion, moveMotion } from './agenda.ts';
import { acceptAmendment, amendMotion } from './amend.ts';
import { seePublicMotion } from './public.ts';
import { publishMotion } from './publish.ts';
import { seeMotion } from './see.ts';
import { decideMotion } from './vote.ts';

const TEXT = 'We note that the last bus leaves at nine.\n\nWe ask for a later bus.';

onEachDatabase((database) => {
	let world: World;
	const chair = () => world.holder('chair', 'north');
	const does = async <I, O>(act: Act<I, O>, given: unknown): Promise<O> =>
		value(await perform(world.office, chair(), act, given));
	const refused = async <I, O>(act: Act<I, O>, given: unknown): Promise<string> => {
		const outcome = await perform(world.office, chair(), act, given);
		return outcome.ok ? 'not refused' : outcome.refusal.words;
	};
	const named = (number: number) => ({ unit: 'north', number });

	async function putMotion(number: number, kind = 'motion', meeting = MEETING): Promise<void> {
		const id = `m-${number}`;
		await database().query(sql`insert into motion (id, unit_id, number, kind, title, text, fingerprint, family, state, meeting_id, received_at, made_at)
			values (${id}, 'north', ${number}, ${kind}, 'A later bus', ${TEXT}, ${'0'.repeat(64)}, ${'0'.repeat(64)},
				'on-agenda', ${meeting}, '2026-05-01T09:00:00Z', '2026-05-01T09:00:00Z')`);
		await database().query(sql`insert into motion_event (id, motion_id, position, at, state, words)
			values (${id}, ${id}, 1, '2026-05-02T09:00:00Z', 'on-agenda', 'On the agenda.')`);
		await database().query(sql`insert into agenda_item (id, meeting_id, position, kind, title, motion_id)
			values (${`item-${id}`}, ${meeting}, ${10 + number}, 'motion', ${`Motion ${number}: A later bus`}, ${id})`);
	}

	async function putAmendment(motion: number, number: number, from: string, to: string): Promise<void> {
		const changes = JSON.stringify(changesBetween(TEXT, TEXT.replace(from, to)));
		await database().query(sql`insert into motion_amendment (id, motion_id, number, changes, consequential, state, received_at)
			values (${`a-${motion}-${number}`}, ${`m-${motion}`}, ${number}, ${changes}, '', 'admitted', '2026-05-03T09:00:00Z')`);
	}

	const offered = async () => (await does(seeItems, { meeting: MEETING })).motions;
	const subjectsOf = async (number: number) =>
		(await offered()).find((one) => one.number === number)!.puts.map(({ subject }) => subject);
	const open = (subject: string, way = 'count') =>
		does(openVote, { meeting: MEETING, subject, way, question: '', decision: 'procedural' });
	const opening = (subject: string) => refused(openVote, { meeting: MEETING, subject, way: 'count' });
	const count = async (subject: string, forCount: number, against: number) => {
		const { vote } = await open(subject);
		for (const teller of ['member-mill', 'member-hill'])
			value(
				await perform(world.office, { personId: teller }, enterCount, {
					vote,
					for: forCount,
					against,
					abstentions: 0,
				}),
			);
		return does(closeVote, { vote });
	};

	it('puts a motion once it was moved, and its item never in its place', async () => {
		world = await buildWorld(database());
		await putSitting(database());
		await putMotion(1);
		await putAmendment(1, 1, 'a later bus', 'two later buses');
		await putAmendment(1, 2, 'at nine', 'at half past eight');
		expect(await offered()).toEqual([{ number: 1, title: 'A later bus', puts: [], waits: 'to be moved' }]);
		expect(await opening('item:item-m-1')).toContain('put the motion itself');
		expect(await opening('motion:m-1')).toContain('it cannot become "fell"');
		expect(await opening('motion:none')).toContain('There is no such motion');
		await does(moveMotion, named(1));
		expect(await subjectsOf(1)).toEqual(['amendment:a-1-2', 'remit:m-1']);
		expect(await opening('amendment:a-1-1')).toContain('Amendment 2 is put first');
		expect(await opening('motion:m-1')).toContain('Amendment 1 is not decided yet');
		expect(await opening('taking:m-1')).toContain('Only of an emergency motion');
	});

	it('reads out what an amendment changes, and keeps the motion as it was put until the vote is over', async () => {
		const { vote } = await open('amendment:a-1-2');
		const [row] = await database().query<{ question: string; decision: string }>(
			sql`select question, decision from vote where id = ${vote}`,
		);
		expect(row).toEqual({
			question: 'Amendment 2 to motion 1, A later bus\n\nIn paragraph 1: for “nine” read “half past eight”.',
			decision: 'amendment',
		});
		const text = TEXT.replace('later', 'much later');
		for (const [act, given] of [
			[amendMotion, { text }],
			[acceptAmendment, { amendment: 1 }],
			[lapseMotion, { words: 'Not now.' }],
			[decideMotion, { on: 'remit', forCount: 1 }],
		] as const)
			expect(
				await refused<unknown, unknown>(act as Act<unknown, unknown>, { ...named(1), ...given }),
			).toContain('The meeting is voting on this now');
		await does(giveUpVote, { vote, reason: 'To be read again.' });
		expect(await refused(decideMotion, { ...named(1), forCount: 3 })).toContain('is not decided yet');
	});

	it('carries by the majority of the rulebook what the room carries, with the figures and the rule', async () => {
		expect(await count('amendment:a-1-2', 8, 4)).toMatchObject({ isCarried: true });
		expect(await subjectsOf(1)).toEqual(['amendment:a-1-1', 'remit:m-1']);
		expect(await count('amendment:a-1-1', 4, 8)).toMatchObject({ isCarried: false });
		expect(await count('remit:m-1', 3, 9)).toMatchObject({ isCarried: false });
		expect(await count('remit:m-1', 4, 8)).toMatchObject({ isCarried: false });
		expect(await count('motion:m-1', 7, 5)).toMatchObject({ isCarried: true });
		const seen = await does(seeMotion, named(1));
		const final = TEXT.replace('nine', 'half past eight');
		expect(seen.motion).toMatchObject({ state: 'carried-as-amended', final_text: final });
		expect(seen.amendments.map(({ state }) => state)).toEqual(['fell', 'carried']);
		expect(seen.votes).toMatchObject([
			{ decision: 'remit', for_count: 3, is_carried: false },
			{ decision: 'remit', for_count: 4, is_carried: false },
			{ decision: 'motion', for_count: 7, against_count: 5, ruling: { citation: { clause: '7.1' } } },
		]);
		expect(seen.history.at(-1)).toMatchObject({ words: 'Carried as amended.', ruling: { allowed: true } });
		const [{ question }] = await database().query<{ question: string }>(
			sql`select question from vote where subject_kind = 'motion'`,
		);
		expect(question).toBe(`Motion 1, A later bus, as amended\n\n${final}`);
		expect(await offered()).toEqual([{ number: 1, title: 'A later bus', puts: [], waits: null }]);
		expect(await opening('motion:m-1')).toContain('cannot become');
	});

	it('takes the chair’s word on a show of hands, without figures', async () => {
		await putMotion(2);
		await does(moveMotion, named(2));
		const { vote } = await open('motion:m-2', 'hands');
		await does(declareHands, { vote, declared: 'carried' });
		await does(closeVote, { vote });
		const seen = await does(seeMotion, named(2));
		expect(seen.motion).toMatchObject({ state: 'carried', final_text: TEXT });
		expect(seen.votes).toMatchObject([{ for_count: null, is_carried: true }]);
		value(
			await perform(world.office, world.holder('secretary', 'north'), publishMotion, {
				...named(2),
				isPublic: 'yes',
			}),
		);
		expect((await does(seePublicMotion, named(2))).votes).toMatchObject({ for_count: null });
	});

	it('asks first whether an emergency motion is taken; it lapses where it is not', async () => {
		for (const number of [3, 4]) await putMotion(number, 'emergency-motion');
		expect(await subjectsOf(3)).toEqual(['taking:m-3']);
		expect(await count('taking:m-3', 7, 5)).toMatchObject({ isCarried: false });
		expect((await does(seeMotion, named(3))).motion.state).toBe('lapsed');
		expect(await count('taking:m-4', 8, 4)).toMatchObject({ isCarried: true });
		expect((await offered()).find(({ number }) => number === 4)).toMatchObject({ waits: 'to be moved' });
		await does(moveMotion, named(4));
		expect(await count('remit:m-4', 8, 4)).toMatchObject({ isCarried: true });
		expect((await does(seeMotion, named(4))).motion.state).toBe('remitted');
	});

	it('votes only on motions of its own agenda', async () => {
		await putMeeting(database(), 'other');
		await putMotion(5, 'motion', 'other');
		await does(moveMotion, named(5));
		expect(await opening('motion:m-5')).toContain('There is no such motion');
	});

	it('goes on in the later sitting with what is not decided, and is not adjourned in the middle of a vote', async () => {
		await putMotion(6);
		await putMotion(7);
		await does(moveMotion, named(6));
		const { vote } = await open('motion:m-6');
		const later = { day: '2026-06-08', opens: '19:00', closes: '21:00' };
		const adjourn = { unit: 'north', meeting: MEETING, because: 'The hall closes.', ...later };
		expect(await refused(adjournMeeting, adjourn)).toContain('A vote is open');
		await does(giveUpVote, { vote, reason: 'The hall closes.' });
		const { meeting } = await does(adjournMeeting, adjourn);
		const { motions, items } = await does(seeItems, { meeting });
		expect(items.map(({ title }) => title)).toContain('Motion 6: A later bus');
		expect(motions.map(({ number, puts, waits }) => [number, puts.length, waits])).toEqual([
			[6, 2, null],
			[7, 0, 'to be moved'],
		]);
		expect(await offered()).toEqual(expect.not.arrayContaining([expect.objectContaining({ number: 6 })]));
	});
});
