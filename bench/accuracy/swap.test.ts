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
	console.log(`swap.test.ts: parties change places in the example record only, no official files at ${DATA}`);

/**
 * Not those of several lines, which are joined by their length and so by the length of a name; nor the majority in the
 * Commons, where the Speaker's party is a fact that no record holds.
 */
const NEUTRAL = TEMPLATES.filter(({ id, text }) => !text.includes('\n') && id !== 'nation-10');

interface Said {
	readonly text: Case['text'];
	/** Type and verdict of every claim, in order. */
	readonly claims: string;
}

/** A true text of each template and every error made of it, with what the check says. */
function verdicts(base: Base, swapped?: readonly [string, string]): Map<string, Said> {
	const release = releaseOf(swapped ? swapParties(base, swapped) : base);
	const found = new Map<string, Said>();
	for (const cases of allCases(NEUTRAL, worldOf(release, swapped), 'swap', NEUTRAL.length)) {
		for (const { template, kind, wrong, text, publishedOn } of cases) {
			const { claims } = checkText(text, release, { published: publishedOn });
			const key = [template.id, kind, wrong?.claim.n, wrong?.put, wrong?.with].join(' ');
			found.set(key, { text, claims: claims.map(({ type, verdict }) => `${type} ${verdict}`).join(', ') });
		}
	}
	return found;
}

describe('two parties change places', () => {
	let base: Base;
	let plain: Map<string, Said>;

	beforeAll(async () => {
		base = hasData ? await readRecord([`${DATA}elections`, `${DATA}history`]) : exampleBase;
		plain = verdicts(base);
	}, 120_000);

	// Pairs whose names take the same article and number, so that nothing but the names changes in the texts.
	it.each([
		['conservative', 'liberal-democrats'],
		['labour', 'plaid-cymru'],
		['snp', 'dup'],
	] as const)('%s and %s', (one, other) => {
		const swapped = verdicts(base, [one, other]);
		expect([...swapped.keys()]).toEqual([...plain.keys()]);
		const differing = [...plain].flatMap(([key, here]) => {
			const there = swapped.get(key);
			return there?.claims === here.claims ? [] : [[key, here.text, here.claims, there?.text, there?.claims]];
		});
		expect(differing).toEqual([]);
	});
});
