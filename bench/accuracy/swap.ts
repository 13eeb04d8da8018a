/** Two parties change places in a record and in texts: what the one polled, won and is called in results, the other did. */
import type { Base } from '@mandate/record';
import { formsOfParty } from './generated/parties.ts';

/** Names, abbreviations and aliases stay with their parties; every reference to the parties is exchanged. */
export function swapParties(base: Base, [one, other]: readonly [string, string]): Base {
	const a = base.parties.find(({ id }) => id === one);
	const b = base.parties.find(({ id }) => id === other);
	if (!a || !b) throw new Error(`Expected the ids of two parties of the record, found ${one} and ${other}.`);
	const party = (id: string): string => (id === one ? other : id === other ? one : id);
	const partyOrNone = <Id extends string | null>(id: Id): Id => (id === null ? id : (party(id) as Id));
	const counted = <N>(seats: readonly (readonly [string, N])[]): (readonly [string, N])[] =>
		seats.map(([id, count]) => [party(id), count]);
	const words = new Map([
		[a.abbreviation, b.abbreviation],
		[b.abbreviation, a.abbreviation],
		[a.abbreviation.toUpperCase(), b.abbreviation.toUpperCase()],
		[b.abbreviation.toUpperCase(), a.abbreviation.toUpperCase()],
	]);
	const result = (text: string | null): string | null =>
		text === null
			? null
			: text.replace(/\bLab Coop\b/g, 'Lab').replace(/[A-Za-z]+/g, (word) => words.get(word) ?? word);
	const { members, divisions, councils, polls } = base;
	return {
		...base,
		contests: base.contests.map((contest) => ({
			...contest,
			result: result(contest.result),
			candidacies: contest.candidacies.map((c) => ({ ...c, party: party(c.party) })),
		})),
		results: base.results.map((r) => ({ ...r, party: party(r.party) })),
		registrations: base.registrations.map((r) => ({ ...r, party: partyOrNone(r.party) })),
		members: members && {
			...members,
			parties: members.parties.map((spell) => ({ ...spell, party: partyOrNone(spell.party) })),
			events: members.events.map((e) => ({ ...e, from: partyOrNone(e.from), to: partyOrNone(e.to) })),
			elections: members.elections.map((won) => ({ ...won, party: party(won.party) })),
		},
		divisions: divisions && {
			...divisions,
			spells: divisions.spells.map((spell) => ({ ...spell, party: partyOrNone(spell.party) })),
		},
		councils: councils && {
			...councils,
			spells: councils.spells.map((spell) => ({ ...spell, party: party(spell.party) })),
			compositions: councils.compositions.map((c) => ({
				...c,
				seats: counted(c.seats),
				control: result(c.control) ?? '',
			})),
			contests: councils.contests.map((contest) => ({
				...contest,
				candidates: contest.candidates.map((c) => ({ ...c, party: party(c.party) })),
			})),
			affiliations: councils.affiliations.map((year) => ({ ...year, seats: counted(year.seats) })),
			estimates: councils.estimates.map((year) => ({ ...year, shares: counted(year.shares) })),
		},
		polls: polls && {
			...polls,
			polls: polls.polls.map((poll) => ({
				...poll,
				shares: poll.shares.map((one) => ({ ...one, party: party(one.party) })),
			})),
		},
	};
}

/** A text in which every word for the one party stands for the other. */
export function swapWords(text: string, [one, other]: readonly [string, string]): string {
	const [a, b] = [formsOfParty(one), formsOfParty(other)];
	const instead = new Map<string, string>();
	a.forEach((word, i) => {
		instead.set(word, b[i]);
		instead.set(b[i], word);
	});
	const all = [...instead.keys()].sort((x, y) => y.length - x.length);
	return text.replace(new RegExp(`(?<![A-Za-z])(?:${all.join('|')})(?![A-Za-z])`, 'g'), (word) =>
		String(instead.get(word)),
	);
}
