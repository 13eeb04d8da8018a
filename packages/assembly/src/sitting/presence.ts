/** Who is in the room, as the rules count them: from the entries of the door to the quorum. */
import { isQuorate, type MeetingFacts, type QuorumRuling, type RulesInForce } from '../rulebook/index.ts';

/** As what somebody attends. */
export type AttendsAs = 'member' | 'delegate' | 'officer' | 'representative' | 'guest';

/** One person's entry at the door: one a person, however often they come and go. */
export interface Attendance {
	readonly personId: string;
	readonly as: AttendsAs;
	readonly hasVote: boolean;
	/** The branch or affiliated body that a delegate is there for. */
	readonly represents: { readonly id: string; readonly name: string } | null;
	/** Signed in and not gone since. */
	readonly isPresent: boolean;
}

export interface Presence {
	/** All who are in the room, guests too. */
	readonly presentCount: number;
	/** With a vote, in the room: members and officers. */
	readonly membersCount: number;
	/** With a vote, in the room: delegates. */
	readonly delegatesCount: number;
	/** With a vote, in the room. */
	readonly votersCount: number;
	/** Bodies of which a delegate with a vote is in the room, each with how many, by name. */
	readonly bodies: readonly { readonly id: string; readonly name: string; readonly delegatesCount: number }[];
}

export function presenceOf(attendances: readonly Attendance[]): Presence {
	const present = attendances.filter(({ isPresent }) => isPresent);
	const voters = present.filter(({ hasVote }) => hasVote);
	const delegates = voters.filter(({ as }) => as === 'delegate');
	const bodies = new Map<string, { id: string; name: string; delegatesCount: number }>();
	for (const { represents } of delegates) {
		if (represents === null) continue;
		const before = bodies.get(represents.id)?.delegatesCount ?? 0;
		bodies.set(represents.id, { ...represents, delegatesCount: before + 1 });
	}
	return {
		presentCount: present.length,
		membersCount: voters.filter(({ as }) => as === 'member' || as === 'officer').length,
		delegatesCount: delegates.length,
		votersCount: voters.length,
		bodies: [...bodies.values()].sort((a, b) =>
			a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
		),
	};
}

/** How many might be there and vote. */
export interface Entitled {
	readonly membersCount: number;
	readonly delegatesCount: number;
}

/** @returns the ruling on the quorum for those who are in the room now */
export function quorumNow(
	rules: RulesInForce,
	meeting: MeetingFacts,
	presence: Presence,
	entitled: Entitled,
): QuorumRuling {
	const { of } = isQuorate(rules, { meeting, present: 0, entitled: 0, bodiesPresent: 0 });
	const isOfMembers = of === 'members';
	return isQuorate(rules, {
		meeting,
		present: isOfMembers ? presence.membersCount : presence.delegatesCount,
		entitled: isOfMembers ? entitled.membersCount : entitled.delegatesCount,
		bodiesPresent: presence.bodies.length,
	});
}
