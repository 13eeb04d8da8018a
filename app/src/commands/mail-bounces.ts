/** `mandate mail bounces`: takes in messages that came back, from files or from the mail server's own pipe. */
import { readFileSync } from 'node:fs';
import { perform } from '../lib/server/assembly/acts/perform.ts';
import { newId } from '../lib/server/assembly/the-office.ts';
import { takeBounce } from '../lib/server/mail/bounces/take-bounce.ts';
import { complain } from './complain.ts';
import { withDatabase } from './with-database.ts';

export interface MailBouncesOptions {
	readonly to?: string;
	readonly server?: string;
}

/** For a mail server that pipes a message in: keep it and try again (sysexits.h). */
const TRY_LATER = 75;

/**
 * @returns 0 where all were read, also those that are no reports: a mail server must not send them back; 75 where the database or
 * the server could not be reached; 2 where a file could not be read
 */
export async function mailBounces(files: readonly string[], options: MailBouncesOptions): Promise<number> {
	const messages: { readonly path: string; readonly message: string }[] = [];
	for (const file of files.length === 0 ? ['-'] : files) {
		const path = file === '-' ? 'standard input' : file;
		try {
			messages.push({ path, message: readFileSync(file === '-' ? 0 : file, 'latin1') });
		} catch (error) {
			return complain(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
		}
	}
	if (options.server !== undefined) return sendOn(options.server, messages, options.to);
	const status = await withDatabase('up to date', async (database) => {
		const office = { database, now: () => new Date(), newId };
		for (const { path, message } of messages) {
			const outcome = await perform(office, null, takeBounce, { message, sentTo: options.to ?? null });
			process.stdout.write(
				`${path}: ${outcome.ok ? `taken in: ${outcome.value.outcome}.` : outcome.refusal.words}\n`,
			);
		}
		return 0;
	});
	if (status === 0) return 0;
	process.stderr.write(
		'mandate: a server that runs on the embedded database takes them with --server http://localhost:8080.\n',
	);
	return TRY_LATER;
}

/** To the server that has the embedded database. */
async function sendOn(
	server: string,
	messages: readonly { readonly path: string; readonly message: string }[],
	to: string | undefined,
): Promise<number> {
	if (!URL.canParse(server))
		return complain(`--server: expected an address such as http://localhost:8080, found "${server}".`);
	const address = new URL('/mail/bounces', server);
	if (to !== undefined) address.searchParams.set('to', to);
	for (const { path, message } of messages)
		try {
			const response = await fetch(address, {
				method: 'POST',
				headers: { 'content-type': 'message/rfc822' },
				body: new Uint8Array(Buffer.from(message, 'latin1')),
			});
			const said = (await response.text()).trim();
			process.stdout.write(`${path}: ${said}\n`);
			if (response.status === 429 || response.status >= 500) return TRY_LATER;
		} catch {
			process.stderr.write(`mandate: the server at ${address.origin} could not be reached.\n`);
			return TRY_LATER;
		}
	return 0;
}
