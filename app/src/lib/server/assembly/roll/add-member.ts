/** One new member, entered by the secretary. */
import { isEmail, MEMBER_CLASSES } from '@mandate/assembly/roll';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { Refused } from '../acts/refused.ts';
import { day, line, maybe } from '../fields.ts';
import { unitIdOf } from '../organisation/units.ts';
import { recordEvents } from './record-events.ts';
import { notAfterToday, why } from './why-and-when.ts';

export const email = () =>
	maybe(line('an e-mail address', 254).refine(isEmail, 'Give an e-mail address such as name@place.example.'));
export const phone = () =>
	maybe(
		line('a telephone number', 40).refine(
			(text) => /^[0-9+() ./-]{3,40}$/.test(text),
			'Give a telephone number: digits, spaces, +, -, ( and ).',
		),
	);
export const postal = () => maybe(line('an address', 300));

export const addMember = act({
	name: 'roll.add-member',
	does: 'enters a new member on the roll',
	may: ['secretary above'],
	input: z.object({
		unit: z.string(),
		number: line('the member number', 40),
		name: line('the name', 150),
		email: email(),
		phone: phone(),
		address: postal(),
		joinedOn: day('the day of joining'),
		class: z.enum(MEMBER_CLASSES).default('full'),
		why: why(),
	}),
	unitOf: unitIdOf,
	words: ({ unit }) => ({ unit }),
	run: async (desk, given) => {
		const { queries, at, unitId } = desk;
		notAfterToday(given.joinedOn, at, 'joinedOn');
		const [taken] = await queries.query(sql`select 1 from member where number = ${given.number}`);
		if (taken !== undefined) {
			const words = 'This number is another member’s.';
			throw new Refused('conflict', words, { problems: [{ field: 'number', words }] });
		}
		const personId = desk.newId();
		desk.concerns(personId);
		await queries.query(sql`insert into person (id, name, email, phone, address, created_at)
			values (${personId}, ${given.name}, ${given.email}, ${given.phone}, ${given.address}, ${at})`);
		await recordEvents(desk, [
			{
				personId,
				kind: 'joined',
				effectiveOn: given.joinedOn,
				why: given.why,
				number: given.number,
				unitId: unitId!,
				joinedOn: given.joinedOn,
				class: given.class,
				standing: 'good',
				arrearsMonths: 0,
				name: given.name,
			},
		]);
		return { member: personId };
	},
});
