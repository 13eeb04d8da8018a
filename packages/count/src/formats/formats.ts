/** The formats of ballots that are read, for people to choose from. */

export type FormatId = 'blt' | 'scottish-csv';

export interface Format {
	readonly id: FormatId;
	readonly title: string;
	/** What it is, in a sentence. */
	readonly about: string;
	/** Usual endings of files, without the point. */
	readonly endings: readonly string[];
}

export const FORMATS: readonly Format[] = [
	{
		id: 'blt',
		title: 'BLT',
		about: 'A line for each different paper, how many and the candidates in order; then the names.',
		endings: ['blt', 'txt'],
	},
	{
		id: 'scottish-csv',
		title: 'Scottish council ballots',
		about: 'Ballots of Scottish council elections as collected from the councils, with parties and the ward.',
		endings: ['csv'],
	},
];
