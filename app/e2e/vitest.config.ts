// Journeys in a real browser against a real server. `npm run e2e` runs them; `npm test` does not need a browser.
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		root: import.meta.dirname,
		include: ['**/*.test.ts'],
		globalSetup: ['./server.ts'],
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
