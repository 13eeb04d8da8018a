/** The folders of divisions and polls: every file is read, or named with the reason why not. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA, NO_DATA } from '../../../../../test/full-record.ts';
import { readBase } from '../read-base.ts';

const folders = ['elections', 'history', 'divisions', 'polls'].map((name) => `${DATA}${name}`);
const isThere = folders.every((folder) => existsSync(folder));
if (!isThere) console.log(`skipped: ${NO_DATA}`);

describe.skipIf(!isThere)('the folders of divisions and polls', () => {
	it('are accounted for file by file', async () => {
		const read = await readBase(folders);
		if (!read.ok) throw new Error(read.message);
		const files = read.report.files.filter(({ path }) => /^(?:divisions|polls)\//.test(path));
		expect(files.filter(({ status }) => status === 'refused')).toEqual([]);
		const unread = files.filter(({ status, path }) => status === 'not-read' && !path.endsWith('.md'));
		expect(unread.length).toBe(6);
		for (const { shape, reason } of unread) {
			expect(shape).not.toBeNull();
			expect(reason).not.toBe('');
		}
		expect(files.filter(({ status }) => status === 'read').length).toBe(17 + 134);
		// Polls of no known day, all of one firm but one.
		const aside = read.report.quarantined.filter(({ path }) => /^(?:divisions|polls)\//.test(path));
		expect(aside.length).toBeLessThan(30);
		expect(aside.every(({ reason }) => reason.includes('expected days of fieldwork'))).toBe(true);
	}, 120_000);
});
