/**
 * A composite: one motion drafted from several. Says for each of its paragraphs which motions it is from, word for word or nearly,
 * and which paragraphs of theirs it leaves out; the movers of all are its movers.
 */
import { canonical } from './canonical.ts';
import { countsOf, mayBeVariant } from './families.ts';
import { isVariant, type Nearness, nearerFirst, nearness } from './nearness.ts';
import { paragraphsOf } from './text.ts';

export interface Source {
	readonly id: string;
	readonly text: string;
	/** Those who moved it. */
	readonly movers: readonly string[];
}

export interface ParagraphFrom {
	readonly text: string;
	/** Ids of the motions that have this paragraph word for word. */
	readonly from: readonly string[];
	/** Where none has: the nearest paragraph, if it is a variant of one. */
	readonly near: { readonly id: string; readonly paragraph: number; readonly nearness: Nearness } | null;
}

export interface Composite {
	readonly paragraphs: readonly ParagraphFrom[];
	/** Paragraphs of the motions, from 1, that stand nowhere in the composite, neither as they are nor nearly so. */
	readonly leftOut: readonly { readonly id: string; readonly paragraph: number; readonly text: string }[];
	readonly movers: readonly string[];
}

/** Steps of looking for variants in all; a composite of a large conference takes a tenth. What is left then counts as new. */
const MOST_STEPS = 3_000_000;

interface Paragraph {
	readonly id: string;
	/** From 1. */
	readonly paragraph: number;
	/** Place among those of all motions. */
	readonly at: number;
	readonly text: string;
	readonly canonical: string;
	readonly counts: ReadonlyMap<string, number>;
}

/** Where the paragraphs of a composite come from. */
export function traceComposite(text: string, sources: readonly Source[]): Composite {
	const of = sources
		.flatMap(({ id, text: source }) => paragraphsOf(source).map((one, i) => ({ id, one, paragraph: i + 1 })))
		.map(({ id, one, paragraph }, at): Paragraph => {
			const words = canonical(one.text);
			return { id, paragraph, at, text: one.text, canonical: words, counts: countsOf(words) };
		});
	const same = new Map<string, Paragraph[]>();
	for (const one of of) put(same, one.canonical, one);
	const nearest = variantFinder(of);
	const used = new Set<Paragraph>();
	const paragraphs = paragraphsOf(text).map(({ text: mine }): ParagraphFrom => {
		const words = canonical(mine);
		const from = same.get(words) ?? [];
		for (const one of from) used.add(one);
		if (from.length > 0) return { text: mine, from: [...new Set(from.map(({ id }) => id))], near: null };
		const near = nearest(mine, words);
		if (near === null) return { text: mine, from: [], near: null };
		used.add(near.one);
		const { id, paragraph } = near.one;
		return { text: mine, from: [], near: { id, paragraph, nearness: near.nearness } };
	});
	return {
		paragraphs,
		leftOut: of
			.filter((one) => !used.has(one))
			.map(({ id, paragraph, text: left }) => ({ id, paragraph, text: left })),
		movers: [...new Set(sources.flatMap(({ movers }) => movers))],
	};
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
	const all = map.get(key);
	if (all === undefined) map.set(key, [value]);
	else all.push(value);
}

interface Near {
	readonly one: Paragraph;
	readonly nearness: Nearness;
}

/** Only paragraphs with enough words in common are compared word by word, and of those only so many that a page is not kept waiting. */
function variantFinder(of: readonly Paragraph[]): (text: string, words: string) => Near | null {
	const withWord = new Map<string, Paragraph[]>();
	for (const one of of) for (const word of one.counts.keys()) put(withWord, word, one);
	let steps = 0;
	return (text, words) => {
		const counts = countsOf(words);
		const meant = new Set<Paragraph>();
		for (const word of counts.keys())
			for (const one of withWord.get(word) ?? []) {
				if (++steps > MOST_STEPS) return null;
				meant.add(one);
			}
		const near: Near[] = [];
		for (const one of [...meant].sort((a, b) => a.at - b.at)) {
			steps += counts.size + one.counts.size;
			if (!mayBeVariant(counts, one.counts)) continue;
			if (steps > MOST_STEPS) break;
			// What differs in all its words takes the square of them.
			steps += ((words.split(' ').length + one.canonical.split(' ').length) / 2) ** 2;
			const found = nearness(one.text, text);
			if (isVariant(found)) near.push({ one, nearness: found });
		}
		return near.sort((a, b) => nearerFirst(a.nearness, b.nearness)).at(0) ?? null;
	};
}

/** A first draft of a composite: the paragraphs of all motions in order, each only once. */
export function firstDraft(sources: readonly Source[]): string {
	const seen = new Set<string>();
	return sources
		.flatMap(({ text }) => paragraphsOf(text))
		.filter(({ text }) => {
			const words = canonical(text);
			if (words === '' || seen.has(words)) return false;
			seen.add(words);
			return true;
		})
		.map(({ text }) => text)
		.join('\n\n');
}
