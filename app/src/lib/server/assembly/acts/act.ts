/** The shape of an act: what it is called, who may do it, what it takes, and what it does. */
import type { z } from 'zod';
import type { Queries } from '../../database/database.ts';
import type { Desk } from '../office.ts';

export const DUTIES = [
	'member',
	'delegate',
	'secretary',
	'chair',
	'panel',
	'auditor',
	'administrator',
] as const;
export type Duty = (typeof DUTIES)[number];

/**
 * Who may. A duty counts in the unit of the act; with "above", in a unit above it as well. A member of a unit is a member of
 * those above it. "anyone" need not be signed in. "self" is the person the act names as its own. A teller is appointed for one meeting.
 */
export type May = 'anyone' | 'signed in' | 'self' | 'teller' | Duty | `${Duty} above`;

export interface Act<Input, Output> {
	/** As the log says it: a room and a verb, "roll.import". */
	readonly name: string;
	/** The same for people: "imports members into the roll". */
	readonly does: string;
	readonly may: readonly May[];
	/** Whether it only looks. Looks are logged only where `logged` says that they read a member's data. */
	readonly looks: boolean;
	readonly logged: boolean;
	readonly input: z.ZodType<Input>;
	/** @returns the unit it concerns, null for the organisation as a whole; throws Refused where what is named is not there */
	readonly unitOf: (queries: Queries, input: Input) => Promise<string | null>;
	/** The person, or the few, whose own matter it is, where `may` says "self". */
	readonly selfOf?: (queries: Queries, input: Input) => Promise<string | readonly string[] | null>;
	/** Who that is, for whoever is refused; without it, "the person concerned". */
	readonly self?: string;
	/** Whether somebody is a teller of the meeting, where `may` says "teller". */
	readonly isTeller?: (queries: Queries, input: Input, personId: string) => Promise<boolean>;
	readonly run: (desk: Desk, input: Input) => Promise<Output>;
	/** What it gives holds a secret, so it is not kept: the same form again is told that it was done. */
	readonly givesSecret?: boolean;
	/** What the log keeps of what was given; without it, the input. Secrets, texts of cases and ballots stay out. */
	readonly words?: (input: Input, output: Output) => unknown;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of acts holds acts of any input.
export type AnyAct = Act<any, any>;

type Declared<Input, Output> = Omit<Act<Input, Output>, 'looks' | 'logged'>;

/** Something that changes what is kept. Always logged. */
export function act<Input, Output>(declared: Declared<Input, Output>): Act<Input, Output> {
	return { ...declared, looks: false, logged: true };
}

/** A look at data of members: logged, with whose. */
export function lookAtMembers<Input, Output>(declared: Declared<Input, Output>): Act<Input, Output> {
	return { ...declared, looks: true, logged: true };
}

/** A look at what holds no member's data but one's own. */
export function look<Input, Output>(declared: Declared<Input, Output>): Act<Input, Output> {
	return { ...declared, looks: true, logged: false };
}
