// The command line: one bundle for Node with a chunk for each command, nothing left to look up in node_modules.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
	// The page that `check --html` writes is made of the site's own components.
	plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
	publicDir: false,
	build: {
		ssr: true,
		rolldownOptions: {
			input: {
				mandate: 'src/commands/mandate.ts',
				'check-thread': 'src/lib/server/checkers/thread.ts',
				'count-thread': 'src/lib/server/counters/thread.ts',
			},
		},
		outDir: 'build/cli',
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		reportCompressedSize: false,
	},
	// The embedded database brings files of its own, which it looks for beside itself.
	ssr: { noExternal: true, external: ['@electric-sql/pglite'], target: 'node' },
});
