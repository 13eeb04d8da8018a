import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mandate-add-up-'));
const report = (name, numPassedTests, numFailedTests, testResults = []) => {
	writeFileSync(join(folder, name), JSON.stringify({ numPassedTests, numFailedTests, testResults }));
	return join(folder, name);
};
const good = report('good', 10, 0);
const bad = report('bad', 4, 2);
const broken = report('broken', 3, 0, [{ status: 'failed', assertionResults: [] }]);

it.each([
	['all well', ['0', good, good], '20 passed, 0 failed', 0],
	['failed tests', ['1', good, bad], '14 passed, 2 failed', 1],
	['a lint that failed', ['1', good, good], '20 passed, 1 failed', 1],
	['a file that does not load', ['1', good, broken], '13 passed, 1 failed', 1],
	['a report that is missing', ['0', good, join(folder, 'none')], '10 passed, 1 failed', 1],
])('%s', (_, args, line, status) => {
	const run = spawnSync(process.execPath, [fileURLToPath(new URL('add-up.mjs', import.meta.url)), ...args], {
		encoding: 'utf8',
	});
	expect(run.stdout.trimEnd().split('\n').at(-1)).toBe(line);
	expect(run.status).toBe(status);
});
