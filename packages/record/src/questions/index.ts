/** Questions asked of the record: pure functions over a release and a ledger. Run in a browser. */

export { ALLEGIANCE_KINDS, type AllegianceKind } from '../members/model.ts';
export type { ChangeAccount } from './changes/account.ts';
export {
	allChanges,
	type ChangesAnswer,
	type ChangesAsked,
	changesQuestion,
	isFromRolls,
} from './changes/changes.ts';
export type { Balance, Flow, FlowOptions, Flows } from './changes/flows.ts';
export type { Change } from './changes/member-changes.ts';
export type { Moves } from './changes/moves.ts';
export { type PartyState, stateKey } from './changes/party-state.ts';
export * from './commons/about-the-commons.ts';
export {
	type AreaFigures,
	type AreaParty,
	type AreaTotals,
	type AreaWhole,
	areasOfElection,
	areaTotals,
} from './contests/area-totals.ts';
export type { BaseMeasures, CandidateChange } from './contests/base-measures.ts';
export type { CandidateMeasures } from './contests/candidate-measures.ts';
export { type ContestMeasures, contestMeasures, type Given } from './contests/contest-measures.ts';
export type { ContestSummary, PartyShare } from './contests/contest-summary.ts';
export { type ElectionDay, electionDay, type PartyGains, type SeatLine } from './contests/election.ts';
export { electionList, type ListedDay } from './contests/election-list.ts';
export type { Measure } from './contests/measure.ts';
export { lastDay, type Place, placeOf, type Redrawing, type SeatPart } from './contests/place.ts';
export { type ListedPlace, type PlaceList, placeList } from './contests/place-list.ts';
export type { Swing } from './contests/swings.ts';
export {
	billingAuthorities,
	councilTax,
	type TaxAnswer,
	type TaxOfBand,
	type TaxProposal,
} from './council-tax/council-tax.ts';
export { financialYear, REFERENDUM_LIMITS } from './council-tax/council-tax-limits.ts';
export type { ReferendumAnswer } from './council-tax/council-tax-referendum.ts';
export { decimalOrNull, plainDecimal } from './council-tax/decimal.ts';
export * from './councils/about-councils.ts';
export {
	type CouncillorAnswer,
	councillorOf,
} from './councils/councillor.ts';
export type { DayAccount, When } from './days.ts';
export {
	type Division,
	type DivisionHead,
	divisionTold,
	type MemberVote,
	type PartyLobbies,
	partyName,
} from './divisions/division.ts';
export {
	type DivisionYear,
	divisionsOfDay,
	divisionsOfPolicy,
	divisionsOfYear,
	divisionsWithWords,
	divisionYears,
	type PolicyName,
	policyNames,
} from './divisions/divisions.ts';
export { howAPersonVoted, type PersonVote, type PersonVotes } from './divisions/how-a-person-voted.ts';
export { type LobbyCounts, majorityOf, type PartyMajority, sideOf } from './divisions/party-lobbies.ts';
export {
	type EditionOfMember,
	type InterestsOfMember,
	interestsOf,
	type StandingInterest,
} from './interests/interests.ts';
export { type DivisionBeside, interestsBesideDivisions } from './interests/interests-beside-divisions.ts';
export { type Evidence, inFile, inLedger, isoDay, type Known, wholeDay } from './known.ts';
export { councilsOfParty, type SeatsOnCouncil } from './parties/councils-of-party.ts';
export {
	type JointTicket,
	type PartyHistory,
	type PartyRef,
	partyHistory,
	type Succession,
} from './parties/parties.ts';
export { type PartyAnswer, type PartyAtElection, type PlaceShare, partyOf } from './parties/party.ts';
export type { StatedSource } from './parties/party-facts.ts';
export { type ListedParty, type PartyList, partyList } from './parties/party-list.ts';
export { partySeats, type SeatsHeld } from './parties/party-seats.ts';
export { type PartyThen, partyThen } from './parties/party-then.ts';
export { type NamedRegistration, registeredOn } from './parties/registered-parties.ts';
export { type BeforeMembers, beforeMembers } from './people/before-members.ts';
export type { PersonKey } from './people/everyone.ts';
export type { LabelChange, RollMention } from './people/label-change.ts';
export type { OfficeSpell } from './people/offices.ts';
export { isDissolved, type Parliament, parliamentAt, parliamentsOf } from './people/parliaments.ts';
export { type ListedMember, memberList } from './people/people-list.ts';
export { type ClaimedTenure, type FirstSpeech, type PersonAnswer, personQuestion } from './people/person.ts';
export { type PlaceMember, placeMembers } from './people/place-members.ts';
export { holdersOf, type Represents, whoRepresents } from './people/represents.ts';
export type { SitsAs } from './people/sits-as.ts';
export type { Standing } from './people/standings.ts';
export type { Statement } from './people/statements.ts';
export type { StoodAs } from './people/stood-as.ts';
export { allTenures, type Entered, type Tenure, tenuresOf } from './people/tenures.ts';
export type { TimelineSpell, Timelines } from './people/timelines.ts';
export { searchIndex } from './search/find.ts';
export { type FoundGroup, LONGEST_QUERY, type SearchAnswer, search } from './search/search.ts';
export type { Found, Holder } from './search/shown.ts';
export type { FoundKind } from './search/things.ts';
