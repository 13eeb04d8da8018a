// Backup, restore and the log as the operator of a server uses them: on the embedded database and on PostgreSQL, beside a server.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PostgresServer, startPostgres } from '../../test/postgres.ts';
import { type AssemblyServer, startAssembly } from './assembly-server.ts';
import { MANDATE } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'mandate-backups-'));
const file = (name: string) => join(folder, name);

function mandate(args: readonly string[], env: Readonly<Record<string, string>>) {
	const environment = { ...process.env, DATABASE_URL: undefined, MANDATE_DATA: undefined, ...env };
	return new Promise<{ status: number | null; out: string; err: string }>((resolve) => {
		const child = spawn(process.execPath, [MANDATE, ...args], { env: environment, cwd: folder });
		let [out, err] = ['', ''];
		child.stdout.on('data', (chunk) => {
			out += chunk;
		});
		child.stderr.on('data', (chunk) => {
			err += chunk;
		});
		child.on('close', (status) => resolve({ status, out, err }));
	});
}

describe('backup, restore and log', () => {
	let server: AssemblyServer;
	let postgres: PostgresServer | null;
	let embedded: Record<string, string>;
	beforeAll(async () => {
		[server, postgres] = await Promise.all([startAssembly('2026-06-01T09:00:00Z'), startPostgres()]);
		embedded = { MANDATE_DATA: server.folder };
		await found(server);
	});
	afterAll(async () => {
		await server?.stop();
		postgres?.stop();
		rmSync(folder, { recursive: true, force: true });
		rmSync(server.folder, { recursive: true, force: true });
	});

	it.each([[['backup', 'x']], [['restore', 'x']], [['log', 'verify']], [['log', 'show']]])(
		'%s is refused in one sentence while the server has the folder',
		async (args) => {
			writeFileSync(file('x'), 'x');
			const { status, out, err } = await mandate(args, embedded);
			expect({ status, out }).toEqual({ status: 2, out: '' });
			expect(err).toMatch(
				/^mandate: The database in \S+ is in use by process \d+; stop that one first, .*\n$/,
			);
		},
	);

	it('says that there is no database where there is none, and makes none', async () => {
		const { status, err } = await mandate(['log', 'verify'], { MANDATE_DATA: file('nowhere') });
		expect(status).toBe(2);
		expect(err).toMatch(/there is no database in .*nowhere/);
		expect(existsSync(file('nowhere'))).toBe(false);
	});

	it('says that a PostgreSQL cannot be reached, without its password', async () => {
		const { status, err } = await mandate(['log', 'verify'], {
			DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/none',
		});
		expect({ status, err }).toEqual({
			status: 2,
			err: 'mandate: the database of DATABASE_URL cannot be opened (ECONNREFUSED).\n',
		});
	});

	it('goes from the embedded database to PostgreSQL and back, and is the same to the byte', async () => {
		await server.stop();
		const first = await mandate(['backup', 'first.gz'], embedded);
		expect(first).toMatchObject({ status: 0, err: '' });
		const rounds: [string, Record<string, string>][] = [['second.gz', { MANDATE_DATA: file('again') }]];
		if (postgres !== null) rounds.unshift(['third.gz', { DATABASE_URL: await emptyDatabase(postgres.url) }]);
		let from = 'first.gz';
		for (const [name, env] of rounds) {
			expect(await mandate(['restore', from], env)).toMatchObject({ status: 0, err: '' });
			expect(await mandate(['log', 'verify'], env)).toMatchObject({
				status: 0,
				out: expect.stringMatching(
					/The log holds: [1-9]\d* entries, the words of 0 erased\. The last is sealed as \w{64}\./,
				),
			});
			const twice = await mandate(['restore', from], env);
			expect(twice).toMatchObject({ status: 2, out: '' });
			expect(twice.err).toMatch(
				/is not empty: .* say --replace to throw away what is there\. The database is as it was\.\n$/,
			);
			expect(await mandate(['restore', '--replace', from], env)).toMatchObject({ status: 0 });
			expect(await mandate(['backup', name], env)).toMatchObject({ status: 0 });
			expect(readFileSync(file(name)).equals(readFileSync(file(from)))).toBe(true);
			from = name;
		}
		expect(readdirSync(folder).filter((name) => name.includes('writing'))).toEqual([]);
	}, 180_000);

	it('refuses a backup that was cut or is something else, and one that is not there', async () => {
		writeFileSync(file('cut.gz'), readFileSync(file('first.gz')).subarray(0, -99));
		const env = { MANDATE_DATA: file('empty') };
		const cut = await mandate(['restore', 'cut.gz'], env);
		expect(cut).toMatchObject({
			status: 2,
			err: expect.stringMatching(/cut short.*The database is as it was\./),
		});
		expect(await mandate(['restore', 'none.gz'], env)).toMatchObject({
			status: 2,
			err: 'mandate: none.gz: cannot be read (ENOENT). Nothing was restored.\n',
		});
		expect(await mandate(['backup', 'no/such/folder.gz'], embedded)).toMatchObject({
			status: 2,
			err: expect.stringMatching(/ENOENT/),
		});
	});

	it('shows the log without names, and with names only where asked, which is itself entered', async () => {
		const plain = await mandate(['log', 'show'], embedded);
		expect(plain).toMatchObject({ status: 0, err: '' });
		expect(plain.out).toMatch(/organisation\.found {2}/);
		expect(plain.out).not.toMatch(/Planted/);
		const named = await mandate(['log', 'show', '--names', '--unit', 'vale-region'], embedded);
		expect(named.err).toMatch(/for the operator of this server only/);
		const entries = await mandate(['log', 'show', '--json', '--after', '1'], embedded);
		expect(JSON.parse(entries.out.trim().split('\n').at(-1)!)).toMatchObject({
			act: 'log.shown-on-the-server',
			actor: null,
		});
		expect(await mandate(['log', 'show', '--after', 'x'], embedded)).toMatchObject({ status: 2 });
	});

	it('ends with 1 and names the entry where the log was altered', async () => {
		if (postgres === null) return console.log('Not tried: there is no PostgreSQL to alter an entry in.');
		const env = { DATABASE_URL: await emptyDatabase(postgres.url) };
		await mandate(['restore', 'first.gz'], env);
		const client = new pg.Client({ connectionString: env.DATABASE_URL });
		await client.connect();
		await client.query("update log_entry set act = 'other' where position = 1");
		await client.end();
		expect(await mandate(['log', 'verify'], env)).toMatchObject({
			status: 1,
			out: 'The log does not hold at entry 1: It was altered: its seal is of something else. The 0 before it hold.\n',
		});
	});
});

/** An organisation with one person, all invented, through the page that begins. */
async function found({ site, untilPrinted }: AssemblyServer): Promise<void> {
	const page = await (await fetch(`${site}/found`)).text();
	const template = /template=([\w-]+)/.exec(page)![1];
	const form = await (await fetch(`${site}/found?template=${template}`)).text();
	const answer = await fetch(`${site}/found?/found`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: site, accept: 'text/html' },
		body: new URLSearchParams({
			template,
			kind: /<option value="([\w-]+)"/.exec(form)![1],
			name: 'Vale Region',
			imprint: '1 Invented Street, Inventedtown',
			personName: 'Planted Name',
			email: 'planted@invented.example',
			code: await untilPrinted(/organisation: (\w+)/),
		}),
	});
	if (answer.status !== 303) throw new Error(`Not founded: ${answer.status} ${await answer.text()}`);
}

async function emptyDatabase(server: string): Promise<string> {
	const name = `backup_${Math.random().toString(36).slice(2)}`;
	const client = new pg.Client({ connectionString: `${server}/postgres` });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return `${server}/${name}`;
}
