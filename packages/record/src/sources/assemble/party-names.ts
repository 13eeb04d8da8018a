/**
 * Parties by hand: which of Parliament's party numbers are one party, what it is called, and the names the press uses.
 * A party that is not here takes its id from the first name that the files give it.
 */

export interface KnownParty {
	readonly id: string;
	readonly name: string;
	readonly abbreviation: string;
	/** Parliament's numbers for the party (MNIS). */
	readonly mnisIds: readonly number[];
	readonly aliases: readonly string[];
}

export const INDEPENDENT = 'independent';
export const OTHERS = 'others';
export const CO_OPERATIVE = 'co-operative';
export const NATIONALISTS_TOGETHER = 'plaid-cymru-and-snp';
export const ULSTER_JOINT = 'ulster-conservatives-and-unionists-new-force';

/** Electoral Commission number of the Co-operative Party, the only second party of a joint candidacy in the files. */
export const CO_OPERATIVE_COMMISSION_ID = 'PP119';

export const KNOWN_PARTIES: readonly KnownParty[] = [
	{
		id: 'conservative',
		name: 'Conservative',
		abbreviation: 'Con',
		mnisIds: [4],
		aliases: [
			'Conservatives',
			'Conservative Party',
			'Tory',
			'Tories',
			'Tory Party',
			'Conservative and Unionist Party',
			'Scottish Conservative',
			'Scottish Conservatives',
			'Welsh Conservative',
			'Welsh Conservatives',
			'Scottish Tories',
			'Welsh Tories',
			'Unionist Party',
		],
	},
	{
		id: 'labour',
		name: 'Labour',
		abbreviation: 'Lab',
		mnisIds: [15],
		aliases: [
			'Labour Party',
			'Labour and Co-operative',
			'Labour and Co-operative Party',
			'Labour Co-op',
			'Labour/Co-operative',
			'Scottish Labour',
			'Scottish Labour Party',
			'Welsh Labour',
			'Lab Co-op',
		],
	},
	{
		id: 'liberal-democrats',
		name: 'Liberal Democrat',
		abbreviation: 'LD',
		mnisIds: [17],
		aliases: [
			'Liberal Democrats',
			'Lib Dem',
			'Lib Dems',
			'Lib-Dem',
			'Lib-Dems',
			'LibDem',
			'LibDems',
			'Liberal Democrat Party',
			'Scottish Liberal Democrats',
			'Welsh Liberal Democrats',
			'Scottish Lib Dems',
			'Welsh Lib Dems',
			'Liberal/SDP Alliance',
			'SDP-Liberal Alliance',
		],
	},
	{
		id: 'snp',
		name: 'Scottish National Party',
		abbreviation: 'SNP',
		mnisIds: [29],
		aliases: ['SNP', 'Scottish Nationalists', 'Scottish Nationalist', 'Scottish National'],
	},
	{
		id: 'plaid-cymru',
		name: 'Plaid Cymru',
		abbreviation: 'PC',
		mnisIds: [22],
		aliases: [
			'Plaid',
			'Plaid Cymru - The Party of Wales',
			'The Party of Wales',
			'Welsh Nationalists',
			'Welsh Nationalist',
		],
	},
	{
		id: 'green',
		name: 'Green Party',
		abbreviation: 'Green',
		mnisIds: [44, 1057, 1113],
		aliases: [
			'Green',
			'Greens',
			'The Greens',
			'Green Party of England and Wales',
			'Scottish Green Party',
			'Scottish Greens',
			'Scottish Green',
			'Green Party Northern Ireland',
			'Green Party in Northern Ireland',
			'Wales Green Party',
			'Welsh Greens',
		],
	},
	{
		id: 'reform-uk',
		name: 'Reform UK',
		abbreviation: 'RUK',
		mnisIds: [1006, 1036],
		aliases: ['Reform', 'Reform Party', 'Brexit Party', 'The Brexit Party', 'BRX'],
	},
	{
		id: 'ukip',
		name: 'UK Independence Party',
		abbreviation: 'UKIP',
		mnisIds: [35],
		aliases: ['UKIP', 'Ukip', 'United Kingdom Independence Party'],
	},
	{
		id: 'dup',
		name: 'Democratic Unionist Party',
		abbreviation: 'DUP',
		mnisIds: [7],
		aliases: ['DUP', 'Democratic Unionists', 'Democratic Unionist'],
	},
	{ id: 'sinn-fein', name: 'Sinn Féin', abbreviation: 'SF', mnisIds: [30], aliases: ['Sinn Fein'] },
	{
		id: 'sdlp',
		name: 'Social Democratic & Labour Party',
		abbreviation: 'SDLP',
		mnisIds: [31],
		aliases: ['SDLP', 'Social Democratic and Labour Party'],
	},
	{
		id: 'uup',
		name: 'Ulster Unionist Party',
		abbreviation: 'UUP',
		mnisIds: [38],
		aliases: ['UUP', 'Ulster Unionist', 'Ulster Unionists'],
	},
	{
		id: 'alliance',
		name: 'Alliance',
		abbreviation: 'APNI',
		mnisIds: [1],
		aliases: ['Alliance Party', 'Alliance Party of Northern Ireland'],
	},
	{ id: 'tuv', name: 'Traditional Unionist Voice', abbreviation: 'TUV', mnisIds: [158], aliases: ['TUV'] },
	{
		id: ULSTER_JOINT,
		name: 'Ulster Conservatives and Unionists - New Force',
		abbreviation: 'UCUNF',
		mnisIds: [],
		aliases: [
			'UCU-NF',
			'UCUNF',
			'Ulster Conservatives and Unionists',
			'Ulster Conservatives and Unionists New Force',
		],
	},
	{
		id: 'workers-party-of-britain',
		name: 'Workers Party of Britain',
		abbreviation: 'WPB',
		mnisIds: [1042],
		aliases: ['Workers Party', 'Workers Party GB'],
	},
	{ id: 'respect', name: 'Respect Party', abbreviation: 'Res', mnisIds: [26], aliases: ['Respect'] },
	{ id: 'bnp', name: 'British National Party', abbreviation: 'BNP', mnisIds: [67], aliases: ['BNP'] },
	{
		id: 'sdp',
		name: 'Social Democratic Party',
		abbreviation: 'SDP',
		mnisIds: [32],
		aliases: ['SDP', 'Social Democrats'],
	},
	{
		id: 'tusc',
		name: 'Trade Unionist and Socialist Coalition',
		abbreviation: 'TUSC',
		mnisIds: [157],
		aliases: ['TUSC'],
	},
	{
		id: 'monster-raving-loony-party',
		name: 'Official Monster Raving Loony Party',
		abbreviation: 'MRLP',
		mnisIds: [119],
		aliases: ['Monster Raving Loony Party', 'Monster Raving Loony', 'Loony Party', 'Raving Loony Party'],
	},
	{
		id: 'independent-group-for-change',
		name: 'The Independent Group for Change',
		abbreviation: 'IGC',
		mnisIds: [1004],
		aliases: [
			'Change UK',
			'Independent Group for Change',
			'The Independent Group',
			'Change UK - The Independent Group',
		],
	},
	{
		id: 'yorkshire-party',
		name: 'The Yorkshire Party',
		abbreviation: 'Yrks',
		mnisIds: [262, 182],
		aliases: ['Yorkshire Party', 'Yorkshire First'],
	},
	{
		id: 'mebyon-kernow',
		name: 'Mebyon Kernow - The Party for Cornwall',
		abbreviation: 'MK',
		mnisIds: [116],
		aliases: ['Mebyon Kernow'],
	},
	{
		id: 'womens-equality-party',
		name: "Women's Equality Party",
		abbreviation: 'WEP',
		mnisIds: [260],
		aliases: ["Women's Equality"],
	},
	{
		id: 'people-before-profit',
		name: 'People Before Profit',
		abbreviation: 'PBP',
		mnisIds: [177, 242],
		aliases: ['People Before Profit Alliance'],
	},
	{
		id: 'liberal',
		name: 'Liberal',
		abbreviation: 'Lib',
		mnisIds: [16],
		aliases: ['Liberal Party', 'Liberals'],
	},
	{ id: 'alba', name: 'Alba Party', abbreviation: 'Alba', mnisIds: [1034], aliases: ['Alba'] },
	{
		id: 'lincolnshire-independents',
		name: 'Lincolnshire Independents',
		abbreviation: 'LNIN',
		mnisIds: [110],
		aliases: ['Lincolnshire Independents Lincolnshire First'],
	},
	{ id: 'restore-britain', name: 'Restore Britain', abbreviation: 'RB', mnisIds: [1117], aliases: [] },
	{
		id: 'english-democrats',
		name: 'English Democrats',
		abbreviation: 'ED',
		mnisIds: [90],
		aliases: ['English Democrat'],
	},
	{
		id: CO_OPERATIVE,
		name: 'Co-operative Party',
		abbreviation: 'Co-op',
		mnisIds: [],
		aliases: ['Co-operative', 'Co-op Party'],
	},
	{ id: INDEPENDENT, name: 'Independent', abbreviation: 'Ind', mnisIds: [8], aliases: ['Independents'] },
	{
		id: 'speaker',
		name: 'Speaker',
		abbreviation: 'Spk',
		mnisIds: [47],
		aliases: ['The Speaker', 'Speaker seeking re-election'],
	},
	{
		id: NATIONALISTS_TOGETHER,
		name: 'Plaid Cymru and Scottish National Party together',
		abbreviation: 'PC/SNP',
		mnisIds: [],
		aliases: [],
	},
	{
		id: 'irish-nationalists',
		name: 'Nationalist (Northern Ireland)',
		abbreviation: 'NAT',
		mnisIds: [],
		aliases: [],
	},
	{ id: OTHERS, name: 'Others', abbreviation: 'Oth', mnisIds: [], aliases: [] },
];
