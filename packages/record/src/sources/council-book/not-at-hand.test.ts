/** Files of councils of which none is at hand, by ones made by hand of invented people: what of them arrives in a release. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Councils, compileBase, loadRelease } from '../../index.ts';
import type { Base } from '../../model.ts';
import { FILES_NOT_AT_HAND } from '../fixture/not-at-hand.ts';
import { CANDIDACIES, type Files, inFolder, smallElection } from '../fixture/small-election.ts';
import { readBase } from '../read-base.ts';
import type { ReadReport } from '../report.ts';

function files(more: Files): Files {
	const election = smallElection();
	const candidacies = String(election[CANDIDACIES]).replace(
		'Liberal Democrat,LD,PP90,17',
		'Independent,Ind,,8',
	);
	return { ...election, [CANDIDACIES]: candidacies, ...FILES_NOT_AT_HAND, ...more };
}

const read = (more: Files = {}) => inFolder(files(more), (folder) => readBase([folder]));

describe('files of councils that are not at hand', () => {
	let base: Base;
	let report: ReadReport;
	let book: Councils;
	beforeAll(async () => {
		const result = await read();
		if (!result.ok) throw new Error(result.message);
		({ base, report } = result);
		const { manifest, packs } = compileBase(base, () => '');
		const { councils } = loadRelease(packs, manifest);
		if (!councils) throw new Error('no councils');
		book = councils;
	});

	const aside = (file: string) =>
		report.quarantined.filter(({ path }) => path.endsWith(file)).map(({ line, reason }) => [line, reason]);

	it('are each read as the shape they have', () => {
		const shapes = report.files.filter(({ path }) => path.includes('/councils/'));
		expect(shapes.map(({ path, shape }) => [path.split('/').pop(), shape])).toEqual([
			['candidates-2023.csv', 'democracy-club-candidates'],
			['candidates-parl.2015-05-07.csv', 'democracy-club-candidates-older'],
			['councillors-2022.csv', 'councillors-of-a-year-with-numbers'],
			['councillors-2026.csv', 'councillors-of-a-year'],
			['councillors.fordshire.2026-05-20.xml', 'moderngov-councillors'],
			['councils-2022.csv', 'councils-of-a-year'],
			['history1973-2015.csv', 'compositions-since-1973'],
			['history2016-26.csv', 'compositions-by-year'],
		]);
	});

	it('give the rolls of both headers, with the day of the next poll where it is one', () => {
		const spells = base.councils?.spells.map(({ ward, name, party, rolls }) => [
			ward,
			name,
			party,
			rolls.map(({ year, next }) => `${year} ${next ?? '-'}`).join(', '),
		]);
		expect(spells).toEqual([
			['Mill', '', 'vacant', '2026 2027-05-06'],
			['Mill', 'Hal Ivy', 'independent-or-other', '2022 -, 2026 2027-05-06'],
			['Weir and Lock', 'Fay Gorse', 'labour', '2022 2023-05-04, 2026 2027-05-06'],
			['Weir and Lock', 'Gil Hazel', 'conservative', '2026 2027-05-06'],
			['Weir and Lock', 'Gil Hazel', 'liberal-democrats', '2022 2023-05-04'],
		]);
		expect(aside('councillors-2022.csv')).toEqual([
			[5, 'column "councillorID": expected a whole number, found "none"'],
		]);
	});

	it('give compositions with control as stated', () => {
		const compositions = base.councils?.compositions.map(
			({ council, year, total, seats, control }) =>
				`${council} ${year}: ${seats.map(([party, n]) => `${party} ${n}`).join(', ')} of ${total}; ${control}`,
		);
		expect(compositions).toEqual([
			'fordshire 1973: conservative 1, labour 3 of 4; LAB',
			'fordshire 2022: independent-or-other 1, labour 2, liberal-democrats 1 of 4; NOC LAB/IND',
			'fordshire 2026: conservative 1, independent-or-other 1, labour 1 of 4; NOC',
			'millshire 2026: reform-uk 4 of 4; REF',
			'morshire 1996: independent-or-other 1, labour 1, plaid-cymru-and-snp 2 of 4; NOC',
			'weirshire 2022: conservative 3, labour 1 of 4; CON',
		]);
		expect(base.councils?.councils.find(({ id }) => id === 'fordshire')?.codes).toEqual(['E07000901']);
		expect(base.councils?.councils.find(({ id }) => id === 'millshire')?.codes).toEqual(['E07000905']);
		expect(base.councils?.councils.find(({ id }) => id === 'morshire')?.name).toBe('Môrshire');
		expect(aside('councils-2022.csv')).toEqual([[4, 'column "con": expected a whole number, found "three"']]);
	});

	it('give contests of wards whose every candidate has votes, and no other', () => {
		const contests = base.councils?.contests.map(
			({ ward, pollingOn, seats, electorate, ballots, candidates }) => ({
				ward,
				pollingOn,
				seats,
				electorate,
				ballots,
				candidates: candidates.map(({ name, party, votes, isElected }) => [name, party, votes, isElected]),
			}),
		);
		expect(contests).toEqual([
			{
				ward: 'Weir and Lock',
				pollingOn: '2023-05-04',
				seats: 1,
				electorate: 2500,
				ballots: 1000,
				candidates: [
					['Fay Gorse', 'labour', 612, true],
					['Jan Kale', 'independent', 388, false],
				],
			},
		]);
		const found = base.findings.filter(({ gate }) => gate === 'votes-of-every-candidate');
		expect(found.map(({ subject, workings }) => [subject, workings])).toEqual([
			['Lock, Fordshire, 2023-05-04', 'Candidates 2; with votes 1.'],
		]);
		expect(aside('candidates-2023.csv')).toEqual([
			[
				9,
				'column "ballot_paper_id": expected a ballot such as local.derby.mickleover.2023-05-05, found "local.fordshire.mill.2023-05-04"',
			],
			[10, 'column "party_id": expected PP53, party:53, joint-party:53-119 or ynmp-party:2, found "plum:9"'],
		]);
	});

	it('join the ids of a member who was elected, and of nobody else', () => {
		const ids = new Map(base.members?.members.map((member) => [member.id, member.ids]));
		expect(ids.get('member/9001')).toEqual([
			'democracyclub:900001',
			'democracyclub:900011',
			'democracyclub:900012',
			'mnis:9001',
			'publicwhip:90001',
			'wikidata:Q900000001',
		]);
		expect(ids.get('member/9002')).toEqual(['mnis:9002', 'publicwhip:90002']);
		expect(ids.get('publicwhip/90003')).toEqual(['publicwhip:90003', 'publicwhip:90004']);
		expect(aside('candidates-parl.2015-05-07.csv')).toEqual([
			[4, 'column "elected": expected True or False, found "maybe"'],
		]);
	});

	it('give terms of councillors with the label as printed, and its party only where it is surely one', () => {
		expect(
			book.terms.map(({ id, ward, name, label, party, posts, from, to, at }) => [
				[id, ward, name, label, party, posts, from, to].join('|'),
				at.line,
			]),
		).toEqual([
			[
				'moderngov/fordshire/7377|Weir & Lock|Fay Gorse|Labour & Co-operative Group||Leader of the Council|2019-05-04|2023-05-09',
				7,
			],
			[
				'moderngov/fordshire/7377|Weir & Lock|Fay Gorse|Labour & Co-operative Group||Leader of the Council|2023-05-09|',
				7,
			],
			['moderngov/fordshire/7378|Weir & Lock|Gil Hazel|Conservative|conservative|||', 20],
			['moderngov/fordshire/7379|Mill||||||', 31],
		]);
		expect(aside('.xml')).toEqual([
			[
				36,
				'expected a ward, a number, a name and terms as DD/MM/YYYY, found "Mill", "7380", "Hal Ivy" and another kind of day',
			],
		]);
	});

	it('let nothing private and nobody who was not elected in but to the contest', () => {
		const whole = JSON.stringify(base);
		for (const word of [
			'example.invalid',
			'invented_handle',
			'Private Home',
			'960000',
			'fay.jpg',
			'1980-02-03',
		])
			expect([word, whole.includes(word)]).toEqual([word, false]);
		expect(whole.split('Jan Kale')).toHaveLength(2);
		expect(whole).not.toContain('900102');
	});

	it.each([
		['councils/councillors-2022.csv', 'partyName', 'party', /missing: "partyName"; not expected: "party"/],
		['councils/councils-2022.csv', 'coalition', 'partners', /missing: "coalition"; not expected: "partners"/],
		['councils/candidates-2023.csv', 'post_label', 'ward', /missing: "post_label"; not expected: "ward"/],
		['councils/candidates-parl.2015-05-07.csv', 'old_person_ids', 'ids', /missing: "old_person_ids"/],
		[
			'councils/councillors.fordshire.2026-05-20.xml',
			'<councillor>',
			'<member>',
			/found no element "councillor"/,
		],
	])('%s is refused without %s', async (path, from, to, message) => {
		const result = await read({ [path]: String(FILES_NOT_AT_HAND[path]).replaceAll(from, to) });
		expect(result.ok).toBe(false);
		expect(result.ok ? '' : result.message).toMatch(message);
	});

	it('a page of councillors is refused under a name that does not tell the council', async () => {
		const page = FILES_NOT_AT_HAND['councils/councillors.fordshire.2026-05-20.xml'];
		const result = await read({ 'councils/page.xml': page });
		expect(result.ok ? '' : result.message).toMatch(/expected the council in the file's name/);
	});
});
