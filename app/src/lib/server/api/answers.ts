/**
 * What each question of the API answers, as types: the schemas of `openapi.json` are made from these, so that neither can say
 * what the other does not.
 */
import type {
	Change,
	ChangesAnswer,
	Composition,
	CompositionAnswer,
	ContestMeasures,
	Control,
	ControlAnswer,
	CouncilAnswer,
	Division,
	ElectionDay,
	Found,
	InterestsOfMember,
	PartyAnswer,
	PersonAnswer,
	PersonVotes,
	Place,
	Represents,
	SearchAnswer,
} from '@mandate/record/questions';

/** The release and position of the ledger that an answer was made from: with both it can be made again. */
export interface MadeFrom {
	readonly release: string;
	readonly known: number;
}

export interface PlaceAndDay {
	readonly place: string;
	/** ISO day. */
	readonly at: string;
}

export interface ContestAnswer {
	readonly election: { readonly id: string; readonly label: string; readonly pollingOn: string };
	readonly place: string;
	readonly measures: ContestMeasures;
}

export interface CompositionOfBody {
	readonly body: string;
	/** Of a council the one that may tell of the day asked for; null where the record has none so early. */
	readonly composition: CompositionAnswer | Composition | null;
	readonly control: ControlAnswer | Control | null;
}

export interface Paged {
	readonly page: number;
	readonly pages: number;
	readonly count: number;
}

export interface ChangesPaged extends Paged {
	readonly flows: ChangesAnswer['flows'];
	readonly bodies: ChangesAnswer['bodies'];
	/** The newest first, a hundred a page. */
	readonly changes: readonly Change[];
}

export interface FindingAt {
	readonly gate: string;
	readonly severity: 'error' | 'note';
	readonly subject: string;
	readonly message: string;
	readonly workings: string;
	readonly at: readonly { readonly source: string; readonly line: number }[];
}

export interface FindingsPaged extends Paged {
	readonly findings: readonly FindingAt[];
}

export interface SourceFile {
	readonly id: string;
	readonly title: string;
	readonly publisher: string;
	readonly licence: string;
	readonly path: string;
	/** Of its raw bytes; empty in the example record. */
	readonly sha256: string;
}

export interface SearchFound extends SearchAnswer {
	readonly best: Found | null;
}

export interface Answers {
	readonly person: PersonAnswer;
	readonly votes: PersonVotes;
	readonly interests: InterestsOfMember;
	readonly place: Place;
	readonly represents: Represents & PlaceAndDay;
	readonly party: PartyAnswer;
	readonly council: CouncilAnswer;
	readonly composition: CompositionOfBody;
	readonly election: ElectionDay;
	readonly contest: ContestAnswer;
	readonly division: Division;
	readonly changes: ChangesPaged;
	readonly search: SearchFound;
	readonly findings: FindingsPaged;
	readonly sources: { readonly sources: readonly SourceFile[] };
}

export type AnswerName = keyof Answers;
