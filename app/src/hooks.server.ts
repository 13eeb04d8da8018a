/** What holds for every answer of the server: the headers, who may post from where, and what an unexpected error says. */

import { randomUUID } from 'node:crypto';
import { allChanges, searchIndex } from '@mandate/record/questions';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
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
};

export const handle: Handle = async ({ event, resolve }) => {
	const response = isForeignForm(event.request, event.url.pathname)
		? new Response('This form was sent from another site, so it was not read.\n', { status: 403 })
		: await answer({ event, resolve });
	for (const [name, value] of HEADERS) response.headers.set(name, value);
	return response;
};

/** The log gets the number, the address and the error; never a body, for it holds the text that somebody pasted. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status < 500) return { message };
	const id = randomUUID();
	console.error(`${id} ${event.request.method} ${event.url.pathname}`, error);
	return {
		message: `Something went wrong here, not with your text. If you report it, give the number ${id}.`,
		id,
	};
};
