/**
 * Mutation testing of packages/count: each place of the program is broken in turn, and some test must fail for it.
 * `npm run mutate` takes the whole package; `npm run mutate -- --mutate packages/count/src/rules/scottish-stv.ts` one file.
 * The report is written to build/mutation.
 */
export default {
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: { configFile: 'bench/mutation/vitest.config.ts' },
	mutate: [
		'packages/count/src/**/*.ts',
		'!packages/count/src/**/*.test.ts',
		'!packages/count/src/{fixture,properties}/**',
	],
	// Copied without what these tests do not need.
	ignorePatterns: ['app', 'build', 'data', 'docs', 'packages/*', '!packages/count'],
	tempDirName: 'build/mutation/copies',
	coverageAnalysis: 'perTest',
	concurrency: 2,
	timeoutMS: 3000,
	disableTypeChecks: false,
	reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
	clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
	htmlReporter: { fileName: 'build/mutation/index.html' },
	jsonReporter: { fileName: 'build/mutation/mutants.json' },
	thresholds: { high: 95, low: 90, break: 90 },
};
