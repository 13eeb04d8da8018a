import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import type { Act, AnyAct } from '../acts/act.ts';
import { perform } from '../acts/perform.ts';
import type { Refusal } from '../acts/refused.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { uploadOf } from '../uploads.ts';
import { addItem, moveItem, removeItem } from './agenda.ts';
import { answerChallenge } from './answer-challenge.ts';
import { appealCredential, decideAppeal } from './appeal-credential.ts';
import { callMeeting, cancelMeeting, tellOfChanges } from './call.ts';
import { challengeAsMember, challengeCredentials } from './challenge.ts';
import { changeCalled } from './change-meeting.ts';
import { decideCredentials, declareInterest } from './decide-credentials.ts';
import { draftMeeting } from './draft.ts';
import { nameDelegate } from './name-delegate.ts';
import { addPaper, readPaper } from './papers.ts';
import { recordTold } from './record-told.ts';
import { countCredentials, seeCredentials } from './see-credentials.ts';
import { seeMeeting } from './see-meetings.ts';
import { previewNotice, seeNotices, seeUnreached } from './see-notice.ts';
import { openMeeting } from './sittings.ts';

/** Opens on Thursday 1 July 2027 at 19:00 in London. */
const MEETING = {
	kind: 'ordinary',
	title: 'July meeting',
	day: '2027-07-01',
	opens: '19:00',
	closes: '21:00',
};
const PLACE = { place: 'Invented Hall, 1 Invented Street' };

onEachDatabase((database) => {
	let world: World;
	const SECRETARY = { personId: 'secretary-north' };
	async function does<Output>(
		// biome-ignore lint/suspicious/noExplicitAny: an act of any input.
		act: Act<any, Output>,
		given: Readonly<Record<string, unknown>>,
		who: { personId: string } | null = SECRETARY,
	): Promise<Output> {
		const outcome = await perform(world.office, who, act, { unit: 'north', ...given });
		if (!outcome.ok) throw new Error(`${act.name}: ${JSON.stringify(outcome.refusal)}`);
		return outcome.value;
	}
	async function refusalOf(
		act: AnyAct,
		given: Readonly<Record<string, unknown>>,
		who = SECRETARY,
	): Promise<Refusal> {
		const outcome = await perform(world.office, who, act, { unit: 'north', ...given });
		if (outcome.ok) throw new Error(`${act.name} was done`);
		return outcome.refusal;
	}
	async function draft(more: Readonly<Record<string, unknown>> = {}): Promise<string> {
		const { meeting } = await does(draftMeeting, { ...MEETING, ...PLACE, ...more });
		await does(addItem, { meeting, kind: 'report', title: 'Report of the secretary' });
		return meeting;
	}
	const mailsOf = async (kind: string) =>
		(
			await database().query<{ to: string }>(
				sql`select given->>'to' as to from job where kind = 'mail' and given->>'kind' = ${kind} order by 1`,
			)
		).map(({ to }) => to);

	it('builds the world', async () => {
		world = await buildWorld(database(), '2027-06-01T09:00:00.000Z');
	});

	it.each([
		['an annual meeting on the last day', 'annual', '2027-06-02T22:59:59.999Z', true],
		['an annual meeting a day too late', 'annual', '2027-06-02T23:00:00.000Z', false],
		['an ordinary meeting on the last day', 'ordinary', '2027-06-16T22:59:59.999Z', true],
		['an ordinary meeting a day too late', 'ordinary', '2027-06-16T23:00:00.000Z', false],
		['an emergency meeting 48 hours before', 'emergency', '2027-06-29T18:00:00.000Z', true],
		['an emergency meeting a moment later', 'emergency', '2027-06-29T18:00:00.001Z', false],
	])('calls %s or refuses it with the rule', async (_, kind, at, isInTime) => {
		world.setNow('2027-05-01T09:00:00.000Z');
		const meeting = await draft({ kind });
		world.setNow(at);
		if (isInTime) {
			expect((await does(callMeeting, { meeting })).recipientsCount).toBeGreaterThan(3);
			return;
		}
		const { kind: why, words, ruling } = await refusalOf(callMeeting, { meeting });
		expect(why).toBe('rule');
		expect(words).toMatch(/Notice was sent .* make .* the first/);
		expect(ruling?.citation.clause).toMatch(/^4\./);
	});

	it.each([
		[
			'an annual meeting on 29 February',
			'annual',
			'2028-02-29',
			'2028-01-31T23:59:59Z',
			'2028-02-01T00:00:00Z',
		],
		[
			'one whose notice goes over the clocks forward',
			'ordinary',
			'2028-03-27',
			'2028-03-12T23:59:59Z',
			'2028-03-13T00:00:00Z',
		],
		[
			'one whose notice goes over the clocks back',
			'ordinary',
			'2028-10-31',
			'2028-10-16T22:59:59Z',
			'2028-10-16T23:00:00Z',
		],
	])('counts clear days of %s', async (_, kind, day, last, tooLate) => {
		world.setNow('2027-12-01T09:00:00.000Z');
		const [early, late] = [await draft({ kind, day }), await draft({ kind, day })];
		world.setNow(last);
		await does(callMeeting, { meeting: early });
		world.setNow(tooLate);
		expect(await refusalOf(callMeeting, { meeting: late })).toMatchObject({ kind: 'rule' });
	});

	it('refuses a time that the clocks leave out, an empty agenda, and a meeting that is nowhere', async () => {
		world.setNow('2027-02-01T09:00:00.000Z');
		const gap = { ...MEETING, ...PLACE, day: '2027-03-28', opens: '01:30' };
		expect((await refusalOf(draftMeeting, gap)).problems[0]).toMatchObject({ field: 'opens' });
		const { meeting } = await does(draftMeeting, { ...MEETING, ...PLACE });
		expect((await refusalOf(callMeeting, { meeting })).words).toMatch(/agenda is empty/);
		const nowhere = await draft({ place: '' });
		expect((await refusalOf(callMeeting, { meeting: nowhere })).words).toMatch(/say where/);
	});

	it('previews without telling anybody, and says what an emergency would allow', async () => {
		world.setNow('2027-02-01T09:00:00.000Z');
		const meeting = await draft();
		world.setNow('2027-06-28T09:00:00.000Z');
		const preview = await does(previewNotice, { meeting });
		expect(preview.ruling).toMatchObject({ allowed: false, lastDayToSend: '2027-06-16' });
		expect(preview.ruling.words).toMatch(/^Notice would be sent /);
		expect(JSON.stringify(preview.constitution)).not.toContain('1900');
		expect(preview.emergency).toMatchObject({ allowed: true });
		expect(preview.recipientsCount).toBe(preview.mailsCount);
		expect((await does(seeMeeting, { meeting })).meeting.state).toBe('draft');
	});

	it('writes down what the notice said, shows what changed since, and tells it', async () => {
		world.setNow('2027-05-01T09:00:00.000Z');
		const meeting = await draft();
		await does(callMeeting, { meeting });
		const before = await does(seeNotices, { meeting });
		expect(before.untold).toEqual([]);
		expect(before.notices[0].hash).toBe(before.hash);
		const { item } = await does(addItem, { meeting, kind: 'election', title: 'Election of auditors' });
		await does(moveItem, { meeting, item, where: 'up' });
		const file = uploadOf('../../Bericht.exe', new TextEncoder().encode('Invented report.'));
		const { paper } = await does(addPaper, { meeting, title: 'Report', item, file });
		expect((await does(seeNotices, { meeting })).untold).toEqual([
			'New on the agenda: Election of auditors.',
			'New paper: Report.',
		]);
		const told = await does(tellOfChanges, { meeting, words: 'One item more.' });
		expect(told.recipientsCount).toBe(before.notices[0].proof.all);
		expect((await does(seeNotices, { meeting })).untold).toEqual([]);
		expect(await does(readPaper, { meeting, paper }, { personId: 'member-mill' })).toMatchObject({
			fileName: 'Bericht.txt',
			mediaType: 'text/plain; charset=utf-8',
		});
		expect(await refusalOf(readPaper, { meeting, paper }, { personId: 'member-dale' })).toMatchObject({
			kind: 'not-permitted',
		});
		await does(removeItem, { meeting, item });
		expect((await does(seeMeeting, { meeting })).agenda.map(({ position }) => position)).toEqual([1]);
	});

	it.each([
		['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0]), /of a kind that is not taken/],
		[
			'a page with a script',
			new TextEncoder().encode('<script>1</script>\u0000'),
			/of a kind that is not taken/,
		],
		['nothing', new Uint8Array(), /of a kind that is not taken/],
		['what is too large', new Uint8Array(8_000_001), /too large/],
	])('takes no paper that is %s', async (_, bytes, words) => {
		world.setNow('2027-05-01T09:00:00.000Z');
		const meeting = await draft();
		const refusal = await refusalOf(addPaper, { meeting, title: 'Paper', file: uploadOf('a.pdf', bytes) });
		expect(refusal.problems).toEqual([{ field: 'file', words: expect.stringMatching(words) }]);
	});

	it('changes the day only with as much notice again, and tells everybody; cancels with a reason', async () => {
		world.setNow('2027-05-01T09:00:00.000Z');
		const meeting = await draft();
		await does(callMeeting, { meeting });
		world.setNow('2027-06-20T09:00:00.000Z');
		const { kind: _, title: __, ...times } = MEETING;
		const sooner = { meeting, ...times, ...PLACE, day: '2027-07-04' };
		expect(await refusalOf(changeCalled, sooner)).toMatchObject({
			kind: 'rule',
			ruling: { citation: { clause: '4.2' } },
		});
		await does(changeCalled, { meeting, ...times, ...PLACE, day: '2027-07-05' });
		const { notices } = await does(seeNotices, { meeting });
		expect(notices[1]).toMatchObject({
			kind: 'change',
			changes: [expect.stringContaining('5 July 2027'), expect.anything()],
		});
		const count = (await mailsOf('meeting.cancelled')).length;
		await does(cancelMeeting, { meeting, because: 'The hall burnt down.' });
		expect((await mailsOf('meeting.cancelled')).length).toBe(count + notices[0].proof.mailed);
		expect(await refusalOf(callMeeting, { meeting })).toMatchObject({ kind: 'conflict' });
	});

	it('lists whom mail does not reach until they are told otherwise', async () => {
		world.setNow('2027-05-01T09:00:00.000Z');
		await database().query(sql`update person set email = null where id = 'member-quay'`);
		const meeting = await draft();
		const { notice } = await does(callMeeting, { meeting });
		await database().query(sql`insert into mail (id, to_id, kind, about_id, return_token, message_id, made_at, sent_at, bounced_at)
			values (${`x-${notice}`}, 'member-hill', 'meeting.notice', ${notice}, ${`t-${notice}`}, '<x@invented.example>',
				'2027-05-01T09:01Z', '2027-05-01T09:01Z', '2027-05-01T09:02Z')`);
		expect((await does(seeUnreached, { meeting })).map(({ person_id, why }) => [person_id, why])).toEqual([
			['member-hill', 'came back'],
			['member-quay', 'no address'],
		]);
		const told = { meeting, notice, persons: ['member-quay', 'member-hill'], how: 'post' };
		expect((await refusalOf(recordTold, { ...told, toldOn: '2027-04-30' })).problems[0].field).toBe('toldOn');
		expect((await refusalOf(recordTold, { ...told, toldOn: '2027-05-02' })).problems[0].field).toBe('toldOn');
		await does(recordTold, { ...told, toldOn: '2027-05-01' });
		const { notices } = await does(seeNotices, { meeting });
		expect(notices[0].proof).toMatchObject({ noAddress: 1, bounced: 1, toldOtherwise: 2, notTold: 0 });
		await database().query(sql`update person set email = 'quay@invented.example' where id = 'member-quay'`);
	});

	const APPOINTED = {
		from: 'body:society',
		appointedBy: 'own-meeting',
		appointedIn: 'Meeting of May',
		appointedOn: '2027-05-02',
		person: '',
	};

	it('enters no more delegates than the rule allows, unless they are to be challenged', async () => {
		world.setNow('2027-05-03T09:00:00.000Z');
		const given = { ...APPOINTED, receivedOn: '2027-05-03' };
		await does(nameDelegate, { ...given, name: 'Society One', email: 'one@invented.example' });
		const more = { ...given, name: 'Society Two', email: 'two@invented.example' };
		expect(await refusalOf(nameDelegate, more)).toMatchObject({
			kind: 'rule',
			words: expect.stringContaining('1 too many'),
			ruling: { citation: { clause: '2.2' } },
		});
		world.setNow('2027-05-03T09:01:00.000Z');
		await does(nameDelegate, { ...more, despite: 'on' });
		expect((await mailsOf('delegate.named')).length).toBe(2);
	});

	it('challenges sixteen, hears them, decides each with reasons before the meeting, and admits on appeal', async () => {
		world.setNow('2027-06-01T09:00:00.000Z');
		for (const id of ['panel-two', 'panel-three'])
			await database().query(sql`with person as (insert into person (id, name, email, created_at)
				values (${id}, ${id}, ${`${id}@invented.example`}, '2027-01-01Z') returning id)
				insert into duty (id, person_id, unit_id, duty, title, from_on) select ${`o-${id}`}, id, 'north', 'panel', 'Panel', '2027-01-01' from person`);
		await database().query(sql`update body set members_count = 1000 where id = 'union'`);
		const meeting = await draft();
		await does(callMeeting, { meeting });
		world.setNow('2027-06-18T09:00:00.000Z');
		for (let number = 0; number < 16; number++)
			await does(nameDelegate, {
				...APPOINTED,
				from: 'body:union',
				receivedOn: '2027-06-18',
				name: `Late Delegate ${number}`,
				email: `late${number}@invented.example`,
				despite: 'on',
			});
		const { credentials } = await does(seeCredentials, { meeting });
		const late = credentials.filter(
			({ name, against }) => /^Late/.test(name) && against.some(({ ground }) => ground === 'late'),
		);
		expect(late).toHaveLength(16);
		const ids = late.map(({ credential_id }) => credential_id!);
		const challenge = {
			meeting,
			credentials: ids,
			ground: 'late',
			reasons: 'The names came four days after the last day.',
		};
		expect(await refusalOf(challengeCredentials, { ...challenge, reasons: ' ' })).toMatchObject({
			kind: 'invalid',
		});
		expect(
			await refusalOf(challengeCredentials, { ...challenge, ground: 'other', rule: '99.9' }),
		).toMatchObject({
			problems: [{ field: 'rule' }],
		});
		const { challenges } = await does(challengeCredentials, challenge);
		expect(await mailsOf('credential.challenged')).toHaveLength(16);
		const decision = {
			meeting,
			challenges,
			outcome: 'refused',
			reasons: 'The rule gives a last day, and nothing shows that it could not be kept.',
			rule: 'as-challenged',
			deciders: ['panel-north', 'panel-two', 'panel-three'],
		};
		const panel = { personId: 'panel-north' };
		world.setNow('2027-06-20T08:59:59.000Z');
		expect(await refusalOf(decideCredentials, decision, panel)).toMatchObject({
			kind: 'rule',
			words: expect.stringContaining('may answer until'),
			ruling: { citation: { clause: '6.1' } },
		});
		world.setNow('2027-06-20T09:00:00.000Z');
		for (const [wrong, kind] of [
			[{ reasons: '' }, 'invalid'],
			[{ rule: '' }, 'invalid'],
			[{ rule: '99.9' }, 'invalid'],
			[{ deciders: ['panel-north', 'panel-two'] }, 'rule'],
			[{ deciders: ['panel-north', 'panel-two', 'chair-north'] }, 'rule'],
		] as const)
			expect(await refusalOf(decideCredentials, { ...decision, ...wrong }, panel)).toMatchObject({ kind });
		const own = { personId: await personOf(challenges[0]) };
		await does(
			answerChallenge,
			{ meeting, challenge: challenges[0], answer: 'It was in the post on 15 June.' },
			own,
		);
		expect(
			await refusalOf(answerChallenge, { meeting, challenge: challenges[1], answer: 'x' }, own),
		).toMatchObject({
			kind: 'not-permitted',
		});
		await does(
			declareInterest,
			{ meeting, challenges: [challenges[1]], interest: 'My brother.' },
			{ personId: 'panel-two' },
		);
		expect(await refusalOf(decideCredentials, decision, panel)).toMatchObject({
			words: expect.stringContaining('declared an interest'),
		});
		await database().query(sql`delete from credential_interest`);
		expect(await refusalOf(decideCredentials, decision, { personId: 'chair-north' })).toMatchObject({
			words: expect.stringContaining('it is for the credentials panel to decide'),
		});
		await does(
			decideCredentials,
			{ ...decision, [`reasons-${challenges[0]}`]: 'The postmark is of 17 June.' },
			panel,
		);
		expect(await mailsOf('credential.decided')).toHaveLength(16);
		const [row] = await database().query<Record<string, string>>(
			sql`select decision_reasons, decision_rule, appeal_until, appeal_to from credential_challenge where id = ${challenges[0]}`,
		);
		expect(row).toMatchObject({
			decision_reasons: 'The postmark is of 17 June.',
			decision_rule: expect.stringMatching(/^Rule 2\.5/),
			appeal_until: '2027-07-04',
			appeal_to: 'regional panel',
		});
		await does(
			appealCredential,
			{ meeting, challenge: challenges[0], appeal: 'The postmark is of 14 June.' },
			own,
		);
		world.setNow('2027-07-05T00:00:00.000Z');
		const tooLate = { personId: await personOf(challenges[1]) };
		expect(
			await refusalOf(appealCredential, { meeting, challenge: challenges[1], appeal: 'x' }, tooLate),
		).toMatchObject({
			kind: 'rule',
		});
		world.setNow('2027-06-25T09:00:00.000Z');
		const appeal = {
			meeting,
			challenge: challenges[0],
			outcome: 'upheld',
			reasons: 'So it is.',
			rule: 'as-challenged',
		};
		expect(await refusalOf(decideAppeal, { ...appeal, deciders: ['panel-north'] }, panel)).toMatchObject({
			kind: 'not-permitted',
		});
		await does(decideAppeal, { ...appeal, deciders: ['panel-region'] }, { personId: 'panel-region' });
		expect(await does(countCredentials, { meeting })).toMatchObject({
			challenged: 16,
			refused: 16,
			appealed: 1,
			upheldOnAppeal: 1,
		});
		const barred = await database().query(
			sql`select person_id from meeting_bar where meeting_id = ${meeting}`,
		);
		expect(barred).toHaveLength(15);
	});

	it('keeps nobody out whose challenge is not decided when the meeting opens', async () => {
		world.setNow('2027-05-10T09:00:00.000Z');
		const meeting = await draft();
		await does(callMeeting, { meeting });
		const member = { personId: 'member-mill' };
		const given = { meeting, delegate: 'SOCIETY two', reasons: 'Two were sent, and one may be.' };
		expect(await refusalOf(challengeAsMember, { ...given, ground: 'late' }, member)).toMatchObject({
			problems: [{ field: 'ground' }],
		});
		world.setNow('2027-06-27T18:00:00.001Z');
		expect(await refusalOf(challengeAsMember, { ...given, ground: 'too-many' }, member)).toMatchObject({
			kind: 'rule',
		});
		world.setNow('2027-06-27T18:00:00.000Z');
		await does(challengeAsMember, { ...given, ground: 'too-many' }, member);
		world.setNow('2027-07-01T18:00:00.000Z');
		await database().transaction((queries) =>
			openMeeting({ queries, at: '2027-07-01T18:00:00.000Z' }, meeting),
		);
		const [row] = await database().query<{ lapsed_at: string | null }>(sql`
			select lapsed_at from credential_challenge challenge join credential on credential.id = credential_id
			where meeting_id = ${meeting}`);
		expect(row.lapsed_at).toBe('2027-07-01T18:00:00.000Z');
		expect(await database().query(sql`select 1 from meeting_bar where meeting_id = ${meeting}`)).toEqual([]);
	});

	async function personOf(challengeId: string): Promise<string> {
		const [row] = await database().query<{ person_id: string }>(sql`
			select person_id from credential_challenge challenge join credential on credential.id = credential_id
			where challenge.id = ${challengeId}`);
		return row.person_id;
	}
});
