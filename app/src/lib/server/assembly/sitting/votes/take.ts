/** Taking votes: hands that the chair declares, tellers' counts, names at a roll call. */
import { isCarried, type RulesInForce, ruleFor } from '@mandate/assembly/rulebook';
import { CHOICES, tooManyCounted } from '@mandate/assembly/sitting';
import { z } from 'zod';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { Refused } from '../../acts/refused.ts';
import { count, id } from '../../fields.ts';
import { meetingOf, rulesOfMeeting, sittingIn } from '../meeting.ts';
import { attendanceOf, presenceIn } from '../presence.ts';
import { isTellerOfVote, mustBe, unitOfVote, type Vote, voteOf } from './vote.ts';

/** The chair's eye is enough where more for than against carry it; any other majority is counted. */
function mustBeCounted(rules: RulesInForce, unitKind: string, vote: Vote): boolean {
	const rule = ruleFor(rules, 'majority', unitKind, ({ decisions }) => decisions.includes(vote.decision));
	if (rule === undefined) return false;
	const { threshold, compare, denominator } = rule;
	return !(
		threshold.over * 2 === threshold.under &&
		compare === 'more-than' &&
		denominator === 'for-and-against'
	);
}

export const declareHands = act({
	name: 'sitting.declare-hands',
	does: 'declares how a show of hands went',
	may: ['chair', 'secretary'],
	input: z.object({
		vote: id('the vote'),
		declared: z.enum(['carried', 'fell'], { error: 'Say whether it was carried or fell.' }),
	}),
	unitOf: unitOfVote,
	run: async ({ queries, at }, given) => {
		const vote = await voteOf(queries, given.vote, 'change');
		mustBe(vote, ['open']);
		if (vote.way !== 'hands') throw new Refused('conflict', 'This vote is counted; the figures decide it.');
		const meeting = await meetingOf(queries, vote.meetingId);
		const rules = await rulesOfMeeting(queries, meeting);
		if (mustBeCounted(rules, meeting.unitKind, vote)) {
			const none = { for: 0, against: 0, abstentions: 0, present: 0, entitled: 0 };
			const ruling = isCarried(rules, { decision: vote.decision, unit: meeting.unitKind, ...none });
			const words = `This needs figures, and a show of hands has none: have it counted. ${ruling.citation.clause === null ? '' : `Rule ${ruling.citation.clause} (${ruling.citation.title}).`}`;
			throw new Refused('rule', words, { ruling: { ...ruling, allowed: false, words } });
		}
		await queries.query(
			sql`update vote set state = 'declared', declared = ${given.declared}, declared_at = ${at} where id = ${vote.id}`,
		);
	},
});

export const challengeHands = act({
	name: 'sitting.challenge-hands',
	does: 'asks that a show of hands be counted',
	may: ['signed in'],
	input: z.object({ vote: id('the vote') }),
	unitOf: unitOfVote,
	run: async ({ queries, at, who }, given) => {
		const vote = await voteOf(queries, given.vote, 'change');
		mustBe(vote, ['declared']);
		await mustVoteHere(queries, vote, who?.personId ?? '');
		await queries.query(sql`update vote set state = 'open', way = 'count', challenged_at = ${at},
			challenged_by = ${who?.personId} where id = ${vote.id}`);
	},
});

export const enterCount = act({
	name: 'sitting.enter-count',
	does: 'enters what a teller counted',
	may: ['teller'],
	isTeller: isTellerOfVote,
	input: z.object({
		vote: id('the vote'),
		for: count('the votes for', 100_000),
		against: count('the votes against', 100_000),
		abstentions: count('the abstentions', 100_000),
	}),
	unitOf: unitOfVote,
	run: async ({ queries, at, who }, given) => {
		const vote = await voteOf(queries, given.vote, 'cast');
		mustBe(vote, ['open']);
		if (vote.way !== 'count') throw new Refused('conflict', 'Tellers do not count this vote.');
		const presence = await presenceIn(queries, vote.meetingId);
		const tooMany = tooManyCounted(given, presence.votersCount);
		if (tooMany !== null) throw new Refused('conflict', tooMany);
		await queries.query(sql`insert into vote_count (vote_id, round, teller_id, for_count, against_count, abstentions_count, counted_at)
			values (${vote.id}, ${vote.round}, ${who?.personId}, ${given.for}, ${given.against}, ${given.abstentions}, ${at})
			on conflict (vote_id, round, teller_id) do update set for_count = excluded.for_count,
				against_count = excluded.against_count, abstentions_count = excluded.abstentions_count, counted_at = excluded.counted_at`);
	},
});

export const countAgain = act({
	name: 'sitting.count-again',
	does: 'has the tellers count again',
	may: ['chair', 'secretary'],
	input: z.object({ vote: id('the vote') }),
	unitOf: unitOfVote,
	run: async ({ queries }, given) => {
		const vote = await voteOf(queries, given.vote, 'change');
		mustBe(vote, ['open']);
		if (vote.way !== 'count') throw new Refused('conflict', 'Tellers do not count this vote.');
		await queries.query(sql`update vote set round = round + 1 where id = ${vote.id}`);
	},
});

export const castVote = act({
	name: 'sitting.cast-vote',
	does: 'votes by name at a roll call',
	may: ['signed in'],
	input: z.object({
		vote: id('the vote'),
		choice: z.enum(CHOICES, { error: 'Choose for, against or abstain.' }),
	}),
	unitOf: unitOfVote,
	run: async ({ queries, at, who }, { vote, choice }) =>
		cast(queries, at, vote, who?.personId ?? '', choice, who?.personId ?? ''),
	// Auditors read the log also while the roll call is open; how one voted stands with the vote.
	words: ({ vote }) => ({ vote }),
});

export const enterVote = act({
	name: 'sitting.enter-vote',
	does: 'enters what somebody called out at a roll call',
	may: ['teller', 'secretary'],
	isTeller: isTellerOfVote,
	input: z.object({
		vote: id('the vote'),
		person: id('whose vote it is'),
		choice: z.enum(CHOICES, { error: 'Choose for, against or abstain.' }),
	}),
	unitOf: unitOfVote,
	run: async ({ queries, at, who, concerns }, { vote, person, choice }) => {
		concerns(person);
		await cast(queries, at, vote, person, choice, who?.personId ?? '');
	},
	words: ({ vote, person }) => ({ vote, person }),
});

type Queries = Parameters<typeof voteOf>[0];

async function cast(
	queries: Queries,
	at: string,
	voteId: string,
	personId: string,
	choice: string,
	by: string,
): Promise<void> {
	const vote = await voteOf(queries, voteId, 'cast');
	mustBe(vote, ['open']);
	if (vote.way !== 'roll-call') throw new Refused('conflict', 'Votes are not taken by name here.');
	await mustVoteHere(queries, vote, personId);
	const rows = await queries.query(sql`insert into vote_cast (vote_id, person_id, choice, cast_at, cast_by)
		values (${vote.id}, ${personId}, ${choice}, ${at}, ${by})
		on conflict (vote_id, person_id) do update set choice = excluded.choice, cast_at = excluded.cast_at, cast_by = excluded.cast_by
			where vote_cast.cast_by <> vote_cast.person_id or excluded.cast_by = excluded.person_id
		returning 1 as taken`);
	if (rows.length === 0)
		throw new Refused(
			'conflict',
			'This person has voted on a device of their own, and only they can change that vote.',
		);
}

async function mustVoteHere(queries: Queries, vote: Vote, personId: string): Promise<void> {
	await sittingIn(queries, vote.meetingId, ['open']);
	const attendance = await attendanceOf(queries, vote.meetingId, personId);
	if (attendance === undefined || !attendance.is_present)
		throw new Refused('conflict', 'Only who is signed in and in the room may do this.');
	if (!attendance.has_vote)
		throw new Refused(
			'conflict',
			'There is no vote here for this person; the page of the door says by which rule.',
		);
}
