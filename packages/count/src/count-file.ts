/** From the bytes of a file of ballots to a count: what the command, the page and the recount program all do. */
import type { Note, Problem } from './formats/problem.ts';
import { type ReadOptions, readElection } from './formats/read-election.ts';
import { candidateLabels, type Election } from './papers/election.ts';
import type { Asked, Rule } from './rules/rule.ts';
import { findRule } from './rules/rules.ts';
import type { Count, Lot } from './stages/count.ts';
import { drawLot } from './ties/lot.ts';

export interface Wanted {
	/** Id or short name. */
	readonly rule: string;
	/** Where it is left out, the number that the file gives. */
	readonly seats?: number;
	/** Draws the lot; see `drawLot`. */
	readonly seed?: string;
	/** An order drawn in the room instead: all candidates by the names of the result, the most favoured first. */
	readonly order?: readonly string[];
	/** Of the file. */
	readonly read?: ReadOptions;
	/** Told when the file is read, before anything is counted. */
	readonly opened?: (election: Election) => void;
	readonly heard?: Asked['heard'];
}

export type CountedFile =
	| {
			readonly ok: true;
			readonly rule: Rule;
			readonly election: Election;
			readonly count: Count;
			/** What was odd in the file and read all the same. */
			readonly notes: readonly Note[];
	  }
	| { readonly ok: false; readonly refused: Refused };

export type Refused =
	| { readonly why: 'file'; readonly problem: Problem }
	| { readonly why: 'asked'; readonly about: 'rule' | 'seats' | 'lot'; readonly message: string };

export function countFile(bytes: Uint8Array, wanted: Wanted): CountedFile {
	const rule = findRule(wanted.rule);
	if (rule === undefined)
		return asked('rule', `There is no rule "${wanted.rule}". Ask for one of the rules that are listed.`);
	const read = readElection(bytes, wanted.read);
	if (!read.ok) return { ok: false, refused: { why: 'file', problem: read.problem } };
	const { election, notes } = read;
	wanted.opened?.(election);
	const seats = seatsFor(rule, wanted.seats, election);
	if (typeof seats === 'string') return asked('seats', seats);
	const lot = lotFor(wanted, candidateLabels(election.candidates));
	if (typeof lot === 'string') return asked('lot', lot);
	return {
		ok: true,
		rule,
		election,
		count: rule.count(election, { seats, lot, heard: wanted.heard }),
		notes,
	};
}

/** How many are to be elected, or what is wrong with it. */
function seatsFor(rule: Rule, wanted: number | undefined, election: Election): number | string {
	const seats = wanted ?? election.seats ?? rule.seats;
	if (seats === null) return 'The file does not say how many are to be elected. Give the number of seats.';
	if (!Number.isSafeInteger(seats) || seats < 1)
		return `Expected a whole number of seats, at least 1; found ${seats}.`;
	if (rule.seats !== null && seats !== rule.seats)
		return `${rule.title} fills ${rule.seats} seat, not ${seats}. Choose another rule, or another number.`;
	return seats;
}

/** The lot asked for, null where none was, or what is wrong with it. */
export function lotFor(
	{ seed, order }: Pick<Wanted, 'seed' | 'order'>,
	labels: readonly string[],
): Lot | null | string {
	if (order === undefined) return seed === undefined || seed === '' ? null : drawLot(seed, labels);
	if (seed !== undefined) return 'Give a seed or an order that was drawn, not both.';
	const unknown = order.find((name) => !labels.includes(name));
	if (unknown !== undefined) return `The order names "${unknown}", who is not a candidate.`;
	const missing = labels.find((label) => !order.includes(label));
	if (missing !== undefined) return `The order does not name "${missing}". It has to name every candidate.`;
	if (order.length !== labels.length) return 'The order names a candidate twice.';
	return { order: order.map((name) => labels.indexOf(name)), seed: null };
}

function asked(about: 'rule' | 'seats' | 'lot', message: string): CountedFile {
	return { ok: false, refused: { why: 'asked', about, message } };
}
