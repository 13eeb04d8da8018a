/** What no file of the record says of parties: tickets of two parties and what came of what. A table of facts, each with its source. */

export interface StatedSource {
	readonly title: string;
	readonly publisher: string;
}

/** Candidates of two parties under a name of their own, which the record counts as a party by itself. */
export interface TicketFact {
	/** Id of the ticket in the record. */
	readonly ticket: string;
	readonly partners: readonly string[];
	readonly from: string;
	/** Half-open. */
	readonly to: string;
	readonly source: StatedSource;
}

export interface SuccessionFact {
	readonly kind: 'renamed' | 'merged' | 'split';
	readonly before: string;
	readonly after: string;
	readonly on: string;
	readonly source: StatedSource;
}

export const TICKETS: readonly TicketFact[] = [
	{
		ticket: 'ulster-conservatives-and-unionists-new-force',
		partners: ['conservative', 'uup'],
		from: '2010-05-06',
		to: '2010-05-07',
		source: {
			title: 'General election 2010, candidates in Northern Ireland',
			publisher: 'House of Commons Library',
		},
	},
];

/**
 * Names that a party of the record gave up, where the list of registrations gives both for one number: it does not say which is
 * the former, or that both are borne at once. Changes of name on the register of the Electoral Commission.
 */
export const GIVEN_UP: readonly { readonly party: string; readonly name: string }[] = [
	{ party: 'reform-uk', name: 'The Brexit Party' },
	{ party: 'independent-group-for-change', name: 'Change UK - The Independent Group' },
];

const FOUNDED: StatedSource = {
	title: 'Founded on 3 March 1988 by the Liberal Party and the Social Democratic Party',
	publisher: 'Liberal Democrats',
};

export const SUCCESSIONS: readonly SuccessionFact[] = [
	{ kind: 'merged', before: 'liberal', after: 'liberal-democrats', on: '1988-03-03', source: FOUNDED },
	{ kind: 'merged', before: 'sdp', after: 'liberal-democrats', on: '1988-03-03', source: FOUNDED },
];
