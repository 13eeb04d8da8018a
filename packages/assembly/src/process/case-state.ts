/** How a case stands: the fold of its events. */
import type { Day, Instant } from '../rulebook/days.ts';
import type { Process } from '../rulebook/rules/keeping.ts';
import type { AppealOutcome, CaseEvent, Outcome, PanelStage } from './case-events.ts';

export type CaseStage = 'opened' | 'notice-given' | 'decided' | 'appealed' | 'appeal-decided' | 'closed';

export interface PanelMember {
	readonly personId: string;
	readonly stage: PanelStage;
	readonly namedAt: Instant;
	/** Null: nothing declared yet. */
	readonly hasInterest: boolean | null;
}

/** Something precautionary that is in force until it is reviewed; not reviewed in time, it lapses. */
export interface Measure {
	/** Taken, or last reviewed. */
	readonly since: Instant;
	readonly reviewOn: Day;
	/** Whether the person is suspended meanwhile. */
	readonly suspends: boolean;
}

export interface Decided {
	readonly at: Instant;
	readonly outcome: Outcome;
	readonly appealUntil: Day;
	/** The last day of a suspension; null: until it is ended. */
	readonly suspendsUntil: Day | null;
}

export interface CaseState {
	readonly stage: CaseStage;
	readonly openedAt: Instant;
	readonly noticeAt: Instant | null;
	/** The first reply. */
	readonly repliedAt: Instant | null;
	readonly hearings: readonly Day[];
	readonly panel: readonly PanelMember[];
	readonly measure: Measure | null;
	readonly decision: Decided | null;
	readonly appealedAt: Instant | null;
	readonly appealDecision: { readonly at: Instant; readonly outcome: AppealOutcome } | null;
	/** Given up before a decision. */
	readonly isWithdrawn: boolean;
	/** A suspension that was decided was ended since. */
	readonly isSuspensionEnded: boolean;
}

/** @param events the first is 'opened' */
export function caseState(events: readonly CaseEvent[]): CaseState {
	const [first, ...rest] = events;
	const opened: CaseState = {
		stage: 'opened',
		openedAt: first.at,
		noticeAt: null,
		repliedAt: null,
		hearings: [],
		panel: [],
		measure: null,
		decision: null,
		appealedAt: null,
		appealDecision: null,
		isWithdrawn: false,
		isSuspensionEnded: false,
	};
	return rest.reduce(after, opened);
}

function after(state: CaseState, event: CaseEvent): CaseState {
	const { at } = event;
	switch (event.kind) {
		case 'opened':
			return state;
		case 'notice':
			return { ...state, stage: 'notice-given', noticeAt: at };
		case 'reply':
			return { ...state, repliedAt: state.repliedAt ?? at };
		case 'named': {
			const { personId, stage } = event;
			const others = state.panel.filter((one) => one.personId !== personId || one.stage !== stage);
			return { ...state, panel: [...others, { personId, stage, namedAt: at, hasInterest: null }] };
		}
		case 'declared':
			return {
				...state,
				panel: state.panel.map((one) =>
					one.personId === event.personId && one.stage === event.stage
						? { ...one, hasInterest: event.hasInterest }
						: one,
				),
			};
		case 'hearing':
			return { ...state, hearings: [...state.hearings, event.on] };
		case 'measure':
			return {
				...state,
				measure: { since: at, reviewOn: event.reviewOn, suspends: event.suspends === true },
			};
		case 'review': {
			const { reviewOn } = event;
			const suspends = state.measure?.suspends === true;
			return { ...state, measure: reviewOn === null ? null : { since: at, reviewOn, suspends } };
		}
		case 'decision':
			return {
				...state,
				stage: 'decided',
				measure: null,
				decision: {
					at,
					outcome: event.outcome,
					appealUntil: event.appealUntil,
					suspendsUntil: event.suspendsUntil ?? null,
				},
			};
		case 'appeal':
			return { ...state, stage: 'appealed', appealedAt: at };
		case 'appeal-decision':
			return { ...state, stage: 'appeal-decided', appealDecision: { at, outcome: event.outcome } };
		case 'withdrawn':
			return { ...state, stage: 'closed', measure: null, isWithdrawn: true };
		case 'suspension-ended':
			return { ...state, isSuspensionEnded: true };
		case 'closed':
			return { ...state, stage: 'closed' };
	}
}

/** Those who decide: declared that they have no interest. Who has one steps down. */
export function deciding({ panel }: CaseState, stage: PanelStage): readonly PanelMember[] {
	return panel.filter((one) => one.stage === stage && one.hasInterest === false);
}

/** Whether something precautionary is in force on a day: it lapses after its day of review. */
export function isMeasureInForce({ measure }: CaseState, on: Day): boolean {
	return measure !== null && on <= measure.reviewOn;
}

/** Whether the person is barred, rejected or suspended by it, or the complaint stands, so far as decided. */
export function stands({ decision, appealDecision }: CaseState): boolean {
	return decision?.outcome === 'confirmed' && appealDecision?.outcome !== 'upheld';
}

/** Whether the person is suspended by it on a day: by what was decided, or for the time being. */
export function suspends(state: CaseState, process: Process, on: Day): boolean {
	if (state.measure?.suspends === true && isMeasureInForce(state, on)) return true;
	const until = state.decision?.suspendsUntil ?? null;
	const isOver = state.isSuspensionEnded || (until !== null && on > until);
	return process === 'suspension' && stands(state) && !isOver;
}
