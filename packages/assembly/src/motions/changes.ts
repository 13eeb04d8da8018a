/**
 * Changes to a text, word by word: what is taken out where and what is put in instead. Paragraphs are aligned first and words within them,
 * so that a change stays in its paragraph; words next to each other that change are one change.
 */
import { diffArrays } from 'diff';

export interface Change {
	/** What is replaced, in UTF-16 code units of the text; start and end are equal where something is only put in. */
	readonly start: number;
	readonly end: number;
	/** What stands there. */
	readonly removed: string;
	readonly inserted: string;
}

export interface ChangedPiece {
	readonly kind: 'kept' | 'removed' | 'inserted';
	readonly text: string;
}

export type Applied =
	| { readonly ok: true; readonly text: string }
	/** The change whose words are not where it says, or that meets the one before. */
	| { readonly ok: false; readonly why: 'other-wording' | 'overlap'; readonly change: Change };

/** Words that may differ before a passage is replaced as a whole. */
const MOST_DIFFERENT = 2_000;

/** White space and marks between words: they do not keep two changes apart. */
const isBetween = (text: string): boolean => !/[\p{L}\p{N}\n]/u.test(text);

/** Lines, each with the line feed that ends it. */
function linesOf(text: string): string[] {
	const lines: string[] = [];
	for (let start = 0; start < text.length; ) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed + 1;
		lines.push(text.slice(start, end));
		start = end;
	}
	return lines;
}

/** Words, and every other character for itself; put together they are the text. */
function tokensOf(text: string): string[] {
	return text.match(/[\p{L}\p{M}\p{N}'’]+|[^\p{L}\p{M}\p{N}'’]/gu) ?? [];
}

/** Pieces that make `a` where removed ones are read and `b` where inserted ones are. */
function piecesBetween(a: string, b: string, split: (text: string) => string[]): ChangedPiece[] {
	const parts = diffArrays(split(a), split(b), { maxEditLength: MOST_DIFFERENT });
	if (parts === undefined)
		return [
			{ kind: 'removed', text: a },
			{ kind: 'inserted', text: b },
		];
	return parts.map(({ added, removed, value }) => ({
		kind: removed ? 'removed' : added ? 'inserted' : 'kept',
		text: value.join(''),
	}));
}

/** The changes that make `b` of `a`, in order. Applied to `a` they give exactly `b`. */
export function changesBetween(a: string, b: string): Change[] {
	const changes: { start: number; end: number; removed: string; inserted: string }[] = [];
	let at = 0;
	/** What was kept since the last change. */
	let kept = '';
	let isApart = true;
	const take = ({ kind, text }: ChangedPiece) => {
		if (kind === 'kept') {
			kept += text;
			isApart ||= !isBetween(kept);
			at += text.length;
			return;
		}
		const last = changes.at(-1);
		const [removed, inserted] = kind === 'removed' ? [text, ''] : ['', text];
		if (last === undefined || isApart)
			changes.push({ start: at, end: at + removed.length, removed, inserted });
		else {
			last.removed += kept + removed;
			last.inserted += kept + inserted;
			last.end = at + removed.length;
		}
		at += removed.length;
		kept = '';
		isApart = false;
	};
	const lines = piecesBetween(a, b, linesOf);
	for (let i = 0; i < lines.length; i++) {
		const [one, next] = [lines[i], lines[i + 1]];
		if (one.kind !== 'kept' && next !== undefined && next.kind !== 'kept') {
			const [removed, inserted] = one.kind === 'removed' ? [one, next] : [next, one];
			for (const piece of piecesBetween(removed.text, inserted.text, tokensOf)) take(piece);
			i++;
		} else take(one);
	}
	return changes;
}

/** Applies changes to the text they were made for. */
export function applyChanges(text: string, changes: readonly Change[]): Applied {
	let out = '';
	let at = 0;
	let before: Change | undefined;
	for (const change of [...changes].sort(byPlace)) {
		const { start, end, removed, inserted } = change;
		if (text.slice(start, end) !== removed || end > text.length)
			return { ok: false, why: 'other-wording', change };
		if (before !== undefined && overlap(before, change)) return { ok: false, why: 'overlap', change };
		out += text.slice(at, start) + inserted;
		at = end;
		before = change;
	}
	return { ok: true, text: out + text.slice(at) };
}

/** The text with its changes shown: what is kept, taken out and put in, in order. Changes must fit the text. */
export function changedPieces(text: string, changes: readonly Change[]): ChangedPiece[] {
	const pieces: ChangedPiece[] = [];
	const add = (kind: ChangedPiece['kind'], piece: string) => {
		if (piece !== '') pieces.push({ kind, text: piece });
	};
	let at = 0;
	for (const { start, end, removed, inserted } of [...changes].sort(byPlace)) {
		if (start < at) continue;
		add('kept', text.slice(at, start));
		add('removed', removed);
		add('inserted', inserted);
		at = end;
	}
	add('kept', text.slice(at));
	return pieces;
}

export function byPlace(a: Change, b: Change): number {
	return a.start - b.start || a.end - b.end;
}

/** Whether two changes touch the same words, or put something in at the same place. */
export function overlap(a: Change, b: Change): boolean {
	if (a.start === b.start) return true;
	const [first, second] = a.start < b.start ? [a, b] : [b, a];
	return second.start < first.end;
}
