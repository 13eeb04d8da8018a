// A page with nothing on it, of the same framework: what any page of ours costs at least.
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ out: fileURLToPath(new URL('../../../build/empty-site', import.meta.url)) }),
		outDir: fileURLToPath(new URL('../../../build/empty-kit', import.meta.url)),
		version: { name: 'empty' },
	},
};
