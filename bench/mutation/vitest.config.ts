/**
 * The tests that mutants of packages/count are tried with: without those over every ward and without what the whole suite
 * sets up first, so that a mutant costs a second or two. What all wards prove, a dozen of them prove here.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	tsconfig: './tsconfig.json',
	test: {
		include: ['packages/count/src/**/*.test.ts'],
		exclude: ['**/*.all-wards.test.ts', '**/every-ward.test.ts', '**/fixture/**'],
		setupFiles: ['bench/mutation/few-cases.setup.ts'],
		testTimeout: 20_000,
	},
});
