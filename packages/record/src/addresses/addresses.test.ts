import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { ledgerAt } from '../ledger/fold.ts';
import {
	contestAt,
	contestPath,
	councilPath,
	divisionAt,
	divisionPath,
	electionsAt,
	peopleOf,
	personPathOf,
	placeAt,
	placePath,
	shownAs,
} from './index.ts';

const release = openFullRecord();
if (release === null) console.log(`Addresses: skipped, ${NO_DATA}.`);

describe.skipIf(release === null)('addresses', () => {
	const record = release as NonNullable<typeof release>;
	const people = peopleOf(record);

	it('of people differ, and lead back to them', () => {
		const slugs = new Set(people.all.map(({ slug }) => slug));
		expect(slugs.size).toBe(people.all.length);
		expect(people.all.length).toBeGreaterThan(20_000);
		for (const person of people.all) {
			expect(person.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			expect(people.at(person.slug).person).toBe(person);
		}
	});

	it('a name alone is enough where one member bears it', () => {
		expect(people.at('ann-coffey').person?.id).toBe('member/458');
	});

	it('a number behind the name leads to the same', () => {
		for (const address of ['ann-coffey-458', 'ann-coffey-public-whip-10122'])
			expect(people.at(address).person?.id).toBe('member/458');
		expect(personPathOf('member/458', 'Ann Coffey')).toBe('/people/ann-coffey-458');
		expect(personPathOf('public-whip/10122', 'Ms Ann Coffey')).toBe('/people/ann-coffey-public-whip-10122');
	});

	it('two members of one name are told apart, and both are offered', () => {
		const { person, others } = people.at('angela-smith');
		expect(person).toBeNull();
		expect(others.map(({ id }) => id)).toEqual(expect.arrayContaining(['member/1564', 'member/4170']));
		expect(people.at('angela-smith-1564').person?.id).toBe('member/1564');
	});

	it('a councillor is a name in a ward until somebody judges otherwise', () => {
		const councillor = people.named('Lee Anderson').find(({ id }) => id.startsWith('councillor/ashfield/'));
		expect(councillor?.slug).toBe('lee-anderson-of-ashfield-huthwaite-and-brierley');
		expect(personPathOf('councillor/ashfield/lee-anderson', 'Lee Anderson')).toBe(
			'/people/lee-anderson-of-ashfield',
		);
		expect(people.at('lee-anderson-of-ashfield').person).toBe(councillor);
		const empty = ledgerAt([]);
		expect(shownAs(people, empty, councillor?.id ?? '')).toBe(councillor);
	});

	it('of places and contests lead back to them', () => {
		for (let row = 0; row < record.places.count; row++)
			expect(placeAt(record, placePath(record.places.name.at(row)).slice('/places/'.length))).toBe(row);
		for (let row = 0; row < record.contests.count; row++) {
			const [, , election, place] = contestPath(record, row).split('/');
			expect(contestAt(record, election, place)).toBe(row);
		}
		expect(electionsAt(record, '2017-06-08').map((row) => record.elections[row].id)).toEqual([
			'2017-general',
		]);
		expect(electionsAt(record, '2017-06-09')).toEqual([]);
	});

	it('of divisions lead back to them', () => {
		const count = record.divisions?.count ?? 0;
		expect(count).toBeGreaterThan(2000);
		for (let row = 0; row < count; row++) {
			const [, , on, number] = divisionPath(record, row).split('/');
			expect(divisionAt(record, on, number)).toBe(row);
		}
		expect(divisionAt(record, 'yesterday', '1')).toBeNull();
	});

	it('of councils are their ids', () => {
		for (const { id } of record.councils?.councils ?? [])
			expect(councilPath(id)).toMatch(/^\/councils\/[a-z0-9-]+$/);
	});
});
