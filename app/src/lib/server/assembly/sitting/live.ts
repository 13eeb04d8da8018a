/**
 * What everybody in the room may see of a meeting as it runs: one snapshot a meeting, made at most once a second for all who
 * follow, however many they are.
 */
import { debateRules, type QuorumRuling } from '@mandate/assembly/rulebook';
import { type Presence, type Side, type Speaker, speakersOrder } from '@mandate/assembly/sitting';
import type { Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import type { Office } from '../office.ts';
import { boardCode, spacedCode } from './door/door-code.ts';
import { guestsOf } from './door/guests.ts';
import { meetingOf, type SittingState } from './meeting.ts';
import { roomOf } from './presence.ts';
import { type Vote, votesOf } from './votes/vote.ts';

export interface LiveSpeaker extends Speaker {
	readonly name: string;
	readonly limitSeconds: number | null;
}

export interface LiveVote extends Omit<Vote, 'tally'> {
	/** Known only once it is closed. */
	readonly tally: Vote['tally'];
	/** At a roll call that is open: how many have voted. */
	readonly votedCount: number;
}

export interface LiveSitting {
	readonly meeting: string;
	readonly title: string;
	readonly unitName: string;
	readonly unitSlug: string;
	readonly zone: string;
	readonly at: string;
	/** Null: the door is not open yet. */
	readonly state: SittingState | null;
	readonly presence: Presence | null;
	readonly quorum: QuorumRuling | null;
	/** In the room, beside those who signed in. */
	readonly guestsIn: number;
	/** For a chart: how many with a vote were in the room, as it changed. */
	readonly history: readonly { readonly at: string; readonly voters: number }[];
	readonly item: { readonly position: number; readonly title: string } | null;
	readonly isListClosed: boolean;
	readonly speechSeconds: number | null;
	readonly speaking: LiveSpeaker | null;
	readonly waiting: readonly LiveSpeaker[];
	readonly openVote: LiveVote | null;
	readonly closedVotes: readonly LiveVote[];
}

type About = Pick<LiveSitting, 'meeting' | 'title' | 'unitName' | 'unitSlug' | 'zone' | 'at'>;

/** @returns a meeting of which no more is known than what it is called */
export function nothingYet({ meeting, title, unitName, unitSlug, zone, at }: About): LiveSitting {
	return {
		...{ meeting, title, unitName, unitSlug, zone, at },
		state: null,
		presence: null,
		quorum: null,
		guestsIn: 0,
		history: [],
		item: null,
		isListClosed: false,
		speechSeconds: null,
		speaking: null,
		waiting: [],
		openVote: null,
		closedVotes: [],
	};
}

export async function liveSitting(queries: Queries, meetingId: string, at: string): Promise<LiveSitting> {
	const meeting = await meetingOf(queries, meetingId);
	const { sitting } = meeting;
	const about = nothingYet({
		meeting: meeting.id,
		title: meeting.title,
		unitName: meeting.unitName,
		unitSlug: meeting.unitSlug,
		zone: meeting.zone,
		at,
	});
	if (sitting === null) return about;
	const { presence, quorum, rules } = await roomOf(queries, { ...meeting, sitting });
	const [item] = await queries.query<{ position: number; title: string }>(
		sql`select position, title from agenda_item where id = ${sitting.itemId}`,
	);
	const { byTurns, newFirst } = debateRules(rules, meeting.unitKind);
	const order = speakersOrder(await speakersOf(queries, meeting.id, sitting.itemId), {
		isAlternating: byTurns,
		isNewFirst: newFirst,
	});
	const votes: LiveVote[] = [];
	for (const vote of await votesOf(queries, meeting.id)) votes.push(await liveVote(queries, vote));
	return {
		...about,
		state: sitting.state,
		presence,
		quorum,
		guestsIn: (await guestsOf(queries, meeting.id)).guestsIn,
		history: await historyOf(queries, meeting.id),
		item: item ?? null,
		isListClosed: sitting.isListClosed,
		speechSeconds: sitting.speechSeconds,
		speaking: order.speaking,
		waiting: order.waiting,
		openVote: votes.find(({ state }) => state !== 'closed' && state !== 'void') ?? null,
		closedVotes: votes.filter(({ state }) => state === 'closed'),
	};
}

async function liveVote(queries: Queries, vote: Vote): Promise<LiveVote> {
	const isTaking = vote.state === 'open';
	const [row] =
		isTaking && vote.way === 'roll-call'
			? await queries.query<{ voted: number }>(
					sql`select count(*)::int as voted from vote_cast where vote_id = ${vote.id}`,
				)
			: [];
	return { ...vote, tally: isTaking ? null : vote.tally, votedCount: row?.voted ?? 0 };
}

async function speakersOf(
	queries: Queries,
	meetingId: string,
	itemId: string | null,
): Promise<readonly LiveSpeaker[]> {
	const rows = await queries.query<{
		id: string;
		person_id: string;
		name: string;
		side: Side;
		asked_at: string;
		place: number | null;
		started_at: string | null;
		ended_at: string | null;
		limit_seconds: number | null;
	}>(sql`select speaker.id, person_id, person.name, side, asked_at, place, started_at, ended_at, limit_seconds
		from speaker join person on person.id = person_id
		where meeting_id = ${meetingId} and item_id is not distinct from ${itemId}::text and withdrawn_at is null`);
	return rows.map((row) => ({
		id: row.id,
		personId: row.person_id,
		name: row.name,
		side: row.side,
		askedAt: row.asked_at,
		place: row.place,
		startedAt: row.started_at,
		endedAt: row.ended_at,
		limitSeconds: row.limit_seconds,
	}));
}

/** Steps of the chart at most. */
const MOST_STEPS = 60;

async function historyOf(
	queries: Queries,
	meetingId: string,
): Promise<readonly { readonly at: string; readonly voters: number }[]> {
	const rows = await queries.query<{ minute: string; change: number }>(sql`
		select minute, sum(change)::int as change from (
			select date_trunc('minute', signed_in_at) as minute, 1 as change from attendance
			where meeting_id = ${meetingId} and has_vote
			union all
			select date_trunc('minute', moved_at), case when is_back then 1 else -1 end from attendance_move move
				join attendance using (meeting_id, person_id) where meeting_id = ${meetingId} and has_vote
		) changes group by minute order by minute`);
	let voters = 0;
	const steps = rows.map(({ minute, change }) => {
		voters += change;
		return { at: minute, voters };
	});
	const every = Math.max(1, Math.ceil(steps.length / MOST_STEPS));
	return steps.filter((_, at) => at % every === every - 1 || at === steps.length - 1);
}

const EVERY_MS = 1000;
const kept = new WeakMap<
	object,
	Map<string, { readonly madeAt: number; readonly snapshot: Promise<LiveSitting> }>
>();

/** @returns the snapshot, at most a second old by the machine's own clock; whoever asks meanwhile waits for the same one */
export function liveOf(
	office: Office,
	meetingId: string,
	machineMs = performance.now(),
): Promise<LiveSitting> {
	const of = kept.get(office.database) ?? new Map();
	kept.set(office.database, of);
	const before = of.get(meetingId);
	if (before !== undefined && machineMs - before.madeAt < EVERY_MS) return before.snapshot;
	const snapshot = liveSitting(office.database, meetingId, office.now().toISOString());
	of.set(meetingId, { madeAt: machineMs, snapshot });
	snapshot.catch(() => of.delete(meetingId));
	return snapshot;
}

/** After an act whose result the page that follows must show: the next look is a new one. */
export function forgetLive(office: Office, meetingId: string): void {
	kept.get(office.database)?.delete(meetingId);
}

/** @returns the code for the board now; never part of what is sent to those who follow */
export async function codeForBoard(queries: Queries, meetingId: string, at: string): Promise<string | null> {
	const { sitting } = await meetingOf(queries, meetingId);
	return sitting === null || sitting.state === 'closed' ? null : spacedCode(boardCode(sitting.secret, at));
}
