/** What the readers of divisions found. */
import type { House, Lobby, Policy } from '../../divisions/model.ts';
import type { Locator } from '../../locator.ts';

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

export function divisionId(house: House, heldOn: string, number: number): string {
	return `${house}/${heldOn}/${number}`;
}
