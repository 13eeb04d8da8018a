/** Motions as those within a unit see them: all but drafts, with who stands behind them and what each rule says. */
import {
	changedPieces,
	conflictsAmong,
	consequencesOf,
	orderPut,
	traceComposite,
} from '@mandate/assembly/motions';
import type { Ruling } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { lookAtMembers } from '../acts/act.ts';
import { count } from '../fields.ts';
import { rulesOf } from '../organisation/rules-of.ts';
import { unitById, unitIdOf } from '../organisation/units.ts';
import { supportRuling, timeRuling } from './admit.ts';
import { backersOf } from './backers.ts';
import { sourcesOf } from './compose.ts';
import { finalText } from './final-text.ts';
import { passageOf } from './passage.ts';
import { amendmentsOf, type MeetingRow, meetingById, motionOf, motionsBy } from './rows.ts';
import { isTaken } from './take-emergency.ts';

const WITHIN = [
	'member',
	'delegate',
	'secretary above',
	'chair',
	'panel',
	'auditor above',
	'administrator above',
] as const;

export const seeMotions = lookAtMembers({
	name: 'motions.see-all',
	does: 'looks at the motions of a unit and who moved them',
	may: WITHIN,
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns }) => {
		const rows = await queries.query<{
			number: number;
			title: string;
			state: string;
			kind: string;
			received_at: string;
			is_public: boolean;
			meeting: string | null;
			movers: readonly { readonly id: string | null; readonly name: string }[];
		}>(sql`select number, motion.title, motion.state, motion.kind, received_at, motion.is_public, meeting.title as meeting,
				coalesce((select json_agg(json_build_object('id', person.id, 'name',
					coalesce(person.name, body.name, unit.name, backer.name)) order by backer.position)
					from motion_backer backer left join person on person.id = person_id left join body on body.id = from_body_id
					left join unit on unit.id = from_unit_id
					where backer.motion_id = motion.id and part = 'mover' and amendment_id is null), '[]'::json) as movers
			from motion left join meeting on meeting.id = motion.meeting_id
			where motion.unit_id = ${unitId} order by number desc`);
		for (const { movers } of rows) for (const { id } of movers) if (id !== null) concerns(id);
		return rows.map((row) => ({ ...row, movers: row.movers.map(({ name }) => name) }));
	},
});

export const seeMotion = lookAtMembers({
	name: 'motions.see',
	does: 'looks at a motion of a unit and who stands behind it',
	may: WITHIN,
	input: z.object({ unit: z.string(), number: count('the motion') }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId, concerns, at, who }, { number }) => {
		const motion = await motionOf(queries, unitId!, number);
		const unit = await unitById(queries, unitId!);
		const rules = await rulesOf(queries, unit.id, at.slice(0, 10));
		const backers = await backersOf(queries, motion.id);
		for (const { person_id } of backers) if (person_id !== null) concerns(person_id);
		const of = (amendmentId: string | null) =>
			backers
				.filter(({ amendment_id }) => amendment_id === amendmentId)
				.map(({ part, name, person_id }) => ({
					part,
					name,
					isMine: person_id !== null && person_id === who?.personId,
				}));
		const amendments = await amendmentsOf(queries, motion.id);
		const toPut = orderPut(amendments.filter(({ state }) => state === 'admitted')).map(({ id }) => id);
		const conflicts = conflictsAmong(
			motion.text,
			amendments.filter(({ state }) => state === 'submitted' || state === 'admitted'),
		);
		const numberOf = (id: string) => amendments.find((one) => one.id === id)!.number;
		const meeting = motion.meeting_id === null ? null : await meetingById(queries, motion.meeting_id);
		const meetings =
			await queries.query<MeetingRow>(sql`select id, unit_id, kind, title, opens_at, zone, state from meeting
			where unit_id = ${unitId} and state in ('draft', 'called', 'open', 'adjourned') and closes_at > ${at} order by opens_at`);
		const above = unit.parent_id === null ? null : await unitById(queries, unit.parent_id);
		const meetingsAbove =
			above === null
				? []
				: await queries.query<MeetingRow>(sql`select id, unit_id, kind, title, opens_at, zone, state from meeting
					where unit_id = ${above.id} and state = 'called' and opens_at > ${at} order by opens_at`);
		const votes = await queries.query<{
			amendment_id: string | null;
			decision: string;
			for_count: number | null;
			against_count: number | null;
			abstentions_count: number | null;
			is_carried: boolean;
			ruling: Ruling;
			voted_at: string;
		}>(sql`select amendment_id, decision, for_count, against_count, abstentions_count, is_carried, ruling, voted_at
			from motion_vote where motion_id = ${motion.id} order by position`);
		const history = await queries.query<{ at: string; state: string; words: string; ruling: Ruling | null }>(
			sql`select at, state, words, ruling from motion_event where motion_id = ${motion.id} order by position`,
		);
		const sources = motion.kind === 'composite' ? await sourcesOf(queries, motion.id) : [];
		const isOpen =
			motion.final_text === null &&
			amendments.some(({ state }) => state === 'carried' || state === 'accepted');
		return {
			motion,
			zone: unit.zone,
			backers: of(null),
			support: supportRuling(rules, unit.kind, motion, null, backers),
			meeting,
			meetings: meetings.map((one) => ({ ...one, ruling: timeRuling(rules, unit.kind, motion, one) })),
			amendments: amendments.map((one) => ({
				...one,
				pieces: changedPieces(motion.text, one.changes),
				backers: of(one.id),
				support: supportRuling(rules, unit.kind, motion, one.id, backers),
				elsewhere: consequencesOf(motion.text, one).map(({ words, paragraph }) => ({ words, paragraph })),
				turn: toPut.indexOf(one.id) + 1,
				votes: votes.filter(({ amendment_id }) => amendment_id === one.id),
			})),
			conflicts: conflicts.map(({ between, words, paragraph }) => ({
				between: between.map(numberOf),
				words: words.filter((one) => one.trim() !== ''),
				paragraph,
			})),
			/** Whether it may be moved: of an emergency motion, once the meeting has decided to take it. */
			isTaken: await isTaken(queries, motion),
			/** The text with what was carried so far, while the motion itself is not decided. */
			asAmended: isOpen ? finalText(motion, amendments).text : null,
			votes: votes.filter(({ amendment_id }) => amendment_id === null),
			history,
			composite:
				sources.length === 0
					? null
					: {
							...traceComposite(motion.text, sources),
							numbers: Object.fromEntries(sources.map(({ id, number }) => [id, number])),
						},
			passage: await passageOf(queries, motion, false),
			hasPublicPage: await hasPublicPage(queries, motion.family),
			above: above === null ? null : { name: above.name, slug: above.slug, meetings: meetingsAbove },
			clauses: rules.rules.map(({ clause, title }) => ({ clause, title })),
			isMover: backers.some(
				({ part, amendment_id, person_id }) =>
					part === 'mover' && amendment_id === null && person_id === who?.personId,
			),
		};
	},
});

/** Whether anybody has made a motion or model of this family public. */
async function hasPublicPage(queries: Queries, family: string): Promise<boolean> {
	const rows = await queries.query(sql`select 1 from motion_model where is_public and fingerprint = ${family}
		union all select 1 from motion where is_public and family = ${family} limit 1`);
	return rows.length > 0;
}

/** Numbers and titles of motions that a composite can be made of. */
export const seeForComposite = lookAtMembers({
	name: 'motions.see-for-composite',
	does: 'looks at which motions a composite can be made of',
	may: ['secretary', 'chair'],
	input: z.object({ unit: z.string() }),
	unitOf: unitIdOf,
	run: async ({ queries, unitId }) => {
		const rows = await motionsBy(queries, sql`unit_id = ${unitId} and state in ('admitted', 'on-agenda')`);
		return rows.map(({ number, title, text }) => ({ number, title, text }));
	},
});

export type SeenMotion = Awaited<ReturnType<typeof seeMotion.run>>;
