/** Guests at the door: how many came and went, where the rulebook lets guests in. No name is kept, none votes, none is of a quorum. */
import { mayAttend } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { mustAllow } from '../../acts/refused.ts';
import { count, id } from '../../fields.ts';
import { problem } from '../../meetings/meeting-times.ts';
import { factsOf, isTellerOf, rulesOfMeeting, sittingIn, unitOfMeeting } from '../meeting.ts';

const A_GUEST = { as: 'guest', standing: null, joinedOn: null, arrearsMonths: 0 } as const;

export const countGuests = act({
	name: 'sitting.count-guests',
	does: 'enters how many guests came to a meeting or went',
	may: ['teller', 'secretary', 'chair'],
	isTeller: isTellerOf,
	input: z.object({
		meeting: id('the meeting'),
		people: count('how many guests', 1000),
		way: z.enum(['came', 'went'], { error: 'Say whether they came or went.' }),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who, newId }, { meeting: meetingId, people, way }) => {
		const meeting = await sittingIn(queries, meetingId, ['door', 'open', 'suspended'], true);
		const rules = await rulesOfMeeting(queries, meeting);
		mustAllow(mayAttend(rules, { meeting: factsOf(meeting), person: A_GUEST }));
		if (people === 0) throw problem('people', 'Give a number from 1 on.');
		const { guestsIn } = await guestsOf(queries, meeting.id);
		if (way === 'went' && people > guestsIn)
			throw problem('people', `${guestsIn} guests are in the room; no more can go.`);
		await queries.query(sql`insert into guest_count (id, meeting_id, change, counted_at, counted_by)
			values (${newId()}, ${meeting.id}, ${way === 'came' ? people : -people}, ${at}, ${who?.personId})`);
	},
});

/** @returns how many guests are in the room, and the most that were there at once */
export async function guestsOf(
	queries: Queries,
	meetingId: string,
): Promise<{ readonly guestsIn: number; readonly guestsMost: number }> {
	const [row] = await queries.query<{ guestsIn: number; guestsMost: number }>(sql`
		select coalesce(sum(change), 0)::int as "guestsIn", coalesce(max(there), 0)::int as "guestsMost"
		from (select change, sum(change) over (order by position) as there
			from guest_count where meeting_id = ${meetingId}) changes`);
	return row;
}
