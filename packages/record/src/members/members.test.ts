/** The book of members of the full record: people joined on strong ids, spells, changes with every source's day, offices. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { dayOf } from './days.ts';
import { ALLEGIANCE_KINDS } from './model.ts';
import type { Members } from './open.ts';

const release = openFullRecord();

function rowOf(members: Members, id: string): number {
	for (let row = 0; row < members.count; row++) if (members.id.at(row) === id) return row;
	throw new Error(`expected ${id} in the book of members, found nobody of that id`);
}

describe.skipIf(!release?.members)(`the book of members ${NO_DATA}`, () => {
	const members = release?.members as Members;
	const name = (row: number) => members.forms.at(members.form[members.nameFirst[row]]);
	const party = (row: number) => (row < 0 ? '' : (release?.parties[row].id ?? ''));

	it('declares the days for which it knows of everybody', () => {
		expect(members.coverage.seats).toHaveLength(1);
		expect(members.coverage.seats[0].from).toBe('1997-05-01');
		expect(members.coverage.allegiance).toEqual([
			{ from: '1979-08-24', to: '2016-07-06' },
			{ from: '2017-06-08', to: '2019-09-09' },
		]);
	});

	it.each([
		['member/458', 'Ann Coffey', 'publicwhip:10122'],
		['member/172', 'Diane Abbott', 'publicwhip:10001'],
		['member/4871', 'Christian Wakeford', 'publicwhip:25874'],
	])('joins the sources of %s on their ids', (id, called, other) => {
		const row = rowOf(members, id);
		expect(name(row)).toBe(called);
		expect(members.ids.at(row).split(' ')).toContain(other);
	});

	it.each([
		['member/458', ['left labour>independent 2019-02-18']],
		['member/166', ['left labour>independent 2019-02-19']],
		['member/4871', ['joined conservative>labour 2019-12-12/2022-08-10']],
		[
			'member/4049',
			[
				'joined conservative>ukip 2014-09-27',
				'joined conservative>ukip 2014-09-30/2014-11-20',
				'joined conservative>ukip 2014-10-01/2014-11-21',
				'joined conservative>ukip 2014-10-01/2014-11-21',
			],
		],
		[
			'member/474',
			[
				'left conservative>independent 2013-09-10',
				'left conservative>independent 2013-09-11',
				'readmitted independent>conservative 2014-04-10',
				'readmitted independent>conservative 2014-04-28',
			],
		],
	])('keeps every change of %s as each source dates it', (id, expected) => {
		const { events } = members;
		const row = rowOf(members, id);
		const found = [];
		for (let i = events.first[row]; i < events.first[row + 1]; i++) {
			const until = events.until[i] === 0 ? '' : `/${dayOf(events.until[i])}`;
			found.push(
				`${ALLEGIANCE_KINDS[events.kind[i]]} ${party(events.fromParty[i])}>${party(events.toParty[i])} ${dayOf(events.on[i])}${until}`,
			);
		}
		expect(found).toEqual(expected);
	});

	it.each([
		['member/341', 'Loughborough'],
		['member/172', 'Hackney North and Stoke Newington'],
	])('knows a seat of %s', (id, place) => {
		const { seats } = members;
		const row = rowOf(members, id);
		const places = [];
		for (let i = seats.first[row]; i < seats.first[row + 1]; i++) places.push(seats.place.at(i));
		expect(places).toContain(place);
	});

	it('holds no birth date, address, e-mail or handle', () => {
		const text: string[] = [];
		for (let row = 0; row < members.count; row++) text.push(members.ids.at(row));
		for (let i = 0; i < members.nameFirst[members.count]; i++) text.push(members.forms.at(members.form[i]));
		expect(text.filter((one) => /@|https?:/.test(one))).toEqual([]);
	});
});
