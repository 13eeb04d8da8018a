/** A line of `mandate check --ndjson`: an article as JSON, or what is wrong with it. */
import { isDay } from '../lib/checking/day.ts';

interface Article {
	readonly id?: unknown;
	readonly text: string;
	readonly published?: string;
}

export type ArticleLine =
	| { readonly ok: true; readonly article: Article }
	| { readonly ok: false; readonly id?: unknown; readonly error: string };

export function parseArticleLine(bytes: Uint8Array, number: number): ArticleLine {
	const bad = (error: string, id?: unknown): ArticleLine => ({
		ok: false,
		id,
		error: `line ${number}: ${error}`,
	});
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		return bad(error instanceof SyntaxError ? `expected JSON, found: ${error.message}` : 'expected UTF-8');
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return bad('expected an object {"id", "text"}');
	const { id, text, published } = value as Record<string, unknown>;
	if (typeof text !== 'string')
		return bad(`expected "text", a string, found ${text === undefined ? 'none' : typeof text}`, id);
	if (published !== undefined && published !== null && (typeof published !== 'string' || !isDay(published))) {
		return bad(`expected "published" as YYYY-MM-DD, found ${JSON.stringify(published)}`, id);
	}
	return { ok: true, article: { id, text, published: published ?? undefined } };
}
