/** How a page looks and acts: what it was given goes to `perform`, and what comes back becomes a page, a form that says what is wrong, or a redirect. */
import { type ActionFailure, error, fail, json, type RequestEvent, redirect } from '@sveltejs/kit';
import { readForm } from '../form.ts';
import type { Act } from './acts/act.ts';
import { perform } from './acts/perform.ts';
import type { Refusal, RefusalKind } from './acts/refused.ts';
import { theOffice } from './the-office.ts';
import { withUploads } from './uploads.ts';

const STATUS: Readonly<Record<RefusalKind, number>> = {
	'not-signed-in': 401,
	'not-permitted': 403,
	invalid: 400,
	'not-found': 404,
	rule: 409,
	conflict: 409,
};

/** A form without files. */
const MOST_BYTES = 2 * 1024 * 1024;

const UNREADABLE = {
	'too-large': 'This is too large to be sent. Send less at once.',
	'not-a-form': 'This was not sent as a form; go back to the page and send it from there.',
} as const;

/** Field of a form with a key of its own, so that it is done once however often it is sent. */
const KEY_FIELD = 'once';

export interface FormRefused {
	readonly refusal: Refusal;
	/** What was sent, to be shown in the form again. */
	readonly values: Readonly<Record<string, string>>;
	/** Name of the act, where a page has several forms. */
	readonly act: string;
}

/** For `load`: the answer of a look, or the page that says why not. Nobody signed in is sent to sign in and comes back. */
export async function seen<Input, Output>(
	event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>,
	act: Act<Input, Output>,
	given: unknown,
): Promise<Output> {
	const outcome = await perform(await theOffice(), await event.locals.who(), act, given);
	if (outcome.ok) return outcome.value;
	const { kind, words } = outcome.refusal;
	if (kind === 'not-signed-in') redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
	error(STATUS[kind], words);
}

/**
 * For pages that show everybody something and some people more: the first of the looks that is permitted.
 * @returns its answer, and which it was; where none gives one, what `seen` would do
 */
export async function seenAtLeast<Input, Output>(
	event: Pick<RequestEvent, 'locals' | 'url' | 'setHeaders'>,
	more: Act<Input, Output>,
	less: Act<Input, Output>,
	given: unknown,
): Promise<{ readonly value: Output; readonly isMore: boolean }> {
	const [office, who] = [await theOffice(), await event.locals.who()];
	const first = await perform(office, who, more, given);
	if (first.ok) return { value: first.value, isMore: true };
	const second = await perform(office, who, less, given);
	if (second.ok) return { value: second.value, isMore: false };
	return { value: await seen(event, more, given), isMore: true };
}

/**
 * For `actions`: does an act with the fields of the form, each a string, several of one name a list, a file as an upload.
 * @param more what the address gives; wins over fields of the same name
 * @param next address to go to afterwards; without one the page is shown again
 * @param most bytes that are read
 */
export async function done<Input, Output>(
	event: Pick<RequestEvent, 'locals' | 'request' | 'url'>,
	act: Act<Input, Output>,
	more: Readonly<Record<string, unknown>>,
	next?: (output: Output) => string,
	most = MOST_BYTES,
): Promise<ActionFailure<FormRefused> | { readonly done: string; readonly output: Output }> {
	const { [KEY_FIELD]: key, ...fields } = await withUploads(fieldsOf(await formOf(event, most)));
	const once = keyOf(key);
	const outcome = await perform(
		await theOffice(),
		await event.locals.who(),
		act,
		{ ...fields, ...more },
		once,
	);
	if (!outcome.ok) {
		const { refusal } = outcome;
		if (refusal.kind === 'not-signed-in')
			redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
		const values = Object.fromEntries(
			Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === 'string'),
		);
		return fail(STATUS[refusal.kind], { refusal, values, act: act.name });
	}
	if (next !== undefined) redirect(303, next(outcome.value));
	return { done: act.name, output: outcome.value };
}

/**
 * For a form with many of a kind: does an act once for each field called `<name>-<id>`, each with its own entry in the log. What is
 * refused is told; the rest is done.
 * @param more what the address gives
 * @param name of the field, under which its value is given to the act as well
 * @param id under which the part after the name is given to the act
 */
export async function doneEach<Input, Output>(
	event: Pick<RequestEvent, 'locals' | 'request' | 'url'>,
	act: Act<Input, Output>,
	more: Readonly<Record<string, unknown>>,
	name: string,
	id: string,
	next: () => string,
): Promise<ActionFailure<FormRefused>> {
	const { [KEY_FIELD]: sent, ...fields } = fieldsOf(await formOf(event));
	const key = keyOf(sent);
	const each = Object.entries(fields).filter(([field]) => field.startsWith(`${name}-`));
	// Nothing is chosen: the act itself says what is missing.
	const all = each.length === 0 ? [[`${name}-`, fields[name]] as const] : each;
	const rest = Object.fromEntries(Object.entries(fields).filter((field) => !each.includes(field)));
	const [office, who] = [await theOffice(), await event.locals.who()];
	const refused: (readonly [string, Refusal])[] = [];
	for (const [field, value] of all) {
		const one = field.slice(name.length + 1);
		const given = { ...rest, ...(one === '' ? {} : { [id]: one }), [name]: value, ...more };
		const once = key === null ? null : keyOf(`${key}.${one}`);
		const outcome = await perform(office, who, act, given, once);
		if (!outcome.ok) refused.push([field, outcome.refusal]);
	}
	if (refused.length === 0) redirect(303, next());
	const [[field, first]] = refused;
	if (first.kind === 'not-signed-in')
		redirect(303, `/sign-in?next=${encodeURIComponent(event.url.pathname)}`);
	const refusal =
		all.length === 1
			? { ...first, problems: first.problems.length > 0 ? first.problems : [{ field, words: first.words }] }
			: {
					...first,
					words: `Entered: ${all.length - refused.length}. Not entered: ${refused.length}.`,
					problems: refused.map(([field, { words }]) => ({ field, words })),
					ruling: null,
				};
	return fail(STATUS[first.kind], { refusal, values: {}, act: act.name });
}

/** @returns the key a form was sent with, if any; a page that says why not where it is none that a page gives */
function keyOf(sent: unknown): string | null {
	if (sent === undefined || sent === '') return null;
	if (typeof sent !== 'string' || !/^[!-~]{1,200}$/.test(sent)) error(400, UNREADABLE['not-a-form']);
	return sent;
}

/** @returns the form that was sent, read up to a limit in bytes; else a page that says why not */
export async function formOf(event: Pick<RequestEvent, 'request'>, most = MOST_BYTES): Promise<FormData> {
	const posted = await readForm(event.request, most);
	if (!posted.ok) error(posted.why === 'too-large' ? 413 : 400, UNREADABLE[posted.why]);
	return posted.form;
}

/** For scripts of a page: the answer of an act as JSON, or its refusal with the status that fits. */
export async function answered<Input, Output>(
	event: Pick<RequestEvent, 'locals'>,
	act: Act<Input, Output>,
	given: unknown,
): Promise<Response> {
	const outcome = await perform(await theOffice(), await event.locals.who(), act, given);
	const headers = { 'cache-control': 'private, no-store' };
	if (outcome.ok) return json(outcome.value, { headers });
	return json(outcome.refusal, { status: STATUS[outcome.refusal.kind], headers });
}

/** In one pass, however many fields there are: what asks a form for each of its names takes the square of that. */
export function fieldsOf(form: FormData): Record<string, unknown> {
	const fields = new Map<string, FormDataEntryValue[]>();
	for (const [name, value] of form) {
		const values = fields.get(name);
		if (values === undefined) fields.set(name, [value]);
		else values.push(value);
	}
	return Object.fromEntries([...fields].map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}
