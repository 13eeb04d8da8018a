/**
 * A meeting during which the server is killed at random, again and again: members sign in at the door and vote, a panel decides
 * credentials for another meeting, and each form is sent again until it is acknowledged. Afterwards every one that was acknowledged
 * must be there, exactly once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyLog } from '../../app/src/lib/server/assembly/log/verify.ts';
import { openDatabase } from '../../app/src/lib/server/database/open.ts';
import { sql } from '../../app/src/lib/server/database/sql.ts';
import {
	CHALLENGED,
	CHALLENGED_MEETING,
	cookieOf,
	isChallenged,
	MEETING,
	NOW,
	PANEL,
	PANEL_COOKIE,
	personOf,
	seedChallenges,
	seedMeeting,
	VOTE,
} from './seed.ts';
import { type BuiltServer, freePort, startBuilt } from './server.ts';

export interface KillOptions {
	readonly root: string;
	/** Address of an empty PostgreSQL database; null: the embedded one. */
	readonly postgresql: string | null;
	readonly kills: number;
	readonly onKill?: (kills: number, acknowledged: number) => void;
}

export interface KillReport {
	readonly kills: number;
	/** Forms that were acknowledged. */
	readonly acknowledged: number;
	/** Times that a form was sent and no answer came, so that it was sent again. */
	readonly cutOff: number;
	/** Acknowledged, and not there afterwards, or not in the log, or no mail waits that was to tell of it. */
	readonly lost: readonly string[];
	/** More than once in the log, or told twice. */
	readonly doubled: readonly string[];
	/** Done, although nobody was told: may not be, once every form has been acknowledged. */
	readonly unasked: readonly string[];
	readonly refused: readonly string[];
	readonly fault: string | null;
	readonly entriesCount: number;
}

/** Forms for each kill: enough that it falls between others. */
const FORMS_A_KILL = 24;
const CLIENTS = 8;

interface Form {
	/** Who signs in or votes, or whose credential is decided. */
	readonly member: number;
	readonly kind: 'sign-in' | 'vote' | 'decision';
}

export async function killAgainAndAgain({
	root,
	postgresql,
	kills,
	onKill = () => {},
}: KillOptions): Promise<KillReport> {
	const folder = mkdtempSync(join(tmpdir(), 'mandate-kills-'));
	const environment: Record<string, string> = { MANDATE_DATA: folder };
	if (postgresql !== null) environment.DATABASE_URL = postgresql;
	try {
		const members = Math.ceil((kills * FORMS_A_KILL) / (2 + CHALLENGED));
		const { code } = await seedMeeting(environment, members);
		await seedChallenges(environment);
		const all = Array.from({ length: members }, (_, n) => n + 1);
		const forms = 2 * members + all.filter(isChallenged).length;
		const port = await freePort();
		let server: BuiltServer | null = await startBuilt(root, environment, NOW, port);
		const acknowledged = new Map<string, number>();
		const refused: string[] = [];
		let cutOff = 0;
		let isOver = false;
		const waiting: Form[] = all.map((member) => ({ member, kind: 'sign-in' }));

		const client = async () => {
			while (!isOver) {
				const form = waiting.shift();
				if (form === undefined) {
					await pause(20);
					continue;
				}
				const name = `${form.kind} ${form.member}`;
				for (;;) {
					const status = await send(port, form, code, `key-${form.kind}-${form.member}`);
					if (status === 200 || status === 303) {
						acknowledged.set(name, (acknowledged.get(name) ?? 0) + 1);
						// Soon, so that each kind is sent all the time.
						const { member, kind } = form;
						if (kind === 'sign-in') waiting.splice(CLIENTS, 0, { member, kind: 'vote' });
						if (kind === 'vote' && isChallenged(member))
							waiting.splice(CLIENTS, 0, { member, kind: 'decision' });
						break;
					}
					if (status !== null && status < 500) {
						refused.push(`${name}: ${status}`);
						break;
					}
					cutOff++;
					await pause(30);
				}
			}
		};
		const clients = Array.from({ length: CLIENTS }, client);
		for (let kill = 1; kill <= kills; kill++) {
			const until = acknowledged.size + 1 + Math.floor(Math.random() * 2 * FORMS_A_KILL * 0.9);
			const most = Math.min(until, forms);
			while (acknowledged.size + refused.length < most) await pause(1);
			await pause(Math.random() * 20);
			await server.stop('SIGKILL');
			onKill(kill, acknowledged.size);
			server = await startBuilt(root, environment, NOW, port);
		}
		while (acknowledged.size + refused.length < forms) await pause(5);
		isOver = true;
		await Promise.all(clients);
		await server.stop('SIGTERM');
		server = null;
		return {
			kills,
			acknowledged: acknowledged.size,
			cutOff,
			refused,
			...(await found(environment, acknowledged)),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @returns null where no answer came */
async function send(port: number, form: Form, code: string, once: string): Promise<number | null> {
	const { path, cookie, fields } = asSent(form, code);
	try {
		const answer = await fetch(`http://localhost:${port}/units/${path}`, {
			method: 'POST',
			redirect: 'manual',
			headers: { accept: 'text/html', cookie },
			body: new URLSearchParams([...fields, ['once', once]]),
		});
		await answer.text();
		return answer.status;
	} catch {
		return null;
	}
}

interface Sent {
	readonly path: string;
	readonly cookie: string;
	readonly fields: [name: string, value: string][];
}

function asSent({ member, kind }: Form, code: string): Sent {
	const [meeting, cookie] = [`mill/meetings/${MEETING}`, cookieOf(member)];
	if (kind === 'sign-in') return { path: `${meeting}/door?/in`, cookie, fields: [['code', code]] };
	const vote: Sent['fields'] = [
		['vote', VOTE],
		['choice', 'for'],
	];
	if (kind === 'vote') return { path: `${meeting}/votes?/cast`, cookie, fields: vote };
	return {
		path: `north/meetings/${CHALLENGED_MEETING}/credentials?/decide`,
		cookie: PANEL_COOKIE,
		fields: [
			['challenges', `challenge-${personOf(member)}`],
			['outcome', member % 2 === 0 ? 'upheld' : 'refused'],
			['reasons', 'It was read at the hearing.'],
			['rule', 'as-challenged'],
			...PANEL.map((one): [string, string] => ['deciders', one]),
		],
	};
}

async function found(
	environment: Readonly<Record<string, string>>,
	acknowledged: ReadonlyMap<string, number>,
): Promise<Pick<KillReport, 'lost' | 'doubled' | 'unasked' | 'fault' | 'entriesCount'>> {
	const database = await openDatabase(environment as NodeJS.ProcessEnv);
	try {
		const there = new Set<string>();
		for (const { person_id } of await database.query<{ person_id: string }>(
			sql`select person_id from attendance where meeting_id = ${MEETING} and is_present`,
		))
			there.add(`sign-in ${person_id}`);
		for (const { person_id } of await database.query<{ person_id: string }>(
			sql`select person_id from vote_cast where vote_id = ${VOTE} and choice = 'for'`,
		))
			there.add(`vote ${person_id}`);
		for (const { person_id } of await database.query<{ person_id: string }>(sql`
			select credential.person_id from credential join credential_challenge challenge on challenge.credential_id = credential.id
			where credential.meeting_id = ${CHALLENGED_MEETING} and challenge.outcome = credential.state
				and (select count(*) from credential_decider where challenge_id = challenge.id) = ${PANEL.length}`))
			there.add(`decision ${person_id}`);
		const done = await database.query<{ name: string; count: number }>(sql`
			select case act when 'sitting.sign-in' then 'sign-in ' else 'vote ' end || actor_id as name, count(*)::int as count
			from log_entry where outcome = 'done' and act in ('sitting.sign-in', 'sitting.cast-vote') group by act, actor_id
			union all
			select 'decision ' || person_id, count(*)::int from log_entry join log_subject using (position)
			where outcome = 'done' and act = 'credentials.decide' group by person_id`);
		const mails = await database.query<{ about: string; count: number }>(sql`
			select given ->> 'about' as about, count(*)::int as count from job
			where given ->> 'kind' = 'credential.decided' group by 1`);
		const names = new Set(
			[...acknowledged.keys()].map((name) => {
				const [kind, member] = name.split(' ');
				return `${kind} ${personOf(Number(member))}`;
			}),
		);
		const logged = new Map(done.map(({ name, count }) => [name, count]));
		const told = new Map(mails.map(({ about, count }) => [about.replace('challenge-', 'decision '), count]));
		const isTold = (name: string) => !name.startsWith('decision ') || told.has(name);
		const { fault, entriesCount } = await verifyLog(database);
		return {
			lost: [...names].filter((name) => !there.has(name) || !logged.has(name) || !isTold(name)),
			doubled: [...logged, ...told].filter(([, count]) => count > 1).map(([name]) => name),
			unasked: [...there].filter((name) => !names.has(name)),
			fault: fault === null ? null : `${fault.position}: ${fault.words}`,
			entriesCount,
		};
	} finally {
		await database.close();
	}
}
