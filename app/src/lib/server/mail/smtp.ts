/** One mail in an SMTP conversation, and what the server said to it. */
import { createTransport } from 'nodemailer';
import type { SmtpSettings } from './settings.ts';
import type { Written } from './written.ts';

export interface Reply {
	/** Taken by the server; refused for good; or to be tried again. */
	readonly state: 'taken' | 'refused' | 'again';
	/** Null where the conversation broke before one. */
	readonly code: number | null;
	/** Status after RFC 3463, where the server gave one. */
	readonly status: string | null;
	/** Why it was not taken, without an address. */
	readonly why: string;
}

export type Send = (mail: Written) => Promise<Reply>;

const TIMEOUT_MS = 60_000;

export function smtpSender(smtp: SmtpSettings): Send {
	const transport = createTransport({
		pool: true,
		host: smtp.host,
		port: smtp.port,
		secure: smtp.isSecure,
		requireTLS: !smtp.isSecure && !smtp.mayBePlain,
		ignoreTLS: !smtp.isSecure && smtp.mayBePlain,
		auth: smtp.user === null ? undefined : { user: smtp.user, pass: smtp.password ?? '' },
		maxConnections: 3,
		// What a broken conversation left open is tried again by the job, which knows of it.
		maxRequeues: 0,
		idleTimeout: 10_000,
		connectionTimeout: TIMEOUT_MS,
		greetingTimeout: TIMEOUT_MS,
		socketTimeout: 2 * TIMEOUT_MS,
		dnsTimeout: TIMEOUT_MS,
		disableFileAccess: true,
		disableUrlAccess: true,
	});
	return async (mail) => {
		try {
			const { response = '' } = await transport.sendMail({
				from: mail.from,
				to: { name: '', address: mail.to },
				envelope: { from: mail.returnPath, to: [mail.to], dsn: { ret: 'HDRS', notify: ['FAILURE'] } },
				subject: mail.subject,
				text: mail.text,
				messageId: mail.messageId,
				date: mail.date,
				headers: {
					'Auto-Submitted': 'auto-generated',
					...(mail.unsubscribe === null ? {} : { 'List-Unsubscribe': `<${mail.unsubscribe}>` }),
				},
				attachments: mail.attachments.map(({ name, type, text }) => ({
					filename: name,
					contentType: type,
					content: text,
				})),
			});
			return {
				state: 'taken',
				code: Number(/^\d{3}/.exec(response)?.[0] ?? 250),
				status: statusIn(response),
				why: '',
			};
		} catch (error) {
			return replyOf(error);
		}
	};
}

interface SmtpError {
	readonly code?: string;
	readonly command?: string;
	readonly responseCode?: number;
	readonly response?: string;
}

/** What the server said of the addressee or the mail itself is final; anything else may be our own fault, and is tried again. */
function replyOf(error: unknown): Reply {
	const { code, command = '', responseCode, response = '' } = (error ?? {}) as SmtpError;
	const status = statusIn(response);
	const said = responseCode === undefined ? '' : `${responseCode}${status === null ? '' : ` ${status}`}`;
	const isOfMail = command === 'RCPT TO' || command === 'DATA';
	if (responseCode !== undefined && responseCode >= 500 && isOfMail) {
		const what = command === 'RCPT TO' ? 'the address' : 'the mail';
		return { state: 'refused', code: responseCode, status, why: `The mail server refused ${what}: ${said}.` };
	}
	const why = WHY[code ?? ''] ?? `The mail could not be handed over (${code ?? 'no code'})`;
	return {
		state: 'again',
		code: responseCode ?? null,
		status,
		why: said === '' ? `${why}.` : `${why}: ${said}.`,
	};
}

const WHY: Readonly<Record<string, string>> = {
	ECONNECTION: 'The conversation with the mail server broke off',
	ESOCKET: 'The mail server could not be reached, or its certificate does not hold',
	ETIMEDOUT: 'The mail server did not answer in time',
	EDNS: 'The name of the mail server is not known',
	ETLS: 'The mail server speaks no TLS, and mail is not sent unencrypted; set "?tls=none" in MANDATE_SMTP to allow it',
	EAUTH: 'The mail server did not take the user and password of MANDATE_SMTP',
	EENVELOPE: 'The mail server put the mail off',
	EMESSAGE: 'The mail server put the mail off',
};

const statusIn = (response: string): string | null =>
	/^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
