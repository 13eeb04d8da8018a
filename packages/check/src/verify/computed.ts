/** A value worked out from the record, with its name, its definition and its workings. Workings are written only when asked for. */
import { abs, type Fraction, sign, toDecimal } from '@mandate/psephology';
import type { Value } from './stated.ts';

/** A row that a value rests on: of candidacies, of contests, or for printed totals the index of the election. */
export interface Leaf {
	/** `line`: a line of a source, for what books hold; its number is the row. */
	readonly kind: 'candidacy' | 'contest' | 'total' | 'line';
	readonly row: number;
	/** Row of the release's sources, for `line`. */
	readonly source?: number;
}

export interface Computed extends Value {
	/** Short name of the measure: "share change". */
	readonly measure: string;
	/** What the value is, for people: "change in share, in points (against 2015 general election)". */
	readonly label: string;
	/** Id in the registry of definitions, or null. */
	readonly definition: string | null;
	/** The largest the value can be: the seats of an area. */
	readonly most?: number;
	/** Sign of a change; the value itself is a magnitude. */
	readonly direction: -1 | 0 | 1;
	/** Election that a change is counted from, or -1. */
	readonly baseElection: number;
	/** The sum, readable: written only where it is shown. */
	readonly write: () => string;
	readonly leaves: readonly Leaf[];
}

export interface Name {
	readonly measure: string;
	readonly label: string;
	readonly definition?: string;
	/** In per cent or points, rather than a count. */
	readonly isPart?: boolean;
}

export interface Extra {
	readonly baseElection?: number;
	/** The largest the value can be: the seats of an area. */
	readonly most?: number;
	/** The two figures of which the value is the difference, in the printed unit. */
	readonly pair?: Value['pair'];
}

export function made(
	value: Fraction,
	name: Name,
	text: () => string,
	leaves: readonly Leaf[],
	extra: Extra = {},
): Computed {
	return {
		value: abs(value),
		isPart: name.isPart ?? false,
		pair: extra.pair,
		measure: name.measure,
		label: name.label,
		definition: name.definition ?? null,
		direction: sign(value),
		most: extra.most,
		baseElection: extra.baseElection ?? -1,
		write: text,
		leaves,
	};
}

/** A count with thousands separated: "26,282". */
export function count(n: number): string {
	if (n < 0) return `-${count(-n)}`;
	const digits = String(n);
	let at = digits.length - 3;
	if (at <= 0) return digits;
	let text = digits.slice(at);
	for (at -= 3; at > 0; at -= 3) text = `${digits.slice(at, at + 3)},${text}`;
	return `${digits.slice(0, at + 3)},${text}`;
}

/** A part in per cent or points: "13.4". */
export function pc(value: Fraction, decimals = 2): string {
	return toDecimal(value, decimals);
}

export function some<T>(...list: (T | null)[]): T[] {
	return list.filter((item): item is T => item !== null);
}
