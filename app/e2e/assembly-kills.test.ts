// The server killed while members sign in and vote and a panel decides, in short: `npm run bench:assembly -- kills` does it 200 times on each database.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { killAgainAndAgain } from '../../bench/assembly/kills.ts';
import { startPostgres } from '../../test/postgres.ts';
import { ASSEMBLY_ENGINES, newDatabase } from './seeded-assembly.ts';

const root = join(import.meta.dirname, '..', '..');

describe.each(ASSEMBLY_ENGINES)('a server that is killed again and again, on %s', (engine) => {
	it('keeps everything it acknowledged, once, and a log that holds', async ({ skip }) => {
		const postgres = engine === 'postgresql' ? await startPostgres() : null;
		if (engine === 'postgresql' && postgres === null) skip();
		try {
			const postgresql = postgres === null ? null : await newDatabase(postgres.url);
			const report = await killAgainAndAgain({ root, postgresql, kills: 5 });
			expect(report).toMatchObject({
				kills: 5,
				acknowledged: 121,
				lost: [],
				doubled: [],
				unasked: [],
				refused: [],
				fault: null,
			});
		} finally {
			postgres?.stop();
		}
	}, 240_000);
});
