/** What the readers of divisions found, and the book that it makes. */
import type { Division, DivisionRows } from '../../divisions/model.ts';
import type { AssembledBook, BookContext } from './book.ts';
import { addLists } from './division-lists.ts';
import { type DivisionReadings, divisionId } from './division-readings.ts';
import { addTables, createRolls } from './division-tables.ts';

export function noDivisionReadings(): DivisionReadings {
	return {
		listed: [],
		members: new Map(),
		votes: { source: -1, division: [], member: [], vote: [] },
		titles: [],
		people: new Map(),
		lists: [],
		policies: [],
	};
}

export function assembleDivisions(
	readings: DivisionReadings,
	context: BookContext,
): AssembledBook<DivisionRows> {
	const rolls = createRolls(readings.people);
	const divisions = new Map<string, Division>();
	addTables(divisions, rolls, readings, context);
	addLists(divisions, rolls, readings.lists, context);
	addTitles(divisions, readings);
	if (divisions.size === 0) return null;
	const policies = readings.policies
		.map((policy) => ({ ...policy, divisions: policy.divisions.filter((id) => divisions.has(id)) }))
		.filter((policy) => policy.divisions.length > 0);
	const rows = { divisions: [...divisions.values()], voters: rolls.voters, spells: rolls.spells, policies };
	return { rows, holds: coverageOf(rows.divisions) };
}

/** Titles and plain words for divisions that have votes, and divisions of which no more than the title is known. */
function addTitles(divisions: Map<string, Division>, { titles }: DivisionReadings): void {
	for (const { at, house, heldOn, number, title, ayeMeans, noMeans } of titles) {
		const id = divisionId(house, heldOn, number);
		const known = divisions.get(id);
		divisions.set(
			id,
			known
				? { ...known, title: known.title === '' ? title : known.title, ayeMeans, noMeans }
				: {
						id,
						house,
						heldOn,
						number,
						title,
						ayes: null,
						noes: null,
						ayeTellers: 0,
						noTellers: 0,
						ayeMeans,
						noMeans,
						isWhole: false,
						votes: [],
						at,
					},
		);
	}
}

function coverageOf(divisions: readonly Division[]): string {
	const full = divisions.filter(({ votes }) => votes.length > 0);
	const years = full.map(({ heldOn }) => heldOn.slice(0, 4)).sort();
	const titled = divisions.length - full.length;
	const voted = `${full.length} divisions of the Commons with every vote, ${years[0]} to ${years[years.length - 1]}, most of them before 2015`;
	return titled === 0 ? voted : `${voted}; ${titled} by title alone`;
}
