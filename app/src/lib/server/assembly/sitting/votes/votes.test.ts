/** Votes from the putting to the decision: by hands, by tellers and by name, on both engines. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import type { Act } from '../../acts/act.ts';
import { type Outcome, perform } from '../../acts/perform.ts';
import { MEETING, putSitting } from '../../fixture/sitting.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { castingVote, closeVote, giveUpVote } from './close-vote.ts';
import { openVote } from './open-vote.ts';
import { castVote, challengeHands, countAgain, declareHands, enterCount, enterVote } from './take.ts';
import { voteOf } from './vote.ts';

onEachDatabase((database) => {
	let world: World;
	const chair = { personId: 'chair-north' };
	const as = (personId: string) => ({ personId });
	const doing = async <I, O>(
		who: { personId: string },
		act: Act<I, O>,
		given: unknown,
	): Promise<Outcome<O>> => perform(world.office, who, act, given);
	const must = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown): Promise<O> => {
		const outcome = await doing(who, act, given);
		if (!outcome.ok) throw new Error(outcome.refusal.words);
		return outcome.value;
	};
	const refusal = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown) => {
		const outcome = await doing(who, act, given);
		return outcome.ok ? null : outcome.refusal;
	};
	const put = async (way: string, more: Record<string, unknown> = {}) => {
		const given = {
			meeting: MEETING,
			subject: 'procedural',
			question: 'That we go on.',
			decision: 'motion',
			way,
			...more,
		};
		return (await must(chair, openVote, given)).vote;
	};

	it('opens a vote only with a quorum, and one at a time', async () => {
		world = await buildWorld(database());
		await putSitting(database());
		await database().query(sql`update attendance set is_present = false where from_unit_id = 'quay'`);
		const given = { meeting: MEETING, subject: 'procedural', question: 'That we go on.', way: 'hands' };
		const without = await refusal(chair, openVote, given);
		expect(without).toMatchObject({ kind: 'rule', ruling: { citation: { clause: '5.2' } } });
		expect(without?.words).toBe(
			'There is no quorum; the meeting may not vote. There is no quorum: 8 delegates present, 10 needed (the greater of 10 and a quarter of 36 delegates is 9). 2 bodies are represented; 3 are needed.',
		);
		await database().query(sql`update attendance set is_present = true`);
		const vote = await put('hands');
		expect((await refusal(chair, openVote, given))?.words).toMatch(/^Another vote is open/);
		await must(chair, giveUpVote, { vote, reason: 'Put in other words.' });
	});

	it('takes the chair’s word for a show of hands until somebody in the room challenges it', async () => {
		const vote = await put('hands');
		expect((await refusal(chair, closeVote, { vote }))?.kind).toBe('conflict');
		await must(chair, declareHands, { vote, declared: 'carried' });
		expect((await refusal(as('member-mill'), challengeHands, { vote }))?.words).toMatch(
			/^Only who is signed in/,
		);
		await must(as('d-mill-0'), challengeHands, { vote });
		expect(await voteOf(database(), vote)).toMatchObject({
			state: 'open',
			way: 'count',
			declared: 'carried',
		});
		for (const teller of ['member-mill', 'member-hill'])
			await must(as(teller), enterCount, { vote, for: 5, against: 6, abstentions: 1 });
		expect(await must(chair, closeVote, { vote })).toMatchObject({ state: 'closed', isCarried: false });
		expect(await voteOf(database(), vote)).toMatchObject({
			presentCount: 12,
			entitledCount: 36,
			tally: { for: 5 },
		});
	});

	it('closes unchallenged hands as declared, and not where figures decide', async () => {
		const vote = await put('hands');
		await must(chair, declareHands, { vote, declared: 'fell' });
		expect(await must(chair, closeVote, { vote })).toMatchObject({ isCarried: false });
		const other = await put('hands', { decision: 'rule-change' });
		const without = await refusal(chair, declareHands, { vote: other, declared: 'carried' });
		expect(without).toMatchObject({ kind: 'rule', ruling: { citation: { clause: '7.4' } } });
		await must(chair, giveUpVote, { vote: other, reason: 'To be counted.' });
	});

	it('asks for two tellers who agree, and for a recount where they differ', async () => {
		const vote = await put('count');
		await must(as('member-mill'), enterCount, { vote, for: 7, against: 4, abstentions: 0 });
		expect((await refusal(chair, closeVote, { vote }))?.words).toBe(
			'Two tellers must count; so far one has counted.',
		);
		await must(as('member-hill'), enterCount, { vote, for: 6, against: 4, abstentions: 1 });
		expect((await refusal(chair, closeVote, { vote }))?.words).toMatch(
			/^The tellers differ: 6 and 7 for; 1 and 0/,
		);
		expect(
			(await refusal(as('d-mill-0'), enterCount, { vote, for: 1, against: 1, abstentions: 1 }))?.kind,
		).toBe('not-permitted');
		await must(chair, countAgain, { vote });
		expect(
			(await refusal(as('member-mill'), enterCount, { vote, for: 9, against: 4, abstentions: 0 }))?.words,
		).toMatch(/^13 were counted, and 12/);
		for (const teller of ['member-mill', 'member-hill'])
			await must(as(teller), enterCount, { vote, for: 7, against: 4, abstentions: 0 });
		const closed = await must(chair, closeVote, { vote });
		expect(closed).toMatchObject({ isCarried: true });
		expect((await voteOf(database(), vote)).ruling).toMatchObject({
			citation: { clause: '7.1' },
			workings: { facts: { for: 7 } },
		});
		expect(
			(await refusal(as('member-mill'), enterCount, { vote, for: 1, against: 1, abstentions: 0 }))?.words,
		).toMatch(/closed/);
	});

	it('takes names at a roll call, one a person, changed until it is closed', async () => {
		const vote = await put('roll-call');
		await must(as('d-mill-0'), castVote, { vote, choice: 'against' });
		await must(as('d-mill-0'), castVote, { vote, choice: 'for' });
		await must(as('member-mill'), enterVote, { vote, person: 'd-mill-1', choice: 'against' });
		await must(as('member-mill'), enterVote, { vote, person: 'd-mill-1', choice: 'for' });
		for (const teller of ['member-mill', 'secretary-north'])
			expect(
				(await refusal(as(teller), enterVote, { vote, person: 'd-mill-0', choice: 'against' }))?.words,
			).toMatch(/^This person has voted on a device of their own/);
		await must(as('d-hill-0'), castVote, { vote, choice: 'abstain' });
		expect((await refusal(as('member-dale'), castVote, { vote, choice: 'for' }))?.words).toMatch(
			/^Only who is signed in/,
		);
		expect(await must(chair, closeVote, { vote })).toMatchObject({ isCarried: true });
		expect(await voteOf(database(), vote)).toMatchObject({ tally: { for: 2, against: 0, abstentions: 1 } });
		expect((await refusal(as('d-mill-0'), castVote, { vote, choice: 'against' }))?.words).toMatch(/closed/);
	});

	it('lets a tie fall where the chair has no second vote', async () => {
		const vote = await put('count');
		for (const teller of ['member-mill', 'member-hill'])
			await must(as(teller), enterCount, { vote, for: 4, against: 4, abstentions: 0 });
		expect(await must(chair, closeVote, { vote })).toMatchObject({ state: 'closed', isCarried: false });
		expect((await voteOf(database(), vote)).ruling).toMatchObject({ citation: { clause: '7.6' } });
	});

	it('asks the chair on a tie where the rulebook gives a casting vote', async () => {
		await database().query(sql`update rulebook set adopted_at = adopted_at + interval '1 second',
			document = replace(document::text, '"outcome": "falls"', '"outcome": "casting-vote"')::jsonb`);
		const vote = await put('count');
		for (const teller of ['member-mill', 'member-hill'])
			await must(as(teller), enterCount, { vote, for: 4, against: 4, abstentions: 0 });
		expect(await must(chair, closeVote, { vote })).toMatchObject({ state: 'tied' });
		expect((await refusal(as('secretary-north'), castingVote, { vote, casts: 'for' }))?.kind).toBe(
			'not-permitted',
		);
		expect(await must(chair, castingVote, { vote, casts: 'for' })).toMatchObject({
			state: 'closed',
			isCarried: true,
		});
	});

	it('decides a thing once in a meeting, and a question of an item as often as it is put', async () => {
		for (const declared of ['carried', 'fell']) {
			const vote = await put('hands', { subject: `item:${MEETING}-item` });
			await must(chair, declareHands, { vote, declared });
			await must(chair, closeVote, { vote });
		}
	});

	it('keeps each of many presses of two tellers at once, each with its own entry in the log', async () => {
		const vote = await put('roll-call');
		const people = ['mill', 'hill', 'quay'].flatMap((branch) => [0, 1, 2, 3].map((n) => `d-${branch}-${n}`));
		const entries = async () => {
			const [row] = await database().query<{ entries: number }>(
				sql`select count(*)::int as entries from log_entry where act = 'sitting.enter-vote' and outcome = 'done'`,
			);
			return row.entries;
		};
		const before = await entries();
		const sent = people.map((person, n) =>
			perform(
				world.office,
				as(n % 2 === 0 ? 'member-mill' : 'member-hill'),
				enterVote,
				{ vote, person, choice: n % 3 === 0 ? 'against' : 'for' },
				`press-${n}`,
			),
		);
		expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
		expect((await entries()) - before).toBe(12);
		await must(chair, closeVote, { vote });
		expect(await voteOf(database(), vote)).toMatchObject({ tally: { for: 8, against: 4, abstentions: 0 } });
	});

	it('keeps one vote a person when many are sent at once, and loses none', async () => {
		const vote = await put('roll-call');
		const people = ['mill', 'hill', 'quay'].flatMap((branch) => [0, 1, 2, 3].map((n) => `d-${branch}-${n}`));
		const sent = people.flatMap((person, n) =>
			[0, 1, 2].map((copy) =>
				perform(
					world.office,
					as(person),
					castVote,
					{ vote, choice: n % 3 === 0 ? 'against' : 'for' },
					`cast-${n}-${copy % 2}`,
				),
			),
		);
		expect((await Promise.all(sent)).every(({ ok }) => ok)).toBe(true);
		await must(chair, closeVote, { vote });
		expect(await voteOf(database(), vote)).toMatchObject({ tally: { for: 8, against: 4, abstentions: 0 } });
	});
});
