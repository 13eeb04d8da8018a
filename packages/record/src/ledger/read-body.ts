/** Reads what somebody wants to enter, strictly: every fault is told by its place, what was expected and what was found. */
import { ACTORS, ALLEGIANCE_KINDS, TIMELINES } from '../members/model.ts';
import { readEdtf } from './edtf.ts';
import {
	type Body,
	IDENTITIES,
	JUDGED,
	type LedgerClaim,
	type Predicate,
	QUOTED_WORDS,
	type Values,
} from './model.ts';

export type ReadBody =
	| { readonly ok: true; readonly body: Body }
	| { readonly ok: false; readonly why: string };

class Fault extends Error {}

type Fields = Readonly<Record<string, unknown>>;
/** Takes a value apart; `at` is its place, for people. */
type Reader<T> = (value: unknown, at: string) => T;

function fault(at: string, expected: string, found: unknown): never {
	const shown = found === undefined ? 'nothing' : JSON.stringify(found);
	throw new Fault(
		`${at}: expected ${expected}, found ${shown.length > 60 ? `${shown.slice(0, 60)}...` : shown}`,
	);
}

const MOST_CHARACTERS = 4000;

const text: Reader<string> = (value, at) =>
	typeof value === 'string' && value.length <= MOST_CHARACTERS
		? value
		: fault(at, `text of at most ${MOST_CHARACTERS} characters`, value);
const filled: Reader<string> = (value, at) =>
	text(value, at).trim() === '' ? fault(at, 'text that is not empty', value) : (value as string);
const optional =
	<T>(reader: Reader<T>): Reader<T | null> =>
	(value, at) =>
		value === null || value === undefined ? null : reader(value, at);
/** A field that may be left out, and then stays out, so that what was sealed without it is read as it was. */
const given =
	<T>(reader: Reader<T>): Reader<T | undefined> =>
	(value, at) =>
		value === undefined ? undefined : reader(value, at);
const orEmpty: Reader<string> = (value, at) => (value === undefined ? '' : text(value, at));
const oneOf =
	<T extends string>(words: readonly T[]): Reader<T> =>
	(value, at) =>
		words.find((word) => word === value) ?? fault(at, `one of ${words.join(', ')}`, value);
const days: Reader<string> = (value, at) =>
	typeof value === 'string' && readEdtf(value) !== null
		? value
		: fault(at, 'a day such as 2019-02-18, 2019-02, 2019 or 2018-09-30/2018-11-20', value);
const id: Reader<string> = (value, at) =>
	typeof value === 'string' && /^[a-z0-9]+[/:.-][A-Za-z0-9/:.-]+$/.test(value)
		? value
		: fault(at, 'an id of the record such as member/172 or council/derby', value);
const position: Reader<number> = (value, at) =>
	Number.isSafeInteger(value) && (value as number) > 0
		? (value as number)
		: fault(at, 'the number of an entry', value);

/** An object with these fields and no other. */
function fields<T extends object>(readers: { readonly [Key in keyof T]-?: Reader<T[Key]> }): Reader<T> {
	return (value, at) => {
		if (typeof value !== 'object' || value === null || Array.isArray(value)) fault(at, 'an object', value);
		const found = value as Fields;
		const strange = Object.keys(found).find((key) => !Object.hasOwn(readers, key));
		if (strange !== undefined) fault(at, `no other fields than ${Object.keys(readers).join(', ')}`, strange);
		return Object.fromEntries(
			Object.entries<Reader<unknown>>(readers).flatMap(([key, reader]) => {
				const read = reader(found[key], `${at}.${key}`);
				return read === undefined ? [] : [[key, read]];
			}),
		) as T;
	};
}

const VALUES: { readonly [Name in Predicate]: Reader<Values[Name]> } = {
	allegiance: fields<Values['allegiance']>({
		kind: oneOf(ALLEGIANCE_KINDS),
		actor: optional(oneOf(ACTORS)),
		timeline: oneOf(TIMELINES),
		from: optional(filled),
		to: optional(filled),
		fromLabel: given(text),
		toLabel: given(text),
		announced: optional(days),
		effective: optional(days),
		recorded: optional(days),
		reason: orEmpty,
		disputed: orEmpty,
		outcome: oneOf(['pending', 'final', 'reversed']),
	}),
	timeline: fields<Values['timeline']>({
		timeline: oneOf(TIMELINES),
		party: optional(filled),
		label: filled,
	}),
	tenure: fields<Values['tenure']>({ body: filled, seat: filled }),
	vacancy: fields<Values['vacancy']>({ body: filled, seat: filled, cause: filled }),
	office: fields<Values['office']>({ body: filled, role: filled }),
	control: fields<Values['control']>({
		fact: oneOf(['majority', 'executive', 'label']),
		holder: optional(filled),
		cause: orEmpty,
	}),
	before_members: fields<Values['before_members']>({
		kind: oneOf(['attendance', 'report', 'answer']),
		unit: filled,
		meeting: filled,
		attended: given(oneOf(['present', 'apologies', 'absent'])),
		words: orEmpty,
		question: given(text),
	}),
	statement: fields<Values['statement']>({
		kind: oneOf(['said', 'asked', 'replied']),
		words: orEmpty,
		about: given(optional(position)),
	}),
};

const isoDay: Reader<string> = (value, at) => {
	const between = typeof value === 'string' ? readEdtf(value) : null;
	return between !== null && between.earliest === value
		? (value as string)
		: fault(at, 'a day such as 2019-02-18', value);
};

const link: Reader<string> = (value, at) =>
	typeof value === 'string' && /^https?:\/\/[^\s<>"]{3,2000}$/.test(value)
		? value
		: fault(at, 'an address on the web', value);

const source = fields<LedgerClaim['source']>({
	title: filled,
	publisher: filled,
	url: optional(link),
	retrievedOn: optional(isoDay),
});

const quote: Reader<string> = (value, at) => {
	const words = orEmpty(value, at)
		.split(/\s+/)
		.filter((word) => word !== '').length;
	return words <= QUOTED_WORDS
		? orEmpty(value, at)
		: fault(at, `at most ${QUOTED_WORDS} words of the source`, `${words} words`);
};

const claim: Reader<LedgerClaim> = (value, at) => {
	const predicate = oneOf(Object.keys(VALUES) as Predicate[])(
		(value as Fields | null)?.predicate,
		`${at}.predicate`,
	);
	const read = fields<{ readonly [Key in keyof LedgerClaim]: unknown }>({
		subject: id,
		predicate: () => predicate,
		value: VALUES[predicate],
		from: optional(days),
		to: optional(days),
		source,
		locator: orEmpty,
		quote,
	})(value, at);
	return read as LedgerClaim;
};

const ACTS: { readonly [Act in Body['act']]: Reader<Body> } = {
	claim: fields({ act: oneOf(['claim']), claim }) as Reader<Body>,
	judge: fields({
		act: oneOf(['judge']),
		entry: position,
		status: oneOf(JUDGED),
		by: optional(position),
		reason: filled,
	}) as Reader<Body>,
	identity: fields({
		act: oneOf(['identity']),
		one: id,
		other: id,
		judgement: oneOf(IDENTITIES),
		reason: filled,
	}) as Reader<Body>,
	erase: fields({ act: oneOf(['erase']), entry: position, reason: filled }) as Reader<Body>,
};

export function readBody(value: unknown): ReadBody {
	try {
		const act = oneOf(Object.keys(ACTS) as Body['act'][])((value as Fields | null)?.act, 'act');
		return { ok: true, body: ACTS[act](value, act) };
	} catch (error) {
		if (!(error instanceof Fault)) throw error;
		return { ok: false, why: error.message };
	}
}
