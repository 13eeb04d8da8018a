/** What happens in a case against somebody: each step an event, in the order in which they came. Instants in UTC. */
import type { Day, Instant } from '../rulebook/days.ts';

/** Who decides first, and who decides the appeal. */
export type PanelStage = 'decision' | 'appeal';
/** Confirmed: the person is barred, rejected or suspended, or the complaint is well founded. */
export type Outcome = 'confirmed' | 'dropped';
/** Upheld: the decision is undone. */
export type AppealOutcome = 'upheld' | 'dismissed';

export type CaseEvent = { readonly at: Instant } & (
	| { readonly kind: 'opened' | 'notice' | 'reply' | 'appeal' | 'withdrawn' | 'closed' | 'suspension-ended' }
	| { readonly kind: 'named'; readonly stage: PanelStage; readonly personId: string }
	| {
			readonly kind: 'declared';
			readonly stage: PanelStage;
			readonly personId: string;
			readonly hasInterest: boolean;
	  }
	| { readonly kind: 'hearing'; readonly on: Day }
	/** Something precautionary, until a day at most. */
	| { readonly kind: 'measure'; readonly reviewOn: Day; readonly suspends?: boolean }
	| { readonly kind: 'review'; readonly reviewOn: Day | null }
	| {
			readonly kind: 'decision';
			readonly outcome: Outcome;
			readonly appealUntil: Day;
			/** The last day of a suspension; absent or null: until it is ended. */
			readonly suspendsUntil?: Day | null;
	  }
	| { readonly kind: 'appeal-decision'; readonly outcome: AppealOutcome }
);
