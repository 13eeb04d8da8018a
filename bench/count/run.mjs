// `npm run bench`, the count: bundles the measurement, runs each part in a process of its own on one core, and prints the table.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}build/bench-count`;
process.chdir(root);
await build({
	root,
	configFile: false,
	tsconfig: './tsconfig.json',
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: 'bench/count/main.ts',
		outDir,
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		rollupOptions: { external: ['votes'] },
	},
	ssr: { noExternal: /^@mandate|^@noble/, target: 'node' },
});

const hasTaskset = spawnSync('taskset', ['-c', '0', process.execPath, '-e', '0']).status === 0;
const say = (text) => process.stdout.write(`${text}\n`);
say(
	`Counting. Node ${process.versions.node}, ${hasTaskset ? 'one core' : 'no core chosen: taskset is not there'}.\n`,
);
say(`${'what'.padEnd(62)}${'seconds'.padStart(9)}${'bar'.padStart(7)}${'peak memory'.padStart(14)}`);

const million = join(outDir, 'million.blt');
spawnSync(process.execPath, [join(outDir, 'main.js'), 'make', million], { stdio: 'inherit' });
const measured = {};
for (const part of ['wards', 'million', 'meek', 'alternative-vote', 'votes']) {
	const args = [join(outDir, 'main.js'), part, million];
	const [command, rest] = hasTaskset
		? ['taskset', ['-c', '0', process.execPath, ...args]]
		: [process.execPath, args];
	const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8' });
	if (status !== 0) {
		say(`${part}: not measured. ${stderr.trim().split('\n')[0]}`);
		continue;
	}
	const one = JSON.parse(stdout);
	measured[part] = one;
	const bar = one.bar === null ? '' : `${one.bar} s`;
	say(
		`${one.what.padEnd(62)}${one.seconds.toFixed(2).padStart(9)}${bar.padStart(7)}${`${one.megabytes} MB`.padStart(14)}`,
	);
}
const ours = measured['alternative-vote'];
const theirs = measured.votes;
if (ours && theirs)
	say(
		`\nAlternative vote, papers already read: ours takes 1/${Math.round(theirs.seconds / theirs.elections / (ours.seconds / ours.elections))} of the time of votes 3.0.0.`,
	);
