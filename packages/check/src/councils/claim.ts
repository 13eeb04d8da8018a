/** A claim about councils, and how it becomes one of the answer. */
import type { Claim, ClaimType, Detail, Named, SourceRef, Verdict, Working } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import type { DraftClaim } from '../report/figure-claim.ts';
import type { CouncilBook, LocalParty } from './book.ts';

/** A row of an official file: a row of `Release.sources` and a line. */
export interface Place {
	readonly source: number;
	readonly line: number;
}

export interface CouncilWorking {
	readonly text: string;
	readonly at: readonly Place[];
}

export interface CouncilClaim {
	/** Tokens `from` up to `to` are the quote. */
	readonly from: number;
	readonly to: number;
	readonly type: ClaimType;
	readonly verdict: Verdict;
	readonly detail: Detail | null;
	readonly person?: Named;
	readonly party?: LocalParty | null;
	readonly council?: number;
	readonly ward?: number;
	readonly leaving?: LocalParty | null;
	readonly joining?: LocalParty | null;
	/** Polling day of local elections. */
	readonly poll?: string;
	readonly stated?: Claim['stated'];
	readonly found?: Claim['found'];
	readonly workings: readonly CouncilWorking[];
	readonly assumptions?: readonly string[];
	/** Indices into the sentence's numbers that this claim accounts for. */
	readonly numbers?: readonly number[];
}

function named(book: CouncilBook, party: LocalParty | null | undefined): Named | null {
	if (!party) return null;
	const id = party.label >= 0 ? book.book.parties[party.label].id : book.release.parties[party.party]?.id;
	return id === undefined ? null : { id, name: book.nameOf(party) };
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

/** `2018-05-03` as "3 May 2018". */
export function dayText(on: string): string {
	const [year, month, day] = on.split('-').map(Number);
	return `${day} ${MONTHS[month - 1]} ${year}`;
}

function refs({ release }: CouncilBook, at: readonly Place[]): SourceRef[] {
	const list: SourceRef[] = [];
	for (const { source, line } of at) {
		const found = release.sources[source];
		if (!found) continue;
		const ref = { id: found.id, title: found.path || found.title, locator: `line ${line}` };
		if (!list.some(({ id, locator }) => id === ref.id && locator === ref.locator)) list.push(ref);
	}
	return list;
}

export function councilDraft(claim: CouncilClaim, book: CouncilBook, { s }: EventInput): DraftClaim {
	const { council, ward } = claim;
	const { councils, wards } = book.book;
	const body =
		council === undefined || council < 0 ? [] : [{ id: councils[council].id, name: councils[council].name }];
	const area =
		ward === undefined || ward < 0
			? body
			: [{ id: `${councils[wards.council[ward]].id}/${wards.name.at(ward)}`, name: wards.name.at(ward) }];
	const party = named(book, claim.party);
	const workings = claim.workings.map(
		({ text, at }): Working => ({
			text,
			sources: refs(book, at).map((ref) => `${ref.title}, ${ref.locator}`),
		}),
	);
	return {
		fromText: s.tokens[claim.from].start,
		upTo: s.tokens[claim.to - 1].end,
		taken: (claim.numbers ?? []).map((index) => ({
			from: s.tokens[s.numbers[index].figureFrom].start,
			to: s.tokens[s.numbers[index].figureTo - 1].end,
		})),
		type: claim.type,
		subject: {
			person: claim.person ? [claim.person] : [],
			party: party ? [party] : [],
			area,
			body,
		},
		...(claim.type === 'allegiance_change'
			? { from: named(book, claim.leaving), to: named(book, claim.joining), on: null }
			: {}),
		election: claim.poll
			? { id: `${claim.poll}-local`, label: `local elections of ${dayText(claim.poll)}`, date: claim.poll }
			: null,
		base: null,
		stated: claim.stated ?? null,
		verdict: claim.verdict,
		detail: claim.detail,
		definition: null,
		found: claim.found ?? null,
		workings,
		assumptions: claim.assumptions ?? [],
		sources: refs(
			book,
			claim.workings.flatMap(({ at }) => [...at]),
		),
	};
}
