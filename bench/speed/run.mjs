// `npm run bench`: bundles the measurement, runs each contender in a process of its own on one core, and prints the table.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}build/speed`;
const [words = '100000'] = process.argv.slice(2);
process.chdir(root);

const hasTaskset = spawnSync('taskset', ['-c', '0', process.execPath, '-e', '0']).status === 0;
const onOneCore = (args) =>
	hasTaskset ? ['taskset', ['-c', '0', process.execPath, ...args]] : [process.execPath, args];

function run(args, env = process.env) {
	const [command, rest] = onOneCore(args);
	return spawnSync(command, rest, { encoding: 'utf8', maxBuffer: 1 << 26, env });
}

const say = (text) => process.stdout.write(`${text}\n`);
const number = (value) =>
	Math.round(value)
		.toString()
		.replace(/\B(?=(\d{3})+$)/g, ',');

await build({
	root,
	configFile: false,
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: 'bench/speed/main.ts',
		outDir,
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		rollupOptions: { external: ['wink-nlp', 'wink-eng-lite-web-model', 'compromise'] },
	},
	ssr: { noExternal: /^@mandate/, target: 'node' },
});

const rows = [];
for (const contender of ['mandate', 'wink-nlp', 'compromise']) {
	const { status, stdout, stderr } = run([join(outDir, 'main.js'), contender, words]);
	if (status !== 0) say(`${contender}: not measured.\n${stderr.trim()}`);
	else rows.push(JSON.parse(stdout));
}
if (rows.length === 0) process.exit(1);

const [{ record, articles }] = rows;
say(`Record: ${record}. ${articles} articles, each copy with other seats, numbers and order of sentences.`);
say(`Node ${process.versions.node}, ${hasTaskset ? 'one core' : 'no core chosen: taskset is not there'}.\n`);
say('                         words/s    first pass   ours to theirs   peak memory');
const ours = rows.find(({ contender }) => contender === 'mandate');
for (const { contender, words: count, seconds, first, peakMegabytes } of rows) {
	const rate = count / seconds;
	const ratio = ours ? (ours.words / ours.seconds / rate).toFixed(2) : '';
	const what = contender === 'mandate' ? 'mandate, text to JSON' : `${contender}, tags`;
	say(
		`${what.padEnd(22)}${number(rate).padStart(10)}${number(first.words / first.seconds).padStart(14)}${ratio.padStart(17)}${`${number(peakMegabytes)} MB`.padStart(14)}`,
	);
}

const command = join('app', 'bin', 'mandate.js');
if (existsSync(join('app', 'build'))) {
	const home = mkdtempSync(join(tmpdir(), 'mandate-bench-'));
	const starts = [];
	for (let i = 0; i < 7; i++) {
		const from = process.hrtime.bigint();
		run([command, 'check', join('examples', 'close-seats.txt')], { ...process.env, HOME: home });
		starts.push(Number(process.hrtime.bigint() - from) / 1e6);
	}
	rmSync(home, { recursive: true });
	starts.sort((a, b) => a - b);
	say(
		`\nCold start of "mandate check examples/close-seats.txt": ${number(starts[3])} ms, the middle of seven.`,
	);
} else say('\nCold start: not measured, there is no build; "npm run build" makes one.');
