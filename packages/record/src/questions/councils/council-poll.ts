/** The wards of a council that polled on a day. */
import type { Council, CouncilParty } from '../../councils/model.ts';
import type { Known } from '../known.ts';
import { councilRow } from './council-facts.ts';
import { type WardPollAnswer, wardPollAnswer } from './ward-poll.ts';
import { wardPollsOf } from './ward-polls.ts';

export interface PollTotal {
	readonly party: CouncilParty;
	readonly stood: number;
	readonly elected: number;
	/** Votes for all candidates of the label. In wards of several seats each voter has several. */
	readonly votes: number;
}

export interface CouncilPollAnswer {
	readonly council: Council;
	readonly on: string;
	/** Number elected in all. */
	readonly seats: number;
	/** Some ward elected more than one: a sum of votes is no number of voters. */
	readonly hasSeveralSeats: boolean;
	/** Most elected first, then most votes. */
	readonly totals: readonly PollTotal[];
	/** By the ward's name. */
	readonly wards: readonly WardPollAnswer[];
}

/** Null where the record has no result of the council for that day. @param id of a council @param on ISO day */
export function councilPoll({ release }: Known, id: string, on: string): CouncilPollAnswer | null {
	const book = release.councils;
	if (book === null) return null;
	const row = councilRow(book, id);
	const polls = row < 0 ? [] : wardPollsOf(book, row).filter((poll) => poll.on === on);
	if (polls.length === 0) return null;
	const wards = polls.map(({ contest }) => wardPollAnswer(release, contest));
	const totals = new Map<string, { -readonly [Key in keyof PollTotal]: PollTotal[Key] }>();
	for (const { party, votes, isElected } of wards.flatMap(({ candidates }) => candidates)) {
		const total = totals.get(party.id) ?? { party, stood: 0, elected: 0, votes: 0 };
		totals.set(party.id, total);
		total.stood++;
		total.votes += votes;
		if (isElected) total.elected++;
	}
	return {
		council: book.councils[row],
		on,
		seats: wards.reduce((sum, { seats }) => sum + seats, 0),
		hasSeveralSeats: wards.some(({ seats }) => seats > 1),
		totals: [...totals.values()].sort(
			(a, b) => b.elected - a.elected || b.votes - a.votes || (a.party.id < b.party.id ? -1 : 1),
		),
		wards,
	};
}
