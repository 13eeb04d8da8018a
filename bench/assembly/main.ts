/** Which of the two is run, on which engine. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { verifyLog } from '../../app/src/lib/server/assembly/log/verify.ts';
import { openDatabase } from '../../app/src/lib/server/database/open.ts';
import { sql } from '../../app/src/lib/server/database/sql.ts';
import { type PostgresServer, startPostgres } from '../../test/postgres.ts';
import { killAgainAndAgain } from './kills.ts';
import { ask, moments, openLoop, signInMany, type Times, timesOf } from './load.ts';
import { MEETING, NOW, personOf, seedMeeting } from './seed.ts';
import { freePort, startBuilt } from './server.ts';

const say = (words: string) => process.stdout.write(`${words}\n`);
const [what = 'load', much, only] = process.argv.slice(2);
const root = process.cwd();
const measured: { readonly engine: string; readonly signedIn: Times }[] = [];

async function newDatabase({ url }: PostgresServer): Promise<string> {
	const name = `bench_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: `${url}/postgres` });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.end();
	return `${url}/${name}`;
}

const postgres = await startPostgres();
const engines = ['postgresql', 'embedded'].filter(
	(one) => (only ?? one) === one && (one === 'embedded' || postgres !== null),
);
let isWell = true;
try {
	for (const engine of engines) {
		const url = engine === 'postgresql' && postgres !== null ? await newDatabase(postgres) : null;
		isWell = (await (what === 'kills' ? kills(engine, url) : load(engine, url))) && isWell;
	}
	if (what === 'load') await emptyAct();
} finally {
	postgres?.stop();
}
process.exit(isWell ? 0 : 1);

async function kills(engine: string, postgresql: string | null): Promise<boolean> {
	const begun = performance.now();
	const report = await killAgainAndAgain({
		root,
		postgresql,
		kills: Number(much ?? 200),
		onKill: (count, acknowledged) => {
			if (count % 20 === 0) say(`${engine}: killed ${count} times, ${acknowledged} acknowledged`);
		},
	});
	const { acknowledged, cutOff, lost, doubled, unasked, refused, fault, entriesCount } = report;
	const seconds = Math.round((performance.now() - begun) / 1000);
	say(
		`${engine}: killed ${report.kills} times in ${seconds} s; ${acknowledged} acknowledged, ${cutOff} answers cut off and sent again; lost ${lost.length}, doubled ${doubled.length}, unasked ${unasked.length}, refused ${refused.length}; log of ${entriesCount} entries: ${fault ?? 'holds'}.`,
	);
	const wrong = [...lost, ...doubled, ...unasked, ...refused];
	for (const words of wrong.slice(0, 20)) say(`  ${words}`);
	return wrong.length === 0 && fault === null;
}

/** 5,000 on PostgreSQL in ten minutes with 300 following, 300 in one on the embedded database; as many a second in less time. */
async function load(engine: string, postgresql: string | null): Promise<boolean> {
	const isLarge = postgresql !== null;
	const seconds = Number(much ?? 600) * (isLarge ? 1 : 0.1);
	const members = Math.round(isLarge ? (5000 * seconds) / 600 : (300 * seconds) / 60);
	const folder = mkdtempSync(join(tmpdir(), 'mandate-load-'));
	const environment: Record<string, string> = { MANDATE_DATA: folder };
	if (postgresql !== null) environment.DATABASE_URL = postgresql;
	try {
		const { code } = await seedMeeting(environment, members);
		const server = await startBuilt(root, environment, NOW, await freePort());
		const followers = isLarge ? 300 : 30;
		const report = await signInMany({ site: server.site, members, seconds, followers, code });
		await server.stop('SIGTERM');
		const { there, fault } = await whoIsThere(environment);
		const lost = report.acknowledged.filter((member) => !there.has(personOf(member))).length;
		say(`${engine}: ${members} members in ${seconds} s, ${followers} following`);
		say(`  the page of the door  ${inWords(report.opened)}`);
		say(`  signing in            ${inWords(report.signedIn)}`);
		say(
			`  acknowledged ${report.acknowledged.length}, in the room ${there.size}, lost ${lost}, errors ${report.wrong.length}; followers told to the last ${report.followersTold} of ${followers}, ${report.newsCount} news; log: ${fault ?? 'holds'}`,
		);
		for (const [words, count] of Object.entries(countOf(report.wrong))) say(`  ${count} x ${words}`);
		measured.push({ engine, signedIn: report.signedIn });
		return lost === 0 && report.wrong.length === 0 && report.signedIn.p99 <= 300 && fault === null;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function whoIsThere(environment: Readonly<Record<string, string>>) {
	const database = await openDatabase(environment as NodeJS.ProcessEnv);
	try {
		const rows = await database.query<{ person_id: string }>(
			sql`select person_id from attendance where meeting_id = ${MEETING} and is_present`,
		);
		const { fault } = await verifyLog(database);
		return { there: new Set(rows.map(({ person_id }) => person_id)), fault: fault?.words ?? null };
	} finally {
		await database.close();
	}
}

/** The same framework with a form that does nothing, asked as often: what ours costs beside it. */
async function emptyAct(): Promise<void> {
	const port = await freePort();
	const server = spawn(process.execPath, [join(root, 'build/empty-site/index.js')], {
		env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ORIGIN: `http://127.0.0.1:${port}` },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await new Promise<void>((resolve, reject) => {
		server.stdout.on('data', (said) => /Listening/.test(String(said)) && resolve());
		server.once('exit', () => reject(new Error('The empty site ended; was it built?')));
	});
	try {
		const times: number[] = [];
		await openLoop(moments(1000, 120), async (_, dueAt) => {
			await ask(`http://127.0.0.1:${port}/act`, null, { code: 'abcdef' });
			times.push(performance.now() - dueAt);
		});
		const empty = timesOf(times);
		say(`the same framework, an act that does nothing\n  sending it            ${inWords(empty)}`);
		for (const { engine, signedIn } of measured)
			say(
				`  ${engine}: signing in against it: median ${(signedIn.p50 / empty.p50).toFixed(1)}, p99 ${(signedIn.p99 / empty.p99).toFixed(1)}`,
			);
	} finally {
		server.removeAllListeners('exit');
		server.kill();
	}
}

function inWords({ p50, p90, p99, most }: Times): string {
	const [a, b, c, d] = [p50, p90, p99, most].map((one) => `${one.toFixed(1)} ms`);
	return `median ${a}, p90 ${b}, p99 ${c}, longest ${d}`;
}

function countOf(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const one of words) counts[one] = (counts[one] ?? 0) + 1;
	return counts;
}
