/** The official files themselves: every file accounted for, every count as published, every known fault found. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Base } from '../model.ts';
import { readBase } from './read-base.ts';
import type { ReadReport } from './report.ts';

const data = fileURLToPath(new URL('../../../../../shared/data', import.meta.url));
const folders = [`${data}/elections`, `${data}/history`];
const isThere = folders.every((folder) => existsSync(folder));
if (!isThere) console.log('skipped: the official files are not beside the repository (../shared/data)');

describe.skipIf(!isThere)('the official files', () => {
	let base: Base;
	let report: ReadReport;
	beforeAll(async () => {
		const result = await readBase(folders);
		if (!result.ok) throw new Error(result.message);
		({ base, report } = result);
	}, 60_000);

	it('are all accounted for', () => {
		expect(report.files.filter(({ status }) => status === 'refused')).toEqual([]);
		expect(report.quarantined).toEqual([]);
		for (const { status, reason } of report.files) expect(reason === null).toBe(status === 'read');
		const rehearsal = report.files.filter(({ path }) => path.includes('rehearsal-export'));
		expect(rehearsal.map(({ status, reason }) => [status, reason])).toEqual(
			Array(2).fill(['not-read', 'a rehearsal of 2024 in a new layout, not an election']),
		);
		for (const { path, sha256 } of base.sources) {
			expect(path.startsWith('/')).toBe(false);
			expect(sha256).toMatch(/^[0-9a-f]{64}$/);
		}
	});

	it('hold every candidacy', () => {
		const kinds = new Map(base.elections.map(({ id, kind }) => [id, kind]));
		const named = { general: 0, by: 0, notional: 0 };
		for (const { election, candidacies } of base.contests) {
			for (const { surname } of candidacies) if (surname !== null) named[kinds.get(election) ?? 'notional']++;
		}
		expect(named).toEqual({ general: 19_260, by: 668, notional: 0 });
		expect(base.elections.filter(({ kind }) => kind === 'by')).toHaveLength(65);
		expect(base.elections[0].id).toBe('1918-general');
		expect(new Set(base.contests.map(({ id }) => id)).size).toBe(base.contests.length);
	});

	const published: [string, Record<string, [number, number]>, number, number][] = [
		[
			'2010-general',
			{
				conservative: [10_703_654, 306],
				labour: [8_606_517, 258],
				'liberal-democrats': [6_836_248, 57],
				green: [285_612, 1],
				dup: [168_216, 8],
				speaker: [22_860, 1],
			},
			29_687_604,
			45_597_461,
		],
		[
			'2015-general',
			{
				conservative: [11_299_609, 330],
				labour: [9_347_273, 232],
				snp: [1_454_436, 56],
				ukip: [3_881_099, 1],
				green: [1_157_630, 1],
				uup: [114_935, 2],
			},
			30_697_525,
			46_354_197,
		],
		[
			'2017-general',
			{
				conservative: [13_636_684, 317],
				labour: [12_877_918, 262],
				'plaid-cymru': [164_466, 4],
				'sinn-fein': [238_915, 7],
			},
			32_204_184,
			46_836_533,
		],
		[
			'2019-general',
			{
				conservative: [13_966_454, 365],
				labour: [10_269_051, 202],
				'reform-uk': [644_257, 0],
				alliance: [134_115, 1],
			},
			32_014_110,
			47_562_702,
		],
		[
			'2024-general',
			{
				conservative: [6_828_925, 121],
				labour: [9_708_716, 411],
				'liberal-democrats': [3_519_143, 72],
				'reform-uk': [4_117_610, 5],
				green: [1_944_501, 4],
				snp: [724_758, 9],
				sdlp: [86_861, 2],
			},
			28_809_340,
			48_253_193,
		],
		[
			'2019-notional',
			{
				conservative: [13_966_454, 372],
				labour: [10_269_051, 200],
				snp: [1_242_380, 48],
				'liberal-democrats': [3_696_428, 8],
			},
			32_014_119,
			47_558_398,
		],
	];
	it.each(published)('add up to the published totals of %s', (election, parties, validVotes, electorate) => {
		for (const [party, [votes, seats]] of Object.entries(parties)) {
			const found = base.results.find(
				(one) => one.election === election && one.area === 'united-kingdom' && one.party === party,
			);
			expect([party, found?.votes, found?.seats]).toEqual([party, votes, seats]);
		}
		const total = base.totals.find((one) => one.election === election && one.area === 'united-kingdom');
		expect(total).toMatchObject({ validVotes, electorate, seats: 650 });
	});

	it('give the national tables before 2010', () => {
		const of = (election: string, area: string, party: string) =>
			base.results.find((one) => one.election === election && one.area === area && one.party === party);
		expect(of('1945-general', 'united-kingdom', 'labour')).toMatchObject({
			votes: 11_967_746,
			share: '0.48',
			seats: 393,
			candidates: 603,
		});
		expect(of('1945-general', 'united-kingdom', 'others')).toMatchObject({
			votes: 856_397,
			share: '0.032',
			seats: 25,
		});
		expect(of('1974-february-general', 'great-britain', 'liberal-democrats')).toMatchObject({
			votes: 6_059_519,
			seats: 14,
		});
		expect(of('1974-october-general', 'scotland', 'snp')).toMatchObject({
			votes: 839_617,
			seats: 11,
			candidates: 71,
		});
		expect(of('2005-general', 'northern-ireland', 'dup')).toMatchObject({ votes: 241_856, seats: 9 });
		const total = base.totals.find((one) => one.election === '1992-general' && one.area === 'united-kingdom');
		expect(total).toMatchObject({ validVotes: 33_614_074, turnout: '0.777', seats: 651 });
	});

	it('link elections to those that changes are counted from', () => {
		const bases = new Map(base.elections.map((one) => [one.id, one.base]));
		expect(bases.get('2010-general')).toBe('2005-notional');
		expect(bases.get('2015-general')).toBe('2010-general');
		expect(bases.get('2024-general')).toBe('2019-notional');
		expect(bases.get('2025-05-01-runcorn-and-helsby')).toBe('2024-general');
		for (const { election, base: from } of base.contests) {
			if (/^20(10|15|17|19|24)-general$/.test(election) || /^20(1|2)\d-\d\d-\d\d/.test(election))
				expect(from).not.toBeNull();
		}
		const clacton = base.contests.find(({ id }) => id === '2024-general/E14001174');
		expect(clacton?.base).toBe('2019-notional/E14001174');
		expect(clacton?.previous).toBe('2019-general/E14000642');
		const scottish = base.contests.find(({ id }) => id === '2024-general/S14000107');
		expect(scottish?.base).toBe('2019-notional/S14000107');
	});

	it('spell one place one way', () => {
		const places = new Set(base.contests.map(({ place }) => place));
		for (const place of [
			'Old Bexley and Sidcup',
			'Ynys Môn',
			'Belfast Victoria',
			'Stoke-on-Trent North',
			'City of Durham',
			'Sheffield Brightside and Hillsborough',
		]) {
			expect(places).toContain(place);
		}
		for (const place of ['Old bexley and Sidcup', 'Ynys Mon', 'Ynys M√¥n', 'Durham City Of', 'Antrim East'])
			expect(places).not.toContain(place);
	});

	it('keep what each party was when returned without a poll', () => {
		const armagh = base.contests.find(
			({ place, election }) => place === 'Armagh' && election === '1951-general',
		);
		expect(armagh).toMatchObject({ isUnopposed: true, validVotes: null, country: 'northern-ireland' });
		expect(armagh?.candidacies).toMatchObject([{ party: 'conservative', votes: 0 }]);
		const western = base.contests.find(
			({ place, election }) => place === 'Western Isles' && election === '1970-general',
		);
		expect(western?.candidacies.map(({ party }) => party)).toContain('snp');
	});

	const faults: [string, string, RegExp, RegExp][] = [
		[
			'votes-add-up',
			'2016-05-05-sheffield-brightside-and-hillsborough/E14000921',
			/do not add up/,
			/^Candidates' votes add to 23,481; valid votes 22,581; 900 over\.$/,
		],
		[
			'majority-is-first-minus-second',
			'2026-06-18-arbroath-and-broughty-ferry/S14000066',
			/published majority/,
			/9,802 less Conservative 4,524 is 5,278; published majority 5,178; 100 under/,
		],
		[
			'party-columns-agree',
			'2026-08-13-clacton/E14001174',
			/votes by party/,
			/candidates 22,239, 140 over; the seat's columns add to 35,251, valid votes 35,111, 140 over/,
		],
		[
			'one-party-a-candidate',
			'2010-general',
			/17 candidates in Northern Ireland/,
			/South Antrim, .*10,353.*together 102,361/,
		],
		[
			'names-are-spelled-alike',
			'2021-12-02-old-bexley-and-sidcup/E14000869',
			/"Old bexley and Sidcup"/,
			/11 of 11 rows/,
		],
		[
			'national-tables-agree',
			'2017-general',
			/united-kingdom/,
			/LAB: printed 12,877,869, seats add to 12,877,918, 49 under/,
		],
		[
			'national-tables-agree',
			'table/united-kingdom',
			/18 elections from 1945 to 2010/,
			/1945: printed 3,155,439, total less named parties 856,397/,
		],
		['series-agrees-with-results', '2019-general', /differ in the electorate/, /5,050 over/],
		[
			'notional-results-balance',
			'2019-notional',
			/not those they won/,
			/liberal-democrats: notional 3,696,428, real 3,696,419, 9 over/,
		],
		['results-are-worded', '2026-08-13-clacton/E14001174', /"RUK Hold"/, /has "RUK hold"|"RUK"/],
		[
			'series-adds-up',
			'series/1987/Blackpool South',
			/do not add up/,
			/Parties add to 42,285; total 41,825; 460 over/,
		],
	];
	it.each(faults)('have the fault %s in %s', (gate, subject, message, workings) => {
		const found = base.findings.filter((one) => one.gate === gate && one.subject === subject);
		expect(found.some((one) => message.test(one.message) && workings.test(one.workings))).toBe(true);
	});

	it('keep the figure of the candidates where two files differ', () => {
		const contest = base.contests.find(
			({ id }) => id === '2016-05-05-sheffield-brightside-and-hillsborough/E14000921',
		);
		expect(contest).toMatchObject({ validVotes: 22_581, majority: 9590 });
		expect(contest?.candidacies[0]).toMatchObject({ party: 'labour', votes: 14_987 });
	});

	it('point at lines that hold what they say', () => {
		for (const { at } of base.findings) {
			expect(at.length).toBeGreaterThan(0);
			for (const { source, line } of at) {
				expect(base.sources[source]).toBeDefined();
				expect(line).toBeGreaterThan(0);
			}
		}
	});
});
