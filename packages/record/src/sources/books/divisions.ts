/** What the readers of divisions found, and the book that it makes. */
import type { Division, DivisionRows, House, Lobby, Policy } from '../../divisions/model.ts';
import type { Locator } from '../../model.ts';
import { addLists } from './division-lists.ts';
import { addTables, createRolls } from './division-tables.ts';
import type { AssembledBook, BookContext } from './index.ts';

export interface DivisionReadings {
	/** Divisions of the tables, by a number made for them. */
	readonly listed: {
		readonly at: Locator;
		readonly key: number;
		readonly heldOn: string;
		readonly number: number;
		readonly title: string;
		readonly ayes: number;
		readonly noes: number;
		readonly ayeTellers: number;
		readonly noTellers: number;
	}[];
	readonly members: Map<number, { voter: string; name: string; constituency: string; party: string }>;
	/** One vote a row, as columns: there are hundreds of thousands. */
	readonly votes: { source: number; division: number[]; member: number[]; vote: string[] };
	readonly titles: {
		readonly at: Locator;
		readonly house: House;
		readonly heldOn: string;
		readonly number: number;
		readonly title: string;
		readonly ayeMeans: string;
		readonly noMeans: string;
	}[];
	/** The Public Whip's numbers for persons. */
	readonly people: Map<string, number>;
	/** Division lists of Hansard. */
	readonly lists: {
		readonly at: Locator;
		readonly heldOn: string;
		readonly number: number;
		readonly title: string;
		readonly ayes: number;
		readonly noes: number;
		readonly names: readonly {
			readonly kind: 'member' | 'person';
			readonly id: number;
			readonly name: string;
			readonly lobby: Lobby;
		}[];
	}[];
	/** With every division they name, of the book or not. */
	readonly policies: Policy[];
}

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

export function divisionId(house: House, heldOn: string, number: number): string {
	return `${house}/${heldOn}/${number}`;
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
