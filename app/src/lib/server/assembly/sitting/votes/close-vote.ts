/** Closes a vote: what was counted, by which rule it is carried or fell, and what that changes, all in one transaction. */
import { type CarriedRuling, isCarried, type VoteFacts } from '@mandate/assembly/rulebook';
import { agreedCount, type Choice, type Tally, tallyOf } from '@mandate/assembly/sitting';
import { z } from 'zod';
import type { Queries } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { id, text } from '../../fields.ts';
import type { Desk } from '../../office.ts';
import { happened } from '../events.ts';
import { type RunningSitting, sittingIn } from '../meeting.ts';
import { type Room, roomOf } from '../presence.ts';
import { VOTE_SUBJECTS } from './subjects.ts';
import { mustBe, unitOfVote, type Vote, voteOf } from './vote.ts';

export interface Closed {
	readonly state: 'closed' | 'tied';
	readonly isCarried: boolean | null;
	readonly words: string;
}

export const closeVote = act({
	name: 'sitting.close-vote',
	does: 'closes a vote, and with it decides',
	may: ['chair', 'secretary'],
	input: z.object({ vote: id('the vote') }),
	unitOf: unitOfVote,
	run: async (desk, given): Promise<Closed> => {
		const vote = await voteOf(desk.queries, given.vote, 'change');
		mustBe(vote, vote.way === 'hands' ? ['declared'] : ['open']);
		const meeting = await sittingIn(desk.queries, vote.meetingId, ['open']);
		const room = await roomOf(desk.queries, meeting);
		if (vote.way === 'hands')
			return decide(desk, vote, null, declaredRuling(vote, meeting, room), room, meeting);
		const tally = await tallyIn(desk.queries, vote);
		const ruling = isCarried(room.rules, factsFor(vote, tally, meeting, room));
		if (!ruling.awaitsChair) return decide(desk, vote, tally, ruling, room, meeting);
		await desk.queries.query(sql`update vote set state = 'tied', for_count = ${tally.for}, against_count = ${tally.against},
			abstentions_count = ${tally.abstentions} where id = ${vote.id}`);
		return { state: 'tied', isCarried: null, words: ruling.words };
	},
	words: (given, output) => ({ ...given, ...output }),
});

export const castingVote = act({
	name: 'sitting.casting-vote',
	does: 'gives the casting vote of the chair, or says that there is none',
	may: ['chair'],
	input: z.object({
		vote: id('the vote'),
		casts: z.enum(['for', 'against', 'none'], { error: 'Choose for, against or none.' }),
	}),
	unitOf: unitOfVote,
	run: async (desk, given): Promise<Closed> => {
		const vote = await voteOf(desk.queries, given.vote, 'change');
		mustBe(vote, ['tied']);
		const meeting = await sittingIn(desk.queries, vote.meetingId, ['open']);
		const room = await roomOf(desk.queries, meeting);
		const tally = vote.tally as Tally;
		const facts = factsFor(vote, tally, meeting, room);
		const chairCasts = given.casts === 'none' ? undefined : given.casts;
		const ruling = isCarried(room.rules, chairCasts === undefined ? facts : { ...facts, chairCasts });
		return decide(desk, { ...vote, chairCasts: given.casts }, tally, ruling, room, meeting);
	},
});

export const giveUpVote = act({
	name: 'sitting.give-up-vote',
	does: 'gives a vote up without a decision',
	may: ['chair', 'secretary'],
	input: z.object({ vote: id('the vote'), reason: text('why it is given up', 500) }),
	unitOf: unitOfVote,
	run: async (desk, given) => {
		const vote = await voteOf(desk.queries, given.vote, 'change');
		mustBe(vote, ['open', 'declared', 'tied']);
		await desk.queries.query(
			sql`update vote set state = 'void', void_because = ${given.reason} where id = ${vote.id}`,
		);
		await happened(desk, vote.meetingId, 'voided', { question: vote.question, reason: given.reason });
	},
});

async function tallyIn(queries: Queries, vote: Vote): Promise<Tally> {
	if (vote.way === 'roll-call') {
		const rows = await queries.query<{ choice: Choice }>(
			sql`select choice from vote_cast where vote_id = ${vote.id}`,
		);
		return tallyOf(rows.map(({ choice }) => choice));
	}
	const counts = await queries.query<{ tellerId: string } & Tally>(sql`
		select teller_id as "tellerId", for_count as for, against_count as against, abstentions_count as abstentions
		from vote_count where vote_id = ${vote.id} and round = ${vote.round} order by counted_at, teller_id`);
	const counted = agreedCount(counts);
	if (!counted.ok) throw new Refused('conflict', counted.words);
	return counted.tally;
}

function factsFor(
	vote: Vote,
	tally: Tally,
	{ unitKind, sitting }: RunningSitting,
	{ presence }: Room,
): VoteFacts {
	return {
		decision: vote.decision,
		unit: unitKind,
		...tally,
		// Somebody who voted and then left was there when votes were taken.
		present: Math.max(presence.votersCount, tally.for + tally.against + tally.abstentions),
		entitled: sitting.membersEntitled + sitting.delegatesEntitled,
	};
}

/** The rule on the majority, with the chair's word in place of figures. */
function declaredRuling(
	vote: Vote,
	{ unitKind, sitting }: RunningSitting,
	{ rules, presence }: Room,
): CarriedRuling {
	const allowed = vote.declared === 'carried';
	const figures = { for: allowed ? 1 : 0, against: allowed ? 0 : 1, abstentions: 0 };
	const entitled = sitting.membersEntitled + sitting.delegatesEntitled;
	const present = presence.votersCount;
	const ruling = isCarried(rules, { decision: vote.decision, unit: unitKind, ...figures, present, entitled });
	const words = `On a show of hands the chair declared that it ${allowed ? 'was carried' : 'fell'}; nobody asked for a count.`;
	return {
		...ruling,
		allowed,
		words,
		workings: { facts: { declared: vote.declared, present }, limit: ruling.workings.limit },
	};
}

async function decide(
	desk: Desk,
	vote: Vote,
	tally: Tally | null,
	ruling: CarriedRuling,
	{ presence }: Room,
	{ sitting }: RunningSitting,
): Promise<Closed> {
	const entitled = sitting.membersEntitled + sitting.delegatesEntitled;
	await desk.queries.query(sql`update vote set state = 'closed', for_count = ${tally?.for ?? null},
		against_count = ${tally?.against ?? null}, abstentions_count = ${tally?.abstentions ?? null},
		present_count = ${presence.votersCount}, entitled_count = ${entitled}, chair_casts = ${vote.chairCasts},
		is_carried = ${ruling.allowed}, ruling = ${JSON.stringify(ruling)}, closed_at = ${desk.at},
		closed_by = ${desk.who?.personId} where id = ${vote.id}`);
	await happened(desk, vote.meetingId, 'vote', { vote: vote.id });
	const closed = { ...(await voteOf(desk.queries, vote.id)), isCarried: ruling.allowed };
	await VOTE_SUBJECTS[vote.subjectKind]?.decided?.(desk, closed);
	return { state: 'closed', isCarried: ruling.allowed, words: ruling.words };
}
