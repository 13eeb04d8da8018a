/** A meeting from its opening to its approved minutes, and what of it goes to the public record. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerAt } from '@mandate/record';
import { readLedger } from '@mandate/record/folder';
import { beforeMembers } from '@mandate/record/questions';
import { expect, it, vi } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import type { Act } from '../../acts/act.ts';
import { perform } from '../../acts/perform.ts';
import { MEETING, putSitting } from '../../fixture/sitting.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { recordClaims } from '../representative/record-job.ts';
import {
	enterAnswer,
	enterAttended,
	nameRepresentative,
	setToRecord,
} from '../representative/representative.ts';
import { sendToRecord } from '../representative/to-record.ts';
import { closeSitting, noteInMinutes, takeItem } from '../run/run.ts';
import { closeVote } from '../votes/close-vote.ts';
import { openVote } from '../votes/open-vote.ts';
import { enterCount } from '../votes/take.ts';
import { approveMinutes, draftTheMinutes, editMinutes } from './minutes.ts';
import { seeMinutes } from './see-minutes.ts';

onEachDatabase((database) => {
	let world: World;
	const as = (personId: string) => ({ personId });
	const secretary = as('secretary-north');
	const must = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown): Promise<O> => {
		const outcome = await perform(world.office, who, act, given);
		if (!outcome.ok) throw new Error(outcome.refusal.words);
		return outcome.value;
	};
	const refused = async <I, O>(who: { personId: string }, act: Act<I, O>, given: unknown) => {
		const outcome = await perform(world.office, who, act, given);
		return outcome.ok ? null : outcome.refusal.words;
	};
	const meeting = MEETING;

	it('drafts what happened, in order, with figures and the rule', async () => {
		world = await buildWorld(database(), '2026-06-01T18:30:00.000Z');
		await putSitting(database());
		const { representative } = await must(secretary, nameRepresentative, {
			unit: 'north',
			name: 'Invented Representative',
			record: 'member/999999',
			fromOn: '2026-01-01',
		});
		await must(secretary, enterAttended, { meeting, representative, attended: 'apologies' });
		await must(secretary, enterAnswer, {
			meeting,
			representative,
			question: 'Why the gates?',
			words: 'They rust.',
		});
		await must(secretary, takeItem, { meeting, item: `${MEETING}-item` });
		const given = {
			meeting,
			subject: `item:${MEETING}-item`,
			question: 'That the gates be\n# painted.',
			way: 'count',
		};
		const { vote } = await must(as('chair-north'), openVote, given);
		for (const teller of ['member-mill', 'member-hill'])
			await must(as(teller), enterCount, { vote, for: 8, against: 3, abstentions: 1 });
		expect(await refused(secretary, closeSitting, { meeting })).toMatch(/^A vote is open/);
		await must(as('chair-north'), closeVote, { vote });
		await must(secretary, noteInMinutes, { meeting, words: 'Thanks were given.' });
		expect(await refused(secretary, draftTheMinutes, { meeting })).toMatch(/open already/);
		await must(secretary, closeSitting, { meeting });
		await must(secretary, draftTheMinutes, { meeting });
		expect(await refused(secretary, draftTheMinutes, { meeting })).toMatch(/drafted already/);
		const { minutes } = await must(as('member-mill'), seeMinutes, { meeting });
		expect(minutes?.paragraphs.map(({ words }) => words)).toEqual([
			'Present: 12 people signed in, 12 with a vote. Delegates were there from Hill Branch (4), Mill Branch (4), Quay Branch (4).',
			'Apologies: Invented Representative.',
			'Invented Representative, the representative, sent apologies.',
			'Invented Representative was asked: Why the gates?\n\nThe answer: They rust.',
			'1. The park gates',
			'The meeting voted on:\n\nThat the gates be\n# painted.\n\nCarried by a count of two tellers. 8 for, 3 against, 1 abstention. More than half of 11 (votes for and against) is 6: carried. (Rule 7.1 (Majority for motions), Model rules of a constituency party, version 1.)',
			'Thanks were given.',
			'The meeting closed at 19:30.',
		]);
	});

	it.each([
		['names in the chair whoever holds it and led the meeting in something', 'chair-north', true],
		['names nobody where whoever holds the chair was not there', 'secretary-north', false],
	])('%s', async (_, by, isNamed) => {
		const id = `opened-by-${by}`;
		await putSitting(database(), id, 1);
		await database().query(sql`insert into sitting_event (meeting_id, kind, at, by_id, given)
			values (${id}, 'opened', '2026-06-01T18:00:00Z', ${by}, '{"quorum": "There is a quorum.", "rule": "5.2"}')`);
		await must(secretary, closeSitting, { meeting: id });
		await must(secretary, draftTheMinutes, { meeting: id });
		const { minutes } = await must(as('member-mill'), seeMinutes, { meeting: id });
		const opened = minutes?.paragraphs.find(({ words }) => words.startsWith('The meeting opened at 19:00'));
		expect(opened?.words.includes(', Invented chair of north in the chair.')).toBe(isNamed);
	});

	it('keeps what was drafted beside what the secretary changed, and nothing changes once approved', async () => {
		const seen = await must(secretary, seeMinutes, { meeting });
		const [first, , , , , vote] = seen.minutes?.paragraphs ?? [];
		await must(secretary, editMinutes, { meeting, paragraph: first.id, words: 'Present: twelve delegates.' });
		await must(secretary, editMinutes, { meeting, after: first.id, words: 'The kettle was mended.' });
		await must(secretary, editMinutes, { meeting, paragraph: 'apologies', words: '' });
		const { minutes, markdown } = await must(secretary, seeMinutes, { meeting });
		expect(minutes?.paragraphs.slice(0, 3)).toMatchObject([
			{ words: 'Present: twelve delegates.', drafted: first.words, isChanged: true },
			{ words: 'The kettle was mended.', drafted: null },
			{ isTakenOut: true, drafted: 'Apologies: Invented Representative.' },
		]);
		expect(markdown).toContain('\n## 1\\. The park gates\n');
		expect(markdown).toContain('\\# painted.');
		expect(markdown).not.toContain('Apologies:');
		expect(vote.isChanged).toBe(false);
		expect(await refused(secretary, approveMinutes, { meeting, approvedIn: meeting })).toMatch(
			/a later meeting/,
		);
		await putSitting(database(), 'next');
		await database().query(
			sql`update meeting set opens_at = opens_at + interval '1 month', closes_at = closes_at + interval '1 month' where id = 'next'`,
		);
		await must(secretary, approveMinutes, { meeting, approvedIn: 'next' });
		expect(await refused(secretary, editMinutes, { meeting, paragraph: first.id, words: 'No.' })).toMatch(
			/are approved/,
		);
	});

	it('sends to the record what the rulebook and the unit say, once, also when it is done again', async () => {
		const ledger = join(mkdtempSync(join(tmpdir(), 'mandate-ledger-')), 'ledger.ndjson');
		vi.stubEnv('MANDATE_LEDGER', ledger);
		const [{ id: representative }] = await database().query<{ id: string }>(
			sql`select id from representative`,
		);
		expect(await refused(secretary, sendToRecord, { meeting, representative })).toMatch(
			/^The unit has not decided/,
		);
		await must(secretary, setToRecord, { representative, toRecord: 'on' });
		expect(await must(secretary, sendToRecord, { meeting, representative })).toEqual({ claimsCount: 2 });
		const job = { id: 'j', kind: 'record-claims', given: { meeting }, tries: 1, isLast: false };
		const tried = await recordClaims.run(world.office, job);
		// Killed before the database knew: done again, it finds its claims.
		expect(await recordClaims.run(world.office, job)).toMatchObject({ state: 'done' });
		if (tried.state === 'done') await tried.record?.(database());
		expect(await recordClaims.run(world.office, job)).toEqual({ state: 'done' });
		const read = readLedger(ledger);
		if (!read.ok) throw new Error(read.message);
		expect(read.entries).toHaveLength(2);
		const known = { ledger: ledgerAt(read.entries, 2) } as Parameters<typeof beforeMembers>[0];
		expect(beforeMembers(known, 'member/999999')).toMatchObject([
			{
				did: { kind: 'attendance', attended: 'apologies', unit: 'Northvale' },
				source: 'Minutes of Northvale, Invented meeting',
			},
			{ did: { kind: 'answer', question: 'Why the gates?', words: 'They rust.' } },
		]);
		vi.unstubAllEnvs();
	});
});
