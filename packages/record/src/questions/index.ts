/** Questions asked of the record: pure functions over a release and a ledger. Run in a browser. */

export { ALLEGIANCE_KINDS, type AllegianceKind } from '../members/model.ts';
export * from './about-councils.ts';
export * from './about-the-commons.ts';
export type { ChangeAccount } from './accounts.ts';
export {
	type AreaFigures,
	type AreaParty,
	type AreaTotals,
	type AreaWhole,
	areasOfElection,
	areaTotals,
} from './area-totals.ts';
export type { BaseMeasures, CandidateChange } from './base-measures.ts';
export type { CandidateMeasures } from './candidate-measures.ts';
export {
	allChanges,
	type ChangesAnswer,
	type ChangesAsked,
	changesQuestion,
	isFromRolls,
} from './changes.ts';
export { type ContestMeasures, contestMeasures, type Given } from './contest-measures.ts';
export type { ContestSummary, PartyShare } from './contest-summary.ts';
export {
	billingAuthorities,
	councilTax,
	type TaxAnswer,
	type TaxOfBand,
	type TaxProposal,
} from './council-tax.ts';
export { financialYear, REFERENDUM_LIMITS } from './council-tax-limits.ts';
export type { ReferendumAnswer } from './council-tax-referendum.ts';
export { type CouncillorAnswer, councillorOf, type LabelChange, type RollMention } from './councillor.ts';
export type { DayAccount, When } from './days.ts';
export { decimalOrNull, plainDecimal } from './decimal.ts';
export {
	type Division,
	type DivisionHead,
	divisionTold,
	type MemberVote,
	type PartyLobbies,
	partyName,
} from './division.ts';
export {
	type DivisionYear,
	divisionsOfDay,
	divisionsOfPolicy,
	divisionsOfYear,
	divisionsWithWords,
	divisionYears,
	type PolicyName,
	policyNames,
} from './divisions.ts';
export { type ElectionDay, electionDay, type PartyGains, type SeatLine } from './election.ts';
export { electionList, type ListedDay } from './election-list.ts';
export type { PersonKey } from './everyone.ts';
export type { Balance, Flow, FlowOptions, Flows } from './flows.ts';
export { howAPersonVoted, type PersonVote, type PersonVotes } from './how-a-person-voted.ts';
export {
	type EditionOfMember,
	type InterestsOfMember,
	interestsOf,
	type StandingInterest,
} from './interests.ts';
export { type DivisionBeside, interestsBesideDivisions } from './interests-beside-divisions.ts';
export { type Evidence, inFile, inLedger, isoDay, type Known, wholeDay } from './known.ts';
export type { Measure } from './measure.ts';
export type { Change } from './member-changes.ts';
export type { Moves } from './moves.ts';
export type { OfficeSpell } from './offices.ts';
export { isDissolved, type Parliament, parliamentAt, parliamentsOf } from './parliaments.ts';
export {
	type JointTicket,
	type PartyHistory,
	type PartyRef,
	partyHistory,
	type Succession,
} from './parties.ts';
export { type PartyAnswer, type PartyAtElection, type PlaceShare, partyOf } from './party.ts';
export type { StatedSource } from './party-facts.ts';
export { type ListedParty, type PartyList, partyList } from './party-list.ts';
export { type LobbyCounts, majorityOf, type PartyMajority, sideOf } from './party-lobbies.ts';
export { partySeats, type SeatsHeld } from './party-seats.ts';
export { type PartyState, stateKey } from './party-state.ts';
export { type PartyThen, partyThen } from './party-then.ts';
export { type ListedMember, memberList } from './people-list.ts';
export { type ClaimedTenure, type FirstSpeech, type PersonAnswer, personQuestion } from './person.ts';
export { lastDay, type Place, placeOf, type Redrawing, type SeatPart } from './place.ts';
export { type ListedPlace, type PlaceList, placeList } from './place-list.ts';
export { type PlaceMember, placeMembers } from './place-members.ts';
export { type NamedRegistration, registeredOn } from './registered-parties.ts';
export { holdersOf, type Represents, whoRepresents } from './represents.ts';
export { searchIndex } from './search/find.ts';
export type { Found, Holder } from './search/shown.ts';
export type { FoundKind } from './search/things.ts';
export { type FoundGroup, LONGEST_QUERY, type SearchAnswer, search } from './search.ts';
export type { SitsAs } from './sits-as.ts';
export type { Standing } from './standings.ts';
export type { Statement } from './statements.ts';
export type { StoodAs } from './stood-as.ts';
export type { Swing } from './swings.ts';
export { allTenures, type Entered, type Tenure, tenuresOf } from './tenures.ts';
export type { TimelineSpell, Timelines } from './timelines.ts';
