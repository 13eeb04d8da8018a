/**
 * Makes a checkout ready to run: `node scripts/ready.mjs` installs what the lockfile says when it has changed, and
 * `node scripts/ready.mjs build` also builds the site and the command line when their sources have. Nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOfFile, hashOfSources } from './ready/hashes.mjs';
import { withLock } from './ready/lock.mjs';
import { tooOldFor } from './ready/node-version.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const wantsBuild = process.argv.includes('build');

/** Folders and files that the build is made from. */
const SOURCES = [
	'package-lock.json',
	'app/package.json',
	'app/bin',
	'app/src',
	'app/static',
	'app/svelte.config.js',
	'app/vite.config.ts',
	'app/vite.cli.config.ts',
	'examples',
	'packages',
];

const installed = {
	mark: join(root, 'node_modules', '.ready'),
	want: () => hashOfFile(join(root, 'package-lock.json')),
};
const built = { mark: join(root, 'app', 'build', '.ready'), want: () => hashOfSources(root, SOURCES) };

function isDone(step) {
	return existsSync(step.mark) && readFileSync(step.mark, 'utf8').trim() === step.want();
}

function run(what, args, env) {
	const started = process.hrtime.bigint();
	process.stderr.write(`${what} ...\n`);
	// One string and a shell: on Windows npm is a script that cannot be started without one.
	const { status, stdout, stderr } = spawnSync(`npm ${args}`, {
		cwd: root,
		shell: true,
		encoding: 'utf8',
		env,
		maxBuffer: 1 << 28,
	});
	if (status !== 0) {
		process.stderr.write(
			`${stdout}${stderr}\n"npm ${args}" failed (exit status ${status}). What it said is above.\n`,
		);
		process.exit(1);
	}
	process.stderr.write(
		`${what}: done in ${(Number(process.hrtime.bigint() - started) / 1e9).toFixed(1)} s\n`,
	);
}

function complete(step, what, args, env = process.env) {
	const want = step.want();
	run(what, args, env);
	mkdirSync(dirname(step.mark), { recursive: true });
	writeFileSync(step.mark, `${want}\n`);
}

function makeReady() {
	if (!isDone(installed)) {
		// Build tools are needed whatever NODE_ENV says.
		complete(
			installed,
			'Installing the packages that the lockfile names',
			'ci --include=dev --no-audit --no-fund',
		);
	}
	if (wantsBuild && !isDone(built)) complete(built, 'Building the site and the command line', 'run build');
}

const tooOld = tooOldFor(process.versions.node);
if (tooOld) {
	process.stderr.write(`${tooOld}\n`);
	process.exit(1);
}
if (!isDone(installed) || (wantsBuild && !isDone(built)))
	await withLock(join(root, '.ready-lock'), makeReady);
