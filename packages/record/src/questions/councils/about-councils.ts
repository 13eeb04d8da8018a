/** What may be asked about councils. */

export type { LabelChange, RollMention } from '../people/label-change.ts';
export { type ControlAnswer, type CouncilAnswer, councilOf } from './council.ts';
export {
	type BalanceAnswer,
	type CouncilInterval,
	councilChanges,
	type SeatAnswer,
	type SeatChangeAnswer,
} from './council-changes.ts';
export { type CompositionAnswer, compositionsOf } from './council-compositions.ts';
export { type CouncilMajority, councilAt, councilSubject, type SeatCount } from './council-facts.ts';
export { type CouncilPollAnswer, councilPoll, type PollTotal } from './council-poll.ts';
export { type CouncilWards, councilWards, type WardSeat } from './council-wards.ts';
export {
	type CouncillorAnswer,
	councillorOf,
	type WardWin,
} from './councillor.ts';
export { allCouncils, type CouncilLine } from './councils.ts';
export { CAUSES, type Cause } from './seat-changes.ts';
export type { WardCandidateAnswer, WardPollAnswer } from './ward-poll.ts';
export { type ControlChange, whyControlChanged } from './why-control-changed.ts';
