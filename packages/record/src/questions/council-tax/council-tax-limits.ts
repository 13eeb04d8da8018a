/**
 * Increases of council tax above which a council in England must ask its electors: a table of our own. The figures are facts
 * that the Secretary of State sets each year, with the approval of the House of Commons, in a report under sections 52ZC and
 * 52ZD of the Local Government Finance Act 1992, inserted by Schedule 5 to the Localism Act 2011. A year, or a part of one,
 * that could not be established is left out. Per cent and pounds are decimal strings.
 */

export interface ReferendumLimit {
	/** The year in which the financial year begins. */
	readonly year: number;
	/** Of authorities with adult social care: for anything, and what may come on top for adult social care alone. */
	readonly general: string;
	readonly care: string | null;
	/** Part or all of `care` was open only to councils that had taken less of it in the years before. */
	readonly isCareOwn?: boolean;
	/** Of districts that have a county council above them. */
	readonly district: string;
	/** Pounds on band D that a district may add even where that is more per cent. */
	readonly pounds: string | null;
	/** Whether every district could take the pounds; the table does not know where some alone could. */
	readonly isPoundsForAll: boolean;
	/** An increase of the limit itself is above it; null where that could not be established. */
	readonly isAtAbove: boolean | null;
	/** Councils with a limit of their own by ONS code; null where its figure could not be established. */
	readonly own: Readonly<Record<string, string | null>>;
	/** Where the figures were found beside the report. */
	readonly foundIn: string;
}

/** Named apart from the other classes by the reports: the City of London and the Isles of Scilly. */
export const NAMED_APART: ReadonlySet<string> = new Set(['E09000001', 'E06000053']);

/** Title of the report of a financial year. */
export function reportOf(year: number): string {
	return `The Referendums Relating to Council Tax Increases (Principles) (England) Report ${financialYear(year)}`;
}

/** `2016-17` of 2016. */
export function financialYear(year: number): string {
	return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

const LIBRARY = 'House of Commons Library, Council tax: local referendums (SN05682)';
const LEVELS =
	'Council Tax levels set by local authorities in England (statistical release), referendum principles';

export const REFERENDUM_LIMITS: readonly ReferendumLimit[] = [
	{
		year: 2012,
		general: '3.5',
		care: null,
		district: '3.5',
		pounds: null,
		isPoundsForAll: false,
		isAtAbove: null,
		own: {},
		foundIn: 'letter of the minister for local government on the referendum rules, February 2012',
	},
	{
		year: 2013,
		general: '2',
		care: null,
		district: '2',
		pounds: '5',
		isPoundsForAll: false,
		isAtAbove: null,
		own: {},
		foundIn: 'House of Lords, 7 February 2013 and 21 January 2014',
	},
	{
		year: 2014,
		general: '2',
		care: null,
		district: '2',
		pounds: null,
		isPoundsForAll: false,
		isAtAbove: null,
		own: {},
		foundIn: 'written statement on the local government finance settlement, 5 February 2014 (HC 1056)',
	},
	{
		year: 2015,
		general: '2',
		care: null,
		district: '2',
		pounds: null,
		isPoundsForAll: false,
		isAtAbove: null,
		own: {},
		foundIn: 'written statement on the local government finance settlement, February 2015',
	},
	{
		year: 2016,
		general: '2',
		care: '2',
		district: '2',
		pounds: '5',
		isPoundsForAll: false,
		isAtAbove: true,
		own: {},
		foundIn: 'Council Tax levels set by local authorities in England 2016-17 (statistical release)',
	},
	{
		year: 2017,
		general: '2',
		care: '3',
		district: '2',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {},
		foundIn: LIBRARY,
	},
	{
		year: 2018,
		general: '3',
		care: '3',
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {},
		foundIn: LIBRARY,
	},
	{
		year: 2019,
		general: '3',
		care: '3',
		isCareOwn: true,
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {},
		foundIn: LIBRARY,
	},
	{
		year: 2020,
		general: '2',
		care: '2',
		district: '2',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {},
		foundIn: 'the report itself (HC 70) and its summary by CIPFA',
	},
	{
		year: 2021,
		general: '2',
		care: '3',
		district: '2',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {},
		foundIn: `written statement HCWS764, 4 February 2021; ${LIBRARY}`,
	},
	{
		year: 2023,
		general: '3',
		care: '2',
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: { E06000034: '10', E06000039: '10', E09000008: '15' },
		foundIn: 'consultation on the local government finance settlement 2023-24: summary of responses',
	},
	{
		year: 2024,
		general: '3',
		care: '2',
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: { E06000034: null, E06000039: null, E07000217: null, E08000025: null },
		foundIn: 'the words of the report as councils quote them',
	},
	{
		year: 2025,
		general: '3',
		care: '2',
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {
			E06000040: '9',
			E06000066: '7.5',
			E08000009: '7.5',
			E08000025: '7.5',
			E08000032: '10',
			E09000025: '9',
		},
		foundIn: `${LEVELS}, 2025-26`,
	},
	{
		year: 2026,
		general: '3',
		care: '2',
		district: '3',
		pounds: '5',
		isPoundsForAll: true,
		isAtAbove: true,
		own: {
			E06000007: '7.5',
			E06000024: '9',
			E06000040: '7.5',
			E06000051: '9',
			E06000058: '6.75',
			E08000009: '7.5',
		},
		foundIn: `${LEVELS}, 2026-27`,
	},
];
