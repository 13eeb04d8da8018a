/** How mail is sent and where links in it go, as whoever runs the server has set it. */

export interface MailSettings {
	/** Address of the mail server; null where there is none, and links are printed. */
	readonly smtp: SmtpSettings | null;
	/** Whom mail is from. */
	readonly from: string;
	/** Where what cannot be delivered is sent back to; each mail has its own token in it. Null: back to `from`. */
	readonly bounces: string | null;
	/** Address of the site, without a slash at its end. */
	readonly site: string;
	/** Whether the server's clock is set for a rehearsal; each mail then says so. */
	readonly isRehearsal: boolean;
}

export interface SmtpSettings {
	readonly host: string;
	readonly port: number;
	/** TLS from the first byte. */
	readonly isSecure: boolean;
	/** Whether the conversation may stay open for all to read: only on this machine, or where it is said so. */
	readonly mayBePlain: boolean;
	readonly user: string | null;
	readonly password: string | null;
}

const ADDRESS = /^[^\s@<>,;"]+@[^\s@<>,;"]+$/;
const ON_THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Without MANDATE_ORIGIN, the address at which the server says it is. */
export function siteAddress(environment: NodeJS.ProcessEnv): string {
	const given = environment.MANDATE_ORIGIN ?? environment.MANDATE_LISTENS ?? 'http://localhost:8080';
	return given.replace(/\/$/, '');
}

/**
 * @param environment MANDATE_SMTP, MANDATE_MAIL_FROM, MANDATE_MAIL_BOUNCES, MANDATE_ORIGIN
 * @throws Error that says which is not as expected; never with a password in it
 */
export function mailSettings(environment: NodeJS.ProcessEnv): MailSettings {
	const { MANDATE_SMTP, MANDATE_MAIL_FROM, MANDATE_MAIL_BOUNCES } = environment;
	const smtp = MANDATE_SMTP === undefined || MANDATE_SMTP === '' ? null : smtpOf(MANDATE_SMTP);
	const from = MANDATE_MAIL_FROM ?? '';
	const isRehearsal = environment.MANDATE_REHEARSAL !== undefined;
	if (smtp !== null && !ADDRESS.test(from))
		throw new Error('MANDATE_MAIL_FROM: expected the address that mail is from, such as office@example.org.');
	if (MANDATE_MAIL_BOUNCES !== undefined && !ADDRESS.test(MANDATE_MAIL_BOUNCES))
		throw new Error('MANDATE_MAIL_BOUNCES: expected an address, such as bounces@example.org.');
	return {
		smtp,
		from,
		bounces: MANDATE_MAIL_BOUNCES ?? null,
		// Asked for each link: at which port the server listens is known only after the database is open.
		get site() {
			return siteAddress(environment);
		},
		isRehearsal,
	};
}

function smtpOf(given: string): SmtpSettings {
	const url = URL.canParse(given) ? new URL(given) : null;
	const tls = url?.searchParams.get('tls') ?? 'required';
	if (
		url === null ||
		!['smtp:', 'smtps:'].includes(url.protocol) ||
		url.hostname === '' ||
		!['required', 'none'].includes(tls)
	)
		throw new Error(
			'MANDATE_SMTP: expected smtp://user:password@host:port, or smtps://… where the server speaks TLS from the first byte; "?tls=none" at its end allows mail to go unencrypted.',
		);
	const isSecure = url.protocol === 'smtps:';
	return {
		host: url.hostname.replace(/^\[|\]$/g, ''),
		port: url.port === '' ? (isSecure ? 465 : 587) : Number(url.port),
		isSecure,
		mayBePlain: tls === 'none' || ON_THIS_MACHINE.includes(url.hostname),
		user: url.username === '' ? null : decodeURIComponent(url.username),
		password: url.password === '' ? null : decodeURIComponent(url.password),
	};
}

/** Whether links to sign in are mailed; else the server prints them. */
export const isMailSet = (environment: NodeJS.ProcessEnv): boolean => Boolean(environment.MANDATE_SMTP);
