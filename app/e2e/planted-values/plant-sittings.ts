/** Meetings of the branch at which the planted member was and is: one closed with its minutes, one that sits. */
import { putMeeting } from '../../src/lib/server/assembly/fixture/sitting.ts';
import { boardCode, personCode } from '../../src/lib/server/assembly/sitting/door/door-code.ts';
import { openDoor } from '../../src/lib/server/assembly/sitting/door/open-door.ts';
import { admit, seeOut, signIn } from '../../src/lib/server/assembly/sitting/door/sign-in.ts';
import { appointTeller } from '../../src/lib/server/assembly/sitting/door/tellers.ts';
import { draftTheMinutes } from '../../src/lib/server/assembly/sitting/minutes/minutes.ts';
import { closeSitting, openSitting, takeItem } from '../../src/lib/server/assembly/sitting/run/run.ts';
import { askToSpeak, callSpeaker } from '../../src/lib/server/assembly/sitting/speakers/speak.ts';
import { closeVote } from '../../src/lib/server/assembly/sitting/votes/close-vote.ts';
import { openVote } from '../../src/lib/server/assembly/sitting/votes/open-vote.ts';
import { castVote } from '../../src/lib/server/assembly/sitting/votes/take.ts';
import { sql } from '../../src/lib/server/database/sql.ts';
import type { Hand } from './hand.ts';

export async function plantSittings(hand: Hand, tellers: readonly string[]) {
	const past = await plantSitting(hand, 'past', '2026-05-27T18:00:00.000Z', tellers);
	const { must } = hand;
	await must('secretary-mill', closeSitting, { meeting: 'past' });
	await must('secretary-mill', draftTheMinutes, { meeting: 'past' });
	const now = await plantSitting(hand, 'sits', '2026-06-01T08:00:00.000Z', tellers);
	const { vote: open } = await must('chair-mill', openVote, {
		meeting: 'sits',
		subject: 'procedural',
		question: 'That we go on.',
		way: 'roll-call',
	});
	await must(hand.planted, castVote, { vote: open, choice: 'abstain' });
	return {
		names: [
			[past.vote, 'past-vote'],
			[now.vote, 'vote'],
			[open, 'open-vote'],
		] as [string, string][],
		places: [
			{ unit: 'mill', meeting: 'past', vote: past.vote },
			{ unit: 'mill', meeting: 'sits', vote: now.vote },
			{ unit: 'mill', meeting: 'sits', vote: open },
		],
		/** By which the planted member is found at the door. */
		code: now.code,
	};
}

async function plantSitting(
	{ world, database, planted, fellow, must }: Hand,
	meeting: string,
	opensAt: string,
	tellers: readonly string[],
) {
	world.setNow(opensAt);
	await putMeeting(database, meeting, 'mill', opensAt);
	await must('secretary-mill', openDoor, { meeting });
	for (const at of tellers.keys())
		await must('secretary-mill', appointTeller, { meeting, person: at === 0 ? 'F-teller' : 'F-second' });
	const [{ secret }] = await database.query<{ secret: string }>(
		sql`select secret from sitting where meeting_id = ${meeting}`,
	);
	await must(planted, signIn, { meeting, code: boardCode(secret, opensAt) });
	for (const person of [fellow, ...tellers]) await must(tellers[0], admit, { meeting, person });
	await must(tellers[0], seeOut, { meeting, person: planted });
	await must(tellers[0], admit, { meeting, person: planted });
	await must('chair-mill', openSitting, { meeting });
	await must('chair-mill', takeItem, { meeting, item: `${meeting}-item` });
	await must(planted, askToSpeak, { meeting, side: 'for' });
	await must(fellow, askToSpeak, { meeting, side: 'against' });
	if (meeting === 'past') {
		const [{ id }] = await database.query<{ id: string }>(
			sql`select id from speaker where meeting_id = ${meeting} and person_id = ${planted}`,
		);
		await must('chair-mill', callSpeaker, { meeting, speaker: id });
	}
	const { vote } = await must('chair-mill', openVote, {
		meeting,
		subject: `item:${meeting}-item`,
		question: 'That the gates be painted.',
		way: 'roll-call',
	});
	await must(planted, castVote, { vote, choice: 'abstain' });
	for (const person of [fellow, ...tellers]) await must(person, castVote, { vote, choice: 'for' });
	await must('chair-mill', closeVote, { vote });
	return { vote, code: personCode(secret, planted) };
}
