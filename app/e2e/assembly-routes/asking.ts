/** Asks for the addresses of the assembly and sends its forms over HTTP, with what the permission rows say is given to each act. */
import type { Holder, PermissionRow } from '../../src/lib/server/assembly/fixture/permissions/row.ts';
import type { World } from '../../src/lib/server/assembly/fixture/world.ts';
import type { Upload } from '../../src/lib/server/assembly/uploads.ts';
import { HOLDERS, type Seeded } from '../seeded-assembly.ts';
import type { RouteRow } from './row.ts';
import { ROUTE_ROWS } from './rows.ts';

const PERMISSIONS = Object.values(
	import.meta.glob<{ ROWS?: readonly PermissionRow[] }>(
		'../../src/lib/server/assembly/fixture/permissions/*.ts',
		{ eager: true },
	),
).flatMap((module) => module.ROWS ?? []);

export type Given = Readonly<Record<string, unknown>>;
export type Asker = Holder | null;
export const ASKERS: readonly Asker[] = [null, ...HOLDERS];

export const permissionOf = (act: string): PermissionRow => {
	const row = PERMISSIONS.find((one) => one.act === act);
	if (row === undefined) throw new Error(`There is no act ${act}, or it has no row.`);
	return row;
};

export function mayDo(act: string, asker: Asker): boolean {
	const { may } = permissionOf(act);
	return may === 'anybody' || (asker !== null && (may === 'anybody signed in' || may.includes(asker)));
}

export function maySee({ sees }: RouteRow, asker: Asker): boolean {
	if (sees === 'anybody' || sees === null) return true;
	if (sees === 'anybody signed in') return asker !== null;
	return sees.every((act) => mayDo(act, asker));
}

/** Puts there whatever the acts of the routes name. @returns what is given to each */
export async function givenToActs(world: World): Promise<ReadonlyMap<string, Given>> {
	const given = new Map<string, Given>();
	const acts = ROUTE_ROWS.flatMap(({ sees, does = {} }) => [
		...(Array.isArray(sees) ? sees : []),
		...Object.values(does),
	]);
	for (const act of new Set(acts)) {
		const row = permissionOf(act);
		given.set(act, (typeof row.given === 'function' ? await row.given(world) : row.given) as Given);
	}
	return given;
}

/** @returns what is given to the first act of a row */
export function firstGiven(given: ReadonlyMap<string, Given>, row: RouteRow): Given {
	const acts = [...(Array.isArray(row.sees) ? row.sees : []), ...Object.values(row.does ?? {})];
	return given.get(acts[0]) ?? {};
}

export function addressOf(row: RouteRow, of: Given, more: Readonly<Record<string, string>> = {}): string {
	const params: Record<string, unknown> = { unit: 'north', ...of, ...row.params?.(of), ...more };
	return row.route.replaceAll(/\[([a-z]+)\]/g, (_, name) => {
		if (!['string', 'number'].includes(typeof params[name]))
			throw new Error(`${row.route}: nothing is given for [${name}].`);
		return encodeURIComponent(String(params[name]));
	});
}

/** Ten at a time. */
export async function atOnce<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
	const waiting = [...all];
	const work = async () => {
		for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await each(one);
	};
	await Promise.all(Array.from({ length: 10 }, work));
}

const isUpload = (given: unknown): given is Upload =>
	typeof given === 'object' && given !== null && 'bytes' in given;

export function bodyOf(fields: Given): FormData {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const one of Array.isArray(value) ? value : [value])
			if (isUpload(one)) body.append(name, new Blob([new Uint8Array(one.bytes)]), one.name);
			else body.append(name, one === true ? 'on' : String(one ?? ''));
	return body;
}

export function askingOf({ server, cookieOf }: Seeded) {
	return {
		ask: async (address: string, asker: Asker) => {
			const headers = { accept: 'text/html', ...cookieOf(asker) };
			const answer = await fetch(`${server.site}${address}`, { headers, redirect: 'manual' });
			await answer.body?.cancel();
			return answer;
		},
		/** @param form its name, "default", or a method */
		send: async (
			address: string,
			form: string,
			fields: Given,
			asker: Asker,
			more: Readonly<Record<string, string>> = {},
		) => {
			const isMethod = /^[A-Z]+$/.test(form);
			const at = isMethod ? address : `${address}${form === 'default' ? '' : `?/${form}`}`;
			const headers = { accept: 'text/html', origin: server.site, ...cookieOf(asker), ...more };
			const answer = await fetch(`${server.site}${at}`, {
				method: isMethod ? form : 'POST',
				headers,
				body: bodyOf(fields),
				redirect: 'manual',
			});
			await answer.body?.cancel();
			return answer;
		},
	};
}

export const isSentToSignIn = (answer: Response) =>
	answer.status === 401 ||
	(answer.status === 303 && (answer.headers.get('location') ?? '').startsWith('/sign-in'));
