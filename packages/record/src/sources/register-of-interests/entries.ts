/**
 * Groups the lines of a category into entries, as far as the source tells. What is asked of a donor runs from one "Name of donor"
 * to its "(Registered ...)" or the next donor; a line that is nothing but "(Registered ...)" ends what stands before it; a line
 * that begins with a small letter goes on from the one before; any other line is an entry of its own.
 */
import { fieldOf } from '../../interests/fields.ts';

/** One `<item>`: its lines, addresses left out. */
export interface Item {
	readonly lines: readonly string[];
	readonly depth: 0 | 1;
	readonly line: number;
}

export interface Entry {
	readonly lines: readonly string[];
	readonly depth: 0 | 1;
	readonly line: number;
	readonly registeredOn: string | null;
	readonly updatedOn: string | null;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);
const DAY = `(\\d{1,2})(?:st|nd|rd|th)? ?(${MONTHS.join('|')}) ?(\\d{4})`;
const REGISTERED = new RegExp(`\\(?\\bRegistered ?${DAY}`);
const UPDATED = /\b[Uu]pdated [^)]{0,200}/;
const ONLY_REGISTERED = /^\(?(?:Registered|Updated)\b[^)]{0,300}\)?[.*]?$/i;
const LATE = /^(?:\*? ?This is a late entry|\* ?These)/;
const STARTS = /^(?:names? of (?:donors?|lender)|support in the capacity as an mp)/i;

interface Draft {
	lines: string[];
	depth: 0 | 1;
	line: number;
	isLabelled: boolean;
	isClosed: boolean;
}

/** Entries of one record, or of one category that is not cut into records. */
export function entriesOf(items: readonly Item[]): Entry[] {
	const last = items[items.length - 1];
	const closesByItem = last?.lines.every((line) => ONLY_REGISTERED.test(line) || LATE.test(line)) ?? false;
	const drafts: Draft[] = [];
	for (const { lines, depth, line } of items) {
		if (lines.length === 0) continue;
		const open = drafts[drafts.length - 1];
		const isTail = lines.every((one) => ONLY_REGISTERED.test(one) || LATE.test(one));
		const isStart = STARTS.test(lines[0]);
		const goesOn =
			open !== undefined &&
			(isTail ||
				(!open.isClosed &&
					depth === open.depth &&
					!isStart &&
					(open.isLabelled || closesByItem || fieldOf(lines[0]) !== null || /^[a-z]/.test(lines[0]))));
		if (goesOn) open.lines.push(...lines);
		else drafts.push({ lines: [...lines], depth, line, isLabelled: isStart, isClosed: false });
		const now = drafts[drafts.length - 1];
		if (lines.some((one) => /\((?:Registered|Updated)\b/i.test(one))) now.isClosed = true;
	}
	return drafts.map(({ lines, depth, line }) => ({ lines, depth, line, ...daysOf(lines.join(' ')) }));
}

/** The days of "(Registered 2 May 2023; updated 1 June 2023 and 5 February 2024)", the first and the last. */
export function daysOf(text: string): { registeredOn: string | null; updatedOn: string | null } {
	const registered = REGISTERED.exec(text);
	const updated = [...(UPDATED.exec(text)?.[0] ?? '').matchAll(new RegExp(DAY, 'g'))];
	return {
		registeredOn: registered === null ? null : isoDay(registered),
		updatedOn: updated.length === 0 ? null : isoDay(updated[updated.length - 1]),
	};
}

function isoDay([, day, month, year]: RegExpMatchArray | RegExpExecArray): string | null {
	const iso = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
	const found = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(found.getTime()) || found.toISOString().slice(0, 10) !== iso ? null : iso;
}
