/** What holds for every answer of the server: the headers, who may post from where, and what an unexpected error says. */

import { randomUUID } from 'node:crypto';
import { allChanges, searchIndex } from '@mandate/record/questions';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { SESSION_COOKIE, whoHolds } from '$lib/server/accounts/sessions.ts';
import type { Who } from '$lib/server/assembly/office.ts';
import { theOffice } from '$lib/server/assembly/the-office.ts';
import { readBody } from '$lib/server/body.ts';
import { isDatabaseThere } from '$lib/server/database/open.ts';
import { isForeignForm } from '$lib/server/foreign-form.ts';
import { HEADERS } from '$lib/server/headers.ts';
import { answer } from '$lib/server/kept-answers.ts';
import { theLedger } from '$lib/server/known.ts';
import { prepareServedPacks } from '$lib/server/served-packs.ts';
import { theRecord } from '$lib/server/the-record.ts';

/** The record's packs are read before the first request, so that what is served is what was opened; names and changes are gathered. */
export const init: ServerInit = async () => {
	await prepareServedPacks();
	const { release } = await theRecord();
	searchIndex(release);
	const ledger = theLedger();
	allChanges({ release, ledger: ledger.at(ledger.latest) });
	// Work for later goes on where a server left it, also when nobody asks for a page.
	if (isDatabaseThere(process.env)) await theOffice();
};

export const handle: Handle = async ({ event, resolve }) => {
	let who: Promise<Who> | undefined;
	event.locals.who = () => {
		const secret = event.cookies.get(SESSION_COOKIE);
		who ??=
			secret === undefined ? Promise.resolve(null) : theOffice().then((office) => whoHolds(office, secret));
		return who;
	};
	const response = refused(event) ?? (await answer({ event, resolve }));
	// A body that was answered before it was read keeps the next request on the same line waiting until the line is cut.
	if (!event.request.bodyUsed) await readBody(event.request, 0).catch(() => {});
	for (const [name, value] of HEADERS) response.headers.set(name, value);
	// What is thrown outside a page is told in one that has no policy of its own.
	if (response.status >= 400 && !response.headers.has('content-security-policy'))
		response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	return response;
};

/** Whether the line was cut while a body came: no fault, and not to fill the log with. */
const isCut = (error: unknown): boolean =>
	error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';

/** @returns the answer to what is not even read; else null */
function refused({ request, url }: RequestEvent): Response | null {
	if (isForeignForm(request, url.pathname))
		return new Response('This form was sent from another site, so it was not read.\n', { status: 403 });
	// No name and no id has one, and no database takes one.
	if (url.pathname.includes('%00'))
		return new Response('There is nothing at an address with a byte of zero in it.\n', { status: 404 });
	return null;
}

/**
 * The log gets the number, the address and the error; never a body, for it holds the text that somebody pasted. Of the pages of
 * members it gets the route alone: some addresses hold a secret, such as that of a link to sign in.
 */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500 || isCut(error)) return { message };
	const id = randomUUID();
	const route = event.route.id;
	const at = route?.startsWith('/(assembly)') ? route : event.url.pathname;
	console.error(`${id} ${event.request.method} ${at}`, error);
	return {
		message: `Something went wrong here, not with your text. If you report it, give the number ${id}.`,
		id,
	};
};
