/** Neutral beyond elections: two parties change places in the books and in the texts about them, and no verdict changes. */
import { existsSync } from 'node:fs';
import { type Claim, checkText } from '@mandate/check';
import type { Base, Release } from '@mandate/record';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATA } from '../../test/full-record.ts';
import { runCouncils } from './generated/council-run.ts';
import { runMembers } from './generated/members.ts';
import { runBooks } from './generated/run-books.ts';
import { readRecord, releaseOf } from './record.ts';
import { swapParties, swapWords } from './swap.ts';

const FOLDERS = ['elections', 'history', 'people', 'councils', 'divisions', 'polls'].map(
	(name) => `${DATA}${name}`,
);
const hasData = FOLDERS.every((folder) => existsSync(folder));
if (!hasData) console.log(`swap-books.test.ts: skipped, no official files at ${DATA}`);

/** Texts of each book. */
const TEXTS = 800;

interface Said {
	readonly text: string;
	readonly published: string | undefined;
	readonly claims: string;
}

const said = (claims: readonly Claim[]): string =>
	claims.map(({ type, verdict }) => `${type} ${verdict}`).join(', ');

/** An office whose title names a party is a name: the record has it in words, and they do not change places. */
const isTitled = (text: string): boolean => /\bLeader of the\b/.test(text);

/** What the check says of the texts that the templates make, true and false ones. */
function verdicts(release: Release): Said[] {
	const all: Said[] = [];
	const check: typeof checkText = (text, given, options) => {
		const answer = checkText(text, given, options);
		all.push({ text, published: options?.published ?? undefined, claims: said(answer.claims) });
		return answer;
	};
	runMembers(release, 'swap', TEXTS, null, check);
	runCouncils(release, 'swap', TEXTS, null, check);
	runBooks(release, TEXTS, 'swap', 0, check);
	return all;
}

describe.skipIf(!hasData)('two parties change places in the books', () => {
	let base: Base;
	let plain: readonly Said[];

	beforeAll(async () => {
		base = await readRecord(FOLDERS);
		plain = verdicts(releaseOf(base));
	}, 180_000);

	it.each([
		['conservative', 'liberal-democrats'],
		['labour', 'plaid-cymru'],
	] as const)(
		'%s and %s',
		(one, other) => {
			const release = releaseOf(swapParties(base, [one, other]));
			let compared = 0;
			const differing = plain.flatMap(({ text, published, claims }) => {
				const swapped = swapWords(text, [one, other]);
				if (swapped === text || isTitled(text)) return [];
				compared++;
				const there = said(checkText(swapped, release, published ? { published } : {}).claims);
				return there === claims ? [] : [[text, claims, swapped, there]];
			});
			expect(compared).toBeGreaterThan(TEXTS);
			expect(differing).toEqual([]);
		},
		180_000,
	);
});
