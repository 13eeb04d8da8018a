/** Neutral: two parties change places in the record and in the texts, and every verdict stays the same. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkText } from '@mandate/check';
import type { Base } from '@mandate/record';
import { exampleBase } from '@mandate/record/example';
import { beforeAll, describe, expect, it } from 'vitest';
import { allCases, type Case } from './generated/cases.ts';
import { worldOf } from './generated/world.ts';
import { readRecord, releaseOf } from './record.ts';
import { swapParties } from './swap.ts';
import { TEMPLATES } from './templates/index.ts';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const hasData = existsSync(`${DATA}elections`);
if (!hasData)
	console.log(`swap.test.ts: parties are swapped in the example record only, no official files at ${DATA}`);

/** A true text of each template and every error made of it. */
const LIMIT = TEMPLATES.length;

/** What the check says of each text: kind and verdict of every claim, in order. */
function verdicts(base: Base, swapped?: [string, string]): Map<string, { texts: Case; said: string[] }> {
	const release = releaseOf(swapped ? swapParties(base, swapped) : base);
	const found = new Map<string, { texts: Case; said: string[] }>();
	for (const cases of allCases(TEMPLATES, worldOf(release, swapped), 'swap', LIMIT)) {
		for (const one of cases) {
			const { claims } = checkText(one.text, release, { published: one.publishedOn });
			const { wrong } = one;
			const key = [one.template.id, one.publishedOn, wrong?.claim.n, one.kind, wrong?.put, wrong?.with].join(
				' ',
			);
			found.set(key, { texts: one, said: claims.map(({ type, verdict }) => `${type} ${verdict}`) });
		}
	}
	return found;
}

describe('two parties change places', () => {
	let base: Base;
	let plain: ReturnType<typeof verdicts>;

	beforeAll(async () => {
		base = hasData ? await readRecord([`${DATA}elections`, `${DATA}history`]) : exampleBase;
		plain = verdicts(base);
	}, 120_000);

	it.each([
		['conservative', 'labour'],
		['liberal-democrats', 'conservative'],
		['green', 'labour'],
		['reform-uk', 'snp'],
	] as const)('%s and %s', (one, other) => {
		const swapped = verdicts(base, [one, other]);
		expect(swapped.size).toBe(plain.size);
		const differing = [...plain].flatMap(([key, { texts, said }]) => {
			const there = swapped.get(key);
			return there?.said.join() === said.join()
				? []
				: [`${key}\n${texts.text}\n${said.join()}\n${there?.texts.text}\n${there?.said.join()}`];
		});
		expect(differing).toEqual([]);
	});
});
