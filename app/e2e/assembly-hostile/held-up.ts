/** How long others wait while something is done to a server, and long texts for it to compare. */
import { expect } from 'vitest';
import type { Database } from '../../src/lib/server/database/database.ts';
import { sql } from '../../src/lib/server/database/sql.ts';

/** @returns words of which each stands in every other list as well, in another order */
export const words = (from: number, count = 4500): readonly string[] =>
	Array.from({ length: count }, (_, at) => `w${(from + at * 7919) % 4999}`);

/** Public models and a motion of as many words as a motion may have. */
export async function putLongTexts(database: Database): Promise<void> {
	const made = '2026-05-01T09:00Z';
	for (let n = 0; n < 5; n++)
		await database.query(sql`insert into motion_model (id, unit_id, title, text, reason, blanks, for_kinds, fingerprint, is_public, made_at)
			values (${`model-${n}`}, 'north', ${`Model ${n}`}, ${words(n).join(' ')}, '', '[]', '{}', ${String(n).repeat(64)}, true, ${made})`);
	const print = 'f'.repeat(64);
	await database.query(sql`insert into motion (id, unit_id, number, title, text, reason, filled, blank_values, fingerprint, family, kind, state, received_at, made_at)
		values ('long', 'north', 900, 'Long', ${words(0).join(' ')}, '', '[]', '[]', ${print}, ${print}, 'motion', 'admitted', ${made}, ${made})`);
}

/** @returns what came of the work, and how long somebody who looks at a page again and again had to wait meanwhile at most */
export async function whileOthersLook<T>(
	site: string,
	work: () => Promise<T>,
): Promise<{ readonly came: T; readonly longestMs: number }> {
	let isOver = false;
	let longestMs = 0;
	const others = (async () => {
		while (!isOver) {
			const began = performance.now();
			const answer = await fetch(`${site}/units`);
			await answer.body?.cancel();
			expect(answer.status).toBe(200);
			longestMs = Math.max(longestMs, performance.now() - began);
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	})();
	const came = await work().finally(() => {
		isOver = true;
	});
	await others;
	return { came, longestMs };
}
