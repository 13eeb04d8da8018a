/** Puts something to the vote: only with a quorum, only one at a time. */
import { mayDoBusiness } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { DatabaseError } from '../../../database/database.ts';
import { sql } from '../../../database/sql.ts';
import { act } from '../../acts/act.ts';
import { mustAllow, Refused } from '../../acts/refused.ts';
import { id, maybe, text } from '../../fields.ts';
import { factsOf, sittingIn, unitOfMeeting } from '../meeting.ts';
import { roomOf } from '../presence.ts';
import { isDecision, VOTE_SUBJECTS } from './subjects.ts';
import { VOTE_WAYS } from './vote.ts';

export const openVote = act({
	name: 'sitting.open-vote',
	does: 'puts something to the vote',
	may: ['chair', 'secretary'],
	input: z.object({
		meeting: id('the meeting'),
		/** "procedural", or a kind that VOTE_SUBJECTS knows and which: "motion:m1". */
		subject: z
			.string({ error: 'Choose what is voted on.' })
			.regex(/^[a-z-]{1,40}(:[a-z0-9-]{1,64})?$/, 'Choose what is voted on.'),
		/** Needed for 'procedural', and may stand in place of the title of an item; a motion is put in its own words. */
		question: maybe(text('what is put to the meeting', 20_000)),
		decision: maybe(z.string()),
		way: z.enum(VOTE_WAYS, { error: 'Choose how votes are taken.' }),
	}),
	unitOf: unitOfMeeting,
	run: async ({ queries, at, who, newId }, given) => {
		const meeting = await sittingIn(queries, given.meeting, ['open'], true);
		const { rules, quorum } = await roomOf(queries, meeting);
		const isQuorate = quorum.allowed;
		const ruling = mayDoBusiness(rules, { meeting: factsOf(meeting), business: 'vote', isQuorate });
		mustAllow(ruling.allowed ? ruling : { ...ruling, words: `${ruling.words} ${quorum.words}` });
		const vote = newId();
		const [kind, subjectId = null] = given.subject.split(':');
		const subject = Object.hasOwn(VOTE_SUBJECTS, kind) ? VOTE_SUBJECTS[kind] : undefined;
		if (subject === undefined && kind !== 'procedural')
			throw new Refused('invalid', 'There is nothing of this kind to vote on.');
		const put =
			subject === undefined || subjectId === null ? null : await subject.put(queries, meeting.id, subjectId);
		if (put !== null && kind !== 'item' && given.question !== null) {
			const words = 'A motion or an amendment is put in its own words: leave this empty.';
			throw new Refused('invalid', words, { problems: [{ field: 'question', words }] });
		}
		const question = given.question ?? put?.question;
		if (question === undefined)
			throw new Refused('invalid', 'Write what is put to the meeting.', {
				problems: [{ field: 'question', words: 'Write what is put to the meeting.' }],
			});
		const decision = put === null || kind === 'item' ? (given.decision ?? put?.decision) : put.decision;
		if (decision !== undefined && !isDecision(decision))
			throw new Refused('invalid', 'Choose what kind of decision this is.', {
				problems: [{ field: 'decision', words: 'Choose what kind of decision this is.' }],
			});
		try {
			await queries.query(sql`insert into vote (id, meeting_id, subject_kind, subject_id, question, decision, way, opened_at, opened_by)
				values (${vote}, ${meeting.id}, ${kind}, ${put === null ? vote : subjectId}, ${question},
					${decision ?? 'procedural'}, ${given.way}, ${at}, ${who?.personId})`);
		} catch (error) {
			if (error instanceof DatabaseError && error.constraint === 'vote_open')
				throw new Refused('conflict', 'Another vote is open in this meeting; close it first.');
			throw error;
		}
		return { vote };
	},
	words: ({ meeting, subject, way }, { vote }) => ({ meeting, subject, way, vote }),
});
