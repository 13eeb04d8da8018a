/** From what was sent or typed to a checked article, or to a problem said in words: in the browser as on the server. Keeps nothing. */
import {
	type Answer,
	check,
	type Decoded,
	type Document,
	type DocumentKind,
	decodeInput,
	readDocument,
} from '@mandate/check';
import type { Release } from '@mandate/record';
import { type Context, contextsOf } from '../article/contexts.ts';
import { type Row, rowsOf } from '../article/rows.ts';
import { isDay } from './day.ts';
import { EMPTY, LARGEST_TEXT, type Problem, TOO_LARGE } from './problems.ts';

export interface ToCheck {
	readonly input: Uint8Array | string;
	readonly kind?: DocumentKind;
	/** `YYYY-MM-DD`; empty or absent where it is not known. */
	readonly published?: string;
}

interface CheckedText {
	readonly ok: true;
	readonly text: string;
	readonly document: Document;
	readonly answer: Answer;
}

/** A checked article as a page shows it. */
export interface CheckedPage {
	readonly ok: true;
	readonly text: string;
	readonly kind: DocumentKind;
	readonly answer: Answer;
	readonly rows: readonly Row[];
	/** The words round the figures that no verdict was given on. */
	readonly contexts: readonly Context[];
	/** Claims that the rows leave out, since no page can show so many. */
	readonly leftOut: number;
}

/** Claims that are shown on a page: several times as many as any article has. */
export const MOST_SHOWN = 1000;

export interface Refused {
	readonly ok: false;
	readonly problem: Problem;
}

export async function checkInput(
	{ input, kind, published }: ToCheck,
	release: Release,
): Promise<CheckedText | Refused> {
	if (published && !isDay(published)) {
		return refuse({
			code: 'bad-date',
			message: `"${published.slice(0, 40)}" is not a day. Write the day of publication as 2024-07-04.`,
			where: 'published',
			expected: 'YYYY-MM-DD',
		});
	}
	const decoded = typeof input === 'string' ? ({ ok: true, text: input } as const) : decodeInput(input);
	if (!decoded.ok) return refuse(problemOf(decoded));
	const { text } = decoded;
	if (text.length > LARGEST_TEXT) return refuse(TOO_LARGE);
	if (text.trim() === '') return refuse(EMPTY);
	const document = await readDocument(text, kind);
	return { ok: true, text, document, answer: check(document, text, release, published ? { published } : {}) };
}

export async function checkForPage(toCheck: ToCheck, release: Release): Promise<CheckedPage | Refused> {
	const checked = await checkInput(toCheck, release);
	if (!checked.ok) return checked;
	const { text, document, answer } = checked;
	const { rows, leftOut } = shownOf(rowsOf(text, document, answer.claims), answer.claims.length);
	const unread = answer.figures.filter(({ state }) => state !== 'checked').slice(0, MOST_SHOWN);
	return {
		ok: true,
		text,
		kind: document.kind,
		answer,
		rows,
		contexts: contextsOf(document, unread),
		leftOut,
	};
}

/** Rows up to the claim that is one too many, wherever in its paragraph that stands. */
function shownOf(rows: readonly Row[], claims: number): Pick<CheckedPage, 'rows' | 'leftOut'> {
	if (claims <= MOST_SHOWN) return { rows, leftOut: 0 };
	const shown: Row[] = [];
	const known = new Set<number>();
	for (const row of rows) {
		const notes = row.notes.slice(0, MOST_SHOWN - known.size);
		for (const claim of notes) known.add(claim);
		const end = row.pieces.findIndex((piece) => piece.claims.some((claim) => !known.has(claim)));
		if (end < 0) {
			shown.push(row);
			continue;
		}
		const rest = { text: '…', claims: [], starts: [], ends: [] };
		shown.push({ ...row, notes, pieces: [...row.pieces.slice(0, end), rest] });
		break;
	}
	return { rows: shown, leftOut: claims - known.size };
}

/** The same without what is not shown, for a page that is made here and sent: the counts stay those of the whole text. */
export function withoutLeftOut(checked: CheckedPage): CheckedPage {
	if (checked.leftOut === 0 && checked.answer.figures.length <= 2 * MOST_SHOWN) return checked;
	const { answer, rows } = checked;
	const last = Math.max(-1, ...rows.map(({ notes }) => Math.max(-1, ...notes)));
	const claims = answer.claims.slice(0, Math.max(last + 1, MOST_SHOWN));
	return { ...checked, answer: { ...answer, claims, figures: answer.figures.slice(0, 2 * MOST_SHOWN) } };
}

function problemOf({ why, message }: Extract<Decoded, { ok: false }>): Problem {
	if (why === 'empty') return EMPTY;
	if (why === 'too-large') return TOO_LARGE;
	return { code: 'not-text', message, where: 'text', expected: 'text in UTF-8' };
}

function refuse(problem: Problem): Refused {
	return { ok: false, problem };
}
