/** Candidacies of two contests that are set beside one another: of one party, and of the first two. */
import type { Movement } from '@mandate/psephology';
import type { Release } from '../../release/release.ts';
import { partyAtContest } from '../parties/party-then.ts';
import { candidaciesOf, contestRows } from './contest-rows.ts';

/** Why a party has no one candidacy to set beside another. */
export type Unlike = 'did not stand' | 'not told apart' | 'several of one label' | 'no poll';

/** The one candidacy of a party in a contest; why there is none. */
export function candidacyOfParty(
	release: Release,
	contest: number,
	party: number,
): { readonly row: number } | { readonly why: Unlike } {
	const { candidacies, contests } = release;
	if (contests.isUnopposed[contest] === 1 || contests.validVotes[contest] <= 0) return { why: 'no poll' };
	const rows = candidaciesOf(release, contest);
	const own = rows.filter((row) => candidacies.party[row] === party && candidacies.isGroup[row] === 0);
	if (own.length === 1) {
		const { isOne } = partyAtContest(release, party, contest);
		return isOne ? { row: own[0] } : { why: 'several of one label' };
	}
	if (own.length > 1) return { why: 'several of one label' };
	const hasGroup = rows.some((row) => candidacies.isGroup[row] === 1);
	return { why: hasGroup ? 'not told apart' : 'did not stand' };
}

export function movementOf(
	release: Release,
	contest: number,
	row: number,
	base: number,
	before: number,
): Movement {
	const { candidacies, contests } = release;
	return {
		before: { votes: candidacies.votes[before], total: contests.validVotes[base] },
		after: { votes: candidacies.votes[row], total: contests.validVotes[contest] },
	};
}

/** Votes of the first less those of the second, where both are known; the row of each. */
export function firstTwo(release: Release, contest: number): readonly [number, number] | null {
	const { candidacies, contests } = release;
	const winner = contestRows(release).winner(contest);
	if (winner < 0 || contests.isUnopposed[contest] === 1) return null;
	const second = candidaciesOf(release, contest).filter((row) => row !== winner);
	if (second.length === 0) return null;
	const most = second.reduce((one, other) =>
		candidacies.votes[other] > candidacies.votes[one] ? other : one,
	);
	return candidacies.isGroup[most] === 1 ? null : [winner, most];
}

export function majorityOf(release: Release, contest: number): number | null {
	const { votes } = release.candidacies;
	const two = firstTwo(release, contest);
	return two === null ? null : votes[two[0]] - votes[two[1]];
}
