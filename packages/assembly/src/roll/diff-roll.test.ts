import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	type AddedMember,
	type ChangedMember,
	diffRoll,
	type RollDiff,
	type RollMember,
} from './diff-roll.ts';
import type { FileMember } from './file-member.ts';
import { readRollFile } from './read-roll-file.ts';
import { writeRollFile } from './write-roll-file.ts';

const ADA: RollMember = {
	personId: 'p1',
	number: '1',
	name: 'Ada Invented',
	email: 'ada@invented.example',
	phone: '07700 900001',
	address: '1 Invented Street',
	unitId: 'mill',
	joinedOn: '2020-01-01',
	standing: 'good',
	class: 'full',
	arrearsMonths: 0,
};
const ROW: FileMember = {
	line: 2,
	number: '1',
	name: null,
	email: null,
	phone: null,
	address: null,
	unitId: null,
	joinedOn: null,
	standing: null,
	class: null,
	arrearsMonths: null,
};
const NOW = { members: [ADA], takenElsewhere: new Set(['99']), unitIfEmpty: null };
const diff = (...rows: readonly Partial<FileMember>[]) =>
	diffRoll(
		rows.map((row) => ({ ...ROW, ...row })),
		NOW,
	);

describe('what a file would change', () => {
	it('names each field with what it was and what it would be; an empty cell changes nothing', () => {
		expect(diff({ email: 'new@invented.example', unitId: 'hill', phone: '07700 900001' }).changed).toEqual([
			{
				personId: 'p1',
				number: '1',
				name: 'Ada Invented',
				line: 2,
				changes: [
					{ field: 'email', before: 'ada@invented.example', after: 'new@invented.example' },
					{ field: 'unitId', before: 'mill', after: 'hill' },
				],
			},
		]);
		expect(diff({}).unchangedCount).toBe(1);
	});

	it('lists who is not in the file, and removes nobody', () => {
		const { missing, added } = diff({ number: '2', name: 'Ben', unitId: 'hill', joinedOn: '2021-01-01' });
		expect(missing).toEqual([{ personId: 'p1', number: '1', name: 'Ada Invented' }]);
		expect(added).toMatchObject([{ number: '2', standing: 'good', class: 'full', arrearsMonths: 0 }]);
	});

	it('does not count as missing who was a member before', () => {
		expect(diffRoll([], { ...NOW, members: [{ ...ADA, standing: 'left' }] }).missing).toEqual([]);
	});

	it('shows an address that several share, and allows it', () => {
		const { shared, problems } = diff(
			{},
			{
				number: '2',
				line: 3,
				name: 'Ben',
				email: 'Ada@invented.example',
				unitId: 'hill',
				joinedOn: '2021-01-01',
			},
		);
		expect(shared).toEqual([{ email: 'ada@invented.example', numbers: ['1', '2'] }]);
		expect(problems).toEqual([]);
	});

	it('refuses what only a case decides, a number of another unit, and a new member without name, day or unit', () => {
		expect(diff({ standing: 'expelled' }).problems).toMatchObject([{ line: 2, found: 'expelled' }]);
		const whole = { number: '2', name: 'Ben', unitId: 'hill', joinedOn: '2021-01-01' };
		expect(diff({}, { ...whole, number: '99' }).problems).toHaveLength(1);
		for (const gone of ['name', 'unitId', 'joinedOn'] as const)
			expect(diff({}, { ...whole, [gone]: null }).problems).toHaveLength(1);
	});

	it('takes good standing for owing nothing, and arrears for owing a month at least', () => {
		const owing = { ...NOW, members: [{ ...ADA, standing: 'arrears' as const, arrearsMonths: 4 }] };
		expect(diffRoll([{ ...ROW, standing: 'good' }], owing).changed[0].changes).toMatchObject([
			{ field: 'standing', after: 'good' },
			{ field: 'arrearsMonths', before: 4, after: 0 },
		]);
	});
});

const UNITS = ['mill', 'hill'].map((id) => ({ id, slug: id, name: id }));
const word = fc
	.string({
		unit: fc.constantFrom('A', 'é', '=', '+', '-', '@', "'", '"', ',', ';', ' ', 'z'),
		minLength: 1,
		maxLength: 9,
	})
	.map((text) => text.trim())
	.filter((text) => text !== '');
const member = fc.record({
	name: word,
	email: fc.option(fc.constantFrom('a@invented.example', 'B@invented.example', '+c@invented.example')),
	phone: fc.option(fc.constantFrom('+44 7700 900001', '07700 900002', '-900')),
	address: fc.option(word),
	unitId: fc.constantFrom('mill', 'hill'),
	joinedOn: fc.constantFrom('2020-02-29', '2021-03-01'),
	class: fc.constantFrom('full', 'associate'),
	owed: fc.nat(3),
});
const rolls = fc.uniqueArray(fc.tuple(fc.constantFrom('1', '=2', "'3", '+4', '5,5', "''-6"), member), {
	selector: ([number]) => number,
	maxLength: 6,
});

describe('whatever the roll and the file', () => {
	it('a roll that is written and read again is unchanged', () => {
		fc.assert(
			fc.property(rolls, (entries) => {
				const members = entries.map(rollMember);
				const { members: rows, problems } = fileOf(members);
				expect(problems).toEqual([]);
				const again = diffRoll(rows, { members, takenElsewhere: new Set(), unitIfEmpty: null });
				expect(again).toMatchObject({ added: [], changed: [], missing: [], unchangedCount: members.length });
			}),
		);
	});

	it('what is shown, once applied, makes the roll say what the file says, and the file then changes nothing', () => {
		fc.assert(
			fc.property(rolls, rolls, (before, after) => {
				const now = { members: before.map(rollMember), takenElsewhere: new Set<string>(), unitIfEmpty: null };
				const { members: rows } = fileOf(after.map(rollMember));
				const members = applied(now.members, diffRoll(rows, now));
				const again = diffRoll(rows, { ...now, members });
				expect(again).toMatchObject({ added: [], changed: [], unchangedCount: rows.length });
				for (const row of rows) {
					const { personId: _, ...held } = members.find(({ number }) => number === row.number)!;
					for (const [field, value] of Object.entries(row))
						if (value !== null && field !== 'line') expect(held[field as keyof typeof held]).toBe(value);
				}
			}),
		);
	});
});

type Drawn = readonly [
	string,
	{ owed: number } & Omit<RollMember, 'personId' | 'number' | 'standing' | 'arrearsMonths'>,
];

function rollMember([number, { owed, ...rest }]: Drawn | (readonly [string, unknown] & Drawn)): RollMember {
	const standing = owed === 0 ? 'good' : 'arrears';
	return { ...rest, personId: `p${number}`, number, standing, arrearsMonths: owed };
}

function fileOf(members: readonly RollMember[]) {
	const text = writeRollFile(members.map(({ unitId, ...rest }) => ({ ...rest, unit: unitId })));
	return readRollFile(new TextEncoder().encode(text), { units: UNITS, today: '2026-06-01' });
}

function applied(members: readonly RollMember[], { added, changed }: RollDiff): readonly RollMember[] {
	const joined = added.map(({ line: _, ...one }: AddedMember) => ({ ...one, personId: `p${one.number}` }));
	return [...members.map((one) => ({ ...one, ...valuesOf(changed, one.personId) })), ...joined];
}

function valuesOf(changed: readonly ChangedMember[], personId: string): Partial<RollMember> {
	const changes = changed.find((one) => one.personId === personId)?.changes ?? [];
	return Object.fromEntries(changes.map(({ field, after }) => [field, after]));
}
