/**
 * The one way in. Asks who may, checks what was given, runs the act and adds its entry to the log, all in one transaction.
 * A refusal of somebody who is signed in is logged as well.
 */
import { DatabaseError, type Queries } from '../../database/database.ts';
import { sql } from '../../database/sql.ts';
import { enterInLog } from '../log/enter.ts';
import { canonicalJson, sha256 } from '../log/seal.ts';
import type { Desk, Office, Who } from '../office.ts';
import type { Act } from './act.ts';
import { isKeepable } from './keepable.ts';
import { dutiesIn, isPermitted, mayInWords } from './permitted.ts';
import { type Refusal, Refused } from './refused.ts';

export type Outcome<Output> =
	| {
			readonly ok: true;
			readonly value: Output /** Whether it was done before, by the same key. */;
			readonly again: boolean;
	  }
	| { readonly ok: false; readonly refusal: Refusal };

/**
 * @param sentKey with one, the act is done once: the same key again gives the first answer. Needed for whatever a person sends
 * over a line that may break.
 * @param tries how often it is begun anew when acts at the same moment stood in each other's way
 */
export async function perform<Input, Output>(
	office: Office,
	who: Who,
	act: Act<Input, Output>,
	given: unknown,
	sentKey: string | null = null,
	tries = 5,
): Promise<Outcome<Output>> {
	// A look may be had again; kept with a key, what it showed would lie about.
	const key = act.looks ? null : sentKey;
	const at = office.now().toISOString();
	const subjects = new Set<string>();
	let unitId: string | null = null;
	try {
		return await office.database.transaction(async (queries) => {
			const input = checked(act, given);
			unitId = await mustBePermitted(queries, who, act, input, at);
			const inputHash = key === null ? '' : sha256(canonicalJson({ act: act.name, who, input }));
			if (key !== null) {
				const before = await doneBefore<Output>(queries, key, inputHash);
				if (before !== null && act.givesSecret === true)
					throw new Refused(
						'conflict',
						'This was done already, and what it gave is shown only once. Do it anew.',
					);
				if (before !== null) return { ok: true, value: before.output, again: true };
				// Taken before the act runs, so that the same form sent twice at once waits here for the first.
				await queries.query(sql`insert into done_act (key, act, actor_id, input_hash, output, done_at)
					values (${key}, ${act.name}, ${who?.personId ?? null}, ${inputHash}, 'null', ${at})`);
			}
			const desk: Desk = {
				queries,
				at,
				newId: office.newId,
				who,
				unitId,
				concerns: (personId) => subjects.add(personId),
				later: (kind, work, runAt = at) => later(queries, office.newId(), kind, work, runAt),
			};
			const value = await act.run(desk, input);
			if (key !== null && act.givesSecret !== true)
				await queries.query(
					sql`update done_act set output = ${JSON.stringify(value ?? null)} where key = ${key}`,
				);
			if (act.logged) {
				const words = act.words === undefined ? input : act.words(input, value);
				await enterInLog(queries, entry('done', words));
			}
			return { ok: true, value, again: false };
		});
	} catch (error) {
		if (error instanceof DatabaseError && isWorthAnotherTry(error) && tries > 1)
			return perform(office, who, act, given, key, tries - 1);
		const refusal = refusalOf(error);
		if (refusal === null) throw error;
		if (who !== null && act.logged && refusal.kind !== 'invalid' && refusal.kind !== 'not-found') {
			const words = { kind: refusal.kind, citation: refusal.ruling?.citation ?? null };
			await office.database.transaction((queries) => enterInLog(queries, entry('refused', words)));
		}
		return { ok: false, refusal };
	}

	function entry(outcome: 'done' | 'refused', words: unknown) {
		const actorId = who?.personId ?? null;
		return { at, act: act.name, actorId, unitId, outcome, subjects, words, salt: office.newId() };
	}
}

/** The same form twice at once, or two acts that waited for each other: everything was undone, so it can be done again. */
const isWorthAnotherTry = ({ code, constraint }: DatabaseError): boolean =>
	constraint === 'done_act_pkey' || code === '40P01' || code === '40001';

/** Two who did the same thing at the same moment: the second is told so. Any other fault is a fault. */
function refusalOf(error: unknown): Refusal | null {
	if (error instanceof Refused) return error.refusal;
	if (!(error instanceof DatabaseError) || error.code !== '23505') return null;
	return new Refused('conflict', 'Somebody else did this a moment before. Open the page anew and look.')
		.refusal;
}

/** @returns null where the person may do it with what is given; else why not. Nothing is run, nothing logged. */
export async function whyNot<Input, Output>(
	office: Office,
	who: Who,
	act: Act<Input, Output>,
	given: unknown,
): Promise<Refusal | null> {
	try {
		await mustBePermitted(office.database, who, act, checked(act, given), office.now().toISOString());
		return null;
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

function checked<Input, Output>(act: Act<Input, Output>, given: unknown): Input {
	const unfit = unfitFields(given);
	if (unfit.length > 0) {
		const words = 'Take out the characters that no text can hold, such as a byte of zero.';
		throw new Refused('invalid', words, { problems: unfit.map((field) => ({ field, words })) });
	}
	const read = act.input.safeParse(given);
	if (read.success) return read.data;
	const problems = read.error.issues.map(({ path, message }) => ({ field: path.join('.'), words: message }));
	throw new Refused('invalid', 'Something is missing or not as expected.', { problems });
}

/** @returns the fields with a text that cannot be kept */
function unfitFields(given: unknown): readonly string[] {
	const isUnfit = (value: unknown): boolean =>
		typeof value === 'string' ? !isKeepable(value) : Array.isArray(value) && value.some(isUnfit);
	if (typeof given !== 'object' || given === null) return [];
	return Object.entries(given).flatMap(([field, value]) => (isUnfit(value) ? [field] : []));
}

async function mustBePermitted<Input, Output>(
	queries: Queries,
	who: Who,
	act: Act<Input, Output>,
	input: Input,
	at: string,
): Promise<string | null> {
	const isOpen = act.may.includes('anyone');
	if (who === null && !isOpen) throw new Refused('not-signed-in', 'Please sign in first.');
	const unitId = await act.unitOf(queries, input);
	if (isOpen || who === null || act.may.includes('signed in')) return unitId;
	const held = await dutiesIn(queries, who.personId, unitId, at);
	const self = act.may.includes('self') ? ((await act.selfOf?.(queries, input)) ?? []) : [];
	if (isPermitted(act.may, who, held, typeof self === 'string' ? [self] : self)) return unitId;
	const isTeller = act.may.includes('teller') && (await act.isTeller?.(queries, input, who.personId));
	if (!isTeller)
		throw new Refused(
			'not-permitted',
			`You may not do this here. It is for ${mayInWords(act.may, act.self)}.`,
		);
	return unitId;
}

async function doneBefore<Output>(
	queries: Queries,
	key: string,
	inputHash: string,
): Promise<{ readonly output: Output } | null> {
	const [row] = await queries.query<{ input_hash: string; output: Output }>(
		sql`select input_hash, output from done_act where key = ${key}`,
	);
	if (row === undefined) return null;
	if (row.input_hash !== inputHash)
		throw new Refused(
			'conflict',
			'This form was sent before with something else in it. Open the page anew and send it again.',
		);
	return row;
}

async function later(
	queries: Queries,
	id: string,
	kind: string,
	given: unknown,
	runAt: string,
): Promise<void> {
	await queries.query(
		sql`insert into job (id, kind, given, run_at) values (${id}, ${kind}, ${JSON.stringify(given)}, ${runAt})`,
	);
}
