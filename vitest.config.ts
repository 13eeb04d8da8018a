import { defineConfig } from 'vitest/config';

export default defineConfig({
	// The app's own extends one that SvelteKit writes, which is not there before the first build.
	tsconfig: './tsconfig.json',
	test: {
		include: [
			'packages/*/src/**/*.test.ts',
			'app/src/**/*.test.ts',
			'scripts/**/*.test.mjs',
			'bench/**/*.test.ts',
			'test/**/*.test.ts',
		],
		globalSetup: ['test/full-record.setup.ts', 'test/databases.setup.ts'],
		testTimeout: 60_000,
	},
});
