/** Who of a contest is meant by a person or a party. */
import type { Context } from '../resolve/context.ts';
import type { Subject } from '../resolve/subjects.ts';
import { basesOf } from '../resolve/when.ts';
import type { PersonTag } from '../tag/index.ts';
import { candidacyOf, electionOf } from './facts.ts';

/**
 * The candidacy of a person or party in a contest; for a notional contest, and for one that a change is counted from
 * (`isBase`), a person's party.
 */
export function candidacyFor(context: Context, contest: number, subject: Subject, isBase = false): number {
	const { release } = context.facts;
	if (subject.person && !(subject.person.candidacies.length === 0 && subject.party >= 0)) {
		for (const row of subject.person.candidacies)
			if (release.candidacies.contest[row] === contest) return row;
		const isOnPaper = electionOf(release, contest).kind === 'notional';
		if (
			(isOnPaper || (isBase && followed(context, subject.person, contest))) &&
			subject.person.candidacies.length > 0
		) {
			const party =
				subject.party >= 0
					? subject.party
					: release.candidacies.party[subject.person.candidacies[subject.person.candidacies.length - 1]];
			return candidacyOf(release, contest, party);
		}
		return -1;
	}
	return subject.party >= 0 ? candidacyOf(release, contest, subject.party) : -1;
}

/** Whether a person stood in the contest after one: there the party is who came before. */
function followed({ facts }: Context, person: PersonTag, contest: number): boolean {
	const { candidacies } = facts.release;
	return person.candidacies.some((row) => basesOf(facts, candidacies.contest[row]).includes(contest));
}
