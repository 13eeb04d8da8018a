/** From what was sent to a checked article, or to a problem said in words. Keeps nothing. */
import {
	type Answer,
	check,
	type Decoded,
	type Document,
	type DocumentKind,
	decodeInput,
	readDocument,
} from '@mandate/check';
import { isDay } from './day.ts';
import { EMPTY, LARGEST_TEXT, type Problem, TOO_LARGE } from './problems.ts';
import { theRecord } from './the-record.ts';

export interface ToCheck {
	readonly input: Uint8Array | string;
	readonly kind?: DocumentKind;
	/** `YYYY-MM-DD`; empty or absent where it is not known. */
	readonly published?: string;
}

export type Checked =
	| { readonly ok: true; readonly text: string; readonly document: Document; readonly answer: Answer }
	| { readonly ok: false; readonly problem: Problem };

export async function checkInput({ input, kind, published }: ToCheck): Promise<Checked> {
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
	const { release } = await theRecord();
	return { ok: true, text, document, answer: check(document, text, release, published ? { published } : {}) };
}

function problemOf({ why, message }: Extract<Decoded, { ok: false }>): Problem {
	if (why === 'empty') return EMPTY;
	if (why === 'too-large') return TOO_LARGE;
	return { code: 'not-text', message, where: 'text', expected: 'text in UTF-8' };
}

function refuse(problem: Problem): Checked {
	return { ok: false, problem };
}
