/** Parties and registrations of the full record, against the list of registrations itself. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { DATA, NO_DATA, openFullRecord } from '../../../../../test/full-record.ts';
import { ledgerAt } from '../../ledger/fold.ts';
import type { Known } from '../known.ts';
import { partyHistory } from './parties.ts';
import { namedRegistrations, registeredOn } from './registered-parties.ts';

const release = openFullRecord();
if (release === null) console.log(`Parties: skipped, ${NO_DATA}.`);

interface Row {
	readonly line: number;
	readonly mnis: string;
	readonly name: string;
	readonly id: string;
	readonly register: string;
	readonly from: string;
	readonly to: string;
}

const iso = (day: string) => day.split('/').reverse().join('-');

/** The list itself, by a parser of its own. */
function listed(): Row[] {
	const text = readFileSync(`${DATA}elections/political-party-registrations.csv`, 'utf8');
	const [, ...rows] = parse(text, { trim: true }) as string[][];
	return rows.map(([mnis, name, id, register, from, to], i) => ({
		line: i + 2,
		mnis,
		name,
		id,
		register,
		from: iso(from),
		to: iso(to) || '9999-12-31',
	}));
}

const several = (rows: readonly Row[], by: 'mnis' | 'id', other: 'mnis' | 'id') => {
	const groups = new Map<string, Row[]>();
	for (const row of rows)
		if (row.mnis !== '' && /^PP\d+$/.test(row.id)) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
	return [...groups].filter(([, group]) => new Set(group.map((row) => row[other])).size > 1);
};

describe.skipIf(release === null)('parties', () => {
	const record = release as NonNullable<typeof release>;
	const known: Known = { release: record, ledger: ledgerAt([]) };
	const rows = release === null ? [] : listed();
	const manyNames = several(rows, 'id', 'mnis');
	const manyNumbers = several(rows, 'mnis', 'id');

	it('are 8 numbers of several parties and 47 parties of several numbers in the list', () => {
		expect(manyNames.map(([id]) => id).sort()).toEqual([
			'PP12596',
			'PP1912',
			'PP2027',
			'PP488',
			'PP53',
			'PP6662',
			'PP7931',
			'PP9077',
		]);
		expect(manyNumbers).toHaveLength(47);
	});

	it('of several numbers are told by number, register and day', () => {
		for (const [, group] of manyNumbers)
			for (const row of group) {
				const found = registeredOn(record, row.id, row.register, row.from);
				expect([
					row.line,
					found.map(({ name, evidence }) => [name, evidence.kind === 'file' ? evidence.line : 0]),
				]).toEqual([row.line, [[row.name, row.line]]]);
				const same = group.filter(
					(one) => one.register === row.register && one.from <= row.from && row.from < one.to,
				);
				expect([row.line, same.map(({ id }) => id)]).toEqual([row.line, [row.id]]);
			}
	});

	it.each([
		['PP7931', '2019-12-12', 'The Brexit Party', 'reform-uk'],
		['PP7931', '2024-07-04', 'Reform UK', 'reform-uk'],
		['PP9077', '2019-05-23', 'Change UK - The Independent Group', 'independent-group-for-change'],
		['PP9077', '2019-12-12', 'The Independent Group for Change', 'independent-group-for-change'],
		['PP12596', '2021-06-17', 'Breakthrough Party', 'breakthrough-party'],
		['PP12596', '2024-07-04', 'Transform Party', 'transform-party'],
		['PP488', '2010-05-06', "Clause 28, Children's Protection Christian Democrats", null],
		['PP488', '2015-05-07', "War Veteran's Pro-Traditional Family Party", null],
		['PP6662', '2019-04-04', 'Democrats and Veterans Party', 'democrats-and-veterans-party'],
		['PP6662', '2024-07-04', 'Independents for Direct Democracy', 'independents-for-direct-democracy'],
		['PP1912', '2019-12-12', "Young People's Party", 'young-peoples-party'],
		['PP1912', '2024-07-04', 'Shared Ground', 'shared-ground'],
	])('%s on %s is %s', (id, on, name, party) => {
		const found = registeredOn(record, id, 'Great Britain', on);
		expect(found.map((one) => [one.name, one.isCertain])).toEqual([[name, true]]);
		if (party !== null) expect(found[0].party).toBe(party);
	});

	it('whose names of one number the list does not order are both given, as not certain', () => {
		expect(
			registeredOn(record, 'PP2027', 'Great Britain', '2015-05-07').map(({ isCertain }) => isCertain),
		).toEqual([false, false]);
		const labour = registeredOn(record, 'PP53', 'Great Britain', '2024-07-04');
		expect(new Set(labour.map(({ party }) => party))).toEqual(new Set(['labour']));
		expect(registeredOn(record, 'PP7931', 'Great Britain', '2019-02-04')).toEqual([]);
		expect(registeredOn(record, 'PP9077', 'Great Britain', '2020-07-23')).toEqual([]);
	});

	it('stood on every polling day under a number that meant them on it', () => {
		const { candidacies, contests, elections, areas } = record;
		const ids = new Set(manyNames.map(([id]) => id).filter((id) => id !== 'PP2027' && id !== 'PP53'));
		const numbered = record.parties.map(({ electoralCommissionIds: own }) => own.filter((id) => ids.has(id)));
		let count = 0;
		for (let row = 0; row < candidacies.count; row++) {
			const contest = candidacies.contest[row];
			const { kind, pollingOn } = elections[contests.election[contest]];
			if (kind === 'notional' || areas[contests.country[contest]].id === 'northern-ireland') continue;
			for (const id of numbered[candidacies.party[row]]) {
				const found = registeredOn(record, id, 'Great Britain', pollingOn);
				expect([id, pollingOn, found.map(({ party }) => party)]).toEqual([
					id,
					pollingOn,
					[record.parties[candidacies.party[row]].id],
				]);
				count++;
			}
		}
		expect(count).toBe(937);
	});

	it('of Great Britain and Northern Ireland have a number in each register', () => {
		const numbers = (party: string) =>
			namedRegistrations(record)
				.filter((one) => one.party === party)
				.map(({ register, id }) => `${register} ${id}`)
				.sort();
		expect(numbers('conservative')).toEqual(['Great Britain PP52', 'Northern Ireland PP51']);
		expect(numbers('ukip')).toEqual(['Great Britain PP85', 'Northern Ireland PP84']);
		expect(numbers('green')).toEqual(['Great Britain PP130', 'Great Britain PP63', 'Northern Ireland PP305']);
	});

	it('never on a register have no number', () => {
		for (const { electoralCommissionIds } of record.parties)
			for (const id of electoralCommissionIds) expect(id).toMatch(/^PP\d+$/);
	});

	it('have dated names', () => {
		expect(
			partyHistory(known, 'reform-uk')?.registrations.map(({ name, from, to }) => [name, from, to]),
		).toEqual([
			['The Brexit Party', '2019-02-05', '2021-01-06'],
			['Reform UK', '2021-01-06', null],
		]);
		expect(
			partyHistory(known, 'independent-group-for-change')?.registrations.map(({ name, from, to }) => [
				name,
				from,
				to,
			]),
		).toEqual([
			['Change UK - The Independent Group', '2019-04-15', '2019-07-05'],
			['The Independent Group for Change', '2019-07-05', '2020-07-23'],
		]);
	});

	it('may bear two names of one number at once', () => {
		expect(
			partyHistory(known, 'labour')?.registrations.map(({ name, from, to, isCertain }) => [
				name,
				from,
				to,
				isCertain,
			]),
		).toEqual([
			['Labour', '1999-01-14', null, false],
			['Scottish Labour Party', '1999-01-14', null, false],
		]);
	});

	it('stand jointly', () => {
		const shown = (id: string) =>
			partyHistory(known, id)?.tickets.map(
				({ kind, with: others, ticket, from, to, candidacies, evidence }) =>
					[
						kind,
						others.map((one) => one.id).join(),
						ticket?.id ?? '',
						from,
						to,
						candidacies,
						evidence.length,
					].join(' '),
			);
		expect(shown('labour')).toEqual(['second co-operative  2010-05-06 2026-06-18 242 1']);
		expect(shown('co-operative')).toEqual(['second labour  2010-05-06 2026-06-18 242 1']);
		expect(shown('uup')).toEqual([
			'joint conservative ulster-conservatives-and-unionists-new-force 2010-05-06 2010-05-06 17 2',
		]);
		expect(shown('conservative')).toEqual([
			'joint uup ulster-conservatives-and-unionists-new-force 2010-05-06 2010-05-06 17 2',
		]);
		expect(shown('snp')).toEqual([]);
	});

	it('come from others and turn into others', () => {
		const shown = (id: string) => {
			const history = partyHistory(known, id);
			const line = ({ kind, party, on }: NonNullable<typeof history>['successors'][number]) =>
				`${kind} ${party.id} ${on}`;
			return [history?.predecessors.map(line), history?.successors.map(line)];
		};
		expect(shown('transform-party')).toEqual([['renamed breakthrough-party 2024-03-11'], []]);
		expect(shown('breakthrough-party')).toEqual([[], ['renamed transform-party 2024-03-11']]);
		expect(shown('liberal-democrats')).toEqual([['merged liberal 1988-03-03', 'merged sdp 1988-03-03'], []]);
		expect(shown('reform-uk')).toEqual([[], []]);
	});

	it('are none where the record has none', () => expect(partyHistory(known, 'plum')).toBeNull());
});
