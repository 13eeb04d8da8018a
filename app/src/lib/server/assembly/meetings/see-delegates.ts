/** Delegates of a unit as they stand for one meeting: by whom and when appointed, named in time or late, how many each may send. */
import { delegateNamedInTime, type Ruling } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { look, lookAtMembers } from '../acts/act.ts';
import { id } from '../fields.ts';
import { type MeetingRow, meetingById, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { entitlement, sendersTo } from './senders.ts';
import { SEES_MEETINGS } from './who-sees.ts';

type AppointedBy = 'own-meeting' | 'own-committee' | 'own-secretary';

export interface DelegateRow {
	readonly id: string;
	readonly person_id: string;
	readonly name: string;
	/** Kind of whoever sent the delegate, and its key among the senders. */
	readonly from_kind: string;
	readonly from_key: string;
	readonly from_name: string;
	readonly appointed_on: string;
	readonly appointed_in: string;
	readonly appointed_by: AppointedBy;
	readonly received_at: string;
	readonly has_paper: boolean;
	readonly credential_id: string | null;
	readonly state: 'unchallenged' | 'challenged' | 'upheld' | 'refused' | null;
}

/** Delegates for the day of the meeting, by who sent them and in the order in which their names came in. */
export function delegatesFor(queries: Queries, meeting: MeetingRow): Promise<readonly DelegateRow[]> {
	return queries.query<DelegateRow>(sql`
		select delegate.id, delegate.person_id, person.name, coalesce(body.kind, sender.kind) as from_kind,
			case when body.id is null then 'unit:' || sender.id else 'body:' || body.id end as from_key,
			coalesce(body.name, sender.name) as from_name, delegate.appointed_on, delegate.appointed_by as appointed_in,
			coalesce(naming.appointed_by, 'own-meeting') as appointed_by,
			coalesce(naming.received_at, delegate.from_on::timestamptz) as received_at,
			naming.paper_id is not null as has_paper, credential.id as credential_id, credential.state
		from delegate
		join person on person.id = delegate.person_id
		left join body on body.id = delegate.from_body_id
		left join unit sender on sender.id = delegate.from_unit_id
		left join delegate_naming naming on naming.delegate_id = delegate.id
		left join credential on credential.delegate_id = delegate.id and credential.meeting_id = ${meeting.id}
		where delegate.unit_id = ${meeting.unit_id} and delegate.from_on <= ${meeting.opens_at.slice(0, 10)}
			and (delegate.until_on is null or delegate.until_on > ${meeting.opens_at.slice(0, 10)})
		order by coalesce(body.name, sender.name) collate "C", received_at, naming.entered_at nulls first, delegate.id`);
}

export const seeDelegates = lookAtMembers({
	name: 'delegates.see',
	does: 'looks at the delegates to a meeting',
	may: ['secretary', 'chair', 'panel'],
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, concerns }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const { unit, rules, facts } = await rulesOfMeeting(queries, meeting);
		const delegates = await delegatesFor(queries, meeting);
		for (const { person_id } of delegates) concerns(person_id);
		const senders = await sendersTo(queries, unit.id, at.slice(0, 10));
		return {
			senders: senders.map((sender) => ({ ...sender, ruling: entitlement(rules, unit.kind, sender) })),
			delegates: delegates.map(({ person_id: _, ...delegate }) => ({
				...delegate,
				naming: delegateNamedInTime(rules, {
					from: delegate.from_kind,
					meeting: facts,
					receivedAt: delegate.received_at,
					appointedBy: delegate.appointed_by,
				}) as Ruling,
			})),
		};
	},
});

/** How many delegates each body and unit may send and has sent: no names. */
export const seeSenders = look({
	name: 'delegates.see-senders',
	does: 'looks at how many delegates each body and branch sends',
	may: SEES_MEETINGS,
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: async ({ queries, at }, given) => {
		const meeting = await meetingById(queries, given.meeting);
		const { unit, rules } = await rulesOfMeeting(queries, meeting);
		const senders = await sendersTo(queries, unit.id, at.slice(0, 10));
		return senders.map((sender) => ({ ...sender, ruling: entitlement(rules, unit.kind, sender) }));
	},
});

/** Lower units that the person who asks is secretary of, and so names delegates for. */
export const seeOwnSenders = look({
	name: 'delegates.see-own',
	does: 'looks at which of the own units send delegates here',
	may: ['signed in'],
	input: z.object({ unit: z.string(), meeting: id('a meeting') }),
	unitOf: unitOfMeeting,
	run: ({ queries, at, who, unitId }) =>
		queries.query<{ slug: string; name: string }>(sql`
			select unit.slug, unit.name from unit
			where unit.parent_id = ${unitId} and exists (select 1 from duty where duty.unit_id = unit.id
				and duty.person_id = ${who!.personId} and duty.duty = 'secretary' and duty.from_on <= ${at.slice(0, 10)}
				and (duty.until_on is null or duty.until_on > ${at.slice(0, 10)}))
			order by unit.name collate "C"`),
});
