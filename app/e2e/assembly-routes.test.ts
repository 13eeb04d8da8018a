// Every address of the assembly and every form on it, for every duty in its own unit, above, below and beside, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawSql } from '../src/lib/server/database/sql.ts';
import { tablesOf } from '../src/lib/server/database/tables.ts';
import {
	ASKERS,
	type Asker,
	addressOf,
	askingOf,
	atOnce,
	firstGiven,
	type Given,
	givenToActs,
	isSentToSignIn,
	mayDo,
	maySee,
	permissionOf,
} from './assembly-routes/asking.ts';
import { foundRoutes } from './assembly-routes/found-routes.ts';
import { FORMS_FOR_ALL, ROUTE_ROWS } from './assembly-routes/rows.ts';
import { ASSEMBLY_ENGINES, HOLDERS, type Seeded, seededAssembly } from './seeded-assembly.ts';

/** Everybody who is of the other constituency only. */
const OTHERS = HOLDERS.filter((holder) => /@(south|dale)$/.test(holder));

describe('the table of routes', () => {
	it('has one row an address, and every form and method in it', () => {
		const said = ROUTE_ROWS.map(({ route, does = {} }) => ({
			route,
			does: [...Object.keys(does), ...(FORMS_FOR_ALL[route] ?? [])].sort(),
		})).sort((a, b) => (a.route < b.route ? -1 : 1));
		expect(said).toEqual(foundRoutes().map(({ route, does }) => ({ route, does })));
	});

	it('says of every address that can be seen who sees it', () => {
		const unseen = ROUTE_ROWS.filter(({ sees }) => sees === null).map(({ route }) => route);
		expect(unseen).toEqual(
			foundRoutes()
				.filter(({ isSeen }) => !isSeen)
				.map(({ route }) => route),
		);
	});
});

describe.each(ASSEMBLY_ENGINES)('every address on %s', (engine) => {
	let seeded: Seeded | null = null;
	let given: ReadonlyMap<string, Given> = new Map();
	/** Ids of everything that is in the database. */
	const ids = new Set<string>();
	beforeAll(async () => {
		seeded = await seededAssembly(engine, async (world, database) => {
			given = await givenToActs(world);
			for (const table of await tablesOf(database)) {
				const [key] = table.columns.filter(({ name }) => name === 'id');
				if (key === undefined || ['unit', 'rulebook'].includes(table.name)) continue;
				for (const { id } of await database.query<{ id: string }>(
					rawSql(`select id::text from "${table.name}"`),
				))
					ids.add(id);
			}
		});
	}, 180_000);
	afterAll(() => seeded?.stop());

	const ask = (address: string, asker: Asker) => askingOf(seeded!).ask(address, asker);
	const send: ReturnType<typeof askingOf>['send'] = (...sent) => askingOf(seeded!).send(...sent);
	const nameOf = (answer: Response) => (isSentToSignIn(answer) ? 'sign in' : answer.status);

	describe.each(ROUTE_ROWS.map((row) => [row.route, row] as const))('%s', (_, row) => {
		it.skipIf(row.sees === null)('is seen by those who may, and by nobody else', async ({ skip }) => {
			if (seeded === null) skip();
			const wrong: unknown[] = [];
			await atOnce(ASKERS, async (asker) => {
				const other = row.hidden === true ? 404 : asker === null ? 'sign in' : 403;
				const expected = maySee(row, asker) ? (row.status ?? 200) : other;
				const found = nameOf(await ask(addressOf(row, firstGiven(given, row)), asker));
				if (found !== expected) wrong.push({ asker, expected, found });
			});
			expect(wrong).toEqual([]);
		});

		const forms = Object.entries(row.does ?? {});
		/** A page of many forms is asked many times. */
		const timeout = 60_000 + 15_000 * forms.length;
		it.skipIf(forms.length === 0)(
			'refuses forms from those who may not',
			async ({ skip }) => {
				if (seeded === null) skip();
				const wrong: unknown[] = [];
				for (const [form, act] of forms) {
					const fields = given.get(act)!;
					const those = ASKERS.filter((one) => !mayDo(act, one));
					await atOnce(those, async (asker) => {
						// 403, or what the page itself says to whoever may not see it.
						const found = nameOf(await send(addressOf(row, fields), form, fields, asker));
						const isRefused = typeof found === 'number' && found >= 400 && found < 500;
						if (asker === null ? found !== 'sign in' : !isRefused) wrong.push({ form, asker, found });
					});
				}
				expect(wrong).toEqual([]);
			},
			timeout,
		);

		it.skipIf(forms.length === 0)(
			'refuses forms from another site, and of forged sessions',
			async ({ skip }) => {
				if (seeded === null) skip();
				const wrong: unknown[] = [];
				for (const [form, act] of forms) {
					const fields = given.get(act)!;
					const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://other.invented.example' };
					for (const asker of ['administrator@region', 'secretary@north'] as const) {
						const { status } = await send(addressOf(row, fields), form, fields, asker, foreign);
						if (status !== 403) wrong.push({ form, asker, found: status, why: 'foreign' });
					}
					if (permissionOf(act).may === 'anybody') continue;
					for (const secret of ['', 'x', '%00', 'a'.repeat(5000), "' or 1=1 --", 'secretary-north']) {
						const cookie = { cookie: `mandate_session=${secret}` };
						const answer = await send(addressOf(row, fields), form, fields, null, cookie);
						if (!isSentToSignIn(answer) && answer.status !== 400)
							wrong.push({ form, secret, found: answer.status });
					}
				}
				expect(wrong).toEqual([]);
			},
			timeout,
		);

		it('does not show or change what belongs to one unit under the address of another', async ({ skip }) => {
			if (seeded === null) skip();
			const wrong: unknown[] = [];
			const isOfOne = /\[unit\].*\[[a-z]+\]/.test(row.route);
			if (isOfOne && row.sees !== null)
				for (const asker of [...OTHERS, null]) {
					const answer = await ask(addressOf(row, firstGiven(given, row), { unit: 'south' }), asker);
					if (answer.status < 400 && !isSentToSignIn(answer) && row.across?.GET === undefined)
						wrong.push({ look: row.route, asker, found: answer.status });
				}
			for (const [form, act] of forms) {
				const fields = given.get(act)!;
				const names = Object.entries(fields).filter(
					([, value]) => typeof value === 'string' && ids.has(value),
				);
				if (names.length === 0 || !row.route.includes('[unit]') || row.across?.[form] !== undefined) continue;
				for (const asker of OTHERS) {
					const answer = await send(
						addressOf(row, fields, { unit: 'south' }),
						form,
						{ ...fields, unit: 'south' },
						asker,
					);
					if (answer.status < 400 && !isSentToSignIn(answer))
						wrong.push({ form, asker, found: answer.status, ids: names.map(([name]) => name) });
				}
			}
			expect(wrong).toEqual([]);
		});
	});

	// Last, since it changes what is there.
	it.each(
		ROUTE_ROWS.flatMap((row) =>
			Object.entries(row.does ?? {}).map(([form, act]) => [`${row.route}?/${form}`, row, form, act] as const),
		),
	)('takes %s from those who may', async (_, row, form, act) => {
		if (seeded === null) return;
		const fields = given.get(act)!;
		const wrong: unknown[] = [];
		for (const asker of ASKERS.filter((one) => mayDo(act, one))) {
			const answer = await send(addressOf(row, fields), form, fields, asker);
			const { status } = answer;
			// What was done before may keep it from being done again, and then a page may be out of sight; only a fault may not be.
			if (status >= 500) wrong.push({ asker, found: status });
		}
		expect(wrong).toEqual([]);
	});
});
