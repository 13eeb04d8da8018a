/**
 * Work for later that sends one mail to one person: written in one short transaction, sent with none open, and what came of it
 * kept in the transaction that ends the job.
 */
import type { Office } from '../assembly/office.ts';
import { sql } from '../database/sql.ts';
import type { Job, JobKind, Tried } from '../jobs/job.ts';
import { GIVEN } from './mail-given.ts';
import type { AnyMailKind } from './mail-kind.ts';
import type { MailSettings } from './settings.ts';
import { type Reply, type Send, smtpSender } from './smtp.ts';
import { writeMail } from './write-mail.ts';
import type { Written } from './written.ts';

const MOST_TRIES = 9;

/**
 * @param print writes a line where only whoever runs the server sees it
 */
export function mailJob(
	settings: MailSettings,
	kinds: Readonly<Record<string, AnyMailKind>>,
	print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): JobKind {
	const send: Send | null = settings.smtp === null ? null : smtpSender(settings.smtp);
	return {
		mostTries: MOST_TRIES,
		run: async (office, job) => {
			const given = GIVEN.parse(job.given);
			const written = await office.database.transaction((queries) =>
				writeMail(queries, office, settings, kinds, job.id, given),
			);
			if (written.state === 'sent') return { state: 'done' };
			if (written.state === 'not-to-be-sent') return failed(job, written.why, office);
			if (send === null) return printed(job, written.mail, office, print);
			return kept(job, await send(written.mail), office);
		},
	};
}

function printed(job: Job, { printed: line }: Written, office: Office, print: (line: string) => void): Tried {
	if (line === null)
		return failed(job, 'No mail server is set (MANDATE_SMTP), so this could not be sent.', office);
	print(line);
	return {
		state: 'done',
		record: async (queries) => {
			await queries.query(sql`delete from mail where id = ${job.id}`);
		},
	};
}

function kept(job: Job, reply: Reply, office: Office): Tried {
	const at = office.now().toISOString();
	const { code, status } = reply;
	if (reply.state === 'taken')
		return {
			state: 'done',
			record: async (queries) => {
				await queries.query(sql`update mail set sent_at = ${at}, reply_code = ${code}, status = ${status},
					tries = ${job.tries}, trouble = null where id = ${job.id}`);
				await queries.query(sql`update job set given = given - 'address' where id = ${job.id}`);
			},
		};
	if (reply.state === 'refused') return failed(job, reply.why, office, reply);
	const failedAt = job.isLast ? at : null;
	return {
		state: 'again',
		trouble: reply.why,
		record: async (queries) => {
			await queries.query(sql`update mail set reply_code = ${code}, status = ${status}, tries = ${job.tries},
				trouble = ${reply.why}, failed_at = ${failedAt} where id = ${job.id}`);
		},
	};
}

/** A mail that cannot be sent is no trouble of the job: it is done, and the mail says that it failed. */
function failed(
	job: Job,
	why: string,
	office: Office,
	reply: Pick<Reply, 'code' | 'status'> = { code: null, status: null },
): Tried {
	const at = office.now().toISOString();
	return {
		state: 'done',
		record: async (queries) => {
			await queries.query(sql`update mail set failed_at = ${at}, reply_code = ${reply.code}, status = ${reply.status},
				tries = ${job.tries}, trouble = ${why} where id = ${job.id}`);
			await queries.query(sql`update job set given = given - 'address' where id = ${job.id}`);
		},
	};
}
