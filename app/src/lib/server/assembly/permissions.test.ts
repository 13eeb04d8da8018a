/** Every act against every duty, in its own unit, in the one above, below and beside. Fails when an act has no row. */
import { describe, expect, it } from 'vitest';
import { onEachDatabase } from '../database/fixture/databases.ts';
import { type AnyAct, DUTIES } from './acts/act.ts';
import { whyNot } from './acts/perform.ts';
import { ALL_ACTS } from './all-acts.ts';
import { HOLDER_UNITS, type Holder, type PermissionRow } from './fixture/permissions/row.ts';
import { buildWorld, type World } from './fixture/world.ts';

const ROWS = Object.values(
	import.meta.glob<{ ROWS?: readonly PermissionRow[] }>('./fixture/permissions/*.ts', { eager: true }),
).flatMap((module) => module.ROWS ?? []);

const MODULES = {
	...import.meta.glob<Record<string, unknown>>(['./*/**/*.ts', '!./**/*.test.ts', '!./fixture/**'], {
		eager: true,
	}),
	...import.meta.glob<Record<string, unknown>>(
		['../accounts/**/*.ts', '../mail/**/*.ts', '!../{accounts,mail}/**/*.test.ts', '!../mail/fixture/**'],
		{
			eager: true,
		},
	),
};

describe('the list of acts', () => {
	it('holds every act that is declared', () => {
		const declared = Object.values(MODULES)
			.flatMap((module) => Object.values(module))
			.filter(
				(one): one is AnyAct => typeof one === 'object' && one !== null && 'may' in one && 'run' in one,
			);
		const unlisted = declared.filter((one) => !ALL_ACTS.includes(one)).map(({ name }) => name);
		expect(unlisted).toEqual([]);
	});

	it('has one row an act, and one act a row', () => {
		expect(ROWS.map(({ act }) => act).sort()).toEqual(ALL_ACTS.map(({ name }) => name).sort());
	});
});

onEachDatabase((database) => {
	let world: World;
	it('builds the world', async () => {
		world = await buildWorld(database());
	});

	it.each(ROWS.map((row) => [row.act, row] as const))('%s', async (name, row) => {
		const act = ALL_ACTS.find((one) => one.name === name)!;
		const given = typeof row.given === 'function' ? await row.given(world) : row.given;
		const permitted: string[] = [];
		for (const unit of HOLDER_UNITS)
			for (const duty of DUTIES) {
				const refusal = await whyNot(world.office, world.holder(duty, unit), act, given);
				expect(refusal === null || refusal.kind === 'not-permitted', JSON.stringify(refusal)).toBe(true);
				if (refusal === null) permitted.push(`${duty}@${unit}` satisfies Holder);
			}
		const visitor = await whyNot(world.office, null, act, given);
		expect(visitor?.kind ?? null).toBe(row.may === 'anybody' ? null : 'not-signed-in');
		const all = HOLDER_UNITS.flatMap((unit) => DUTIES.map((duty) => `${duty}@${unit}`));
		expect(permitted.sort()).toEqual(typeof row.may === 'string' ? all.sort() : [...row.may].sort());
	});
});
