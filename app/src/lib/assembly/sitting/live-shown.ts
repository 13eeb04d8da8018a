/** What a page shows of a snapshot: the same shape as the server makes, named here so that pages need nothing of the server. */

import type { QuorumRuling, Ruling } from '@mandate/assembly/rulebook';
import type { Presence, Side, Tally } from '@mandate/assembly/sitting';

interface SpeakerShown {
	readonly id: string;
	readonly name: string;
	readonly side: Side;
	readonly startedAt: string | null;
	readonly limitSeconds: number | null;
}

export interface VoteShown {
	readonly id: string;
	readonly question: string;
	readonly decision: string;
	readonly way: 'hands' | 'count' | 'roll-call';
	readonly state: 'open' | 'declared' | 'tied' | 'closed' | 'void';
	readonly declared: 'carried' | 'fell' | null;
	readonly challengedAt: string | null;
	readonly round: number;
	readonly tally: Tally | null;
	readonly votedCount: number;
	readonly presentCount: number | null;
	readonly entitledCount: number | null;
	readonly chairCasts: 'for' | 'against' | 'none' | null;
	readonly isCarried: boolean | null;
	readonly ruling: Ruling | null;
	readonly closedAt: string | null;
}

export interface LiveShown {
	readonly meeting: string;
	readonly title: string;
	readonly unitName: string;
	readonly unitSlug: string;
	readonly zone: string;
	readonly state: 'door' | 'open' | 'suspended' | 'closed' | null;
	readonly presence: Presence | null;
	readonly quorum: QuorumRuling | null;
	readonly guestsIn: number;
	readonly history: readonly { readonly at: string; readonly voters: number }[];
	readonly item: { readonly position: number; readonly title: string } | null;
	readonly isListClosed: boolean;
	readonly speechSeconds: number | null;
	readonly speaking: SpeakerShown | null;
	readonly waiting: readonly SpeakerShown[];
	readonly openVote: VoteShown | null;
	readonly closedVotes: readonly VoteShown[];
}
