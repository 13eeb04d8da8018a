/** A meeting is drafted, and changed for as long as it is not called. Nobody is told yet. */
import { MEETING_KINDS } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { line, text, tick } from '../fields.ts';
import { type UnitRow, unitById, unitIdOf } from '../organisation/units.ts';
import { problem, TIME_FIELDS, timesOf } from './meeting-times.ts';

const empty = z.literal('');

/** Where it is and what else is said of it: may change after notice, and everybody is told. */
export const PLACE_FIELDS = {
	place: z.union([empty, line('the place with its address', 300)]).default(''),
	online: z
		.union([
			empty,
			z.url({ protocol: /^https$/, error: 'Give the address online in full, from https:// on.' }).max(500),
		])
		.default(''),
	words: z.union([empty, text('what else the notice says', 5000)]).default(''),
	isPublic: tick(),
};

export const FIELDS = {
	kind: z.enum(MEETING_KINDS, { error: 'Choose what kind of meeting it is.' }),
	title: line('the title', 150),
	...TIME_FIELDS,
	...PLACE_FIELDS,
};

export const draftMeeting = act({
	name: 'meetings.draft',
	does: 'drafts a meeting',
	may: ['secretary'],
	input: z.object({ unit: z.string(), ...FIELDS }),
	unitOf: unitIdOf,
	run: async ({ queries, at, newId, who, unitId }, given) => {
		const unit = await unitById(queries, unitId!);
		const { opensAt, closesAt } = timesOf(unit.zone, given, at);
		mustHaveImprint(unit, given.isPublic);
		const meetingId = newId();
		await queries.query(sql`insert into meeting (id, unit_id, kind, title, zone, opens_at, closes_at, place, online, words,
				is_public, made_at, made_by)
			values (${meetingId}, ${unitId}, ${given.kind}, ${given.title}, ${unit.zone}, ${opensAt}, ${closesAt},
				${given.place}, ${given.online}, ${given.words}, ${given.isPublic}, ${at}, ${who!.personId})`);
		return { meeting: meetingId };
	},
});

/** Nothing is public without somebody who answers for it. */
export function mustHaveImprint({ imprint }: UnitRow, isPublic: boolean): void {
	if (isPublic && imprint.trim() === '')
		throw problem(
			'isPublic',
			'The unit has not said who answers for its public pages. Enter its imprint first.',
		);
}
