/** What every rule for claims without a figure, or beyond one figure, is given and gives back. */
import type { Claim, ClaimType, Detail, Verdict } from '../answer.ts';
import type { Sentence } from '../frame/sentence.ts';
import { type DraftClaim, electionRef, sourceRefs, subjectsOf, working } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Leaf } from '../verify/computed.ts';

export interface EventInput {
	readonly s: Sentence;
	readonly mentions: readonly Mention[];
	readonly context: Context;
	/** Text of the block the tokens' offsets are in. */
	readonly text: string;
}

export interface EventClaim {
	/** Tokens `from` up to `to` are the quote. */
	readonly from: number;
	readonly to: number;
	readonly type: ClaimType;
	readonly verdict: Verdict;
	readonly detail: Detail;
	/** Row of candidacies, index of a party, row of contests, index of an area, index of an election: -1 where none. */
	readonly candidacy: number;
	readonly party: number;
	readonly contest: number;
	readonly area: number;
	readonly election: number;
	readonly workings: readonly { readonly text: string; readonly leaves: readonly Leaf[] }[];
	readonly stated?: Claim['stated'];
	readonly found?: Claim['found'];
	readonly assumptions?: readonly string[];
	/** People and bodies of books, who are no candidacy. */
	readonly people?: Claim['subject']['person'];
	readonly bodies?: Claim['subject']['body'];
	/** Of a change of allegiance: the party left, the party joined (null where it is not told), and the day or days it is dated to. */
	readonly change?: Pick<Claim, 'from' | 'to' | 'on'>;
	/** Indices into the sentence's numbers that this claim accounts for: no claim of one figure is made of them. */
	readonly numbers?: readonly number[];
}

/** For a claim that names none of them. */
export const NOTHING_NAMED = { candidacy: -1, party: -1, contest: -1, area: -1, election: -1 } as const;

export type EventRule = (input: EventInput) => readonly EventClaim[];

function withNamed(subject: Claim['subject'], { people, bodies }: EventClaim): Claim['subject'] {
	return {
		person: people ?? subject.person,
		party: subject.party,
		area: subject.area,
		body: bodies ?? subject.body,
	};
}

export function eventDraft(claim: EventClaim, { s, context }: EventInput): DraftClaim {
	const leaves = claim.workings.flatMap((line) => [...line.leaves]);
	return {
		fromText: s.tokens[claim.from].start,
		upTo: s.tokens[claim.to - 1].end,
		taken: (claim.numbers ?? []).map((index) => ({
			from: s.tokens[s.numbers[index].figureFrom].start,
			to: s.tokens[s.numbers[index].figureTo - 1].end,
		})),
		type: claim.type,
		subject: withNamed(subjectsOf(context, claim.candidacy, claim.party, claim.contest, claim.area), claim),
		...claim.change,
		...(s.names.some(({ kind }) => kind === 'place' || kind === 'area') ? { scope: 'told' as const } : {}),
		election: electionRef(context, claim.election),
		base: null,
		stated: claim.stated ?? null,
		verdict: claim.verdict,
		detail: claim.detail,
		definition: null,
		found: claim.found ?? null,
		workings: claim.workings.map((line) => working(context, line.text, line.leaves)),
		assumptions: claim.assumptions ?? [],
		sources: sourceRefs(context, leaves),
	};
}
