// What somebody who means harm may send: each form and address answers with what is wrong, never with a fault.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALONE, IN_A_FIELD, IN_AN_ADDRESS, QUESTIONS } from './assembly-hostile/hostile-values.ts';
import {
	ASKERS,
	addressOf,
	askingOf,
	atOnce,
	firstGiven,
	type Given,
	givenToActs,
	mayDo,
	maySee,
} from './assembly-routes/asking.ts';
import { ROUTE_ROWS } from './assembly-routes/rows.ts';
import { type Seeded, seededAssembly } from './seeded-assembly.ts';

describe('whatever is sent', () => {
	let seeded: Seeded;
	let given: ReadonlyMap<string, Given> = new Map();
	beforeAll(async () => {
		const put = await seededAssembly('embedded', async (world) => {
			given = await givenToActs(world);
		});
		seeded = put!;
	}, 180_000);
	afterAll(() => seeded?.stop());

	describe.each(ROUTE_ROWS.map((row) => [row.route, row] as const))('%s', (_, row) => {
		it.skipIf(row.sees === null)('answers any address', { timeout: 120_000 }, async () => {
			const { ask } = askingOf(seeded);
			const asker = ASKERS.findLast((one) => maySee(row, one))!;
			const usual = firstGiven(given, row);
			const names = [...row.route.matchAll(/\[([a-z]+)\]/g)].map(([, name]) => name);
			const wrong: unknown[] = [];
			const addresses = IN_AN_ADDRESS.flatMap((value) => [
				...names.map((name) => addressOf(row, usual, { [name]: 'HERE' }).replace('HERE', () => value)),
				`${addressOf(row, usual)}?${QUESTIONS.map((name) => `${name}=${value}`).join('&')}`,
			]);
			await atOnce(addresses, async (address) => {
				const { status } = await ask(address, asker);
				if (status >= 500) wrong.push({ address: address.slice(0, 200), asker, found: status });
			});
			expect(wrong).toEqual([]);
		});

		const forms = Object.entries(row.does ?? {});
		it.skipIf(forms.length === 0)('answers whatever stands in a field', { timeout: 300_000 }, async () => {
			const { send } = askingOf(seeded);
			const wrong: unknown[] = [];
			for (const [form, act] of forms) {
				const fields: Given = { once: 'x', ...given.get(act) };
				const asker = ASKERS.findLast((one) => mayDo(act, one))!;
				const names = Object.keys(fields);
				const all = IN_A_FIELD.flatMap(([what, value]) => [
					{ what, where: 'all', more: Object.fromEntries(names.map((name) => [name, value])) },
					...(ALONE.includes(what)
						? names.map((name) => ({ what, where: name, more: { [name]: value } }))
						: []),
				]);
				await atOnce(all, async ({ what, where, more }) => {
					const once = `${form}-${what}-${where}`.replaceAll(/\W/g, '-');
					const { status } = await send(addressOf(row, fields), form, { ...fields, once, ...more }, asker);
					if (status >= 500) wrong.push({ form, where, what, asker, found: status });
				});
			}
			expect(wrong).toEqual([]);
		});
	});
});
