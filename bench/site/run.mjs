// `npm run bench:site`: 200 requests a second, open loop, over every kind of page of the full record: as readers draw them; every
// page as likely, so that nearly all are asked for once; those again; then an empty page of the same framework.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [rate = '200', seconds = '20'] = process.argv.slice(2);
process.chdir(root);
const say = (text) => process.stdout.write(`${text}\n`);

const record = [process.env.MANDATE_RECORD, 'build/record', 'build/test-record'].find(
	(path) => path && existsSync(path),
);
if (record === undefined) {
	say('There is no full record. Build one with "mandate record build FOLDER...", then measure again.');
	process.exit(1);
}

const bundle = `${root}build/bench-site`;
await build({
	root,
	configFile: false,
	publicDir: false,
	logLevel: 'warn',
	build: { ssr: 'bench/site/addresses.ts', outDir: bundle, emptyOutDir: true, target: 'node20' },
	ssr: { noExternal: /^@mandate/, target: 'node' },
});
const empty = spawnSync(process.execPath, [`${root}node_modules/vite/bin/vite.js`, 'build'], {
	cwd: `${root}bench/site/empty`,
	encoding: 'utf8',
});
if (empty.status !== 0) say(`The empty page was not built.\n${empty.stderr}`);

const count = String(Number(rate) * Number(seconds));
const listed = spawnSync(process.execPath, [`${bundle}/addresses.js`, record, count], {
	encoding: 'utf8',
	maxBuffer: 1 << 26,
});
if (listed.status !== 0) throw new Error(listed.stderr);
const folder = mkdtempSync(join(tmpdir(), 'mandate-bench-'));
const file = (name, content) => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};

async function serving(args, env, ready, use) {
	const server = spawn(process.execPath, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	try {
		await new Promise((resolve, reject) => {
			server.once('exit', () => reject(new Error('The server ended.')));
			server.stdout.on('data', (said) => ready.test(String(said)) && resolve());
		});
		return await use();
	} finally {
		server.removeAllListeners('exit');
		server.kill();
	}
}

function load(site, addresses, perSecond = rate, length = seconds) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [`${root}bench/site/load.mjs`, site, addresses, perSecond, length]);
		let out = '';
		child.stdout.on('data', (part) => {
			out += part;
		});
		child.once('exit', () => resolve(JSON.parse(out)));
	});
}

/** What a server is asked before it is measured. */
const WARM = { rate: 40, seconds: 10 };

const rows = [];
const lists = JSON.parse(listed.stdout);
const serve = ['app/bin/mandate.js', 'serve', '--record', record, '--port', '18480'];
const ours = { MANDATE_LEDGER: join(folder, 'ledger.ndjson') };
for (const [name, list, again] of [
	['pages as readers draw them', lists.read, null],
	['every page as likely', lists.each, 'the same again'],
]) {
	const addresses = file(`${rows.length}.json`, JSON.stringify(list));
	const before = file(`${rows.length}-before.json`, JSON.stringify(list.slice().reverse()));
	await serving(serve, ours, /Mandate is at/, async () => {
		await load('http://127.0.0.1:18480', before, WARM.rate, WARM.seconds);
		rows.push([name, await load('http://127.0.0.1:18480', addresses)]);
		if (again) rows.push([again, await load('http://127.0.0.1:18480', addresses)]);
	});
}
if (empty.status === 0) {
	const at = { PORT: '18481', HOST: '127.0.0.1' };
	await serving(['build/empty-site/index.js'], at, /Listening/, async () => {
		rows.push(['an empty page', await load('http://127.0.0.1:18481', file('empty.json', '["/"]'))]);
	});
}

say(`${rate} requests a second for ${seconds} s, open loop, gzip. Node ${process.versions.node}.\n`);
say('                                  median      p90      p99   answers other than 200');
for (const [name, { median, p90, p99, wrong }] of rows) {
	const ms = [median, p90, p99].map((value) => `${value.toFixed(1)} ms`.padStart(9)).join('');
	say(`${name.padEnd(31)}${ms}   ${wrong}`);
}
const [first] = rows[0].slice(1);
const last = empty.status === 0 ? rows.at(-1)[1] : null;
if (last)
	say(
		`\nAs readers draw them, against the empty page: median ${(first.median / last.median).toFixed(1)}, p99 ${(first.p99 / last.p99).toFixed(1)}.`,
	);
say('\nSlowest of the pages as readers draw them:');
for (const [took, path] of first.slowest) say(`${took.toFixed(0).padStart(6)} ms  ${path}`);
