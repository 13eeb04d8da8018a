// `npm run bench:assembly`: members at the door under load; `npm run bench:assembly -- kills`: the server killed at random.
// Then, if wanted, how many kills or seconds, and the one engine: "kills 200 embedded".
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bundle = `${root}build/bench-assembly`;
process.chdir(root);
await build({
	root,
	configFile: false,
	publicDir: false,
	logLevel: 'warn',
	build: { ssr: 'bench/assembly/main.ts', outDir: bundle, emptyOutDir: true, target: 'node20' },
	ssr: { noExternal: /^(@mandate|zod)/, external: ['@electric-sql/pglite', 'pg'], target: 'node' },
});
if (process.argv[2] !== 'kills') {
	const vite = `${root}node_modules/vite/bin/vite.js`;
	const empty = spawnSync(process.execPath, [vite, 'build'], {
		cwd: `${root}bench/site/empty`,
		encoding: 'utf8',
	});
	if (empty.status !== 0) process.stderr.write(`The empty act was not built.\n${empty.stderr}`);
}
const { status } = spawnSync(process.execPath, [`${bundle}/main.js`, ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit',
});
process.exitCode = status ?? 1;
