/** The changes of the full record against the lists themselves: 40 in one list, 128 crossings of 96 members beside all the others. */
import { describe, expect, it } from 'vitest';
import { NO_DATA, openFullRecord } from '../../../../test/full-record.ts';
import { dayOf } from './days.ts';
import type { Members } from './open.ts';

const release = openFullRecord();
const MEMBERSHIPS = /parlparse-memberships-1997-2015\.csv$/;
const CROSSINGS = /crossings-1979-2016\.csv$/;

interface Event {
	readonly member: number;
	readonly source: number;
	readonly line: number;
	readonly what: string;
	readonly days: readonly string[];
}

describe.skipIf(!release?.members)(`changes of members ${NO_DATA}`, () => {
	const members = release?.members as Members;
	const sourceOf = (path: RegExp) => (release?.sources ?? []).findIndex((one) => path.test(one.path));
	const side = (party: number, label: string) => (party < 0 ? label : (release?.parties[party].id ?? ''));
	const events: Event[] = [];
	for (let member = 0; member < members.count; member++) {
		const { events: table } = members;
		for (let i = table.first[member]; i < table.first[member + 1]; i++)
			events.push({
				member,
				source: table.source[i],
				line: table.line[i],
				what: `${side(table.fromParty[i], table.fromLabel.at(i))} to ${side(table.toParty[i], table.toLabel.at(i))}`,
				days: [table.on[i], table.until[i]].filter((day) => day > 0).map(dayOf),
			});
	}
	const found = (gate: string) => (release?.findings ?? []).filter((one) => one.gate === gate);

	describe('the 40 changes of 1997 to 2015', () => {
		const source = sourceOf(MEMBERSHIPS);
		/** Days on which the list says that somebody changed. */
		const changed: { member: number; on: string }[] = [];
		const chairs = new Set<string>();
		for (let member = 0; member < members.count; member++) {
			const { seats, offices } = members;
			for (let i = seats.first[member]; i < seats.first[member + 1]; i++)
				if (seats.source[i] === source && seats.entered.at(i) === 'changed party')
					changed.push({ member, on: dayOf(seats.from[i]) });
			for (let i = offices.first[member]; i < offices.first[member + 1]; i++)
				if (offices.source[i] === source)
					for (const day of [offices.from[i], offices.to[i]]) chairs.add(`${member} ${dayOf(day)}`);
		}
		const moved = new Set(
			events.filter((one) => one.source === source).map(({ member, days }) => `${member} ${days.join()}`),
		);
		const keys = changed.map(({ member, on }) => `${member} ${on}`);

		it('are 40, of 33 changes of allegiance and 7 of Speaker or Deputy Speaker', () => {
			expect(keys).toHaveLength(40);
			expect(new Set(keys).size).toBe(40);
			expect(keys.filter((key) => moved.has(key))).toHaveLength(33);
			expect(keys.filter((key) => chairs.has(key))).toHaveLength(7);
			expect(keys.filter((key) => moved.has(key) === chairs.has(key))).toEqual([]);
		});

		it('are beside two that a by-election lies between, and no other', () => {
			expect([...moved].filter((key) => !keys.includes(key))).toHaveLength(2);
		});
	});

	describe('the crossings of 1979 to 2016', () => {
		const source = sourceOf(CROSSINGS);
		const crossings = events.filter((one) => one.source === source);
		const others = events.filter((one) => one.source !== source);
		const apart = (a: Event, b: Event) =>
			Math.min(
				...a.days.flatMap((x) => b.days.map((y) => Math.abs(Date.parse(x) - Date.parse(y)) / 86_400_000)),
			);
		/** The same step of the same member in other lists, unless another crossing is nearer to it. */
		const beside = (crossing: Event) =>
			others.filter(
				(one) =>
					one.member === crossing.member &&
					one.what === crossing.what &&
					apart(one, crossing) <= 366 &&
					crossings.every(
						(nearer) =>
							nearer.member !== one.member ||
							nearer.what !== one.what ||
							apart(nearer, one) >= apart(crossing, one),
					),
			);
		const told = crossings.map((crossing) => {
			const same = beside(crossing);
			const agree = same.filter(({ days }) => days.includes(crossing.days[0]));
			return { crossing, agree, differ: same.filter((one) => !agree.includes(one)) };
		});
		const isFound = (gate: string, ...rows: readonly Event[]) =>
			found(gate).some(({ at }) =>
				rows.every((row) => at.some(({ source: one, line }) => one === row.source && line === row.line)),
			);

		it('are 128 in 96 rows', () => {
			expect(crossings).toHaveLength(128);
			expect(new Set(crossings.map(({ line }) => line)).size).toBe(96);
		});

		it('are told by another list on the same day, on another, or by no other, some of those denied by one', () => {
			const isAgreed = told.filter(({ agree }) => agree.length > 0);
			const isOther = told.filter(({ agree, differ }) => agree.length === 0 && differ.length > 0);
			const isAlone = told.filter(({ agree, differ }) => agree.length + differ.length === 0);
			const rows = (list: typeof told) => new Set(list.map(({ crossing }) => crossing.line)).size;
			const isDenied = isAlone.filter(({ crossing }) => isFound('changes-are-in-every-list', crossing));
			const lists = { isAgreed, isOther, isAlone, isDenied };
			expect(Object.entries(lists).map(([name, list]) => [name, list.length, rows(list)])).toEqual([
				['isAgreed', 29, 25],
				['isOther', 29, 25],
				['isAlone', 70, 51],
				['isDenied', 10, 7],
			]);
		});

		it('have every difference of a day among the findings, with the rows of both', () => {
			for (const { crossing, differ } of told)
				for (const other of differ)
					expect([crossing.line, isFound('changes-are-dated-alike', crossing, other)]).toEqual([
						crossing.line,
						true,
					]);
		});

		it('have every list that has one party throughout among the findings', () => {
			const named = found('changes-are-in-every-list').map(({ subject }) => subject);
			for (const name of ['Jack Straw', 'Malcolm Rifkind', 'Nigel Evans', 'Eric Joyce', 'Patrick Mercer'])
				expect(named).toContain(name);
		});
	});
});
