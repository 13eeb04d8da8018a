/** Who of the book of divisions is who of the book of members: by the Public Whip's number for a person, and by nothing else. */
import { type PersonRef, peopleOf, shownAs } from '../../addresses/people.ts';
import type { Release } from '../../release/release.ts';
import type { Known } from '../known.ts';

interface Join {
	/** Row of members by voter, -1 where the book of members has none of the number. */
	readonly memberOf: Int32Array;
	readonly voterOf: ReadonlyMap<number, number>;
}

const joins = new WeakMap<Release, Join>();

function joinOf(release: Release): Join {
	const known = joins.get(release);
	if (known) return known;
	const { members, divisions } = release;
	const byNumber = new Map<number, number>();
	for (let row = 0; row < (members?.count ?? 0); row++)
		for (const id of members?.ids.at(row).split(' ') ?? [])
			if (id.startsWith(SCHEME)) byNumber.set(Number(id.slice(SCHEME.length)), row);
	const count = divisions?.voters.count ?? 0;
	const memberOf = new Int32Array(count).fill(-1);
	const voterOf = new Map<number, number>();
	for (let voter = 0; voter < count; voter++) {
		const member = byNumber.get(divisions?.voters.person[voter] ?? -1) ?? -1;
		memberOf[voter] = member;
		if (member >= 0) voterOf.set(member, voter);
	}
	const join = { memberOf, voterOf };
	joins.set(release, join);
	return join;
}

const SCHEME = 'publicwhip:';

/** Rows of the book's voters that are a person, whoever the ledger holds to be the same among them. */
export function votersOfPerson({ release, ledger }: Known, id: string): readonly number[] {
	const people = peopleOf(release);
	return ledger.same(id).flatMap((one) => {
		const member = people.withId(one)?.member ?? -1;
		return joinOf(release).voterOf.get(member) ?? [];
	});
}

/** The person to link to; null where nothing but a name joins the two. */
export function personOfVoter({ release, ledger }: Known, voter: number): PersonRef | null {
	const member = joinOf(release).memberOf[voter];
	if (member < 0 || release.members === null) return null;
	return shownAs(peopleOf(release), ledger, release.members.id.at(member));
}
