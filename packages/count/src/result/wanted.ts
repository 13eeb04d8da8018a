/** What a published result says of how it was counted: all it takes to count again. */
import type { Wanted } from '../count-file.ts';

/**
 * @param text of a result, as `countJsonText` writes it
 * @returns null where it is no result
 */
export function wantedOf(text: string): Wanted | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null) return null;
	const { rule, seats, lot } = value as { rule?: unknown; seats?: unknown; lot?: unknown };
	if (typeof rule !== 'string' || typeof seats !== 'number') return null;
	const { seed, order } = (lot ?? {}) as { seed?: unknown; order?: unknown };
	if (typeof seed === 'string') return { rule, seats, seed };
	if (Array.isArray(order)) return { rule, seats, order: order.map(String) };
	return { rule, seats };
}

/** The first line, from 1, in which two texts differ, with what each has there; null where they are the same. */
export function firstDifference(
	published: string,
	counted: string,
): { readonly line: number; readonly published: string; readonly counted: string } | null {
	if (published === counted) return null;
	const theirs = published.split('\n');
	const ours = counted.split('\n');
	const at = theirs.findIndex((line, place) => line !== ours[place]);
	const place = at === -1 ? theirs.length : at;
	return { line: place + 1, published: theirs[place] ?? '', counted: ours[place] ?? '' };
}
