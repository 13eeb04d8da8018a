/** What each rule that official figures should keep is called, and what it says, for people. A rule that is not here is called by its id. */

export const THEMES = [
	'Results of elections',
	'National tables and the series since 1918',
	'Members of the Commons',
	'Parties',
	'Councils',
	'Divisions and polls',
	'Council tax',
	'Files',
] as const;
export type Theme = (typeof THEMES)[number];

export interface GateWords {
	readonly title: string;
	readonly about: string;
	readonly theme: Theme;
}

type Rows = Readonly<Record<string, readonly [title: string, about: string]>>;

const RESULTS: Rows = {
	'votes-add-up': ['Votes add up', 'The votes of the candidates are the valid votes of the seat.'],
	'majority-is-first-minus-second': [
		'The majority is first less second',
		'The published majority is the votes of the first candidate less those of the second.',
	],
	'winner-has-most-votes': ['The winner has most votes', 'Whoever is said to have won has the most votes.'],
	'party-columns-agree': [
		'Two files of one election agree on votes by party',
		'The columns of parties in the file of seats hold the votes of the candidates.',
	],
	'one-holder-a-seat': ['Every seat has one result', 'A general election has one result for every seat.'],
	'one-party-a-candidate': [
		'Two files of one election agree on the party of a candidate',
		'A candidate stands for the party that both files name.',
	],
	'names-are-spelled-alike': ['Seats are spelled alike', 'Two files spell a seat the same way.'],
	'notional-results-balance': [
		'Notional results balance',
		'Results worked out for new seats leave each party the votes that it won.',
	],
	'elections-are-listed': [
		'Elections are listed',
		'Every election with results is in the list of elections.',
	],
	'regions-are-known': ['Regions are known', 'Every seat is in a region of that name.'],
	'results-are-worded': ['Results are worded alike', 'A result is worded as Parliament words results.'],
	'shares-are-votes-over-total': [
		'Shares are votes over the total',
		'A published share is the candidate’s votes over the valid votes.',
	],
	'changes-are-differences-of-shares': [
		'Changes are differences of shares',
		'A published change in share is the difference of the two shares.',
	],
	'cells-are-filled': ['Cells are filled', 'What is said of most candidates is said of all.'],
};

const TABLES: Rows = {
	'national-tables-agree': [
		'National tables agree with the seats',
		'A printed total is what the seats add up to.',
	],
	'series-agrees-with-results': [
		'The series agrees with the results',
		'The series since 1918 and the results by candidate give one figure.',
	],
	'series-adds-up': ['The series adds up', 'The columns of parties add up to the total of the seat.'],
};

const MEMBERS: Rows = {
	'changes-are-dated-alike': [
		'Lists date a change of allegiance alike',
		'A change that several lists have has one day. Where they differ each is kept, and none is preferred.',
	],
	'changes-are-in-every-list': [
		'A change of allegiance is in every list',
		'Where one list has a change, another that covers the day has it too, and does not leave the member in one party throughout.',
	],
	'changes-follow-one-another': [
		'Changes follow one another',
		'What a member leaves is what the member had come to, in one list.',
	],
	'one-person-by-judgement': [
		'Two ids held to be one person',
		'Lists that share no id, and whom we hold to be one person, each with the evidence. A name alone never joins.',
	],
	'one-person-by-seat': [
		'Two ids of one holder of a seat',
		'Lists that share no id and have somebody of one name in one seat on the same days: one person, for a seat has one holder at a time.',
	],
	'one-number-a-member': ['One number a member', 'Nobody has two of Parliament’s numbers.'],
	'one-id-a-member': ['One id a member', 'People of one name who sat for one seat on one day have one id.'],
	'one-seat-a-member': ['One seat a member', 'Nobody sits for two seats at once.'],
	'one-holder-a-seat-in-a-list': ['One holder a seat', 'A seat has one holder at a time, in one list.'],
	'members-are-named-alike': [
		'Members are named alike',
		'A candidate with a member’s number bears the member’s name.',
	],
	'members-only': ['Members only', 'Rows about people who never sat in the Commons are left out.'],
	'interests-are-of-members': [
		'Interests are of members',
		'Everybody in a register of interests is a member of the record.',
	],
};

const PARTIES: Rows = {
	'registers-fit-countries': [
		'Registrations fit the country',
		'A candidate in Great Britain bears a registration of Great Britain, one in Northern Ireland one of Northern Ireland.',
	],
	'registrations-have-ids': ['Registrations have numbers', 'A number of the register is PP and digits.'],
	'registrations-begin-before-they-end': [
		'Registrations begin before they end',
		'No registration ends before it begins.',
	],
};

const COUNCILS: Rows = {
	'seats-fill-the-council': ['Seats fill the council', 'Seats by party add up to the council.'],
	'control-fits-the-majority': [
		'Control fits the majority',
		'A party with more than half of the seats is the one said to control, elected mayors apart.',
	],
	'compositions-equal-the-rolls': [
		'Compositions equal the rolls',
		'What a council is said to be made of is what counting its roll of that year gives.',
	],
	'changes-between-rolls-agree': [
		'Changes between rolls agree',
		'A list of changes between two rolls has those that the rolls show.',
	],
	'elected-fill-the-seats': ['The elected fill the seats', 'As many are elected as there are seats.'],
	'elected-have-most-votes': [
		'The elected have most votes',
		'Nobody elected has fewer votes than somebody who is not.',
	],
	'votes-of-every-candidate': ['Votes of every candidate', 'A result has the votes of every candidate.'],
	'two-files-of-a-ward-poll-agree': [
		'Two files of a poll in a ward agree',
		'Two files of one poll give the same votes and the same winners.',
	],
};

const VOTES: Rows = {
	'votes-of-a-division-add-up': [
		'Votes of a division add up',
		'As many members are listed in each lobby as were announced.',
	],
	'two-sources-of-a-division-agree': [
		'Two sources of a division agree',
		'Two sources of one division put everybody in the same lobby.',
	],
	'shares-of-a-poll-fit-into-the-whole': [
		'Shares of a poll fit',
		'Shares of a poll do not exceed the whole.',
	],
};

const TAX: Rows = {
	'bands-add-up-to-all-homes': [
		'Bands add up to all homes',
		'Homes by band add up to all homes of the authority.',
	],
	'authorities-add-up-to-nations': ['Authorities add up', 'Authorities add up to the region and the nation.'],
	'bands-pay-the-proportions-of-the-act': [
		'Bands pay in the proportions of the Act',
		'The charge of each band is the charge of band D in the proportion that the Act sets.',
	],
	'charges-stand-in-the-proportions-of-the-act': [
		'Charges stand in the proportions of the Act',
		'The charge of each band is the charge of band D in the proportion that the Act sets.',
	],
};

const FILES: Rows = {
	'rows-that-cannot-be-read': [
		'Rows that cannot be read',
		'A row holds what its columns should hold. One that does not is left out, and the rest of the file is read.',
	],
	'rows-of-a-file': ['Rows of a file', 'A file is as long as a whole one of its kind.'],
};

const WORDS: ReadonlyMap<string, GateWords> = new Map(
	[RESULTS, TABLES, MEMBERS, PARTIES, COUNCILS, VOTES, TAX, FILES].flatMap((rows, at) =>
		Object.entries(rows).map(
			([gate, [title, about]]) => [gate, { title, about, theme: THEMES[at] }] as const,
		),
	),
);

export function gateWords(gate: string): GateWords {
	const known = WORDS.get(gate);
	if (known) return known;
	const words = gate.replaceAll('-', ' ');
	return { title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, about: '', theme: 'Files' };
}
