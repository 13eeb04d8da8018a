// The command line: one bundle for Node with a chunk for each command, nothing left to look up in node_modules.
import { defineConfig } from 'vite';

export default defineConfig({
	publicDir: false,
	build: {
		ssr: 'src/commands/mandate.ts',
		outDir: 'build/cli',
		emptyOutDir: true,
		target: 'node20',
		minify: false,
		reportCompressedSize: false,
	},
	ssr: { noExternal: true, target: 'node' },
});
