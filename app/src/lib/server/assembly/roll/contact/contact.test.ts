import { expect, it } from 'vitest';
import { onEachDatabase } from '../../../database/fixture/databases.ts';
import { sql } from '../../../database/sql.ts';
import { jobKinds } from '../../../jobs/kinds.ts';
import { workAll } from '../../../jobs/work.ts';
import { MAIL_KINDS } from '../../../mail/kinds.ts';
import { perform } from '../../acts/perform.ts';
import { buildWorld, type World } from '../../fixture/world.ts';
import { askContact } from './ask.ts';
import { seeContactCounts } from './counts.ts';
import { seeStop, stopByLink, stopContact } from './stop.ts';

const SETTINGS = {
	smtp: null,
	from: 'office@invented.example',
	bounces: null,
	isRehearsal: false,
	site: 'https://site.example',
};
const NEW = 'planted-new@elsewhere.example';

onEachDatabase((database) => {
	let world: World;
	const member = { personId: 'member-mill' };
	const secretary = { personId: 'secretary-mill' };
	const ask = (who: typeof member, more: object = { email: NEW }) =>
		perform(world.office, who, askContact, { person: 'member-mill', why: 'A new address', ...more });
	const emailOf = async () =>
		(await database().query<{ email: string }>(sql`select email from person where id = 'member-mill'`))[0]
			.email;
	const work = () => workAll(world.office, jobKinds(SETTINGS), () => {});
	const mailsFor = (change: string) =>
		database().query<{
			kind: string;
			address: string | null;
		}>(sql`select given ->> 'kind' as kind, given ->> 'address' as address
			from job where kind = 'mail' and given ->> 'about' = ${change} order by 1`);
	const lastChange = async () =>
		(
			await database().query<{ id: string; outcome: string | null }>(
				sql`select id, outcome from contact_change order by asked_at desc, id limit 1`,
			)
		)[0];
	/** Writes the mail to the old address, as the job does, and takes the link out of it. */
	const linkIn = async (change: string) =>
		database().transaction(async (queries) => {
			const letter = await MAIL_KINDS['contact-asked'].write(
				{
					queries,
					at: world.office.now().toISOString(),
					newId: world.office.newId,
					to: { personId: 'member-mill', name: 'Invented' },
					madeAt: world.office.now().toISOString(),
					address: (path) => `https://site.example${path}`,
				},
				{ about: change },
			);
			const text = letter!.paragraphs.join('\n');
			expect(text).not.toContain(NEW);
			return /\/contact\/(\w+)/.exec(text)![1];
		});

	it('waits as long as the rule says, and tells the old address and the new one', async () => {
		world = await buildWorld(database());
		const outcome = await ask(member);
		expect(outcome).toMatchObject({
			ok: true,
			value: { effectiveOn: '2026-06-08', citation: { clause: '9.1' } },
		});
		expect(await emailOf()).toBe('member-mill@invented.example');
		expect(await mailsFor((await lastChange()).id)).toEqual([
			{ kind: 'contact-asked', address: 'member-mill@invented.example' },
			{ kind: 'contact-asked-new', address: NEW },
		]);
		world.setNow('2026-06-07T22:59:59.000Z');
		await work();
		expect(await emailOf()).toBe('member-mill@invented.example');
	});

	it('takes effect on its day, once, and is counted', async () => {
		world.setNow('2026-06-07T23:00:01.000Z');
		await work();
		await work();
		expect(await emailOf()).toBe(NEW);
		expect(await lastChange()).toMatchObject({ outcome: 'effective' });
		const counts = await perform(world.office, null, seeContactCounts, { unit: 'north' });
		expect(counts).toMatchObject({ value: { recent: { asked: 1, stopped: 0, effective: 1 } } });
		const other = await perform(world.office, null, seeContactCounts, { unit: 'south' });
		expect(other).toMatchObject({ value: { recent: { asked: 0, stopped: 0, effective: 0 } } });
	});

	it('is stopped by the link in the mail to the old address, also when the secretary asked', async () => {
		world.setNow('2026-06-10T09:00:00.000Z');
		expect(
			await ask(secretary, { email: 'taken-over@elsewhere.example', address: '9 Other Road' }),
		).toMatchObject({ ok: true });
		const { id } = await lastChange();
		const link = await linkIn(id);
		const page = await perform(world.office, null, seeStop, { link });
		expect(page).toMatchObject({ value: { fields: ['address', 'email'], outcome: null } });
		expect(JSON.stringify(page)).not.toMatch(/elsewhere|Other Road|member-mill/);
		expect(await perform(world.office, null, stopByLink, { link })).toMatchObject({ ok: true });
		expect(await perform(world.office, null, stopByLink, { link })).toMatchObject({ ok: true });
		world.setNow('2026-07-10T09:00:00.000Z');
		await work();
		expect(await emailOf()).toBe(NEW);
		expect(await perform(world.office, null, stopByLink, { link: 'x'.repeat(40) })).toMatchObject({
			refusal: { kind: 'not-found' },
		});
	});

	it('may be stopped by the member, not once it has taken effect, and not by another', async () => {
		await ask(secretary, { phone: '07700 900999' });
		const { id } = await lastChange();
		expect(
			await perform(world.office, { personId: 'member-hill' }, stopContact, { change: id }),
		).toMatchObject({
			refusal: { kind: 'not-permitted' },
		});
		expect(await perform(world.office, member, stopContact, { change: id })).toMatchObject({ ok: true });
		world.setNow('2026-07-11T09:00:00.000Z');
		await ask(member, { phone: '07700 900998' });
		const next = (await lastChange()).id;
		world.setNow('2026-08-10T09:00:00.000Z');
		await work();
		expect(await perform(world.office, member, stopContact, { change: next })).toMatchObject({
			refusal: { words: expect.stringContaining('has taken effect already') },
		});
	});

	it('waits longer before a ballot', async () => {
		await database().query(sql`insert into meeting (id, unit_id, kind, title, zone, opens_at, closes_at, state, constituted_of, freeze_on, made_at, called_at)
			values ('agm', 'north', 'annual', 'Annual meeting', 'Europe/London', '2026-08-30T18:00:00Z', '2026-08-30T20:00:00Z', 'called',
				'members', '2026-08-20', '2026-07-01T00:00:00Z', '2026-07-01T00:00:00Z')`);
		expect(await ask(member, { email: 'late@elsewhere.example' })).toMatchObject({
			value: {
				effectiveOn: '2026-09-07',
				words: expect.stringContaining('a ballot opens on 30 August 2026'),
			},
		});
	});

	it('replaces a change that waits by a later one of the same field, and says so when nothing would change', async () => {
		const first = (await lastChange()).id;
		world.setNow('2026-08-11T09:00:00.000Z');
		await ask(member, { email: 'later@elsewhere.example' });
		const [row] = await database().query<{ outcome: string }>(
			sql`select outcome from contact_change where id = ${first}`,
		);
		expect(row.outcome).toBe('replaced');
		expect(await ask(member, { email: NEW })).toMatchObject({ refusal: { kind: 'invalid' } });
		expect(await ask(member, { email: 'nowhere' })).toMatchObject({
			refusal: { problems: [{ field: 'email' }] },
		});
	});

	it('keeps addresses out of the log', async () => {
		const words = await database().query<{ words: string }>(sql`select words from log_words`);
		expect(words.map((row) => row.words).join()).not.toMatch(/elsewhere|Other Road|07700/);
	});
});
