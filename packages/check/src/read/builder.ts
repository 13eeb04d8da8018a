/** Builds the text of a block unit by unit, normalised and with white space folded, and remembers where each unit stood. */
import type { Offsets } from './document.ts';
import { normalUnit } from './normalise.ts';

const TAB = 9;
const LINE_FEED = 10;
const SPACE = 32;

export interface Builder {
	/** Adds a unit that stands at `from` up to `to` in the input. White space after white space adds nothing. */
	add(code: number, from: number, to: number): void;
	/** Adds a line feed or tab in place of white space before it. */
	part(code: typeof TAB | typeof LINE_FEED, from: number, to: number): void;
	/** The text so far, without white space at its end, or null if there is none; the builder is empty again. */
	take(): { readonly text: string; readonly offsets: Offsets } | null;
	/** Last unit, or NaN. */
	last(): number;
}

/** Soft hyphen, zero-width marks and the byte order mark: nothing is seen of them. */
function isUnseen(code: number): boolean {
	return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

function isSpace(code: number): boolean {
	return code === SPACE || code === LINE_FEED || code === TAB;
}

export function createBuilder(): Builder {
	let units: number[] = [];
	let at: number[] = [];
	let starts: number[] = [];
	let ends: number[] = [];

	function push(code: number, from: number, to: number): void {
		const piece = at.length - 1;
		const isNext =
			piece >= 0 &&
			to === from + 1 &&
			ends[piece] === from &&
			ends[piece] - starts[piece] === units.length - at[piece];
		if (isNext) ends[piece] = to;
		else {
			at.push(units.length);
			starts.push(from);
			ends.push(to);
		}
		units.push(code);
	}

	function pop(): void {
		units.pop();
		const piece = at.length - 1;
		if (at[piece] < units.length) ends[piece]--;
		else {
			at.pop();
			starts.pop();
			ends.pop();
		}
	}

	function add(code: number, from: number, to: number): void {
		if (isUnseen(code)) return;
		const unit = normalUnit(code);
		if (!isSpace(unit)) push(unit, from, to);
		else if (units.length > 0 && !isSpace(units[units.length - 1])) push(SPACE, from, to);
	}

	function part(code: number, from: number, to: number): void {
		if (units[units.length - 1] === SPACE) pop();
		if (code === TAB || (units.length > 0 && units[units.length - 1] !== LINE_FEED)) push(code, from, to);
	}

	function take(): { readonly text: string; readonly offsets: Offsets } | null {
		while (units.length > 0 && isSpace(units[units.length - 1])) pop();
		at.push(units.length);
		const taken =
			units.length === 0 ? null : { text: textOf(units), offsets: { at, from: starts, to: ends } };
		units = [];
		at = [];
		starts = [];
		ends = [];
		return taken;
	}

	return { add, part, take, last: () => units[units.length - 1] };
}

const CHUNK = 4096;

function textOf(units: readonly number[]): string {
	let text = '';
	for (let from = 0; from < units.length; from += CHUNK)
		text += String.fromCharCode(...units.slice(from, from + CHUNK));
	return text;
}
