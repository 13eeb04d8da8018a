// The same thing by many at the same moment, on both databases: it happens once, nobody is told of a fault, and the log holds.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SESSION_COOKIE, startSession } from '../../src/lib/server/accounts/sessions.ts';
import { putSitting } from '../../src/lib/server/assembly/fixture/sitting.ts';
import { verifyLog } from '../../src/lib/server/assembly/log/verify.ts';
import { boardCode } from '../../src/lib/server/assembly/sitting/door/door-code.ts';
import { openDatabase } from '../../src/lib/server/database/open.ts';
import { rawSql, sql } from '../../src/lib/server/database/sql.ts';
import { ASKERS, addressOf, askingOf, type Given, givenToActs, mayDo } from '../assembly-routes/asking.ts';
import { ROUTE_ROWS } from '../assembly-routes/rows.ts';
import { ASSEMBLY_ENGINES, type Seeded, seededAssembly, WORLD_NOW } from '../seeded-assembly.ts';

const MANY = 50;

describe.each(ASSEMBLY_ENGINES)('at the same moment on %s', (engine) => {
	let seeded: Seeded | null = null;
	let given: ReadonlyMap<string, Given> = new Map();
	const cookies = new Map<string, string>();
	beforeAll(async () => {
		seeded = await seededAssembly(engine, async (world, database) => {
			given = await givenToActs(world);
			await putSitting(database, 'hall', 4);
			await database.query(sql`delete from attendance where meeting_id = 'hall' and person_id = 'd-mill-3'`);
			for (const person of ['d-mill-0', 'd-mill-3'])
				cookies.set(
					person,
					`${SESSION_COOKIE}=${await startSession(database, world.office, person, 'link')}`,
				);
		});
	}, 180_000);
	afterAll(() => seeded?.stop());

	const HALL = '/units/north/meetings/hall';
	/** Sends forms at once. @returns how often each status came */
	const together = async (
		forms: readonly (readonly [
			path: string,
			form: string,
			fields: Given,
			cookie: string | null,
			as?: Parameters<ReturnType<typeof askingOf>['send']>[3],
		])[],
	) => {
		const { send } = askingOf(seeded!);
		const answers = await Promise.all(
			forms.map(([path, form, fields, cookie, as = null]) =>
				send(path, form, fields, as, cookie === null ? {} : { cookie }),
			),
		);
		const counts: Record<number, number> = {};
		for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
		return counts;
	};
	const many = <T>(each: (at: number) => T) => Array.from({ length: MANY }, (_, at) => each(at));
	const chair = 'chair@north' as const;

	it('signs one person in at the door once', async ({ skip }) => {
		if (seeded === null) skip();
		const code = boardCode('an invented secret', WORLD_NOW);
		const cookie = cookies.get('d-mill-3')!;
		const counts = await together([
			...many((at) => [`${HALL}/door`, 'in', { code, once: `in-${at}` }, cookie] as const).slice(0, 20),
			...many(
				(at) =>
					[
						`${HALL}/door`,
						'admit',
						{ person: 'd-mill-3', once: `ad-${at}` },
						null,
						at % 2 ? 'member@mill' : 'secretary@north',
					] as const,
			),
		]);
		expect(counts).toEqual({ 200: 70 });
	});

	it('opens one vote, takes one vote a person, and closes it once', async ({ skip }) => {
		if (seeded === null) skip();
		const put = { subject: 'procedural', question: 'That we go on.', way: 'roll-call' };
		const opened = await together(
			many((at) => [`${HALL}/votes`, 'open', { ...put, once: `open-${at}` }, null, chair] as const),
		);
		expect(opened).toEqual({ 303: 1, 409: MANY - 1 });
		const page = await (
			await fetch(`${seeded!.server.site}${HALL}/votes`, { headers: seeded!.cookieOf(chair) })
		).text();
		const vote = /name="vote" value="([^"]+)"/.exec(page)![1];
		const cast = await together(
			many((at) =>
				at % 2
					? ([
							`${HALL}/votes`,
							'cast',
							{ vote, choice: at % 4 === 1 ? 'for' : 'against', once: `cast-${at}` },
							cookies.get('d-mill-0')!,
						] as const)
					: ([
							`${HALL}/votes`,
							'enter',
							{ vote, person: 'd-mill-0', choice: 'abstain', once: `cast-${at}` },
							null,
							'member@mill',
						] as const),
			),
		);
		expect((cast[303] ?? 0) + (cast[409] ?? 0)).toBe(MANY);
		expect(cast[303]).toBeGreaterThanOrEqual(MANY / 2);
		const closed = await together(
			many((at) => [`${HALL}/votes`, 'close', { vote, once: `close-${at}` }, null, chair] as const),
		);
		expect(closed).toEqual({ 303: 1, 409: MANY - 1 });
		const after = await together([
			[`${HALL}/votes`, 'cast', { vote, choice: 'for', once: 'late' }, cookies.get('d-mill-0')!],
		]);
		expect(after[303]).toBeUndefined();
	});

	it('does one form with one key once, and no other with it', async ({ skip }) => {
		if (seeded === null) skip();
		const counts = await together(
			many(
				(at) =>
					[
						`${HALL}/sitting`,
						'note',
						{ words: at % 2 ? 'One.' : 'Other.', once: 'note' },
						null,
						chair,
					] as const,
			),
		);
		expect(counts).toEqual({ 303: MANY / 2, 409: MANY / 2 });
	});

	it('takes each form from many at once without a fault', { timeout: 600_000 }, async ({ skip }) => {
		if (seeded === null) skip();
		const wrong: unknown[] = [];
		for (const row of ROUTE_ROWS)
			for (const [form, act] of Object.entries(row.does ?? {})) {
				const fields = given.get(act)!;
				const asker = ASKERS.findLast((one) => mayDo(act, one))!;
				const counts = await together(
					Array.from(
						{ length: 12 },
						(_, at) =>
							[
								addressOf(row, fields),
								form,
								{ ...fields, once: `${form}-${Math.floor(at / 2)}` },
								null,
								asker,
							] as const,
					),
				);
				if (Object.keys(counts).some((status) => Number(status) >= 500))
					wrong.push({ route: row.route, form, counts });
			}
		expect(wrong).toEqual([]);
	});

	it('leaves a log that holds, one attendance, one vote and one note', async ({ skip }) => {
		if (seeded === null) skip();
		await seeded!.server.stop();
		const database = await openDatabase(seeded!.environment as NodeJS.ProcessEnv);
		try {
			expect((await verifyLog(database)).fault).toBeNull();
			const [row] = await database.query<Record<string, number>>(
				rawSql(`select
				(select count(*)::int from attendance where meeting_id = 'hall' and person_id = 'd-mill-3') as attended,
				(select count(*)::int from vote where meeting_id = 'hall') as votes,
				(select count(*)::int from vote_cast join vote on vote.id = vote_id where meeting_id = 'hall') as cast,
				(select for_count + against_count + abstentions_count from vote where meeting_id = 'hall') as counted,
				(select count(*)::int from sitting_event where meeting_id = 'hall' and kind = 'note') as notes,
				(select count(*)::int from (select key from done_act group by key having count(*) > 1) twice) as twice,
				(select count(*)::int from (select meeting_id, number from meeting_notice group by 1, 2 having count(*) > 1) twice) as notices`),
			);
			expect(row).toEqual({ attended: 1, votes: 1, cast: 1, counted: 1, notes: 1, twice: 0, notices: 0 });
		} finally {
			await database.close();
		}
	});
});
