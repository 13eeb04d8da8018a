/** A change of contact is stopped: by the link that was mailed to the old address, by the member, or by the secretary. */
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act, look } from '../../acts/act.ts';
import { found, Refused } from '../../acts/refused.ts';
import { id } from '../../fields.ts';
import { sha256 } from '../../log/seal.ts';
import { unitOfPerson } from '../member-in.ts';

interface OpenChange {
	readonly id: string;
	readonly person_id: string;
	readonly unit_id: string | null;
	readonly asked_at: string;
	readonly effective_on: string;
	readonly fields: readonly string[];
	readonly outcome: string | null;
}

const secret = z.string().regex(/^[a-z0-9]{20,100}$/, 'This link is not whole. Open it again from the mail.');

async function changeBy(queries: Queries, where: ReturnType<typeof sql>): Promise<OpenChange> {
	const [row] = await queries.query<OpenChange>(sql`
		select id, person_id, unit_id, asked_at, effective_on, outcome, array(select jsonb_object_keys(after) order by 1) as fields
		from contact_change where ${where}`);
	return found(row, 'change of contact');
}

const byLink = (link: string) => sql`stop_hash = ${sha256(link)}`;

/** What the page behind the link says: no name, no address. */
export const seeStop = look({
	name: 'roll.see-stop',
	does: 'looks at which change of contact a link stops',
	may: ['anyone'],
	input: z.object({ link: secret }),
	unitOf: async (queries, { link }) => (await changeBy(queries, byLink(link))).unit_id,
	run: async ({ queries }, { link }) => {
		const { asked_at, effective_on, fields, outcome } = await changeBy(queries, byLink(link));
		return { asked_at, effective_on, fields, outcome };
	},
});

export const stopByLink = act({
	name: 'roll.stop-contact-by-link',
	does: 'stops a change of contact by the link in the mail to the old address',
	may: ['anyone'],
	input: z.object({ link: secret }),
	unitOf: async (queries, { link }) => (await changeBy(queries, byLink(link))).unit_id,
	words: () => ({ by: 'link' }),
	run: async (desk, { link }) => {
		const change = await changeBy(desk.queries, byLink(link));
		desk.concerns(change.person_id);
		await stop(desk, change);
	},
});

export const stopContact = act({
	name: 'roll.stop-contact',
	does: 'stops a change of contact',
	may: ['self', 'secretary above'],
	input: z.object({ change: id('the change') }),
	unitOf: async (queries, { change }) =>
		unitOfPerson(queries, (await changeBy(queries, sql`id = ${change}`)).person_id),
	selfOf: async (queries, { change }) => (await changeBy(queries, sql`id = ${change}`)).person_id,
	run: async (desk, given) => {
		const change = await changeBy(desk.queries, sql`id = ${given.change}`);
		desk.concerns(change.person_id);
		await stop(desk, change);
	},
});

async function stop(
	{
		queries,
		at,
		who,
		later,
	}: {
		queries: Queries;
		at: string;
		who: { personId: string } | null;
		later: (kind: string, given: unknown) => Promise<void>;
	},
	{ id: changeId, person_id, outcome }: OpenChange,
): Promise<void> {
	if (outcome === 'stopped') return;
	if (outcome !== null)
		throw new Refused(
			'conflict',
			outcome === 'effective'
				? 'This change has taken effect already. Tell the secretary at once, and ask for it to be changed back.'
				: 'This change is no longer waiting.',
		);
	await queries.query(sql`update contact_change set outcome = 'stopped', ended_at = ${at}, ended_by = ${who?.personId ?? null}
		where id = ${changeId} and outcome is null`);
	await later('mail', { to: person_id, kind: 'contact-stopped', about: changeId });
}
