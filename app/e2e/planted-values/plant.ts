/** Puts two members into the invented world: one with a value of its own in every field there is, and one who was erased. */
import { TextEncoder } from 'node:util';
import { perform } from '../../src/lib/server/assembly/acts/perform.ts';
import type { World } from '../../src/lib/server/assembly/fixture/world.ts';
import { addMember } from '../../src/lib/server/assembly/roll/add-member.ts';
import {
	changeStanding,
	correctName,
	endMembership,
} from '../../src/lib/server/assembly/roll/change-member.ts';
import { askContact } from '../../src/lib/server/assembly/roll/contact/ask.ts';
import { handInFile } from '../../src/lib/server/assembly/roll/import/hand-in.ts';
import { askErasure, erasePerson } from '../../src/lib/server/assembly/roll/personal-data/erase.ts';
import { recordEvents } from '../../src/lib/server/assembly/roll/record-events.ts';
import { uploadOf } from '../../src/lib/server/assembly/uploads.ts';
import type { Database } from '../../src/lib/server/database/database.ts';
import { sql } from '../../src/lib/server/database/sql.ts';
import type { Hand } from './hand.ts';
import { plantCases } from './plant-cases.ts';
import { plantCredential } from './plant-credential.ts';
import { plantMotions } from './plant-motions.ts';
import { plantSittings } from './plant-sittings.ts';
import { ERASED, ERASED_PASSKEY, IN_FILE, PASSKEY, PLANTED, type Planted, WAITING } from './values.ts';

/** What stands where, for the addresses that are asked for. */
export interface PlantedIds {
	readonly planted: string;
	readonly fellow: string;
	readonly suspended: string;
	readonly teller: string;
	readonly erased: string;
	/** By which the planted member is found at the door. */
	readonly code: string;
	readonly must: Hand['must'];
	/** Names for parts of addresses. */
	readonly names: ReadonlyMap<string, string>;
	/** Parts of addresses that belong together, by their names in the routes. */
	readonly places: readonly Readonly<Record<string, string>>[];
}

export async function plant(world: World, database: Database): Promise<PlantedIds> {
	const must: Hand['must'] = async (personId, act, given) => {
		const outcome = await perform(world.office, { personId }, act, given);
		if (!outcome.ok) throw new Error(`${act.name}: ${JSON.stringify(outcome.refusal)}`);
		return outcome.value;
	};
	const join = async (of: Pick<Planted, 'name' | 'number' | 'joinedOn'> & Partial<Planted>, why: string) => {
		const { name, number, joinedOn, email = '', phone = '', address = '' } = of;
		const given = { unit: 'mill', name, number, joinedOn, email, phone, address, why };
		return (await must('secretary-mill', addMember, given)).member;
	};
	const other = (called: string) =>
		join(
			{
				name: `Invented ${called}`,
				number: `F-${called}`,
				joinedOn: '2015-03-04',
				email: `${called}@invented.example`,
			},
			'Joined',
		);
	world.setNow('2026-03-02T10:00:00.000Z');
	const planted = await join({ ...PLANTED, name: PLANTED.formerName }, PLANTED.words('why joined'));
	const [fellow, teller, second, suspended] = [
		await other('fellow'),
		await other('teller'),
		await other('second'),
		await other('suspended'),
	];
	const on = { unit: 'mill', member: planted };
	const { words } = PLANTED;
	await must('secretary-mill', correctName, { ...on, name: PLANTED.name, why: words('why named') });
	for (const standing of [{ standing: 'arrears', arrearsMonths: 2 }, { standing: 'good' }])
		await must('secretary-mill', changeStanding, {
			...on,
			...standing,
			effectiveOn: '2026-03-02',
			why: words(`why ${standing.standing}`),
		});
	await recordEvents(
		{ queries: database, at: '2026-03-02T10:00:00.000Z', newId: world.office.newId, who: null },
		[
			{
				personId: suspended,
				kind: 'standing',
				effectiveOn: '2026-03-02',
				why: 'Suspended',
				standing: 'suspended',
			},
		],
	);
	const hand: Hand = { world, database, planted, fellow, must };
	const erased = await plantErased(hand, await join(ERASED, ERASED.words('why joined')));
	const credential = await plantCredential(hand);
	const cases = await plantCases(hand);
	const motions = await plantMotions(hand);
	const sittings = await plantSittings(hand, [teller, second]);
	world.setNow('2026-05-30T10:00:00.000Z');
	await must(planted, askContact, { person: planted, ...WAITING, why: words('why contact') });
	await database.query(sql`insert into passkey (id, person_id, public_key, counter, transports, name, made_at)
		values ('planted-key', ${planted}, '', 0, '{}', ${PASSKEY}, '2026-05-30T09:00:00Z')`);
	const file = [
		'Member number,Name,E-mail,Phone,Address,Unit,Joined,Standing,Class,Months in arrears',
		`${PLANTED.number},${IN_FILE.name},${PLANTED.email},${IN_FILE.phone},"${PLANTED.address}",Mill Branch,${PLANTED.joinedOn},good,full,0`,
	].join('\n');
	const { import: imported } = await must('secretary-mill', handInFile, {
		unit: 'mill',
		file: uploadOf('roll.csv', new TextEncoder().encode(file)),
	});
	world.setNow('2026-06-01T09:00:00.000Z');
	return {
		planted,
		fellow,
		suspended,
		teller,
		erased,
		code: sittings.code,
		must,
		names: new Map([
			[planted, 'planted'],
			[fellow, 'fellow'],
			[erased, 'erased'],
			[imported, 'import'],
			...credential.names,
			...cases.names,
			...sittings.names,
		]),
		places: [
			...['region', 'north', 'mill', 'south'].map((unit) => ({ unit })),
			...['region', 'north', 'mill'].map((unit) => ({ unit, member: planted })),
			{ unit: 'mill', member: erased },
			{ unit: 'mill', file: imported },
			...credential.places,
			...cases.places,
			...motions.places,
			...sittings.places,
		],
	};
}

/** Left long ago, asked to be erased, and was: no rule keeps anything. */
async function plantErased({ world, database, must }: Hand, erased: string): Promise<string> {
	await database.query(sql`insert into passkey (id, person_id, public_key, counter, transports, name, made_at)
		values ('erased-key', ${erased}, '', 0, '{}', ${ERASED_PASSKEY}, '2026-03-02T10:00:00Z')`);
	await world.signIn({ personId: erased });
	const { words } = ERASED;
	await must(erased, askContact, { person: erased, phone: '07700 946820', why: words('why contact') });
	await must(erased, endMembership, { member: erased, effectiveOn: '2017-01-01', why: words('why left') });
	await must(erased, askErasure, { person: erased });
	await must('secretary-mill', erasePerson, { person: erased });
	return erased;
}
