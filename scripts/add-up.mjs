/**
 * Adds up the JSON reports of test runs into one last line, `N passed, N failed`. A step that failed without a failed test
 * (a lint, a type, a report that is missing) counts as one failure, so that the line never looks better than the run.
 *
 *     node scripts/add-up.mjs FAILED_STEPS REPORT...
 */
import { existsSync, readFileSync } from 'node:fs';

const [failedSteps, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
for (const path of reports) {
	if (!existsSync(path)) {
		console.log(`No report of the tests was written to ${path}.`);
		failed += 1;
		continue;
	}
	const report = JSON.parse(readFileSync(path, 'utf8'));
	passed += report.numPassedTests;
	// A file that does not load has no tests to count: it is a failed suite.
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	);
	failed += report.numFailedTests + brokenFiles.length;
}
failed = Math.max(failed, Number(failedSteps));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
