/** The speakers' list: who is next, by the chair's own order first, then by when they asked, for and against by turns where the rules say so. */

export const SIDES = ['for', 'against', 'neither'] as const;
export type Side = (typeof SIDES)[number];

export interface Speaker {
	readonly id: string;
	readonly personId: string;
	readonly side: Side;
	/** ISO instant in UTC. */
	readonly askedAt: string;
	/** Place that the chair gave; null: by when they asked. */
	readonly place: number | null;
	/** When they began and ended; null before. */
	readonly startedAt: string | null;
	readonly endedAt: string | null;
}

export interface DebateRules {
	/** For and against speak by turns while somebody of the other side waits. */
	readonly isAlternating: boolean;
	/** Who has not spoken on the item goes before who has. */
	readonly isNewFirst: boolean;
}

export interface SpeakersOrder<S extends Speaker> {
	readonly speaking: S | null;
	readonly waiting: readonly S[];
	readonly spoken: readonly S[];
}

/** @param speakers of one item, in any order, without those who withdrew */
export function speakersOrder<S extends Speaker>(
	speakers: readonly S[],
	rules: DebateRules,
): SpeakersOrder<S> {
	const spoken = speakers
		.filter(({ endedAt }) => endedAt !== null)
		.sort((a, b) => byWords(a.startedAt ?? '', b.startedAt ?? '') || byWords(a.id, b.id));
	const speaking = speakers.find(({ startedAt, endedAt }) => startedAt !== null && endedAt === null) ?? null;
	const heard = new Set(spoken.map(({ personId }) => personId));
	const asked = speakers
		.filter(({ startedAt }) => startedAt === null)
		.sort((a, b) => byWords(a.askedAt, b.askedAt) || byWords(a.id, b.id));
	const placed = asked
		.filter(({ place }) => place !== null)
		.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || byWords(a.id, b.id));
	const others = asked.filter(({ place }) => place === null);
	const fresh = rules.isNewFirst ? others.filter(({ personId }) => !heard.has(personId)) : others;
	const again = rules.isNewFirst ? others.filter(({ personId }) => heard.has(personId)) : [];
	const before = sideOf([...spoken, ...(speaking === null ? [] : [speaking]), ...placed]);
	const first = rules.isAlternating ? byTurns(fresh, before) : fresh;
	const last = rules.isAlternating ? byTurns(again, sideOf(first) ?? before) : again;
	return { speaking, waiting: [...placed, ...first, ...last], spoken };
}

/** The side of the last who spoke for or against. */
function sideOf(speakers: readonly Speaker[]): Side | null {
	return speakers.filter(({ side }) => side !== 'neither').at(-1)?.side ?? null;
}

/** Each next is the first of the other side, where one waits; who is on neither side keeps the place of when they asked. */
function byTurns<S extends Speaker>(speakers: readonly S[], before: Side | null): readonly S[] {
	const rest = [...speakers];
	const order: S[] = [];
	let last = before;
	while (rest.length > 0) {
		const wanted = last === null ? 0 : rest.findIndex(({ side }) => side !== last);
		const [next] = rest.splice(Math.max(0, wanted), 1);
		order.push(next);
		if (next.side !== 'neither') last = next.side;
	}
	return order;
}

/** @returns seconds left of the time allowed, below 0 when it is over; null without a limit */
export function secondsLeft(startedAt: string, now: string, limitSeconds: number | null): number | null {
	if (limitSeconds === null) return null;
	return limitSeconds - Math.floor((Date.parse(now) - Date.parse(startedAt)) / 1000);
}

function byWords(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
