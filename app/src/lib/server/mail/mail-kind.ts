/** The shape of a kind of mail: its words are written when it is sent, from what is then in the database. */
import type { z } from 'zod';
import type { Queries } from '../database/database.ts';

/** What is at hand while a mail is written; undone when writing fails. */
export interface WritingDesk {
	readonly queries: Queries;
	/** Instant of this try. */
	readonly at: string;
	readonly newId: () => string;
	readonly to: { readonly personId: string; readonly name: string };
	/** When the mail was first to be sent. */
	readonly madeAt: string;
	/** @returns the address of a page of this site, from its path */
	readonly address: (path: string) => string;
}

export interface Letter {
	/** Nothing confidential: subjects are shown where the mail is not yet open. */
	readonly subject: string;
	/** Paragraphs of plain text, without greeting and signature. Long lines are wrapped; an address stands on its own line. */
	readonly paragraphs: readonly string[];
	/** Unit that it is from; null: the organisation's first. */
	readonly unitId: string | null;
	/** Path where one may say that no more mail of this kind is wanted, where that is a choice. */
	readonly unsubscribe?: string;
	/** Whether it goes to an address of which nobody knows yet that it is the person's: then it names nobody. */
	readonly isUnnamed?: boolean;
	readonly attachments?: readonly { readonly name: string; readonly type: string; readonly text: string }[];
	/** A line for the server's standard output where there is no mail server. Without a member's data. */
	readonly printed?: string;
}

export interface MailKind<Given> {
	/** What it is, for pages that list mail: "a link to sign in". */
	readonly what: string;
	/** What the job holds beside `to`, `kind` and `about`. */
	readonly given: z.ZodType<Given>;
	/** @returns null where it is called for no longer */
	readonly write: (desk: WritingDesk, given: Given) => Promise<Letter | null>;
}

// biome-ignore lint/suspicious/noExplicitAny: a table of kinds holds kinds with whatever given.
export type AnyMailKind = MailKind<any>;

export function mailKind<Given>(kind: MailKind<Given>): MailKind<Given> {
	return kind;
}
