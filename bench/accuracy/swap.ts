/** Two parties change places in a record: what the one polled, won and is called in results, the other did. */
import type { Base } from '@mandate/record';

/** Names, abbreviations and aliases stay with their parties; every reference to the parties is exchanged. */
export function swapParties(base: Base, [one, other]: readonly [string, string]): Base {
	const a = base.parties.find(({ id }) => id === one);
	const b = base.parties.find(({ id }) => id === other);
	if (!a || !b) throw new Error(`Expected the ids of two parties of the record, found ${one} and ${other}.`);
	const party = (id: string): string => (id === one ? other : id === other ? one : id);
	const words = new Map([
		[a.abbreviation, b.abbreviation],
		[b.abbreviation, a.abbreviation],
	]);
	const result = (text: string | null): string | null =>
		text === null
			? null
			: text.replace(/\bLab Coop\b/g, 'Lab').replace(/[A-Za-z]+/g, (word) => words.get(word) ?? word);
	return {
		...base,
		contests: base.contests.map((contest) => ({
			...contest,
			result: result(contest.result),
			candidacies: contest.candidacies.map((c) => ({ ...c, party: party(c.party) })),
		})),
		results: base.results.map((r) => ({ ...r, party: party(r.party) })),
		registrations: base.registrations.map((r) => ({ ...r, party: r.party === null ? null : party(r.party) })),
	};
}
