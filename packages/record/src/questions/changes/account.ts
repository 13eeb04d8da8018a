/** What one source says of one change of allegiance. */
import type { Status } from '../../ledger/model.ts';
import type { Actor, AllegianceKind, Timeline } from '../../members/model.ts';
import type { When } from '../days.ts';
import type { Evidence } from '../known.ts';
import type { PartyState } from './party-state.ts';

export interface ChangeAccount {
	/** `commons`, id of a council, or null where nothing says in which body. */
	readonly body: string | null;
	readonly kind: AllegianceKind;
	readonly actor: Actor | null;
	readonly timeline: Timeline;
	readonly from: PartyState | null;
	readonly to: PartyState | null;
	/** When it took effect, as this source has it. */
	readonly on: When;
	readonly announced: When | null;
	/** First day on which a register or roll had it. */
	readonly recorded: When | null;
	/** As the one who acted gives it, and as the other side disputes it; empty where not said. */
	readonly reason: string;
	readonly disputed: string;
	readonly outcome: 'pending' | 'final' | 'reversed';
	/** Of a file always `asserted`. */
	readonly status: Status;
	/** A file, or the publisher and title that an entry was taken from: no source tells of one change twice. */
	readonly source: string;
	readonly evidence: Evidence;
}
