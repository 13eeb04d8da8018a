/** The roll is a fold over what happened to each member: what held on a day, as far as it was known at an instant. */
import type { Day, Instant } from '../rulebook/days.ts';
import { isMember, type MemberClass, type RollStanding } from './standing.ts';

/** What an event may change; what it leaves out, or null, stays as it was. */
export interface RollValues {
	readonly number: string;
	readonly unitId: string;
	readonly joinedOn: Day;
	readonly class: MemberClass;
	readonly standing: RollStanding;
	readonly arrearsMonths: number;
}

export interface RollEvent {
	readonly personId: string;
	/** Order in which events were recorded. */
	readonly position: number;
	/** The first day on which it holds. */
	readonly effectiveOn: Day;
	readonly recordedAt: Instant;
	readonly values: { readonly [Name in keyof RollValues]?: RollValues[Name] | null };
}

export interface RollEntry extends RollValues {
	readonly personId: string;
	/** The day from which somebody is a member no more; null for members. */
	readonly leftOn: Day | null;
}

/**
 * @param on the roll at the end of this day
 * @param knownAt what was recorded later does not count
 * @returns everybody who ever joined by that day, members or not, by code point of their ids
 */
export function rollAsAt(
	events: readonly RollEvent[],
	on: Day,
	knownAt: Instant | null = null,
): readonly RollEntry[] {
	const counted = events
		.filter(({ effectiveOn, recordedAt }) => effectiveOn <= on && (knownAt === null || recordedAt <= knownAt))
		.sort(byEffect);
	const folded = new Map<string, Partial<RollEntry>>();
	for (const { personId, effectiveOn, values } of counted) {
		const before = folded.get(personId) ?? { personId, leftOn: null };
		const given = Object.fromEntries(
			Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
		) as Partial<RollValues>;
		const leftOn =
			given.standing === undefined ? before.leftOn : isMember(given.standing) ? null : effectiveOn;
		folded.set(personId, { ...before, ...given, leftOn });
	}
	return [...folded.values()].filter(isWhole).sort((a, b) => (a.personId < b.personId ? -1 : 1));
}

function byEffect(a: RollEvent, b: RollEvent): number {
	if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
	return a.position - b.position;
}

/** Who has not joined by then is not on the roll, whatever else was recorded. */
function isWhole(entry: Partial<RollEntry>): entry is RollEntry {
	return entry.number !== undefined && entry.unitId !== undefined && entry.standing !== undefined;
}
