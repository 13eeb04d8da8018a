/** The planted member as a delegate: named, challenged, answered, heard, refused, appealed, dismissed. */
import { TextEncoder } from 'node:util';
import { addItem } from '../../src/lib/server/assembly/meetings/agenda.ts';
import { answerChallenge, recordHearing } from '../../src/lib/server/assembly/meetings/answer-challenge.ts';
import { appealCredential, decideAppeal } from '../../src/lib/server/assembly/meetings/appeal-credential.ts';
import { callMeeting } from '../../src/lib/server/assembly/meetings/call.ts';
import { challengeCredentials } from '../../src/lib/server/assembly/meetings/challenge.ts';
import {
	decideCredentials,
	declareInterest,
} from '../../src/lib/server/assembly/meetings/decide-credentials.ts';
import { draftMeeting } from '../../src/lib/server/assembly/meetings/draft.ts';
import { nameDelegate } from '../../src/lib/server/assembly/meetings/name-delegate.ts';
import { seeCredentials } from '../../src/lib/server/assembly/meetings/see-credentials.ts';
import { uploadOf } from '../../src/lib/server/assembly/uploads.ts';
import { sql } from '../../src/lib/server/database/sql.ts';
import type { Hand } from './hand.ts';
import { PLANTED } from './values.ts';

export async function plantCredential({ world, database, planted, must }: Hand) {
	const { words } = PLANTED;
	for (const [id, unit] of [
		['second-panel', 'north'],
		['third-panel', 'north'],
		['fourth-panel', 'north'],
		['fifth-panel', 'region'],
		['sixth-panel', 'region'],
	]) {
		await database.query(sql`insert into person (id, name, email, created_at)
			values (${id}, ${`Invented ${id}`}, ${`${id}@invented.example`}, '2026-01-05T10:00:00Z')`);
		await database.query(sql`insert into duty (id, person_id, unit_id, duty, title, from_on)
			values (${`o-${id}`}, ${id}, ${unit}, 'panel', 'Panel', '2026-01-05')`);
	}
	const paper = (name: string) =>
		uploadOf(`${words(name).match(/qx\w+xq/)?.[0]}.txt`, new TextEncoder().encode(words(`text of ${name}`)));
	world.setNow('2026-04-01T09:00:00.000Z');
	await must('secretary-north', nameDelegate, {
		unit: 'north',
		from: 'unit:mill',
		person: PLANTED.number,
		appointedBy: 'own-meeting',
		appointedIn: words('appointed in'),
		appointedOn: '2026-03-30',
		receivedOn: '2026-04-01',
		despite: 'on',
		paper: paper('appointment'),
	});
	world.setNow('2026-05-01T09:00:00.000Z');
	const { meeting } = await must('secretary-north', draftMeeting, {
		unit: 'north',
		kind: 'ordinary',
		title: 'July meeting',
		day: '2026-07-01',
		opens: '19:00',
		closes: '21:00',
		place: 'Invented Hall',
		isPublic: 'on',
	});
	const on = { unit: 'north', meeting };
	await must('secretary-north', addItem, { ...on, kind: 'report', title: 'Report of the secretary' });
	await must('secretary-north', callMeeting, on);
	const { credentials } = await must('secretary-north', seeCredentials, on);
	const credential = credentials.find(({ name }) => name === PLANTED.name)!.credential_id!;
	const { challenges } = await must('secretary-north', challengeCredentials, {
		...on,
		credentials: credential,
		ground: 'other',
		rule: '2.5',
		reasons: words('challenge'),
	});
	const [challenge] = challenges;
	await must(planted, answerChallenge, {
		...on,
		challenge,
		answer: words('answer'),
		paper: paper('answer paper'),
	});
	const heard = { ...on, challenges: challenge, day: '2026-05-01', time: '10:00', hearing: words('hearing') };
	await must('panel-north', declareInterest, { ...on, challenges: challenge, interest: words('interest') });
	await must('second-panel', recordHearing, heard);
	world.setNow('2026-05-08T09:00:00.000Z');
	await must('second-panel', decideCredentials, {
		...on,
		challenges: challenge,
		outcome: 'refused',
		reasons: words('credential decision'),
		rule: 'as-challenged',
		deciders: ['second-panel', 'third-panel', 'fourth-panel'],
	});
	await must(planted, appealCredential, { ...on, challenge, appeal: words('credential appeal') });
	world.setNow('2026-05-12T09:00:00.000Z');
	await must('panel-region', decideAppeal, {
		...on,
		challenge,
		outcome: 'dismissed',
		reasons: words('appeal reasons'),
		rule: '2.5',
		deciders: ['panel-region', 'fifth-panel', 'sixth-panel'],
	});
	return {
		names: [
			[meeting, 'called'],
			[credential, 'credential'],
		] as [string, string][],
		places: [{ unit: 'north', meeting, delegate: credential }],
	};
}
