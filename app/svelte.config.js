// Builds into build/site. The policy lets nothing run or style a page but what this server sends.
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-node';
import { hashOfSources } from '../scripts/ready/hashes.mjs';

/** The same sources make the same version, on whatever machine they are built. */
const version = hashOfSources(fileURLToPath(new URL('..', import.meta.url)), [
	'package-lock.json',
	'app',
	'examples',
	'packages',
]).slice(0, 16);

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ out: 'build/site' }),
		version: { name: version },
		typescript: {
			config: (config) => ({ ...config, include: [...config.include, '../e2e/**/*.ts', '../*.config.ts'] }),
		},
		// Forms from other sites are refused in hooks.server.ts, which also lets programs send text to the API.
		csrf: { trustedOrigins: ['*'] },
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one attribute is SvelteKit's own announcer of page changes.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'base-uri': ['none'],
			},
		},
	},
};
