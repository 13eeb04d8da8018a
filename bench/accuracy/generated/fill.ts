/** Fills a template: text, the spans of its claims, and every slot as it was printed. */
import { DATED, type Role, type Template } from '../templates/template.ts';
import { type Draw, splitSlot } from './draw.ts';
import { type Figure, type Hedge, roundFor } from './hedge.ts';
import type { Random } from './random.ts';
import { core, dress, magnitude, type Value } from './value.ts';

export interface Piece {
	readonly text: string;
	/** As printed without sign, article or capitals. */
	readonly core: string;
	/** Number of the claim in whose mark it stands. */
	readonly mark: number | null;
	readonly slot: string | null;
	readonly modifiers: readonly string[];
	readonly hedge: Hedge | null;
	/** The slot's value, exact. */
	readonly value: Value | null;
	readonly figure: Figure | null;
}

export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface Filled {
	readonly text: string;
	readonly marks: ReadonlyMap<number, Span>;
	/** Where each piece stands. */
	readonly spans: readonly Span[];
}

const TOKEN = /\[\[(\d+)\||\]\]|\{([^{}:~]*)((?::[^{}:~]+)*)(?:~([^{}:~]+))?\}/g;
/** Hedges that stand in the words of a template before a slot without one. */
const WORDS_BEFORE: readonly (readonly [RegExp, Hedge])[] = [
	[/\b(?:about|around|roughly|some)\s$/i, 'about'],
	[/\b(?:almost|nearly)\s$/i, 'almost'],
	[/\bjust over\s$/i, 'just-over'],
	[/\b(?:over|more than)\s$/i, 'over'],
	[/\b(?:fewer than|less than|under)\s$/i, 'under'],
	[/\bat least\s$/i, 'at-least'],
];

/** Prints one slot; null where it cannot be said in that form. `put` is printed in the place of the value. */
export function printSlot(
	value: Value,
	modifiers: readonly string[],
	hedge: Hedge | null,
	wordsBefore: string,
	put?: { readonly core: string; readonly shown: number },
): Pick<Piece, 'text' | 'core' | 'figure'> | null {
	const size = magnitude(value);
	let printed = value;
	if (hedge !== null && !put) {
		if (size === null) return null;
		const x = roundFor(hedge, Math.abs(size), value.kind === 'count');
		if (x === null) return null;
		printed =
			value.kind === 'count'
				? { kind: 'count', n: x }
				: { kind: 'percent', of: { n: BigInt(x), d: 1n }, isChange: false };
	}
	const bare =
		put?.core ?? core(printed, hedge !== null && value.kind === 'percent' ? [...modifiers, '0'] : modifiers);
	if (bare === null) return null;
	const text = dress(bare, value, modifiers);
	if (size === null) return { text, core: bare, figure: null };
	const digits = /^[\d,.]+/.exec(bare)?.[0].replaceAll(',', '');
	const shown = put?.shown ?? (digits === undefined ? Math.abs(magnitude(printed) ?? 0) : Number(digits));
	const literal = WORDS_BEFORE.find(([words]) => words.test(wordsBefore))?.[1] ?? null;
	const figure: Figure = {
		shown,
		decimals: digits?.split('.')[1]?.length ?? 0,
		scale: value.kind === 'millions' ? 1_000_000 : 1,
		hedge: hedge === 'round' ? null : (hedge ?? literal),
		isChange: value.kind === 'percent' && value.isChange,
		isCount: value.kind === 'count',
	};
	return { text, core: bare, figure };
}

/** Pieces of the text in order, each slot printed; null where a slot has no value for the draw. */
export function piecesOf({ text }: Template, draw: Draw): Piece[] | null {
	const pieces: Piece[] = [];
	let mark: number | null = null;
	let from = 0;
	const literal = (upTo: number): void => {
		if (upTo > from)
			pieces.push({
				text: text.slice(from, upTo),
				core: '',
				mark,
				slot: null,
				modifiers: [],
				hedge: null,
				value: null,
				figure: null,
			});
	};
	for (const match of text.matchAll(TOKEN)) {
		literal(match.index);
		from = match.index + match[0].length;
		const [token, n, slot, colons, hedge] = match;
		if (n !== undefined) mark = Number(n);
		else if (token === ']]') mark = null;
		else {
			const value = draw.value(slot);
			const modifiers = colons.split(':').slice(1);
			const before = pieces[pieces.length - 1]?.text ?? '';
			const kind = (hedge ?? null) as Hedge | null;
			const printed = value && printSlot(value, modifiers, kind, before);
			if (!value || !printed) return null;
			// A change that prints as nil would deny itself.
			if (printed.figure?.isChange && printed.figure.shown === 0) return null;
			pieces.push({ ...printed, mark, slot, modifiers, hedge: kind, value });
		}
	}
	literal(text.length);
	return pieces;
}

/** Joins the pieces after `head`; spans count from the start of the head. */
export function joined(head: string, pieces: readonly Piece[]): Filled {
	let text = head;
	const marks = new Map<number, Span>();
	const spans: Span[] = [];
	for (const piece of pieces) {
		const start = text.length;
		text += piece.text;
		spans.push({ start, end: text.length });
		if (piece.mark === null) continue;
		const before = marks.get(piece.mark);
		marks.set(piece.mark, { start: before?.start ?? start, end: text.length });
	}
	return { text, marks, spans };
}

/** Day of publication, or null where the next general election leaves none. */
export function publishedOn({ dated }: Template, draw: Draw, random: Random): string | null {
	const [first, last] = DATED[dated];
	const polled = Date.parse(`${draw.pollingOn}T00:00:00Z`);
	const next = draw.world.generals.find(({ pollingOn }) => pollingOn > draw.pollingOn)?.pollingOn;
	const days = next ? (Date.parse(`${next}T00:00:00Z`) - polled) / 86_400_000 - 1 : last;
	const upTo = Math.min(last, days);
	if (upTo < first) return null;
	const day = first + random.below(upTo - first + 1);
	return new Date(polled + day * 86_400_000).toISOString().slice(0, 10);
}

const PERSON =
	/^(?:.+\.)?(winner|runnerup|third|other|last|defeated|previous|riser|faller|returner)\.(?:name|surname|titled)$/;

/** Surnames that the text names, one a person; null where two people bear the same, so that nobody could tell them apart. */
export function surnamesIn(draw: Draw, slots: readonly string[]): ReadonlySet<string> | null {
	const people = new Map<string, string>();
	for (const slot of slots) {
		const match = PERSON.exec(slot);
		if (!match) continue;
		const { prefix } = splitSlot(slot);
		const person = draw.contests.get(prefix)?.role(match[1] as Role);
		if (person)
			people.set(`${prefix} ${person.given} ${person.surname} ${person.party}`, person.surname.toLowerCase());
	}
	const surnames = new Set(people.values());
	return surnames.size === people.size ? surnames : null;
}
