/** Ten thousand random claims, merges, splits, disputes and corrections: nothing is lost, and what was known stays known. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../folder/open.ts';
import { brokenAt, sealed } from './chain.ts';
import { ledgerAt } from './fold.ts';
import { type Body, type Entry, IDENTITIES, JUDGED, type LedgerClaim } from './model.ts';

const IDS = ['member/1', 'member/2', 'publicwhip/3', 'wikidata/Q4', 'member/5', 'member/6'];

const claimed = (subject: string, label: string): LedgerClaim => ({
	subject,
	predicate: 'timeline',
	value: { timeline: 'group', party: null, label },
	from: '2014-11-20',
	to: null,
	source: { title: 'An invented minute', publisher: 'A council', url: null, retrievedOn: null },
	locator: '',
	quote: '',
});

const id = fc.constantFrom(...IDS);
/** Numbers below the entries there are by then are made from `entry` when an act is used. */
const act = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.record({
			act: fc.constant('claim' as const),
			subject: id,
			label: fc.string({ maxLength: 8 }),
		}),
	},
	fc.record({ act: fc.constant('judge' as const), entry: fc.nat(), status: fc.constantFrom(...JUDGED) }),
	fc.record({
		act: fc.constant('identity' as const),
		one: id,
		other: id,
		judgement: fc.constantFrom(...IDENTITIES),
	}),
);

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function bodyOf(one: Act, claims: readonly number[]): Body | null {
	if (one.act === 'claim') return { act: 'claim', claim: claimed(one.subject, one.label) };
	if (one.act === 'identity')
		return one.one === one.other ? null : { ...one, reason: 'the same seat and days' };
	if (claims.length === 0) return null;
	return {
		act: 'judge',
		entry: claims[one.entry % claims.length],
		status: one.status,
		by: null,
		reason: 'why',
	};
}

function ledgerOf(acts: readonly Act[]): Entry[] {
	const entries: Entry[] = [];
	const claims: number[] = [];
	for (const one of acts) {
		const body = bodyOf(one, claims);
		if (body === null) continue;
		const by = { at: '2026-11-22T12:00:00Z', author: 'desk/1' };
		entries.push(sealed(body, by, entries.at(-1) ?? null, hashOf));
		if (body.act === 'claim') claims.push(entries.length);
	}
	return entries;
}

const said = (entries: readonly Entry[], known: number): string => {
	const view = ledgerAt(entries, known);
	return JSON.stringify([
		view.claims,
		IDS.map((one) => [view.same(one), view.about(one).map(({ entry }) => entry)]),
	]);
};

describe('the ledger', () => {
	it('answers for every earlier position as it did then', () => {
		let acts = 0;
		fc.assert(
			fc.property(fc.array(act, { minLength: 80, maxLength: 120 }), (list) => {
				acts += list.length;
				const entries = ledgerOf(list);
				const then: string[] = [];
				for (let n = 0; n <= entries.length; n++) then.push(said(entries.slice(0, n), n));
				for (let n = 0; n <= entries.length; n++) expect(said(entries, n)).toBe(then[n]);
			}),
			{ numRuns: 120, seed: 22 },
		);
		expect(acts).toBeGreaterThan(10_000);
	});

	it('loses no claim: each is found under its subject, whoever that is held to be', () => {
		fc.assert(
			fc.property(fc.array(act, { maxLength: 100 }), (list) => {
				const entries = ledgerOf(list);
				const view = ledgerAt(entries);
				for (const { n, body } of entries)
					if (body?.act === 'claim')
						expect(view.about(body.claim.subject).map(({ entry }) => entry)).toContain(n);
				for (const one of IDS) {
					expect(view.same(one)).toContain(one);
					for (const other of view.same(one)) expect(view.same(other)).toEqual(view.same(one));
				}
			}),
			{ numRuns: 100, seed: 22 },
		);
	});

	it('is broken by any change, and says where', () => {
		fc.assert(
			fc.property(fc.array(act, { minLength: 20, maxLength: 40 }), fc.nat(), (list, at) => {
				const entries = ledgerOf(list);
				fc.pre(entries.length > 2);
				expect(brokenAt(entries, hashOf)).toBeNull();
				const n = at % entries.length;
				const altered = entries.map((entry, i) => (i === n ? { ...entry, author: 'desk/2' } : entry));
				expect(brokenAt(altered, hashOf)?.n).toBe(n + 1);
				expect(brokenAt([...entries.slice(0, n), ...entries.slice(n + 1)], hashOf)?.n ?? entries.length).toBe(
					n === entries.length - 1 ? entries.length : n + 1,
				);
			}),
			{ numRuns: 50, seed: 22 },
		);
	});

	it('puts two ids together and takes them apart again', () => {
		const body = (judgement: 'same' | 'different'): Body => ({
			act: 'identity',
			one: 'member/1',
			other: 'wikidata/Q4',
			judgement,
			reason: 'a shared number',
		});
		const by = { at: '2026-11-22T12:00:00Z', author: 'desk/1' };
		const first = sealed(body('same'), by, null, hashOf);
		const entries = [first, sealed(body('different'), by, first, hashOf)];
		expect(ledgerAt(entries, 1).canonical('wikidata/Q4')).toBe('member/1');
		expect(ledgerAt(entries, 2).canonical('wikidata/Q4')).toBe('wikidata/Q4');
	});
});
