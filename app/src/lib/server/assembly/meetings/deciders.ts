/** Who decides a challenge to a credential, and who decides an appeal: as the rulebook names them, and nobody with an interest. */
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { unitsAbove } from '../organisation/units.ts';
import type { ChallengeRow } from './challenge-rows.ts';

export interface Decider {
	readonly personId: string;
	readonly name: string;
	readonly title: string;
}

/**
 * A body that the rulebook calls a chair is whoever holds that office; any other is the panel.
 * @param called as the rulebook calls it: 'credentials-panel', 'chair'
 */
export async function decidersOf(
	queries: Queries,
	unitId: string,
	called: string,
	on: string,
): Promise<readonly Decider[]> {
	const duty = called === 'chair' ? 'chair' : 'panel';
	const rows = await queries.query<{ person_id: string; name: string; title: string }>(sql`
		select duty.person_id, person.name, min(duty.title) as title from duty join person on person.id = duty.person_id
		where duty.unit_id = ${unitId} and duty.duty = ${duty} and duty.from_on <= ${on}
			and (duty.until_on is null or duty.until_on > ${on})
		group by duty.person_id, person.name order by person.name collate "C", duty.person_id`);
	return rows.map(({ person_id, name, title }) => ({ personId: person_id, name, title }));
}

/** An appeal goes to the panel of the nearest unit above that has one; where there is none, to the unit's own. */
export async function appealDecidersOf(
	queries: Queries,
	unitId: string,
	called: string,
	on: string,
): Promise<readonly Decider[]> {
	const above = [...(await unitsAbove(queries, unitId))].reverse();
	for (const unit of above) {
		const deciders = await decidersOf(queries, unit.id, called, on);
		if (deciders.length > 0) return deciders;
	}
	return decidersOf(queries, unitId, called, on);
}

/** Of those who would decide, who has an interest: declared, the delegate's own, or as the one who challenged. */
export async function interestedIn(
	queries: Queries,
	challenge: Pick<ChallengeRow, 'id' | 'person_id' | 'made_by'>,
	personIds: readonly string[],
): Promise<readonly string[]> {
	const declared = await queries.query<{ person_id: string }>(
		sql`select person_id from credential_interest where challenge_id = ${challenge.id}`,
	);
	const all = new Set([
		...declared.map(({ person_id }) => person_id),
		challenge.person_id,
		challenge.made_by,
	]);
	return personIds.filter((personId) => all.has(personId));
}
