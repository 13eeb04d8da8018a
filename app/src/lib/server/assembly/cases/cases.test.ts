import { expect, it } from 'vitest';
import { DatabaseError } from '../../database/database.ts';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { rawSql, sql } from '../../database/sql.ts';
import { workAll } from '../../jobs/work.ts';
import { perform } from '../acts/perform.ts';
import { caseIn, EVIDENCE, REASON, value } from '../fixture/cases.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import type { Who } from '../office.ts';
import { addEvidence, appeal, reply } from './answer.ts';
import { caseMail } from './case-mail.ts';
import { decideAppeal, decideCase } from './decide.ts';
import { giveNotice } from './notice.ts';
import { openCase } from './open-case.ts';
import { declareInterest, namePanel } from './panel.ts';
import { caseReminders } from './remind.ts';
import { seeCase } from './see-case.ts';
import { seeCases, seeMyCases, seeOpenCases } from './see-cases.ts';
import { closeCase, reviewMeasure, takeMeasure, withdrawCase } from './steps.ts';

onEachDatabase((database) => {
	let world: World;
	const secretary = () => world.holder('secretary', 'north');
	const subject = () => world.holder('member', 'mill');
	const panel = () => world.holder('panel', 'north');
	const sees = async (who: Who, caseId: string) => {
		const outcome = await perform(world.office, who, seeCase, { case: caseId });
		return outcome.ok ? outcome.value : outcome.refusal.kind;
	};
	const mails = (caseId: string) =>
		database().query<{ to: string; what: string }>(
			sql`select given->>'to' as "to", given->>'what' as what from job
				where kind = 'mail' and given->>'about' = ${caseId} order by run_at, given->>'what'`,
		);
	const reasoned = { words: 'For these reasons', clause: '10.2' };

	it('opens with reason, rule and evidence, and refuses without', async () => {
		world = await buildWorld(database());
		const given = {
			unit: 'north',
			process: 'suspension',
			person: 'M-mill',
			complainant: '',
			clause: '3.2',
			reason: REASON,
			evidenceTitle: 'A letter',
			evidence: EVIDENCE,
		};
		for (const [field, empty] of [
			['reason', ' '],
			['clause', ''],
			['clause', '99'],
			['evidence', ''],
			['complainant', 'M-mill'],
			['person', 'secretary-north@invented.example'],
			['person', 'nobody@invented.example'],
		]) {
			const refused = await perform(world.office, secretary(), openCase, { ...given, [field]: empty });
			expect(refused, field).toMatchObject({ refusal: { kind: 'invalid', problems: [{ field }] } });
		}
		expect(await perform(world.office, secretary(), openCase, given)).toMatchObject({ ok: true });
	});

	it('shows it to whom it is against from the notice on, and to nobody without a part in it', async () => {
		const { caseId } = await caseIn(world, 'opened');
		expect(await sees(subject(), caseId)).toBe('not-permitted');
		expect(value(await perform(world.office, subject(), seeMyCases, {}))).toEqual([]);
		value(await perform(world.office, secretary(), giveNotice, { case: caseId }));
		expect(await sees(subject(), caseId)).toMatchObject({ part: 'subject', reason: REASON });
		expect(await mails(caseId)).toEqual([{ to: 'member-mill', what: 'notice' }]);
		expect(value(await perform(world.office, subject(), seeMyCases, {}))).toMatchObject([
			{ part: 'subject' },
		]);
		for (const who of [
			world.holder('member', 'hill'),
			world.holder('secretary', 'mill'),
			world.holder('secretary', 'region'),
			world.holder('secretary', 'south'),
			world.holder('chair', 'north'),
			world.holder('auditor', 'north'),
			world.holder('administrator', 'north'),
			panel(),
		]) {
			expect(await sees(who, caseId), who.personId).toBe('not-permitted');
			const outcomes = await Promise.all([
				perform(world.office, who, seeCases, { unit: 'north' }),
				perform(world.office, who, seeOpenCases, { unit: 'north' }),
			]);
			expect(outcomes.flatMap((outcome) => (outcome.ok ? outcome.value : []))).toEqual([]);
		}
		const [{ count }] = await database().query<{
			count: number;
		}>(sql`select count(*)::int as count from log_entry
			where act = 'cases.see' and outcome = 'done' and actor_id = 'member-mill'`);
		expect(count).toBe(1);
	});

	it('takes a case from notice to an appeal upheld, each step at its time', async () => {
		const { caseId } = await caseIn(world, 'declared');
		const given = { case: caseId };
		const { office } = world;
		const decision = { ...given, ...reasoned, outcome: 'confirmed', appealUntil: '2026-07-07' };
		world.setNow('2026-06-15T09:00:00.000Z');
		expect(await perform(office, panel(), decideCase, decision)).toMatchObject({
			refusal: { kind: 'rule', ruling: { citation: { clause: '10.2' }, allowed: false } },
		});
		value(await perform(office, subject(), reply, { ...given, words: 'It was not so' }));
		value(
			await perform(office, world.holder('member', 'dale'), addEvidence, {
				...given,
				title: 'Two',
				words: 'See',
			}),
		);
		expect(
			await perform(office, panel(), decideCase, { ...decision, appealUntil: '2026-07-05' }),
		).toMatchObject({
			refusal: { kind: 'rule', words: expect.stringContaining('6 July 2026') },
		});
		value(await perform(office, panel(), decideCase, { ...decision, appealUntil: '2026-07-06' }));
		world.setNow('2026-07-06T22:59:00.000Z');
		expect(await perform(office, secretary(), closeCase, given)).toMatchObject({ refusal: { kind: 'rule' } });
		value(await perform(office, subject(), appeal, { ...given, words: 'The letter is not mine' }));
		const named = (person: string) => perform(office, secretary(), namePanel, { ...given, person });
		expect(await named('panel-north@invented.example')).toMatchObject({ refusal: { kind: 'invalid' } });
		value(await named('panel-region@invented.example'));
		const above = world.holder('panel', 'region');
		const upheld = { ...given, ...reasoned, outcome: 'upheld' };
		expect(await perform(office, above, decideAppeal, upheld)).toMatchObject({ ok: false });
		expect(await sees(above, caseId)).toMatchObject({
			isLimited: true,
			reason: null,
			evidence: [],
			steps: [],
		});
		value(await perform(office, above, declareInterest, { ...given, interest: 'no' }));
		expect(await perform(office, panel(), decideAppeal, upheld)).toMatchObject({ ok: false });
		value(await perform(office, above, decideAppeal, upheld));
		value(await perform(office, secretary(), closeCase, given));
		expect(await sees(subject(), caseId)).toMatchObject({ stage: 'closed' });
		world.setNow('2026-06-01T09:00:00.000Z');
	});

	it('lets whoever has an interest step down, and read no more', async () => {
		const { caseId } = await caseIn(world, 'notice');
		const given = { case: caseId, interest: 'yes' };
		expect(await perform(world.office, panel(), declareInterest, given)).toMatchObject({
			refusal: { problems: [{ field: 'words', words: 'Say what the interest is.' }] },
		});
		value(await perform(world.office, panel(), declareInterest, { ...given, words: 'We are cousins' }));
		expect(await sees(panel(), caseId)).toBe('not-permitted');
		const seen = await sees(subject(), caseId);
		expect(seen).toMatchObject({
			panel: expect.arrayContaining([
				expect.objectContaining({ hasInterest: true, interest: 'We are cousins' }),
			]),
		});
	});

	it('takes what is precautionary only with a day of review, which may not be far', async () => {
		const { caseId } = await caseIn(world, 'notice');
		const given = { case: caseId, ...reasoned };
		const take = (reviewOn: string) =>
			perform(world.office, secretary(), takeMeasure, { ...given, reviewOn });
		expect(await take('')).toMatchObject({ refusal: { problems: [{ field: 'reviewOn' }] } });
		expect(await take('2026-06-30')).toMatchObject({ refusal: { kind: 'rule' } });
		value(await take('2026-06-29'));
		value(
			await perform(world.office, secretary(), reviewMeasure, {
				case: caseId,
				words: 'No need',
				reviewOn: '',
			}),
		);
		expect(await sees(subject(), caseId)).toMatchObject({ isMeasureInForce: false });
	});

	it('cannot be saved without reason, rule and appeal date, whoever writes to the table', async () => {
		const { caseId } = await caseIn(world, 'notice');
		const put = async (more: object) => {
			const all = {
				kind: 'decision',
				words: 'For these reasons',
				rule_clause: '10.2',
				outcome: 'confirmed',
				appeal_until: '2026-07-07',
				appeal_to: 'regional-panel',
				...more,
			};
			const undone = new Error('undo');
			return database()
				.transaction(async (queries) => {
					await queries.query(sql`insert into case_event (id, case_id, kind, at, words, rule_clause, outcome, appeal_until, appeal_to)
						values ('try', ${caseId}, ${all.kind}, '2026-06-20T09:00:00Z', ${all.words}, ${all.rule_clause},
							${all.outcome}, ${all.appeal_until}, ${all.appeal_to})`);
					throw undone;
				})
				.catch((error) =>
					error instanceof DatabaseError ? error.constraint : error === undone ? 'taken' : error,
				);
		};
		expect(await put({})).toBe('taken');
		expect(await put({ words: ' ' })).toBe('case_event_reason');
		expect(await put({ words: null })).toBe('case_event_reason');
		expect(await put({ rule_clause: null })).toBe('case_event_rule');
		expect(await put({ appeal_until: null })).toBe('case_event_appeal');
		expect(await put({ appeal_until: '2026-06-19' })).toBe('case_event_appeal');
		expect(await put({ appeal_to: '' })).toBe('case_event_appeal');
		expect(await put({ outcome: null })).toBe('case_event_outcome');
		expect(await put({ kind: 'measure', outcome: null })).toBe('case_event_review');
		await expect(
			database().query(
				sql`update case_event set kind = 'closed' where case_id = ${caseId} and kind = 'notice'`,
			),
		).rejects.toThrow(DatabaseError);
	});

	it('needs an address to send notice to, or the word that it was handed over', async () => {
		const { caseId } = await caseIn(world, 'opened');
		await database().query(sql`update person set email = null where id = 'member-mill'`);
		const give = (more: object) => perform(world.office, secretary(), giveNotice, { case: caseId, ...more });
		expect(await give({})).toMatchObject({ refusal: { problems: [{ field: 'byHand' }] } });
		value(await give({ byHand: 'on' }));
		await database().query(
			sql`update person set email = 'member-mill@invented.example' where id = 'member-mill'`,
		);
		value(
			await perform(world.office, secretary(), withdrawCase, { case: caseId, words: 'Opened by mistake' }),
		);
		expect(await sees(subject(), caseId)).toMatchObject({ stage: 'closed' });
	});

	it('reminds each once, in mails that tell nothing of the matter', async () => {
		const { caseId } = await caseIn(world, 'declared');
		await database().query(
			sql`delete from job where given->>'about' = ${caseId} or given->>'case' <> ${caseId}`,
		);
		for (const now of ['2026-06-02', '2026-06-12', '2026-06-13', '2026-07-20']) {
			world.setNow(`${now}T12:00:00.000Z`);
			await workAll(
				world.office,
				{ 'case-reminders': caseReminders, mail: { mostTries: 1, run: later } },
				() => {},
			);
		}
		const sent = await mails(caseId);
		expect(sent.filter(({ what }) => what === 'remind-reply')).toEqual([
			{ to: 'member-mill', what: 'remind-reply' },
		]);
		expect(sent.filter(({ what }) => what === 'remind-decide').map(({ to }) => to)).toEqual(
			expect.arrayContaining(['panel-north', 'second-panel', 'third-panel', 'secretary-north']),
		);
		const letter = await caseMail.write(
			{
				queries: database(),
				at: '2026-06-13T12:00:00.000Z',
				newId: world.office.newId,
				to: { personId: 'member-mill', name: 'Invented member of mill' },
				madeAt: '2026-06-13T12:00:00.000Z',
				address: (path) => `https://site.example${path}`,
			},
			{ about: caseId, what: 'remind-reply', dueOn: '2026-06-15' },
		);
		expect(letter?.paragraphs).toContain('The last day is 15 June 2026.');
		expect(letter?.paragraphs).toContain(`https://site.example/me/cases/${caseId}`);
		expect(JSON.stringify(letter)).not.toMatch(/Planted|complaint|mill/i);
		world.setNow('2026-06-01T09:00:00.000Z');
	});

	it('shows decided cases to members only where the rulebook does not keep them confidential', async () => {
		const { caseId } = await caseIn(world, 'decided');
		const seen = async (who: Who) => value(await perform(world.office, who, seeOpenCases, { unit: 'north' }));
		expect(await seen(world.holder('member', 'hill'))).toEqual([]);
		await database().query(sql`update case_file set is_confidential = false where id = ${caseId}`);
		expect(await seen(world.holder('member', 'hill'))).toMatchObject([
			{ id: caseId, clause: '10.2', stands: true },
		]);
	});

	it('keeps what was written out of the log, of answers kept for forms sent twice, and of work for later', async () => {
		for (const table of ['log_words', 'done_act', 'job', 'mail', 'log_entry']) {
			const rows = await database().query(rawSql(`select * from ${table}`));
			expect(JSON.stringify(rows), table).not.toMatch(/Planted|not mine|cousins|For these reasons/);
		}
	});
});

/** Mail that waits: what is sent is tried elsewhere. */
async function later() {
	return { state: 'again', trouble: 'It waits.' } as const;
}
