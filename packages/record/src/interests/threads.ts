/**
 * One interest over several editions. Entries of a person are the same where day of registration and words agree; where only the
 * words differ, those of one day of registration and kind that share half of their words are taken for the same, put otherwise.
 */
import { wordsOf } from '../names/words.ts';
import { fieldOf } from './fields.ts';
import { INTEREST_KINDS, type InterestKind } from './model.ts';
import type { Interests } from './open.ts';

/** Rows of `entries`, one an edition, with the rows of `returns` they are in; in order. */
export interface Thread {
	readonly entries: number[];
	readonly returns: number[];
	/** The first row of `returns` of the person after the last one it stands in; null where there is none. */
	goneIn: number | null;
}

/** Categories were cut anew in 2015: what was a directorship or a client is earnings now. */
const FAMILY: Partial<Record<InterestKind, InterestKind>> = {
	directorships: 'employment',
	clients: 'employment',
	loans: 'support',
};

/** Least part of the words of both that two entries share to be one in other words: a half. */
const SHARED = 2;

/** @param rows rows of `returns` of one person, in order of edition */
export function threadsOf(interests: Interests, rows: readonly number[]): Thread[] {
	const threads: Thread[] = [];
	let open: Thread[] = [];
	for (const row of rows) {
		const { first } = interests.returns;
		const entries = Array.from({ length: first[row + 1] - first[row] }, (_, at) => first[row] + at);
		const next = match(interests, open, entries).map(({ entry, thread }) => {
			if (thread === null) {
				const started: Thread = { entries: [entry], returns: [row], goneIn: null };
				threads.push(started);
				return started;
			}
			thread.entries.push(entry);
			thread.returns.push(row);
			return thread;
		});
		const standing = new Set(next);
		for (const thread of open) if (!standing.has(thread)) thread.goneIn = row;
		open = next;
	}
	return threads;
}

interface Matched {
	readonly entry: number;
	readonly thread: Thread | null;
}

function match(interests: Interests, open: readonly Thread[], entries: readonly number[]): Matched[] {
	const free = new Map<string, Thread[]>();
	for (const thread of open) {
		const key = keyOf(interests, lastOf(thread));
		free.set(key, [...(free.get(key) ?? []), thread]);
	}
	const exact = entries.map((entry): Matched => {
		const thread = free.get(keyOf(interests, entry))?.shift() ?? null;
		return { entry, thread };
	});
	const left = new Set([...free.values()].flat());
	return exact.map(({ entry, thread }) => {
		if (thread !== null || left.size === 0) return { entry, thread };
		const words = bagOf(interests, entry);
		const kin = kinOf(interests, entry);
		let best: Thread | null = null;
		let most = 0;
		for (const one of left) {
			if (kinOf(interests, lastOf(one)) !== kin) continue;
			const known = bagOf(interests, lastOf(one));
			const shared = [...words].filter((word) => known.has(word)).length;
			const all = words.size + known.size - shared;
			if (shared * SHARED >= all && shared > most) [best, most] = [one, shared];
		}
		if (best !== null) left.delete(best);
		return { entry, thread: best };
	});
}

const lastOf = ({ entries }: Thread): number => entries[entries.length - 1];

/** What must be equal before words are compared. */
function kinOf({ entries }: Interests, row: number): string {
	const kind = INTEREST_KINDS[entries.kind[row]];
	return `${FAMILY[kind] ?? kind} ${entries.registered[row]}`;
}

function keyOf(interests: Interests, row: number): string {
	return `${interests.entries.registered[row]} ${saidBy(interests, row).join(' ')}`;
}

function bagOf(interests: Interests, row: number): ReadonlySet<string> {
	return new Set(saidBy(interests, row));
}

/** Words of an entry: labels by what they ask for, and without the days of the register itself. */
function saidBy({ entries }: Interests, row: number): string[] {
	return entries.lines(row).flatMap((line) => {
		const field = fieldOf(line);
		const text = (field?.value ?? line)
			.replace(/\((?:Registered|Updated)\b[^)]{0,300}\)?/gi, ' ')
			.replaceAll('[address left out]', ' ');
		return field === null ? wordsOf(text) : [field.name, ...wordsOf(text)];
	});
}
