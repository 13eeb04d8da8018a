import { TEMPLATES } from '@mandate/assembly/rulebook';
import { expect, it } from 'vitest';
import { freshDatabase, onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { perform } from '../acts/perform.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { newId } from '../the-office.ts';
import { addBody, changeBody, seeBodies } from './bodies.ts';
import { addUnit } from './change-units.ts';
import { endDuty, giveDuty, seeDuties } from './duties.ts';
import { foundOrganisation } from './found.ts';
import { adoptRules } from './rules.ts';
import { rulesOf } from './rules-of.ts';
import { seeLog } from './see-log.ts';
import { setupCode } from './setup-code.ts';

onEachDatabase((database, engine) => {
	let world: World;
	const administrator = () => world.holder('administrator', 'north');
	const withVersions = (...versions: object[]) => JSON.stringify({ ...TEMPLATES[0], versions });
	const [first] = TEMPLATES[0].versions;

	it('founds once, with the code that was printed', async () => {
		const empty = await freshDatabase(engine);
		const office = { database: empty, now: () => new Date('2026-06-01T09:00:00Z'), newId };
		const given = {
			template: TEMPLATES[0].id,
			kind: 'region',
			name: 'Vale Région',
			imprint: 'Somebody, 1 Invented Street',
			personName: 'Ann Invented',
			email: 'ann@invented.example',
		};
		expect(await perform(office, null, foundOrganisation, { ...given, code: 'guess' })).toMatchObject({
			refusal: { kind: 'invalid', problems: [{ field: 'code' }] },
		});
		const twice = await Promise.all(
			[1, 2].map(() => perform(office, null, foundOrganisation, { ...given, code: setupCode() })),
		);
		expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(twice.find(({ ok }) => ok)).toMatchObject({ value: { slug: 'vale-region' } });
		const held = await empty.query(
			sql`select duty, person.email from duty join person on person.id = person_id`,
		);
		expect(held).toEqual([{ duty: 'administrator', email: 'ann@invented.example' }]);
		await empty.close();
	});

	it('adds a unit only where the rules have it lie', async () => {
		world = await buildWorld(database());
		const given = { unit: 'north', kind: 'branch', name: 'Mill', imprint: 'Somebody, somewhere' };
		expect(await perform(world.office, administrator(), addUnit, given)).toMatchObject({
			value: { slug: 'mill-2' },
		});
		expect(await perform(world.office, administrator(), addUnit, { ...given, kind: 'region' })).toMatchObject(
			{
				refusal: { kind: 'rule', ruling: { allowed: false, citation: { clause: '1.1' } } },
			},
		);
	});

	it('affiliates a body that is large enough, on either side of the limit', async () => {
		const given = {
			unit: 'north',
			kind: 'union',
			name: 'Ten',
			membersCount: '10',
			affiliatedOn: '2026-06-01',
		};
		const secretary = world.holder('secretary', 'north');
		expect(await perform(world.office, secretary, addBody, given)).toMatchObject({ ok: true });
		expect(
			await perform(world.office, secretary, addBody, { ...given, name: 'Nine', membersCount: '9' }),
		).toMatchObject({
			refusal: { kind: 'rule', ruling: { citation: { clause: '2.1' } } },
		});
		expect(await perform(world.office, secretary, addBody, given)).toMatchObject({
			refusal: { kind: 'conflict' },
		});
		const listed = await perform(world.office, secretary, seeBodies, { unit: 'north' });
		const body = listed.ok ? listed.value.find(({ name }) => name === 'Ten')! : null;
		const changed = { unit: 'north', body: body!.id, membersCount: '60', endedOn: '' };
		expect(await perform(world.office, secretary, changeBody, changed)).toMatchObject({ ok: true });
		const elsewhere = world.holder('secretary', 'south');
		expect(await perform(world.office, elsewhere, changeBody, { ...changed, unit: 'south' })).toMatchObject({
			refusal: { kind: 'not-found' },
		});
	});

	it('gives and ends an office, and lets its holder act only meanwhile', async () => {
		const member = world.holder('member', 'mill');
		const given = {
			unit: 'north',
			person: 'M-mill',
			duty: 'secretary',
			title: 'Secretary',
			fromOn: '2026-06-02',
		};
		const body = { unit: 'north', kind: 'union', name: 'A', membersCount: '50', affiliatedOn: '2026-06-01' };
		expect(await perform(world.office, administrator(), giveDuty, given)).toMatchObject({ ok: true });
		expect(await perform(world.office, administrator(), giveDuty, given)).toMatchObject({
			refusal: { kind: 'conflict' },
		});
		expect(await perform(world.office, member, addBody, body)).toMatchObject({
			refusal: { kind: 'not-permitted' },
		});
		world.setNow('2026-06-02T09:00:00.000Z');
		expect(await perform(world.office, member, addBody, body)).toMatchObject({ ok: true });
		const seen = await perform(world.office, administrator(), seeDuties, { unit: 'north' });
		const duty = seen.ok
			? seen.value.find(({ name, duty }) => name.includes('member of mill') && duty === 'secretary')!
			: null;
		expect(
			await perform(world.office, administrator(), endDuty, {
				unit: 'north',
				duty: duty!.id,
				untilOn: '2026-06-01',
			}),
		).toMatchObject({
			refusal: { kind: 'invalid', problems: [{ field: 'untilOn' }] },
		});
		const ended = { unit: 'north', duty: duty!.id, untilOn: '2026-06-03' };
		expect(await perform(world.office, administrator(), endDuty, ended)).toMatchObject({ ok: true });
		world.setNow('2026-06-03T09:00:00.000Z');
		expect(await perform(world.office, member, addBody, { ...body, name: 'B' })).toMatchObject({
			refusal: { kind: 'not-permitted' },
		});
	});

	it('asks for the number where several share an address', async () => {
		await database().query(
			sql`update person set email = 'shared@invented.example' where id in ('member-mill', 'member-hill')`,
		);
		const given = {
			unit: 'north',
			person: 'Shared@invented.example',
			duty: 'chair',
			title: 'Chair',
			fromOn: '2026-06-02',
		};
		expect(await perform(world.office, administrator(), giveDuty, given)).toMatchObject({
			refusal: { problems: [{ field: 'person', words: expect.stringContaining('member’s number') }] },
		});
	});

	it('adopts a version for a day to come and leaves what held as it was', async () => {
		const document = withVersions(
			{ ...first, effectiveUntil: '2027-01-01' },
			{ ...first, version: '2', effectiveFrom: '2027-01-01' },
		);
		const given = { unit: 'region', document };
		const above = world.holder('administrator', 'region');
		expect(await perform(world.office, above, adoptRules, given)).toMatchObject({
			ok: true,
			value: { versions: ['1', '2'] },
		});
		expect((await rulesOf(database(), 'mill', '2026-12-31')).version).toBe('1');
		expect((await rulesOf(database(), 'mill', '2027-01-01')).version).toBe('2');
		const rewritten = withVersions({ ...first, rules: first.rules.slice(1) });
		expect(
			await perform(world.office, above, adoptRules, { unit: 'region', document: rewritten }),
		).toMatchObject({
			refusal: { kind: 'rule', words: expect.stringContaining('must stay as it is') },
		});
		const ended = withVersions(
			{ ...first, effectiveUntil: '2026-03-01' },
			{ ...first, version: '2', effectiveFrom: '2026-03-01' },
		);
		expect(await perform(world.office, above, adoptRules, { unit: 'region', document: ended })).toMatchObject(
			{
				refusal: { kind: 'rule' },
			},
		);
	});

	it('says what is wrong with a rulebook and where', async () => {
		const tried = async (document: string) => {
			const outcome = await perform(world.office, administrator(), adoptRules, { unit: 'north', document });
			return outcome.ok ? [] : outcome.refusal.problems.map(({ words }) => words);
		};
		expect((await tried('{"id"'))[0]).toContain('not JSON');
		expect((await tried('{}')).length).toBeGreaterThan(0);
		const wrong = withVersions({ ...first, effectiveFrom: '2026-02-30' });
		expect((await tried(wrong)).join(' ')).toContain('versions[0].effectiveFrom');
	});

	it('shows the auditor what was done and refused, without what was given in secret', async () => {
		const seen = await perform(world.office, world.holder('auditor', 'north'), seeLog, { unit: 'north' });
		const entries = seen.ok ? seen.value.entries : [];
		expect(entries.some(({ act, outcome }) => act === 'organisation.add-body' && outcome === 'refused')).toBe(
			true,
		);
		expect(JSON.stringify(entries)).not.toContain('invented.example');
	});
});
