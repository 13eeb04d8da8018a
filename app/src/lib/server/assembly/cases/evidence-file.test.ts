import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { perform } from '../acts/perform.ts';
import { caseIn, value } from '../fixture/cases.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { MOST_PAPER_BYTES } from '../meetings/paper-type.ts';
import { allDataOf } from '../roll/personal-data/all-data.ts';
import { WHERE_PERSONS_STAND } from '../roll/personal-data/where-persons-stand.ts';
import { uploadOf } from '../uploads.ts';
import { addEvidence } from './answer.ts';
import { declareInterest } from './panel.ts';
import { readEvidence } from './read-evidence.ts';
import { seeCase } from './see-case.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

onEachDatabase((database) => {
	let world: World;
	let given: { readonly case: string };
	const secretary = () => world.holder('secretary', 'north');
	const panel = () => world.holder('panel', 'north');
	const handIn = (more: object) =>
		perform(world.office, secretary(), addEvidence, { ...given, title: 'Minutes of 3 May', ...more });
	const idOfFile = async () =>
		(
			await database().query<{ id: string }>(
				sql`select id from case_evidence where case_id = ${given.case} and paper_id is not null`,
			)
		)[0].id;

	it('takes a file of the kinds and size of papers, with words or without', async () => {
		world = await buildWorld(database());
		given = { case: (await caseIn(world, 'notice')).caseId };
		expect(await handIn({ words: ' ' })).toMatchObject({ refusal: { problems: [{ field: 'words' }] } });
		const page = uploadOf('page.bin', new Uint8Array([0, 1, 2, 3]));
		expect(await handIn({ file: page })).toMatchObject({ refusal: { problems: [{ field: 'file' }] } });
		const large = uploadOf('large.txt', new Uint8Array(MOST_PAPER_BYTES + 1).fill(0x61));
		expect(await handIn({ file: large })).toMatchObject({ refusal: { problems: [{ field: 'file' }] } });
		value(await handIn({ file: uploadOf('folder/minutes.html', bytes('Invented minutes')) }));
		const seen = value(await perform(world.office, secretary(), seeCase, given));
		expect(seen.evidence.find(({ file }) => file !== null)).toMatchObject({
			title: 'Minutes of 3 May',
			words: 'In the file.',
			file: 'minutes.txt',
			size: 16,
		});
	});

	it('gives it to those who may read the case, of the panel once they declared, and logs each time', async () => {
		const evidence = await idOfFile();
		const read = (who: Parameters<typeof perform>[1], more: object = {}) =>
			perform(world.office, who, readEvidence, { ...given, evidence, ...more });
		expect(await read(panel())).toMatchObject({ refusal: { kind: 'not-permitted' } });
		value(await perform(world.office, panel(), declareInterest, { ...given, interest: 'no' }));
		for (const who of [
			panel(),
			secretary(),
			world.holder('member', 'mill'),
			world.holder('member', 'dale'),
		]) {
			expect(value(await read(who))).toMatchObject({ fileName: 'minutes.txt', bytes: expect.anything() });
		}
		for (const who of [
			world.holder('chair', 'north'),
			world.holder('administrator', 'north'),
			world.holder('secretary', 'region'),
			null,
		]) {
			expect(await read(who)).toMatchObject({ ok: false });
		}
		const other = (await caseIn(world, 'notice')).caseId;
		expect(await read(secretary(), { case: other })).toMatchObject({ refusal: { kind: 'not-found' } });
		const [{ count }] = await database().query<{ count: number }>(sql`select count(*)::int as count
			from log_entry join log_subject using (position)
			where act = 'cases.read-evidence' and outcome = 'done' and person_id = 'member-mill'`);
		expect(count).toBe(4);
	});

	it('tells its giver that it was handed in, and nothing that may be about another; and erases it with the case’s papers', async () => {
		const { tables } = await allDataOf(database(), 'secretary-north');
		const of = (name: string) => tables.find(({ table }) => table === name)?.rows ?? [];
		expect(of('paper')).toEqual([
			{ id: expect.any(String), added_by: 'secretary-north', added_at: expect.any(String) },
		]);
		expect(of('case_evidence')).not.toEqual([]);
		expect(JSON.stringify(tables)).not.toMatch(/"bytes"|minutes\.txt|Minutes of 3 May/);
		const table = WHERE_PERSONS_STAND.find((one) => one.table === 'case_evidence')!;
		await database().query(table.erase!('member-mill', 'Erased person 1'));
		expect(await database().query(sql`select 1 from paper`)).toEqual([]);
		expect(await database().query(sql`select distinct title, words, paper_id from case_evidence`)).toEqual([
			{ title: '(erased)', words: '(erased)', paper_id: null },
		]);
	});
});
