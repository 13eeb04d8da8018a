import { isMember, type RollEvent, rollAsAt } from '@mandate/assembly/roll';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEachDatabase } from '../../database/fixture/databases.ts';
import { sql } from '../../database/sql.ts';
import { inventedMembers } from '../fixture/invented-members.ts';
import { putMembers } from '../fixture/put-members.ts';
import { buildWorld, type World } from '../fixture/world.ts';
import { type NewRollEvent, recordEvents } from './record-events.ts';
import { countByStanding, foldedRoll, personOnRoll, type RollRow, unitRoll } from './roll-as-at.ts';

const NAMES = { 'Mill Branch': 'mill', 'Hill Branch': 'hill', 'Quay Branch': 'quay' } as const;

onEachDatabase((database) => {
	let world: World;
	let made = 0;
	const newId = () => `e${made++}`;
	const record = (at: string, ...events: readonly NewRollEvent[]) =>
		database().transaction((queries) =>
			recordEvents({ queries, at, newId, who: { personId: 'secretary-north' } }, events),
		);

	it('puts members where they belong and counts them by standing', async () => {
		world = await buildWorld(database());
		const members = inventedMembers(60, Object.keys(NAMES));
		await putMembers(
			database(),
			members,
			(name) => NAMES[name as keyof typeof NAMES],
			world.office.now().toISOString(),
		);
		const roll = await unitRoll(database(), 'mill', { on: '2026-06-01' });
		expect(roll).toHaveLength(21);
		const north = await countByStanding(database(), 'north', { on: '2026-06-01' });
		const expected = members.filter(({ standing }) => standing === 'arrears').length;
		expect(north.get('arrears')).toBe(expected);
		expect([...north.values()].reduce((sum, count) => sum + count)).toBe(60 + 4);
		expect(await unitRoll(database(), 'south', { on: '2026-06-01' })).toHaveLength(2);
	});

	it('says what was so on a day, and what was known of it at an instant', async () => {
		const personId = 'x00001';
		const before = await personOnRoll(database(), personId, { on: '2026-06-01' });
		await record('2026-06-10T10:00:00.000Z', {
			personId,
			kind: 'moved',
			effectiveOn: '2026-06-03',
			why: 'Lives there now',
			unitId: 'hill',
		});
		await record('2026-06-20T10:00:00.000Z', {
			personId,
			kind: 'left',
			effectiveOn: '2026-06-15',
			why: 'By letter',
			standing: 'left',
		});
		const at = (on: string, knownAt?: string) => personOnRoll(database(), personId, { on, knownAt });
		expect(await at('2026-06-02')).toEqual(before);
		expect(await at('2026-06-03')).toMatchObject({ unit_id: 'hill', left_on: null });
		expect(await at('2026-06-03', '2026-06-10T09:59:59.999Z')).toMatchObject({ unit_id: 'mill' });
		expect(await at('2026-06-16')).toMatchObject({ standing: 'left', left_on: '2026-06-15' });
		expect(await at('2026-06-16', '2026-06-19T00:00:00Z')).toMatchObject({ left_on: null });
		expect(await at('2007-01-01')).toBeNull();
		const [member] = await database().query<RollRow>(sql`select * from member where person_id = ${personId}`);
		expect(member).toMatchObject({ unit_id: 'hill', standing: 'left', left_on: '2026-06-15' });
	});

	it('is the same fold in the database and in the package, whatever happened in whichever order', async () => {
		const days = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'];
		const instants = days.map((day) => `${day}T12:00:00.000Z`);
		const happening = fc.record({
			person: fc.constantFrom('x00002', 'x00003', 'x00004'),
			on: fc.constantFrom(...days),
			at: fc.constantFrom(...instants),
			values: fc.record(
				{
					unitId: fc.constantFrom('mill', 'hill', 'dale'),
					standing: fc.constantFrom('good', 'arrears', 'lapsed', 'left', 'expelled', 'suspended'),
					arrearsMonths: fc.nat(5),
				},
				{ requiredKeys: [] },
			),
		});
		await fc.assert(
			fc.asyncProperty(
				fc.array(happening, { maxLength: 8 }),
				fc.constantFrom(...days),
				fc.constantFrom(null, ...instants),
				async (happenings, on, knownAt) => {
					const undo = new Error('undo');
					await database()
						.transaction(async (queries) => {
							for (const { person, on: effectiveOn, at, values } of happenings)
								await recordEvents({ queries, at, newId, who: null }, [
									{
										personId: person,
										kind: 'standing',
										effectiveOn,
										why: 'as it came',
										...(values as object),
									},
								]);
							const events = (await queries.query<Record<string, never>>(sql`select * from roll_event`)).map(
								(row): RollEvent => ({
									personId: row.person_id,
									position: row.position,
									effectiveOn: row.effective_on,
									recordedAt: row.recorded_at,
									values: {
										number: row.number,
										unitId: row.unit_id,
										joinedOn: row.joined_on,
										class: row.class,
										standing: row.standing,
										arrearsMonths: row.arrears_months,
									},
								}),
							);
							const folded = await queries.query<RollRow>(
								sql`select * from (${foldedRoll({ on, knownAt })}) roll order by person_id collate "C"`,
							);
							expect(folded.map((row) => ({ ...row }))).toEqual(
								rollAsAt(events, on, knownAt).map((entry) => ({
									person_id: entry.personId,
									number: entry.number,
									unit_id: entry.unitId,
									joined_on: entry.joinedOn,
									class: entry.class,
									standing: entry.standing,
									arrears_months: entry.arrearsMonths,
									left_on: isMember(entry.standing) ? null : entry.leftOn,
								})),
							);
							throw undo;
						})
						.catch((error) => {
							if (error !== undo) throw error;
						});
				},
			),
			{ numRuns: 60 },
		);
	});
});
