/** Whether a member left or joined a party when the text says so, by every list that speaks of it; red only where lists cover the person and the days. */
import { type Book, isCovered, lineOf, nameOf, spellsOf, staysOf } from './book.ts';
import { dayAt, isoOf, type Stretch } from './calendar.ts';
import type { Finding } from './claim.ts';
import { unknown } from './claim.ts';
import { everIn, partiesOn } from './parties-of.ts';

/** What the words say happened: left a party, took one, lost or regained its whip, or was put out by it. */
export type MoveKind = 'left' | 'joined' | 'whip-lost' | 'whip-restored' | 'expelled';

export interface Move {
	readonly kind: MoveKind;
	/** Index of a party, -1 where the words name none. */
	readonly from: number;
	readonly to: number;
	/** Null where the words give no time. */
	readonly when: Stretch | null;
}

export interface Change {
	readonly row: number;
	readonly from: number;
	readonly to: number;
	readonly on: number;
	/** Last day it can have been; `on` where the day is known. */
	readonly until: number;
	readonly text: string;
	readonly leaf: ReturnType<typeof lineOf>;
}

export function changesOf(book: Book, rows: readonly number[]): Change[] {
	const { events } = book.members;
	const changes: Change[] = [];
	for (const row of rows)
		for (let i = events.first[row]; i < events.first[row + 1]; i++) {
			const on = dayAt(events.on[i]);
			const until = events.until[i] === 0 ? on : dayAt(events.until[i]);
			const day = until === on ? `from ${isoOf(on)}` : `between ${isoOf(on)} and ${isoOf(until)}`;
			changes.push({
				row,
				from: events.fromParty[i],
				to: events.toParty[i],
				on,
				until,
				text: `${nameOf(book, row)}: ${events.fromLabel.at(i)} until, ${events.toLabel.at(i)} ${day}`,
				leaf: lineOf(events, i),
			});
		}
	return changes;
}

const isJoin = (kind: MoveKind): boolean => kind === 'joined' || kind === 'whip-restored';

/** Whether a change of the record is the move of the text, whatever its day. */
function isSame(change: Change, move: Move, all: readonly Change[]): boolean {
	if (!isJoin(move.kind))
		return (move.from < 0 || change.from === move.from) && (move.to < 0 || change.to === move.to);
	if (change.to !== move.to) return false;
	return (
		move.from < 0 ||
		change.from === move.from ||
		all.some((before) => before.from === move.from && before.on < change.on && change.on - before.on < 400)
	);
}

function isThen({ on, until }: Change, when: Stretch | null, published: number): 'exact' | 'near' | null {
	if (!when) return on <= published ? 'exact' : null;
	if (until !== on) return when.from < until && on < when.to ? 'exact' : null;
	if (when.from <= on && on < when.to) return 'exact';
	return when.from - 1 <= on && on < when.to + 1 ? 'near' : null;
}

export function judgeMove(
	book: Book,
	rows: readonly number[],
	move: Move,
	published: number,
	isSure: boolean,
): Finding {
	const all = changesOf(book, rows);
	const same = all.filter((change) => isSame(change, move, all));
	const exact = same.filter((change) => isThen(change, move.when, published) === 'exact');
	const near = same.filter((change) => isThen(change, move.when, published) === 'near');
	const found = exact.length > 0 ? exact : near;
	if (found.length > 0) return supported(rows, move, found, exact.length === 0);
	const denial = isSure && rows.length > 0 ? denied(book, rows, move, all, same, published) : null;
	if (denial) return { verdict: 'contradicted', rows, ...denial };
	const name = rows.length > 0 ? nameOf(book, rows[0]) : '';
	return unknown(rows, name === '' ? '' : `no list at hand covers the party of ${name} on the days meant`);
}

function supported(rows: readonly number[], move: Move, found: readonly Change[], isNear: boolean): Finding {
	const isBetween = found.every(({ on, until }) => on !== until);
	const text = [...new Set(found.map((change) => change.text))].join('; ');
	const leaves = found.map(({ leaf }) => leaf);
	const [{ on, until }] = found;
	const edtf = on === until ? isoOf(on) : `${isoOf(on)}/${isoOf(until)}`;
	if (move.kind === 'expelled')
		return {
			verdict: 'not_in_record',
			detail: 'dataset',
			rows,
			text,
			leaves,
			on: edtf,
			assumptions: ['the lists hold the day a member ceased to be of the party, not who acted'],
		};
	const assumptions = [
		...(isNear ? ['announced a day before or after the day in the list'] : []),
		...(isBetween ? ['two lists differ; the day of the change is not known'] : []),
		...(move.to >= 0 || isBetween
			? []
			: ['the lists count loss of the whip as leaving; they do not say who acted']),
	];
	return {
		verdict: 'supported',
		detail: isBetween ? 'between_rolls' : 'exact',
		rows,
		text,
		leaves,
		on: edtf,
		assumptions,
	};
}

type Denial = Pick<Finding, 'detail' | 'text' | 'leaves' | 'on'>;

function denied(
	book: Book,
	rows: readonly number[],
	move: Move,
	all: readonly Change[],
	same: readonly Change[],
	published: number,
): Denial | null {
	const { when } = move;
	const party = isJoin(move.kind) ? move.to : move.from;
	if (party < 0 || !isListed(book, party)) return null;
	return when
		? deniedThen(book, rows, move, party, when, all, same)
		: deniedEver(book, rows, party, all, published);
}

const LISTED = new WeakMap<Book, Set<number>>();

/** Whether any list has members of a party at all: a list that calls a group "Independent" says nothing of who joined it. */
function isListed(book: Book, party: number): boolean {
	let known = LISTED.get(book);
	if (!known) {
		known = new Set();
		const { parties } = book.members;
		for (let i = 0; i < parties.count; i++) if (parties.timeline[i] !== 0) known.add(parties.party[i]);
		LISTED.set(book, known);
	}
	return known.has(party);
}

function deniedThen(
	book: Book,
	rows: readonly number[],
	move: Move,
	party: number,
	when: Stretch,
	all: readonly Change[],
	same: readonly Change[],
): Denial | null {
	const { coverage } = book.members;
	const stays = staysOf(spellsOf(book, rows));
	// Whoever does not sit all that time may leave or join a party outside the House.
	if (!stays.some((stay) => stay.from <= when.from && when.to <= stay.to)) return null;
	const { from, to } = when;
	if (all.some(({ on, until }) => on !== until && on < to && from < until)) return null;
	if (!isCovered(coverage.allegiance, from, to)) return elsewhere(book, rows, when, same);
	const days = [from, to - 1, ...all.flatMap(({ on }) => (from <= on && on < to ? [on - 1, on] : []))];
	const told = days.map((day) => rows.flatMap((row) => partiesOn(book, row, day)));
	if (told.some((list) => list.length === 0 || list.some((one) => one.party < 0))) return null;
	const within = all.filter(({ on }) => from - 1 <= on && on <= to);
	if (within.some((change) => change.from === -1 || change.to === -1)) return null;
	const parties = new Set(told.flat().map((one) => one.party));
	if ([...parties].some((one) => book.release.parties[one].id === 'speaker')) return null;
	const names = [...parties].map((one) => book.release.parties[one].name).join(', then ');
	const leaves = told.flat().map(({ leaf }) => leaf);
	const name = nameOf(book, rows[0]);
	const other = within.find((change) => (isJoin(move.kind) ? change.from : change.to) === party);
	if (other) return { detail: 'direction', text: other.text, leaves: [other.leaf], on: isoOf(other.on) };
	if (same.length > 0)
		return {
			detail: 'year',
			text: `${same[0].text}; not in ${when.text}`,
			leaves: [same[0].leaf, ...leaves],
			on: isoOf(same[0].on),
		};
	if (!parties.has(party))
		return { detail: 'party', text: `${name} in ${when.text}: ${names}`, leaves, on: null };
	const partly = within.filter((change) => (isJoin(move.kind) ? change.to : change.from) === party);
	if (partly.length > 0)
		return {
			detail: 'party',
			text: partly.map((change) => change.text).join('; '),
			leaves: partly.map(({ leaf }) => leaf),
			on: null,
		};
	// A whip lost or regained for some weeks is missing in some lists; a party left or joined is not.
	if (move.kind !== 'left' && move.kind !== 'joined') return null;
	return { detail: 'value', text: `${name} in ${when.text}: ${names} throughout`, leaves, on: null };
}

/** The same change on another day, the member of one party at both ends of the days meant: by lists or elections won. */
function elsewhere(
	book: Book,
	rows: readonly number[],
	when: Stretch,
	same: readonly Change[],
): Denial | null {
	const change = same.find(({ on, until }) => on === until);
	if (!change || same.some(({ on, until }) => on !== until)) return null;
	const { elections } = book.members;
	const wins: { day: number; party: number }[] = [];
	for (const row of rows)
		for (let i = elections.first[row]; i < elections.first[row + 1]; i++)
			wins.push({ day: dayAt(elections.on[i]), party: elections.party[i] });
	const at = (day: number) => rows.flatMap((row) => partiesOn(book, row, day));
	const isOf = (day: number, party: number): boolean => {
		const told = at(day);
		if (told.length > 0) return told.every((one) => one.party === party);
		const win = wins.filter((one) => one.day <= day).pop();
		return win !== undefined && win.party === party && day - win.day < 1900;
	};
	const [before, after] = change.on >= when.to ? [change.from, change.from] : [change.to, change.to];
	if (before < 0 || !isOf(when.from, before) || !isOf(when.to, after)) return null;
	return {
		detail: 'year',
		text: `${change.text}; not in ${when.text}`,
		leaves: [change.leaf],
		on: isoOf(change.on),
	};
}

/** A career that lists of changes cover whole, without such a change. */
function deniedEver(
	book: Book,
	rows: readonly number[],
	party: number,
	all: readonly Change[],
	published: number,
): Denial | null {
	const { coverage } = book.members;
	const stays = staysOf(spellsOf(book, rows)).filter(({ from }) => from <= published);
	if (stays.length === 0) return null;
	const isKnown = stays.every(({ from, to }) =>
		isCovered(coverage.allegiance, from, Math.min(to, published)),
	);
	const told = rows.map((row) => everIn(book, row, published));
	if (!isKnown || told.some((map) => map.has(-1)) || told.some((map) => map.has(party))) return null;
	const names = told.flatMap((map) => [...map.keys()]).map((one) => book.release.parties[one].name);
	return {
		detail: 'party',
		text: `${nameOf(book, rows[0])} sat for: ${[...new Set(names)].join(', ')}`,
		leaves: [...told.flatMap((map) => [...map.values()]), ...all.map(({ leaf }) => leaf)],
		on: null,
	};
}
