/** The formats of ballots that are read, for people to choose from. */

export type FormatId = 'blt' | 'scottish-csv' | 'preflib' | 'cvr-json' | 'ranks-csv' | 'choices-csv';

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
		endings: ['blt'],
	},
	{
		id: 'scottish-csv',
		title: 'Scottish council ballots',
		about: 'Ballots of Scottish council elections as collected from the councils, with parties and the ward.',
		endings: ['csv'],
	},
	{
		id: 'preflib',
		title: 'PrefLib',
		about: 'Orders as the library of preference data has them, since September 2022 and before; no seats.',
		endings: ['soc', 'soi', 'toc', 'toi'],
	},
	{
		id: 'cvr-json',
		title: 'Cast vote records',
		about: 'Records of single papers in the common data format of NIST (SP 1500-103), as JSON.',
		endings: ['json'],
	},
	{
		id: 'ranks-csv',
		title: 'CSV of ranks',
		about:
			'A table with a column for each candidate, in each cell the number that the paper gives the candidate.',
		endings: ['csv'],
	},
	{
		id: 'choices-csv',
		title: 'CSV of choices',
		about: 'A table with a column for each preference, in each cell the name of the candidate.',
		endings: ['csv'],
	},
];
