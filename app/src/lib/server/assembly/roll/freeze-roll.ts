/** Who may vote at a meeting: the roll of the day that the rulebook says counts, each member with the rule on it. */
import { personFacts } from '@mandate/assembly/roll';
import {
	type MeetingFacts,
	mayAttend,
	mayVote,
	type RulesInForce,
	type Ruling,
	rollDay,
} from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { type RollRow, unitRoll } from './roll-as-at.ts';

export interface OnFreezeRoll {
	readonly row: RollRow;
	readonly ruling: Ruling;
}

/**
 * @param knownAt what was recorded later does not count, so that nobody is put on the roll of a past day
 * @returns everybody on the roll of the unit on the day that counts, with what the rules say to each
 */
export async function freezeRoll(
	queries: Queries,
	rules: RulesInForce,
	unitId: string,
	meeting: MeetingFacts,
	right: 'attend' | 'vote' = 'vote',
	knownAt: string | null = null,
): Promise<{ readonly day: string; readonly people: readonly OnFreezeRoll[] }> {
	const day = rollDay(rules, right, meeting, 'member');
	const rows = await unitRoll(queries, unitId, { on: day, knownAt });
	const ask = right === 'vote' ? mayVote : mayAttend;
	const people = rows.map((row) => {
		const facts = personFacts({
			standing: row.standing,
			class: row.class,
			joinedOn: row.joined_on,
			arrearsMonths: row.arrears_months,
		});
		return { row, ruling: ask(rules, { meeting, person: { as: 'member', ...facts } }) };
	});
	return { day, people };
}
