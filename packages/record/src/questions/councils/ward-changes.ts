/**
 * What happened to the seats of one ward between two rolls running. Every seat before and after is accounted for once; what the
 * files do not tell stays a line of its own.
 */
import type { RollSeat } from './rolls-of-council.ts';
import { type Paired, pairSeats, surname } from './same-councillor.ts';
import { type Held, netOf, type WardChange } from './seat-changes.ts';
import type { Elected, WardPoll } from './ward-polls.ts';

export interface WardInterval {
	/** Row of `Councils.wards`, or -1 for the seats of wards that were drawn anew. */
	readonly ward: number;
	readonly before: readonly RollSeat[];
	readonly after: readonly RollSeat[];
	/** The ordinary poll of the ward between the rolls, and by-elections. */
	readonly poll: WardPoll | null;
	readonly byElections: readonly WardPoll[];
	/** Day on which the council polled, by the terms that the rolls print, where the record has no results; null if it did not. */
	readonly ranOutOn: string | null;
	/** Every seat of the council was up: wards may be of another size, or new. */
	readonly isWhole: boolean;
	/** Row of the label of a seat that nobody holds. */
	readonly vacant: number;
	readonly isLocal: (party: number) => boolean;
}

const held = (seat: RollSeat): Held => ({ party: seat.party, seat, elected: null });

export function changesInWard(interval: WardInterval): WardChange[] {
	const { ward, poll, isLocal } = interval;
	const { pairs, before, after } = pairSeats(interval.before, interval.after);
	const changes: (WardChange | null)[] = [];
	const note = (
		cause: WardChange['cause'],
		lost: readonly Held[],
		won: readonly Held[],
		from: WardPoll | null = null,
		on: string | null = from?.on || null,
	) => changes.push(netOf({ cause, ward, on, contest: from?.contest ?? -1, lost, won }));

	for (const [was, is] of pairs) {
		const cause = isLocal(was.party) && isLocal(is.party) ? 'relabelled' : 'allegiance';
		note(cause, [held(was)], [held(is)]);
	}
	const open: Rest = { before, after };
	let rest = open;
	if (poll !== null) rest = elect(interval, poll, pairs, rest, note);
	else if (interval.ranOutOn !== null) rest = runOut(interval, interval.ranOutOn, rest, note);
	fill(interval, rest, note, rest !== open);
	return changes.filter((change) => change !== null);
}

interface Rest {
	readonly before: readonly RollSeat[];
	readonly after: readonly RollSeat[];
}
type Note = (
	cause: WardChange['cause'],
	lost: readonly Held[],
	won: readonly Held[],
	from?: WardPoll | null,
	on?: string | null,
) => void;

/** The seats that a poll with known results filled with somebody new. */
function elect(
	{ isLocal, isWhole }: WardInterval,
	poll: WardPoll,
	pairs: readonly Paired[],
	rest: Rest,
	note: Note,
): Rest {
	const { before, after } = rest;
	const stayed = new Set(pairs.map(([, is]) => is.key));
	const stayedNames = new Set(pairs.map(([, is]) => surname(is.key)));
	const open = [...after];
	const takes: { elected: Elected; seat: RollSeat | null }[] = [];
	const take = (elected: Elected, fits: (seat: RollSeat) => boolean): boolean => {
		const found = open.findIndex(fits);
		if (found >= 0) takes.push({ elected, seat: open.splice(found, 1)[0] });
		return found >= 0;
	};
	const like = (a: number, b: number) => a === b || (isLocal(a) && isLocal(b));
	let left = poll.elected.filter(({ key }) => !stayed.has(key));
	left = left.filter((one) => !take(one, ({ key }) => key === one.key));
	left = left.filter(
		(one) => !take(one, ({ party, key }) => surname(key) === surname(one.key) && like(party, one.party)),
	);
	// Spelt otherwise in the roll: somebody who stayed, else a newcomer of the same label.
	left = left.filter((one) => !stayedNames.has(surname(one.key)));
	left = left.filter((one) => !take(one, ({ party, key }) => key !== '' && like(party, one.party)));
	for (const elected of left.slice(0, Math.min(open.length, Math.max(0, before.length - takes.length))))
		takes.push({ elected, seat: null });

	const up = isWhole ? before : seatsUp(before, takes.length, poll.on);
	if (up === null) return rest;
	note(
		'election',
		up.map(held),
		takes.map(({ elected, seat }) => {
			const party = seat && like(seat.party, elected.party) ? seat.party : elected.party;
			return { party, seat, elected };
		}),
		poll,
	);
	const gone: RollSeat[] = [];
	for (const { elected, seat } of takes) {
		if (seat === null) {
			// Elected, and not in the roll: it is not known who came after.
			const other = open.shift();
			const was: Held = { party: elected.party, seat: null, elected };
			note('unknown', [was], other ? [held(other)] : []);
			if (other) gone.push(other);
		} else if (!like(seat.party, elected.party)) {
			const isSame = seat.key === elected.key;
			note(isSame ? 'allegiance' : 'unknown', [{ party: elected.party, seat: null, elected }], [held(seat)]);
		}
	}
	return { before: before.filter((seat) => !up.includes(seat)), after: open };
}

/** Which of the seats were up, if as many as were filled can be told from the others; null if not. */
function seatsUp(before: readonly RollSeat[], count: number, on: string): readonly RollSeat[] | null {
	if (before.length <= count) return before;
	const year = Number(on.slice(0, 4));
	// Some rolls print the poll after that: a term of four years later.
	for (const day of [String(year), String(year + 4)]) {
		const up = before.filter(({ next }) => next.startsWith(day));
		if (up.length === count) return up;
	}
	return new Set(before.map(({ party }) => party)).size === 1 ? before.slice(0, count) : null;
}

/** The seats whose term ended with a poll of which the record has no result. */
function runOut({ isWhole }: WardInterval, on: string, rest: Rest, note: Note): Rest {
	const { before, after } = rest;
	const up = before.filter(({ next }) => next !== '' && next <= on);
	const others = before.filter((seat) => !up.includes(seat));
	const open = [...after];
	const kept: RollSeat[] = [];
	for (const { next } of others) {
		const same = open.findIndex((seat) => seat.next === next);
		if (same >= 0) kept.push(open.splice(same, 1)[0]);
	}
	const isAll = others.length === 0 && isWhole;
	if (up.length !== open.length && !isAll) return rest;
	note('election', up.map(held), open.map(held), null, on);
	return { before: others, after: kept };
}

/**
 * Seats that were not up: by-elections, vacancies, and whoever sits there now without a poll in the record.
 * @param isTold which seats an ordinary poll filled is known; if not, any of these may be one
 */
function fill(
	{ poll, ranOutOn, byElections, vacant }: WardInterval,
	{ before, after }: Rest,
	note: Note,
	isTold: boolean,
): void {
	const wasNotUp = ({ next }: RollSeat) =>
		next !== '' && (isTold || (poll === null && (ranOutOn === null || next > ranOutOn)));
	const lost = [...before];
	const won = [...after];
	const out = (index: number, list: RollSeat[]) => list.splice(index, 1)[0];
	for (const poll of byElections)
		for (const elected of poll.elected) {
			const is = won.findIndex(({ key }) => key === elected.key);
			if (is < 0 || lost.length === 0) continue;
			const next = won[is].next;
			const was = lost.findIndex((seat) => seat.next === next);
			note('by-election', [held(out(Math.max(0, was), lost))], [held(out(is, won))], poll);
		}
	for (let at = lost.length - 1; at >= 0; at--) {
		const was = lost[at];
		if (!wasNotUp(was)) continue;
		const twins = lost.filter(({ next }) => next === was.next);
		const heirs = won.filter(({ next }) => next === was.next);
		const isOne = new Set(twins.map(({ party }) => party)).size === 1 || heirs.length === twins.length;
		const heir = heirs[0];
		if (heir === undefined || !isOne || (was.key !== '' && surname(heir.key) === surname(was.key))) continue;
		note(heir.party === vacant ? 'vacancy' : 'replaced', [held(was)], [held(heir)]);
		lost.splice(at, 1);
		won.splice(won.indexOf(heir), 1);
	}
	if (lost.length + won.length > 0) note('unknown', lost.map(held), won.map(held));
}
