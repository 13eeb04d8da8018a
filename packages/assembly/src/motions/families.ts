/** "Has anyone else passed this motion?": the model or motion whose text a pasted text is, or of which it is a variant. */
import { type OpenText, openText } from './fingerprint.ts';
import { matchModel } from './match-model.ts';
import { isVariant, type Nearness, nearerFirst, nearnessOfOpen } from './nearness.ts';

export interface Known<Id> {
	readonly id: Id;
	/** Its text, with the blanks open if it is a model. */
	readonly open: OpenText;
}

export type Family<Id> =
	| { readonly kind: 'same'; readonly id: Id; readonly values: ReadonlyMap<number, string> }
	| { readonly kind: 'variant'; readonly id: Id; readonly nearness: Nearness }
	| { readonly kind: 'none' };

/**
 * @param text as pasted, blanks filled in
 * @param known models and motions, the ones to be preferred first
 */
export function familyOf<Id>(text: string, known: readonly Known<Id>[]): Family<Id> {
	for (const { id, open } of known) {
		const values = matchModel(open, text);
		if (values !== null) return { kind: 'same', id, values };
	}
	const mine = openText(text);
	const counts = countsOf(mine);
	let nearest: { id: Id; nearness: Nearness } | null = null;
	for (const { id, open } of known) {
		if (!mayBeVariant(counts, countsOf(open))) continue;
		const found = nearnessOfOpen(open, mine);
		if (isVariant(found) && (nearest === null || nearerFirst(found, nearest.nearness) < 0))
			nearest = { id, nearness: found };
	}
	return nearest === null ? { kind: 'none' } : { kind: 'variant', ...nearest };
}

/** How often each word stands in a canonical text. */
export function countsOf(open: OpenText): Map<string, number> {
	const counts = new Map<string, number>();
	for (const word of open.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/** Whether the texts have enough words in common, in whatever order: without this none is a variant, and it is quickly known. */
export function mayBeVariant(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	let common = 0;
	let all = 0;
	for (const [word, count] of a) {
		common += Math.min(count, b.get(word) ?? 0);
		all += count;
	}
	for (const count of b.values()) all += count;
	return common * 3 > all;
}
