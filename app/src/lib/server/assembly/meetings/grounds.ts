/** Why a delegate's credential could be challenged, by the rulebook: the name came late, too many were sent, not on the roll as it must be. */
import { personFacts } from '@mandate/assembly/roll';
import {
	cited,
	delegateNamedInTime,
	mayVote,
	type RulesInForce,
	type Ruling,
	rollDay,
} from '@mandate/assembly/rulebook';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { foldedRoll, type RollRow } from '../roll/roll-as-at.ts';
import type { Ground } from './challenge-rows.ts';
import type { MeetingRow, MeetingRules } from './meeting-row.ts';
import { type DelegateRow, delegatesFor } from './see-delegates.ts';
import { entitlement, sendersTo } from './senders.ts';

export interface Grounds {
	readonly delegate: DelegateRow;
	/** Rulings that speak against the credential; none: there is no ground. */
	readonly against: readonly { readonly ground: Exclude<Ground, 'other'>; readonly ruling: Ruling }[];
}

/** @returns every delegate to the meeting with what the rules say against the credential */
export async function groundsFor(
	queries: Queries,
	meeting: MeetingRow,
	asked: MeetingRules,
	at: string,
): Promise<readonly Grounds[]> {
	const { unit, rules, facts } = asked;
	const delegates = await delegatesFor(queries, meeting);
	const senders = new Map(
		(await sendersTo(queries, unit.id, at.slice(0, 10))).map((sender) => [sender.key, sender] as const),
	);
	const ids = delegates.map(({ person_id }) => person_id);
	const onRoll = await rollOf(queries, ids, rollDay(rules, 'vote', facts, 'delegate'));
	const seen = new Map<string, number>();
	return delegates.map((delegate) => {
		const against: { ground: Exclude<Ground, 'other'>; ruling: Ruling }[] = [];
		const named = delegateNamedInTime(rules, {
			from: delegate.from_kind,
			meeting: facts,
			receivedAt: delegate.received_at,
			appointedBy: delegate.appointed_by,
		});
		if (!named.allowed) against.push({ ground: 'late', ruling: named });
		const place = (seen.get(delegate.from_key) ?? 0) + 1;
		seen.set(delegate.from_key, place);
		const sender = senders.get(delegate.from_key);
		// Those whose names came in first are within the number; who came after is beyond it.
		if (sender !== undefined) {
			const sent = entitlement(rules, unit.kind, { ...sender, namedCount: place });
			if (!sent.allowed) against.push({ ground: 'too-many', ruling: sent });
		}
		const voting = mayVote(rules, {
			meeting: facts,
			person: { as: 'delegate', ...(onRoll.get(delegate.person_id) ?? NOT_ON_ROLL) },
		});
		if (!voting.allowed) against.push({ ground: 'not-entitled', ruling: voting });
		return { delegate, against };
	});
}

const NOT_ON_ROLL = { standing: null, joinedOn: null, arrearsMonths: 0 };

async function rollOf(queries: Queries, personIds: readonly string[], on: string) {
	const which = sql`person_id = any(${personIds}::text[])`;
	const rows = await queries.query<RollRow>(foldedRoll({ on, which }));
	return new Map(
		rows.map((row) => [
			row.person_id,
			personFacts({ ...row, joinedOn: row.joined_on, arrearsMonths: row.arrears_months }),
		]),
	);
}

/** @returns the clause cited in full; null where the rulebook has no such clause */
export function citationOf(rules: RulesInForce, clause: string): string | null {
	const rule = rules.rules.find((one) => one.clause === clause);
	if (rule === undefined) return null;
	const { rulebook, rulebookTitle, version } = rules;
	return cited({ rulebook, rulebookTitle, version, clause, title: rule.title });
}
