/** How many streams one person may keep open: a few pages on a phone and a laptop, and not all that a server has. */

const MOST = 10;
const open = new Map<string, Set<() => void>>();

/**
 * Takes a place for a stream; where the person has too many, the first one ends, and its page asks again.
 * @param end ends the stream
 * @returns what gives the place back
 */
export function takePlace(personId: string, end: () => void): () => void {
	const mine = open.get(personId) ?? new Set<() => void>();
	open.set(personId, mine);
	mine.add(end);
	if (mine.size > MOST) mine.values().next().value?.();
	return () => {
		mine.delete(end);
		if (mine.size === 0 && open.get(personId) === mine) open.delete(personId);
	};
}
