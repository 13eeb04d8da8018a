/** Worked fixtures and founding documents, judged on the full record. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATA, NO_DATA, openFullRecord } from '../../../test/full-record.ts';
import { WORKED } from './fixtures/worked.ts';
import { type Claim, checkText, type Verdict } from './index.ts';

const release = openFullRecord();

function over(claims: readonly Claim[], text: string, quote: string): Claim[] {
	const start = text.indexOf(quote);
	return claims.filter((claim) => claim.start < start + quote.length && claim.end > start);
}

describe.skipIf(release === null)(`worked fixtures${release === null ? `: ${NO_DATA}` : ''}`, () => {
	for (const fixture of WORKED) {
		for (const expected of fixture.claims) {
			it(`${fixture.number}: ${expected.quote}: ${expected.verdict}`, () => {
				const { claims } = checkText(fixture.text, release!, { published: fixture.date });
				const types = [expected.type, ...(expected.accept?.types ?? [])];
				const verdicts = [expected.verdict, ...(expected.accept?.verdicts ?? [])];
				const found = over(claims, fixture.text, expected.quote).filter((claim) =>
					types.includes(claim.type),
				);
				expect(
					found.map((claim) => claim.verdict).filter((verdict) => verdicts.includes(verdict)),
				).not.toEqual([]);
			});
		}
		it(`${fixture.number}: nothing else is red in “${fixture.text.slice(0, 40)}…”`, () => {
			const { claims } = checkText(fixture.text, release!, { published: fixture.date });
			const red = claims.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'mislabelled');
			const expected = fixture.claims.filter(
				({ verdict }) => verdict === 'contradicted' || verdict === 'mislabelled',
			);
			const stray = red.filter(
				(claim) => !expected.some(({ quote }) => over([claim], fixture.text, quote).length > 0),
			);
			expect(stray.map(({ quote }) => quote)).toEqual([]);
		});
	}
});

interface Expected {
	readonly date: string;
	readonly claims: readonly {
		readonly quote: string;
		readonly verdict: Verdict;
		readonly accept?: readonly Verdict[];
		/** Where every folder that the claim needs is loaded. */
		readonly verdict_full?: Verdict;
		readonly accept_full?: readonly Verdict[];
		readonly needs: readonly string[];
	}[];
}

const SEEDS = `${DATA}seeds/`;
const LOADED = [
	'elections',
	'history',
	...(release?.members ? ['people'] : []),
	...(release?.divisions ? ['divisions'] : []),
	...(release?.councils ? ['councils'] : []),
	...(release?.polls ? ['polls'] : []),
	...(release?.tax ? ['council-tax'] : []),
];

/** Verdicts that are right with what is loaded; none where what decides is not loaded and the gold does not say. */
function rightVerdicts(gold: Expected['claims'][number]): readonly Verdict[] {
	if (gold.needs.every((name) => LOADED.includes(name)))
		return [gold.verdict_full ?? gold.verdict, ...(gold.accept_full ?? gold.accept ?? [])];
	return gold.verdict === 'not_in_record' ? [gold.verdict, ...(gold.accept ?? [])] : [];
}

describe.skipIf(release === null || !existsSync(SEEDS))(
	`founding documents${release === null ? `: ${NO_DATA}` : ''}`,
	() => {
		const expected: Record<string, Expected> = existsSync(SEEDS)
			? JSON.parse(readFileSync(`${SEEDS}expected.json`, 'utf8'))
			: {};
		for (const [file, { date, claims }] of Object.entries(expected)) {
			for (const [i, gold] of claims.entries()) {
				// What needs nothing is a hypothetical, which may be left out.
				const right = rightVerdicts(gold);
				if (gold.needs.length === 0 || right.length === 0) continue;
				it(`${file.slice(0, 3)} claim ${i + 1}: ${right.join(' or ')}`, () => {
					const text = readFileSync(SEEDS + file, 'utf8');
					const found = over(checkText(text, release!, { published: date }).claims, text, gold.quote);
					expect(
						found.map(({ verdict }) => verdict).filter((verdict) => right.includes(verdict)),
					).not.toEqual([]);
				});
			}
		}
	},
);
