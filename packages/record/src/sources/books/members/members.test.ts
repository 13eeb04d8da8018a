/** Names without titles, labels to parties, ids to people, and spells to changes, in invented people. */
import { describe, expect, it } from 'vitest';
import type { Base, Finding, Party } from '../../../model.ts';
import type { BookContext } from '../book.ts';
import type { MemberReadings, StrongId } from '../member-readings.ts';
import { noMemberReadings } from '../members.ts';
import { identify } from './identity.ts';
import { JUDGED_SAME } from './judged-same.ts';
import { nextDay } from './next-day.ts';
import { partyFinder } from './party-labels.ts';
import { plainName } from './titles.ts';

const party = (id: string, name: string, abbreviation: string, aliases: string[] = []): Party => ({
	id,
	name,
	abbreviation,
	electoralCommissionIds: [],
	mnisIds: [],
	aliases,
});

describe('names', () => {
	it.each([
		['Rt Hon Dame Ada Ash DBE MP', 'Ada Ash'],
		['Dr. Bea Birch', 'Bea Birch'],
		['Sir Cal de Cedar', 'Cal de Cedar'],
		['Lord Elm of Northford', null],
		['The Baroness Fir', null],
		['Major', 'Major'],
		['Fay, Lady Gorse', 'Fay Gorse'],
		['Lady Gorse', null],
	])('%s', (name, plain) => expect(plainName(name)).toBe(plain));
});

describe('labels', () => {
	const of = partyFinder([
		party('independent', 'Independent', 'Ind'),
		party('liberal-democrats', 'Liberal Democrat', 'LD', ['Lib Dems']),
		party('labour', 'Labour', 'Lab', ['Labour/Co-operative']),
	]);
	it.each([
		['LDem', 'liberal-democrats'],
		['Labour (Co-op)', 'labour'],
		['Labour/Co-operative', 'labour'],
		["Independent 'One Nation'", 'independent'],
		['Crossbench', null],
	])('%s', (label, id) => expect(of(label)).toBe(id));
});

describe('days', () => {
	it.each([
		['2019-02-28', '2019-03-01'],
		['2015-12-31', '2016-01-01'],
	])('%s', (day, next) => expect(nextDay(day)).toBe(next));
});

describe('identity', () => {
	const base = { contests: [] } as unknown as Base;
	function joined(same: MemberReadings['same']) {
		const findings: Finding[] = [];
		const context = { find: (finding: Finding) => void findings.push(finding) } as unknown as BookContext;
		const read = { ...noMemberReadings(), same };
		return { identity: identify(read, base, context), findings };
	}

	it('joins on shared ids, however many lie between', () => {
		const { identity } = joined([
			['publicwhip:7', 'everypolitician:e'],
			['publicwhip:7', 'mnis:3'],
			['mnis:3', 'wikidata:Q1'],
		]);
		expect(identity.of('everypolitician:e')).toBe('member/3');
		expect(identity.of('wikidata:Q1')).toBe('member/3');
	});

	it('joins by a judgement of the table where both ids are listed, and shows it with its evidence', () => {
		const [{ one, other, name, evidence }] = JUDGED_SAME;
		const findings: Finding[] = [];
		const context = { find: (finding: Finding) => void findings.push(finding) } as unknown as BookContext;
		const listed = (...ids: StrongId[]) => ({
			...noMemberReadings(),
			names: ids.map((id) => ({ id, name })),
		});
		const apart = identify(listed(one), base, context);
		expect(apart.ids(apart.of(one))).toEqual([one]);
		expect(findings).toEqual([]);
		const joint = identify(listed(one, other), base, context);
		expect(joint.of(one)).toBe(joint.of(other));
		expect(findings.map(({ gate, subject }) => [gate, subject])).toEqual([['one-person-by-judgement', name]]);
		expect(findings[0].workings).toBe(`${evidence}.`);
	});

	it('judges nobody twice and gives evidence of everybody', () => {
		const ids = JUDGED_SAME.flatMap(({ one, other }) => [one, other]);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { name, evidence } of JUDGED_SAME) expect([name, evidence.length > 5]).toEqual([name, true]);
	});

	it("keeps two of Parliament's numbers apart and says so", () => {
		const { identity, findings } = joined([
			['mnis:3', 'wikidata:Q1'],
			['mnis:4', 'wikidata:Q1'],
		]);
		expect(identity.of('mnis:3')).not.toBe(identity.of('mnis:4'));
		expect(findings.map(({ gate }) => gate)).toEqual(['one-number-a-member']);
	});
});
