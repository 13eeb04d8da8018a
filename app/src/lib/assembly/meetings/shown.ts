/** What pages know of a credential and the challenge to it. */
import type { RulingShown } from '../form.ts';

export interface ChallengeShown {
	readonly id: string;
	readonly ground: string;
	readonly reasons: string;
	readonly rule: string;
	readonly made_at: string;
	readonly told_at: string | null;
	readonly told_how: string | null;
	readonly answer_until: string | null;
	readonly answer: string | null;
	readonly answered_at: string | null;
	readonly answer_paper_id: string | null;
	readonly heard_at: string | null;
	readonly hearing: string | null;
	readonly decided_at: string | null;
	readonly decided_by: string | null;
	readonly outcome: string | null;
	readonly decision_reasons: string | null;
	readonly decision_rule: string | null;
	readonly appeal_until: string | null;
	readonly appeal_to: string | null;
	readonly appealed_at: string | null;
	readonly appeal: string | null;
	readonly appeal_decided_at: string | null;
	readonly appeal_decided_by: string | null;
	readonly appeal_outcome: string | null;
	readonly appeal_reasons: string | null;
	readonly appeal_rule: string | null;
	readonly lapsed_at: string | null;
	readonly withdrawn_at: string | null;
}

export interface CredentialShown {
	readonly credential_id: string | null;
	readonly name: string;
	readonly from_name: string;
	readonly state: string | null;
	readonly against: readonly { readonly ground: string; readonly ruling: RulingShown }[];
	readonly challenge: ChallengeShown | null;
	readonly isReached: boolean;
}

export interface ClauseShown {
	readonly clause: string;
	readonly title: string;
}
