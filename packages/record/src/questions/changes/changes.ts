/**
 * Changes of allegiance: of a person, a party, a body, in a window; from the lists of members, the rolls of councils and the
 * ledger. A change between two rolls is of no known day, and stands apart.
 */
import { peopleOf, shownAs } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import type { AllegianceKind } from '../../members/model.ts';
import { councillorsInSeveralSpells } from '../councils/rolls.ts';
import type { Known } from '../known.ts';
import { everyone } from '../people/everyone.ts';
import { remembered } from '../remember.ts';
import { COMMONS } from './accounts.ts';
import { type FlowOptions, type Flows, flowsOf } from './flows.ts';
import { type Change, changesOfPerson } from './member-changes.ts';

export interface ChangesAsked {
	/** ISO days, half-open; null is open. */
	readonly from: string | null;
	readonly to: string | null;
	/** Id of a person, of a party on either side, of a body: `commons`, `councils` for all of them, or one council. */
	readonly person?: string;
	readonly party?: string;
	readonly body?: string;
	/** Kind of change. */
	readonly kind?: AllegianceKind;
	/** Differences between rolls, which have no day, counted in. */
	readonly rolls: boolean;
	readonly count: FlowOptions;
}

export interface ChangesAnswer {
	readonly asked: ChangesAsked;
	/** Moves that fall in the window and are counted, in order of days. */
	readonly moves: readonly Change[];
	/** Moves of no known day that may fall in the window or outside it: listed, not counted. */
	readonly maybe: readonly Change[];
	/** Corrections, renames, and claims that were rejected: listed, not counted. */
	readonly notCounted: readonly Change[];
	readonly flows: Flows;
	/** Moves and people by body, most moves first. */
	readonly bodies: readonly {
		readonly body: string | null;
		readonly moves: number;
		readonly people: number;
	}[];
}

const byDay = (a: Change, b: Change): number =>
	byCodePoint(a.on.earliest ?? '', b.on.earliest ?? '') || byCodePoint(a.id, b.id);

const isMember = (known: Known, id: string): boolean =>
	known.ledger.same(id).some((one) => everyone(known).rowWithId(one) >= 0);

/** Subjects of claims about changes of allegiance. */
const claimed = ({ ledger }: Known): string[] =>
	ledger.claims.flatMap(({ claim }) => (claim?.predicate === 'allegiance' ? [claim.subject] : []));

/** Changes of everybody who was a member of the Commons, in the Commons and elsewhere. */
export const memberChanges = remembered((known): readonly Change[] => {
	const people = everyone(known);
	const events = known.release.members?.events;
	const listed = people.firstRows.filter((row) =>
		people.rowsOf(row).some((one) => events !== undefined && events.first[one + 1] > events.first[one]),
	);
	const told = claimed(known).flatMap((id) =>
		known.ledger.same(id).flatMap((one) => people.rowsOf(people.rowWithId(one))?.[0] ?? []),
	);
	return [...new Set([...listed, ...told])]
		.flatMap((row) => changesOfPerson(known, people.personOf(row).id, people.rowsOf(row)))
		.sort(byDay);
});

/** Every change that the record and the ledger know, in order of days. */
export const allChanges = remembered((known): readonly Change[] => {
	const { release, ledger } = known;
	const ids = [...councillorsInSeveralSpells(release), ...claimed(known)].filter(
		(id) => !isMember(known, id),
	);
	const shown = new Set(ids.map((id) => shownAs(peopleOf(release), ledger, id)?.id ?? ledger.canonical(id)));
	return [...memberChanges(known), ...[...shown].flatMap((id) => changesOfPerson(known, id, []))].sort(byDay);
});

const changesByBody = remembered((known): ReadonlyMap<string | null, readonly Change[]> => {
	const bodies = new Map<string | null, Change[]>();
	for (const change of allChanges(known)) {
		const list = bodies.get(change.body);
		if (list) list.push(change);
		else bodies.set(change.body, [change]);
	}
	return bodies;
});

export function changesQuestion(known: Known, asked: ChangesAsked): ChangesAnswer {
	const among =
		asked.body === undefined || asked.body === 'councils'
			? allChanges(known)
			: (changesByBody(known).get(asked.body) ?? []);
	const found = among.filter((change) => isAsked(known, change, asked) && mayFall(change, asked));
	const counted = found.filter(
		({ isMove, isSuspension }) => isMove && (asked.count.suspensions || !isSuspension),
	);
	const moves = counted.filter((change) => falls(change, asked));
	const bodies = new Map<string | null, Change[]>();
	for (const change of moves) bodies.set(change.body, [...(bodies.get(change.body) ?? []), change]);
	return {
		asked,
		moves,
		maybe: counted.filter((change) => !falls(change, asked)),
		notCounted: found.filter(({ isMove }) => !isMove),
		flows: flowsOf(moves, asked.count),
		bodies: [...bodies]
			.map(([body, list]) => ({
				body,
				moves: list.length,
				people: new Set(list.map(({ person }) => person.id)).size,
			}))
			.sort((a, b) => b.moves - a.moves || byCodePoint(a.body ?? '', b.body ?? '')),
	};
}

/** Told by nothing but two rolls. */
export const isFromRolls = ({ accounts }: Change): boolean =>
	accounts.every(
		({ body, evidence, on }) => body !== COMMONS && evidence.kind === 'file' && on.earliest !== on.latest,
	);

function isAsked(
	{ ledger }: Known,
	change: Change,
	{ person, party, body, kind, rolls }: ChangesAsked,
): boolean {
	if (kind !== undefined && change.kind !== kind) return false;
	if (person !== undefined && ledger.canonical(change.person.id) !== ledger.canonical(person)) return false;
	if (party !== undefined && change.from?.id !== party && change.to?.id !== party) return false;
	if (
		body === 'councils'
			? change.body === COMMONS || change.body === null
			: body !== undefined && change.body !== body
	)
		return false;
	return rolls || !isFromRolls(change);
}

/** Whether a change may have taken effect in the window, and whether it must have. */
function mayFall({ on }: Change, { from, to }: ChangesAsked): boolean {
	return (to === null || (on.earliest ?? '') < to) && (from === null || (on.latest ?? '9') >= from);
}

function falls({ on }: Change, { from, to }: ChangesAsked): boolean {
	return (from === null || (on.earliest ?? '') >= from) && (to === null || (on.latest ?? '9') < to);
}
