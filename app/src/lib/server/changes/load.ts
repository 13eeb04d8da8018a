/** The page of changes: what is counted in the window, its table, its rows, and what is listed beside it. */
import {
	allChanges,
	type Change,
	type ChangesAnswer,
	changesQuestion,
	isFromRolls,
	type Known,
	type PartyState,
	partySeats,
	stateKey,
} from '@mandate/record/questions';
import { LRUCache } from 'lru-cache';
import type { Form } from '../../changes/query.ts';
import type { AskedChanges } from './asked.ts';
import { flowTable } from './flow-table.ts';
import { bodyNamed, changeRow, councilNames, orderDay } from './rows.ts';

export const A_PAGE = 100;
const MOST_BODIES = 25;

/** Sides that any change has, by name. */
const sidesOf = new WeakMap<Known['ledger'], readonly PartyState[]>();

function allSides(known: Known): readonly PartyState[] {
	const kept = sidesOf.get(known.ledger);
	if (kept !== undefined) return kept;
	const sides = new Map<string, PartyState>();
	for (const { from, to } of allChanges(known))
		for (const side of [from, to]) if (side?.id) sides.set(side.id, side);
	const sorted = [...sides.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
	sidesOf.set(known.ledger, sorted);
	return sorted;
}

const FIRST_YEAR = 2000;

/** Years for which there is a choice of one click: those with a dated change or a roll, the newest first. */
function yearsOf(known: Known): readonly number[] {
	const years = new Set(allChanges(known).map((change) => Number(orderDay(change).slice(0, 4))));
	return [...years].filter((year) => year >= FIRST_YEAR).sort((a, b) => b - a);
}

/** Rows of the list that the form asks for, the newest first. */
export function listed(form: Form, answer: ChangesAnswer): readonly Change[] {
	const lists = { counted: answer.moves, maybe: answer.maybe, 'left-out': answer.notCounted };
	let rows = lists[form.list];
	if (form.way !== '' && form.list === 'counted') {
		const way = answer.flows.flows.find(({ from, to }) => `${stateKey(from)}>${stateKey(to)}` === form.way);
		const ids = new Set(way?.changes ?? []);
		rows = rows.filter(({ id }) => ids.has(id));
	}
	return [...rows].sort(
		(a, b) => (orderDay(a) < orderDay(b) ? 1 : orderDay(a) > orderDay(b) ? -1 : 0) || (a.id < b.id ? -1 : 1),
	);
}

/** Pages of one list ask the same question one after the other. */
const answers = new LRUCache<string, ChangesAnswer>({ max: 32 });
const lists = new WeakMap<ChangesAnswer, Map<string, readonly Change[]>>();

function answerTo(known: Known, asked: Parameters<typeof changesQuestion>[1]): ChangesAnswer {
	const key = `${known.release.id} ${known.ledger.position} ${JSON.stringify(asked)}`;
	const answer = answers.get(key) ?? changesQuestion(known, asked);
	answers.set(key, answer);
	return answer;
}

function rowsOf(form: Form, answer: ChangesAnswer): readonly Change[] {
	const known = lists.get(answer) ?? new Map<string, readonly Change[]>();
	lists.set(answer, known);
	const key = `${form.list} ${form.way}`;
	const rows = known.get(key) ?? listed(form, answer);
	known.set(key, rows);
	return rows;
}

export function changesPage(known: Known, { form, asked }: Extract<AskedChanges, { ok: true }>) {
	const answer = answerTo(known, asked);
	const rows = rowsOf(form, answer);
	const seats = form.from !== '' && form.body !== '' ? partySeats(known, form.body, form.from) : null;
	const way = answer.flows.flows.find(({ from, to }) => `${stateKey(from)}>${stateKey(to)}` === form.way);
	return {
		form,
		counts: {
			moves: answer.moves.length,
			people: new Set(answer.moves.map(({ person }) => person.id)).size,
			maybe: answer.maybe.length,
			leftOut: answer.notCounted.length,
			betweenRolls: answer.moves.filter(isFromRolls).length,
		},
		table: flowTable(known, answer.flows, seats),
		seats: seats === null ? null : { of: seats.of, on: seats.on, evidence: seats.evidence },
		bodies: answer.bodies.slice(0, MOST_BODIES).map(({ body, moves, people }) => ({
			id: body,
			...bodyNamed(known, body),
			moves,
			people,
		})),
		bodyCount: answer.bodies.length,
		way: way === undefined ? null : { from: way.from.name, to: way.to.name },
		rows: rows.slice((form.page - 1) * A_PAGE, form.page * A_PAGE).map((change) => changeRow(known, change)),
		rowCount: rows.length,
		pages: Math.max(1, Math.ceil(rows.length / A_PAGE)),
		years: yearsOf(known),
		/** Days for which every change in the Commons is known, half-open. */
		coverage: known.release.members?.coverage.allegiance ?? [],
		options: {
			parties: allSides(known).map(({ id, name }) => ({ id: id ?? '', name })),
			councils: [...councilNames(known)].map(([id, name]) => ({ id, name })),
		},
	};
}
