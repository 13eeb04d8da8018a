import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { whichRecord } from './which.ts';

const bare = mkdtempSync(join(tmpdir(), 'mandate-'));
const built = mkdtempSync(join(tmpdir(), 'mandate-'));
mkdirSync(join(built, 'build', 'record'), { recursive: true });

it.each([
	['asked for', 'a', { MANDATE_RECORD: 'b', MANDATE_HOME: built }, 'a'],
	['asked for the example', 'example', { MANDATE_RECORD: 'b', MANDATE_HOME: built }, undefined],
	['named by the environment', undefined, { MANDATE_RECORD: 'b', MANDATE_HOME: built }, 'b'],
	['built', undefined, { MANDATE_HOME: built }, join(built, 'build', 'record')],
	['nothing there', undefined, { MANDATE_HOME: bare }, undefined],
])('%s', (_, asked, environment, path) => {
	const which = whichRecord(asked, environment);
	expect(which.kind === 'folder' ? which.path : undefined).toBe(path);
});
