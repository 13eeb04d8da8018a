/** The party of a member on a day, from lists of groups and whips, and where no list speaks from the last election won. */
import type { Leaf } from '../verify/computed.ts';
import { type Book, isCovered, lineOf } from './book.ts';
import { dayAt } from './calendar.ts';

const LABEL = 0;

export interface PartyOn {
	/** Index of a party, or -1 for a label the record has no party of. */
	readonly party: number;
	readonly leaf: Leaf;
	/** From an election won, and not from a list. */
	readonly isElected: boolean;
}

/** Every list's word on the party of a day; empty where none speaks of it. */
export function partiesOn(book: Book, row: number, day: number): PartyOn[] {
	const { parties, coverage, elections } = book.members;
	const found: PartyOn[] = [];
	for (let i = parties.first[row]; i < parties.first[row + 1]; i++) {
		if (parties.timeline[i] === LABEL) continue;
		const to = parties.to[i] === 0 ? (book.asOf[parties.source[i]] ?? 0) + 1 : dayAt(parties.to[i]);
		if (dayAt(parties.from[i]) <= day && day < to)
			found.push({ party: parties.party[i], leaf: lineOf(parties, i), isElected: false });
	}
	if (found.length > 0) return found;
	let win = -1;
	for (let i = elections.first[row]; i < elections.first[row + 1]; i++)
		if (dayAt(elections.on[i]) <= day) win = i;
	if (win < 0 || !isCovered(coverage.allegiance, dayAt(elections.on[win]), day + 1)) return [];
	return hasChange(book, row, dayAt(elections.on[win]), day)
		? []
		: [{ party: elections.party[win], leaf: lineOf(elections, win), isElected: true }];
}

function hasChange({ members }: Book, row: number, from: number, to: number): boolean {
	const { events } = members;
	for (let i = events.first[row]; i < events.first[row + 1]; i++)
		if (dayAt(events.on[i]) > from && dayAt(events.on[i]) <= to) return true;
	return false;
}

/** Every party that any list or election has a member in, up to a day, and whether the lists cover the whole career. */
export function everIn(book: Book, row: number, before: number): ReadonlyMap<number, Leaf> {
	const { parties } = book.members;
	const found = new Map<number, Leaf>();
	for (let i = parties.first[row]; i < parties.first[row + 1]; i++)
		if (dayAt(parties.from[i]) <= before && !found.has(parties.party[i]))
			found.set(parties.party[i], lineOf(parties, i));
	return found;
}
