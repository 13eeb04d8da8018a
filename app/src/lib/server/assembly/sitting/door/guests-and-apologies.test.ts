/** Guests by number alone, apologies of those who may come, and what the minutes say of both. */
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import type { Act } from '../../acts/act.ts';
import { perform } from '../../acts/perform.ts';
import { putMeeting } from '../../fixture/sitting.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { uploadOf } from '../../uploads.ts';
import { liveSitting } from '../live.ts';
import { draftTheMinutes } from '../minutes/minutes.ts';
import { seeMinutes } from '../minutes/see-minutes.ts';
import { enterReport, nameRepresentative } from '../representative/representative.ts';
import { seeRepresentative } from '../representative/see-representative.ts';
import { closeSitting, openSitting } from '../run/run.ts';
import {
	enterApologies,
	seeApologies,
	seeOwnApologies,
	sendApologies,
	withdrawApologies,
} from './apologies.ts';
import { countGuests } from './guests.ts';
import { openDoor } from './open-door.ts';
import { admit } from './sign-in.ts';
import { appointTeller } from './tellers.ts';

const NOW = '2026-06-01T17:30:00.000Z';
const meeting = 'branch-meeting';

onEachDatabase((database) => {
	let world: World;
	const as = (personId: string) => ({ personId });
	const secretary = as('secretary-mill');
	const must = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown): Promise<O> => {
		const outcome = await perform(world.office, who, act, given);
		if (!outcome.ok) throw new Error(outcome.refusal.words);
		return outcome.value;
	};
	const refusal = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown) => {
		const outcome = await perform(world.office, who, act, given);
		return outcome.ok ? null : outcome.refusal;
	};

	it('takes apologies before the meeting of those who may come, and of nobody else', async () => {
		world = await buildWorld(database(), NOW);
		for (const id of ['ada', 'bea', 'cal'])
			for (const statement of [
				sql`insert into person (id, name, created_at) values (${id}, ${`Invented ${id}`}, '2020-01-01Z')`,
				sql`insert into member (person_id, number, unit_id, joined_on, standing) values (${id}, ${`N-${id}`}, 'mill', '2021-03-04', 'good')`,
				sql`insert into roll_event (id, person_id, kind, effective_on, recorded_at, why, number, unit_id, joined_on, class, standing, arrears_months)
					values (${`e-${id}`}, ${id}, 'joined', '2021-03-04', '2020-01-01Z', 'test', ${`N-${id}`}, 'mill', '2021-03-04', 'full', 'good', 0)`,
			])
				await database().query(statement);
		await putMeeting(database(), meeting, 'mill', '2026-06-01T18:00:00.000Z');
		await must(as('cal'), sendApologies, { meeting });
		expect((await refusal(as('cal'), sendApologies, { meeting }))?.words).toMatch(/entered already/);
		expect(await must(as('cal'), seeOwnApologies, { meeting })).toMatchObject({ isSent: true, isOpen: true });
		expect((await refusal(as('member-hill'), sendApologies, { meeting }))?.words).toMatch(/neither a member/);
		await must(secretary, enterApologies, { meeting, person: 'N-bea' });
		await must(secretary, enterApologies, { meeting, person: 'M-mill' });
		expect((await refusal(as('ada'), withdrawApologies, { meeting, person: 'bea' }))?.kind).toBe(
			'not-permitted',
		);
		await must(as('member-mill'), withdrawApologies, { meeting, person: 'member-mill' });
		expect(await must(secretary, seeApologies, { meeting })).toEqual([
			{ personId: 'bea', name: 'Invented bea' },
			{ personId: 'cal', name: 'Invented cal' },
		]);
		await database().query(sql`update roll_event set standing = 'expelled' where person_id = 'ada'`);
		expect(await refusal(as('ada'), sendApologies, { meeting })).toMatchObject({
			ruling: { citation: { clause: '3.1' } },
		});
		await database().query(sql`update roll_event set standing = 'good' where person_id = 'ada'`);
	});

	it('counts guests who come and go, and keeps the quorum as it is', async () => {
		await must(secretary, openDoor, { meeting });
		for (const person of ['N-ada', 'M-mill']) await must(secretary, appointTeller, { meeting, person });
		const before = await liveSitting(database(), meeting, NOW);
		await must(as('ada'), countGuests, { meeting, people: '3', way: 'came' });
		await must(as('member-mill'), countGuests, { meeting, people: '1', way: 'came' });
		await must(secretary, countGuests, { meeting, people: '2', way: 'went' });
		expect((await refusal(secretary, countGuests, { meeting, people: '3', way: 'went' }))?.words).toBe(
			'2 guests are in the room; no more can go.',
		);
		expect((await refusal(as('cal'), countGuests, { meeting, people: '1', way: 'came' }))?.kind).toBe(
			'not-permitted',
		);
		const { guestsIn, quorum, presence } = await liveSitting(database(), meeting, NOW);
		expect({ guestsIn, quorum, presence }).toEqual({
			guestsIn: 2,
			quorum: before.quorum,
			presence: before.presence,
		});
	});

	it('lets no guest in where the rulebook names none', async () => {
		const without = (from: string, to: string) =>
			sql`update rulebook set adopted_at = adopted_at + interval '1 second',
				document = replace(document::text, ${from}, ${to})::jsonb`;
		await database().query(without('"representative", "guest"]', '"representative"]'));
		expect(await refusal(secretary, countGuests, { meeting, people: '1', way: 'came' })).toMatchObject({
			kind: 'rule',
			ruling: { citation: { clause: '3.1' } },
		});
		await database().query(without('"representative"]', '"representative", "guest"]'));
	});

	it('says in the minutes how many guests there were, who sent apologies and did not come, and the report', async () => {
		for (const person of ['ada', 'bea', 'member-mill']) await must(as('ada'), admit, { meeting, person });
		expect((await refusal(as('bea'), sendApologies, { meeting }))?.words).toMatch(/needs no apologies/);
		await must(as('chair-mill'), openSitting, { meeting });
		const { representative } = await must(secretary, nameRepresentative, {
			unit: 'mill',
			name: 'Invented Representative',
			record: '',
			fromOn: '2026-01-01',
		});
		const report = { meeting, representative, words: '' };
		expect((await refusal(secretary, enterReport, report))?.problems).toMatchObject([{ field: 'words' }]);
		const file = uploadOf('report.txt', new TextEncoder().encode('An invented report.'));
		await must(secretary, enterReport, { ...report, file });
		const { representatives } = await must(as('cal'), seeRepresentative, { meeting });
		const [{ id }] = await database().query<{ id: string }>(
			sql`select id from meeting_paper where meeting_id = ${meeting} and title = 'Report of Invented Representative'`,
		);
		expect(representatives[0].words).toMatchObject([{ kind: 'report', words: '', paper: id }]);
		await must(as('chair-mill'), closeSitting, { meeting });
		expect((await refusal(as('cal'), withdrawApologies, { meeting, person: 'cal' }))?.words).toMatch(
			/until the meeting is closed/,
		);
		await must(secretary, draftTheMinutes, { meeting });
		const { minutes } = await must(as('cal'), seeMinutes, { meeting });
		const words = minutes?.paragraphs.map(({ words }) => words) ?? [];
		expect(words[0]).toMatch(/^Present: 3 people signed in, 3 with a vote, and 4 guests\./);
		expect(words[1]).toBe('Apologies: Invented cal.');
		expect(words).toContainEqual('Invented Representative reported. A paper was given.');
	});
});
