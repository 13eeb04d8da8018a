import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['packages/*/src/**/*.test.ts', 'app/src/**/*.test.ts', 'scripts/**/*.test.ts'],
		globalSetup: ['test/full-record.setup.ts'],
		testTimeout: 60_000,
	},
});
