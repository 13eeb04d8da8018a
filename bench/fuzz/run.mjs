// Bundles the fuzzer for Node, which runs no TypeScript, and runs it with the arguments given.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = `${root}build/fuzz`;
process.chdir(root);
await build({
	root,
	configFile: false,
	tsconfig: './tsconfig.json',
	publicDir: false,
	logLevel: 'warn',
	build: { ssr: 'bench/fuzz/main.ts', outDir, emptyOutDir: true, target: 'node20', minify: false },
	ssr: { noExternal: true, target: 'node' },
});
await import(pathToFileURL(`${outDir}/main.js`).href);
