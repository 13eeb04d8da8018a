/** A credential is challenged, with reasons and the rule. The delegate is told at once, and stands as appointed until it is decided. */
import { addHours, challengeInTime, cited, ruleFor } from '@mandate/assembly/rulebook';
import { z } from 'zod';
import { sql } from '../../database/sql.ts';
import { act } from '../acts/act.ts';
import { mustAllow, Refused } from '../acts/refused.ts';
import { id, line, text } from '../fields.ts';
import type { Desk } from '../office.ts';
import { GROUNDS, type Ground, openChallenges } from './challenge-rows.ts';
import { citationOf, type Grounds, groundsFor } from './grounds.ts';
import { idList } from './id-list.ts';
import { type MeetingRules, meetingToChange, rulesOfMeeting, unitOfMeeting } from './meeting-row.ts';
import { problem } from './meeting-times.ts';

const FIELDS = {
	unit: z.string(),
	meeting: id('a meeting'),
	ground: z.enum(GROUNDS, { error: 'Choose what the challenge rests on.' }),
	reasons: text('the reasons, as the delegate will read them', 5000),
	/** Clause of the rulebook, where the ground is another than those it works out. */
	rule: z.string().max(20).default(''),
};

/** By the secretary, one or several at once: each delegate is told singly. */
export const challengeCredentials = act({
	name: 'credentials.challenge',
	does: 'challenges the credentials of delegates',
	may: ['secretary'],
	input: z.object({ ...FIELDS, credentials: idList('whose credential is challenged') }),
	unitOf: unitOfMeeting,
	words: ({ meeting, credentials, ground, rule }) => ({ meeting, credentials, ground, rule }),
	run: (desk, given) =>
		challenge(desk, given, (one) => given.credentials.includes(one.delegate.credential_id ?? '')),
});

/** By a member, who names the delegate; no list of delegates is shown for it. */
export const challengeAsMember = act({
	name: 'credentials.challenge-as-member',
	does: 'challenges the credential of a delegate',
	may: ['member', 'delegate'],
	input: z.object({ ...FIELDS, delegate: line('the name of the delegate, as it is written', 100) }),
	unitOf: unitOfMeeting,
	words: ({ meeting, ground, rule }) => ({ meeting, ground, rule }),
	run: (desk, given) => {
		const asked = given.delegate.normalize('NFKC').toLowerCase();
		return challenge(desk, given, ({ delegate }) => delegate.name.normalize('NFKC').toLowerCase() === asked);
	},
});

interface Given {
	readonly meeting: string;
	readonly ground: Ground;
	readonly reasons: string;
	readonly rule: string;
}

async function challenge(desk: Desk, given: Given, isMeant: (one: Grounds) => boolean) {
	const { queries, at } = desk;
	const meeting = await meetingToChange(queries, given.meeting, ['called']);
	const asked = await rulesOfMeeting(queries, meeting);
	mustAllow(challengeInTime(asked.rules, { meeting: asked.facts, madeAt: at }));
	const meant = (await groundsFor(queries, meeting, asked, at)).filter(isMeant);
	if (meant.length === 0)
		throw problem('delegate', 'No delegate of this name has a credential for this meeting.');
	const made: string[] = [];
	for (const one of meant) made.push(await challengeOne(desk, given, asked, one));
	return { challenges: made };
}

async function challengeOne(desk: Desk, given: Given, asked: MeetingRules, one: Grounds): Promise<string> {
	const { queries, at, newId, who, concerns, later } = desk;
	const { delegate } = one;
	concerns(delegate.person_id);
	if (delegate.state !== 'unchallenged')
		throw new Refused(
			'conflict',
			'A credential among these is challenged or decided already. Look at the page anew.',
		);
	const rule = ruleOn(given, asked, one);
	const hours = ruleFor(asked.rules, 'credential-challenge', asked.unit.kind)!.answerHours;
	const [{ has_email }] = await queries.query<{ has_email: boolean }>(
		sql`select email is not null as has_email from person where id = ${delegate.person_id}`,
	);
	const challengeId = newId();
	await queries.query(sql`insert into credential_challenge (id, credential_id, ground, reasons, rule, made_at, made_by,
			told_at, told_how, answer_until)
		values (${challengeId}, ${delegate.credential_id}, ${given.ground}, ${given.reasons}, ${rule}, ${at}, ${who!.personId},
			${has_email ? at : null}, ${has_email ? 'mail' : null}, ${has_email ? addHours(at, hours) : null})`);
	await queries.query(sql`update credential set state = 'challenged' where id = ${delegate.credential_id}`);
	if (has_email)
		await later('mail', { to: delegate.person_id, kind: 'credential.challenged', about: challengeId });
	return challengeId;
}

/** @returns the rule cited. @throws Refused where the rules say nothing against this credential on that ground */
function ruleOn({ ground, rule }: Given, { rules }: MeetingRules, { against }: Grounds): string {
	if (ground === 'other') {
		const citation = citationOf(rules, rule);
		if (citation === null) throw problem('rule', 'Choose the rule that the challenge rests on.');
		return citation;
	}
	const found = against.find((one) => one.ground === ground);
	if (found === undefined)
		throw problem('ground', 'By the rules there is nothing of this kind against a credential among these.');
	return cited(found.ruling.citation);
}

/** Whoever made it takes it back, before it is decided; the credential is as good as before. */
export const withdrawChallenge = act({
	name: 'credentials.withdraw-challenge',
	does: 'takes a challenge back',
	may: ['secretary', 'self'],
	input: z.object({ unit: z.string(), meeting: id('a meeting'), challenge: id('a challenge') }),
	unitOf: unitOfMeeting,
	selfOf: async (queries, { challenge }) => {
		const [row] = await queries.query<{ made_by: string }>(
			sql`select made_by from credential_challenge where id = ${challenge}`,
		);
		return row?.made_by ?? null;
	},
	run: async ({ queries, at, concerns, later }, given) => {
		const [row] = await openChallenges(queries, given.meeting, [given.challenge]);
		concerns(row.person_id);
		await queries.query(sql`update credential_challenge set withdrawn_at = ${at} where id = ${row.id}`);
		await queries.query(sql`update credential set state = 'unchallenged' where id = ${row.credential_id}`);
		await later('mail', { to: row.person_id, kind: 'credential.challenge-withdrawn', about: row.id });
	},
});
