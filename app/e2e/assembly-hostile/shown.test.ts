// Whatever is kept is shown as words: with a page in each text of the database, no answer runs, styles or links to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawSql } from '../../src/lib/server/database/sql.ts';
import { tablesOf } from '../../src/lib/server/database/tables.ts';
import {
	ASKERS,
	addressOf,
	atOnce,
	firstGiven,
	type Given,
	givenToActs,
	maySee,
} from '../assembly-routes/asking.ts';
import { ROUTE_ROWS } from '../assembly-routes/rows.ts';
import { type Seeded, seededAssembly } from '../seeded-assembly.ts';

const PAGE = `'"><img src=x onerror=alert(1)></textarea></title></script><script>alert(2)</script><a href="javascript:alert(3)">{@html 4}`;
/** What names another row, or is one of a few words. */
const NO_TEXT =
	/(?:^|_)(?:id|by|slug|hash|kind|state|token|key|code|email|address|as|way|zone|clause|fingerprint|family|standing|class|duty|number|type|ground|what|side|stage|step|secret|salt|words_hash|act|outcome|status|transports|counter)$/;
const TABLES_LEFT = [
	'rulebook',
	'log_entry',
	'log_words',
	'log_head',
	'job',
	'migration',
	'done_act',
	'session',
];

describe('a page in each text that is kept', () => {
	let seeded: Seeded;
	let given: ReadonlyMap<string, Given> = new Map();
	const put: string[] = [];
	beforeAll(async () => {
		seeded = (await seededAssembly('embedded', async (world, database) => {
			given = await givenToActs(world);
			for (const table of await tablesOf(database)) {
				if (TABLES_LEFT.includes(table.name)) continue;
				for (const { name, type } of table.columns) {
					if (type !== 'text' || NO_TEXT.test(name)) continue;
					const words = PAGE.replaceAll("'", "''");
					await database
						.transaction((queries) =>
							queries.query(
								rawSql(
									`update "${table.name}" set "${name}" = '${words}' || "${name}" where "${name}" is not null and "${name}" <> ''`,
								),
							),
						)
						.then(() => put.push(`${table.name}.${name}`))
						.catch(() => {});
				}
			}
		}))!;
	}, 180_000);
	afterAll(() => seeded?.stop());

	it('is put in all that people write', () => {
		expect(put).toEqual(
			expect.arrayContaining([
				'person.name',
				'unit.name',
				'unit.imprint',
				'meeting.title',
				'agenda_item.title',
				'motion.title',
				'motion.text',
				'vote.question',
				'body.name',
				'meeting_paper.title',
				'paper.file_name',
				'credential_challenge.reasons',
			]),
		);
	});

	it.each(ROUTE_ROWS.filter(({ sees }) => sees !== null).map((row) => [row.route, row] as const))(
		'is words at %s',
		async (_, row) => {
			const wrong: unknown[] = [];
			await atOnce(
				ASKERS.filter((asker) => maySee(row, asker)),
				async (asker) => {
					const address = addressOf(row, firstGiven(given, row));
					const headers = { accept: 'text/html', ...seeded.cookieOf(asker) };
					const answer = await fetch(`${seeded.server.site}${address}`, { headers, redirect: 'manual' });
					const type = answer.headers.get('content-type') ?? '';
					if (type.includes('event-stream')) return answer.body?.cancel();
					const body = await answer.text();
					const faults = [
						answer.status >= 500 && `status ${answer.status}`,
						answer.headers.get('x-content-type-options') !== 'nosniff' && 'no nosniff',
						type.includes('html') &&
							!/script-src 'self'|default-src 'none'; frame-ancestors/.test(
								answer.headers.get('content-security-policy') ?? '',
							) &&
							'no policy',
						type.includes('html') &&
							/unsafe-inline|unsafe-eval/.test(answer.headers.get('content-security-policy') ?? '') &&
							'a weak policy',
						type.includes('html') &&
							/<img src=x|<script>alert|<a [^<>]{0,200}href="javascript/i.test(body) &&
							'it runs',
						!type.includes('html') &&
							row.route.includes('ics') &&
							/^(?:BEGIN|END):V(?!CALENDAR|EVENT)/m.test(body) &&
							'a calendar',
					].filter(Boolean);
					if (faults.length > 0) wrong.push({ asker, address, faults });
					return undefined;
				},
			);
			expect(wrong).toEqual([]);
		},
	);
});
