/** Votes of a person as lines of a list, and gathered by the policies that editors file divisions under. */
import { divisionPath } from '@mandate/record/addresses';
import { type Evidence, type Known, type PersonVote, partyName, sideOf } from '@mandate/record/questions';

export interface VoteLine {
	readonly on: string;
	readonly title: string;
	readonly path: string;
	/** "Aye", "No, as a teller", "Both lobbies", "No vote recorded". */
	readonly vote: string;
	/** "Labour: 256 aye, 85 no"; empty where there is no majority to compare with. */
	readonly party: string;
	/** null where it cannot be compared. */
	readonly isWithMajority: boolean | null;
	readonly isDayOfChange: boolean;
	readonly evidence: Evidence;
}

const VOTES = {
	none: 'No vote recorded',
	aye: 'Aye',
	no: 'No',
	both: 'Both lobbies',
	'aye-teller': 'Aye, as a teller',
	'no-teller': 'No, as a teller',
} as const;

export function voteLine({ release }: Known, vote: PersonVote): VoteLine {
	const { division, lobby, majority, party } = vote;
	return {
		on: division.on,
		title: division.title,
		path: divisionPath(release, division.row),
		vote: VOTES[lobby],
		party: majority === null ? '' : `${partyName(release, party)}: ${majority.ayes} aye, ${majority.noes} no`,
		isWithMajority: vote.isWithMajority,
		isDayOfChange: vote.isDayOfChange,
		evidence: vote.evidence,
	};
}

export interface PolicyVotes {
	readonly number: number;
	readonly name: string;
	readonly held: number;
	readonly voted: number;
	readonly against: number;
}

/** Policies with a division in whose list the person is, by name. */
export function policyVotes({ release: { divisions } }: Known, votes: readonly PersonVote[]): PolicyVotes[] {
	const found = new Map<number, PersonVote[]>();
	for (const vote of votes)
		for (const policy of vote.policies) {
			const list = found.get(policy);
			if (list) list.push(vote);
			else found.set(policy, [vote]);
		}
	return [...found]
		.map(([policy, list]) => ({
			number: divisions?.policies.number[policy] ?? 0,
			name: divisions?.policies.name.at(policy) ?? '',
			held: list.length,
			voted: list.filter(({ lobby }) => sideOf(lobby) !== null).length,
			against: list.filter(({ isWithMajority }) => isWithMajority === false).length,
		}))
		.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number));
}
