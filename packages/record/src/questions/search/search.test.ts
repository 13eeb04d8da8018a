import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { peopleOf } from '../../addresses/index.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import { LONGEST_QUERY, search } from '../index.ts';

const release = openFullRecord();
if (release === null) console.log(`Search: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('search', () => {
	const record = release as NonNullable<typeof release>;
	const known = { release: record, ledger: ledgerAt([]) };
	const first = (query: string) => {
		const { groups, instead } = search(known, query);
		return `${groups[0]?.kind ?? 'nothing'} ${groups[0]?.found[0]?.name ?? ''}${instead === null ? '' : ` for ${instead}`}`;
	};

	it.each([
		['Ann Coffey', 'person Ann Coffey'],
		['ann  COFFEY ', 'person Ann Coffey'],
		['Coffey, Ann', 'person Ann Coffey'],
		['An Cofey', 'person Ann Coffey for Ann Coffey'],
		['coffey stockport', 'person Ann Coffey'],
		['jeremy corbin', 'person Jeremy Corbyn for Jeremy Corbyn'],
		['Diana Abot', 'person Diane Abbott for Diana Abbott'],
		['Thérèse Coffey', 'person Thérèse Coffey'],
		['Stockport', 'place Stockport'],
		['Stockprot', 'place Stockport for Stockport'],
		['MP for Stockport', 'place Stockport'],
		['who is the member for stockport?', 'place Stockport'],
		['Kent', 'council Kent'],
		['Hounslow', 'council Hounslow'],
		['lib dems', 'party Liberal Democrat'],
		['Plaid', 'party Plaid Cymru'],
		['2017 general election', 'election 2017 general election'],
		['by-election Runcorn', 'election 2025 Runcorn and Helsby by-election'],
		['', 'nothing '],
		['?!', 'nothing '],
		['zzzqqqx', 'nothing '],
	])('%s finds %s', (query, expected) => expect(first(query)).toBe(expected));

	it('shows a member before councillors of the same name, and the latest first', () => {
		const [{ found }] = search(known, 'Lee Anderson').groups;
		expect(found[0].about).toMatch(/^member of the Commons, since 2019/);
		expect(found[1].about).toMatch(/^councillor/);
		const smiths = search(known, 'John Smith').groups[0].found.map(({ about }) => about);
		expect(smiths[0]).toMatch(/^member/);
		const years = smiths
			.filter((about) => about.startsWith('member'))
			.map((about) => /(\d{4})[^\d]*$/.exec(about)?.[1]);
		expect(years).toEqual([...years].sort().reverse());
	});

	it('says who holds a seat, with the line that says so', () => {
		const [place] = search(known, 'member for Stockport').groups[0].found;
		expect(place.holder).toMatchObject({ name: 'Navendu Mishra', party: 'Labour', electedOn: '2024-07-04' });
		expect(place.holder?.evidence).toHaveLength(1);
	});

	it('leaves out words that nothing has, and says which', () => {
		const answer = search(known, 'Ann Coffey xyzzy');
		expect(answer.leftOut).toEqual(['xyzzy']);
		expect(answer.groups[0].found[0].name).toBe('Ann Coffey');
	});

	it('shows as one whom the ledger holds to be one', () => {
		const councillor = peopleOf(record)
			.named('Lee Anderson')
			.find(({ id }) => id.includes('/ashfield/'));
		const member = peopleOf(record)
			.named('Lee Anderson')
			.find(({ kind }) => kind === 'member');
		const entry = { at: '2026-01-01T00:00:00Z', author: 'test', content: '', previous: '', hash: '' };
		const body = {
			act: 'identity' as const,
			one: councillor?.id ?? '',
			other: member?.id ?? '',
			judgement: 'same' as const,
			reason: 'in his own words',
		};
		const ledger = ledgerAt([{ n: 1, ...entry, body }]);
		const paths = search({ release: record, ledger }, 'Lee Anderson').groups[0].found.map(({ path }) => path);
		expect(paths).not.toContain(`/people/${councillor?.slug}`);
		expect(new Set(paths).size).toBe(paths.length);
	});

	it('never shows anybody who was not elected', () => {
		const people = new Set(peopleOf(record).all.map(({ slug }) => `/people/${slug}`));
		const { candidacies, contests } = record;
		for (let contest = 0; contest < contests.count; contest += 997) {
			const last = contests.first[contest] + contests.length[contest] - 1;
			const name = `${candidacies.given.at(last)} ${candidacies.surname.at(last)}`;
			for (const { kind, found } of search(known, name).groups)
				if (kind === 'person') for (const { path } of found) expect(people).toContain(path);
		}
	});

	it('takes a query of any length, and any characters', () => {
		for (const query of ['x'.repeat(100_000), 'a b '.repeat(5000), '\u0000\ud800%', 'ﷺ'.repeat(200)])
			expect(search(known, query).groups.length).toBeLessThan(7);
		expect(LONGEST_QUERY).toBe(120);
	});
});
