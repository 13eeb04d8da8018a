/** Reads what was sent to the API into something to check, strictly: what it does not know it refuses by name. */
import type { DocumentKind } from '@mandate/check';
import type { ToCheck } from '../checking/check-input.ts';
import { DOCUMENT_KINDS } from '../checking/kind.ts';
import type { Problem } from '../checking/problems.ts';

export type ApiInput =
	| { readonly ok: true; readonly toCheck: ToCheck }
	| { readonly ok: false; readonly problem: Problem };

const TEXT_KINDS: Readonly<Record<string, DocumentKind | undefined>> = {
	'text/plain': undefined,
	'text/markdown': 'markdown',
	'text/html': 'html',
};

const ACCEPTED = ['application/json', ...Object.keys(TEXT_KINDS)];
const KEYS = ['text', 'published', 'kind'];

/** @param query `published` may stand in the address where the body is the article itself */
export function apiInput(contentType: string | null, bytes: Uint8Array, query: URLSearchParams): ApiInput {
	const type = (contentType ?? '').split(';')[0].trim().toLowerCase();
	if (type === 'application/json') return fromJson(bytes);
	if (type in TEXT_KINDS) {
		return {
			ok: true,
			toCheck: { input: bytes, kind: TEXT_KINDS[type], published: query.get('published') ?? undefined },
		};
	}
	return refuse(
		'wrong-type',
		`Articles are not read from ${type || 'a body without a type'}.`,
		'content-type',
		ACCEPTED.join(', '),
	);
}

function fromJson(bytes: Uint8Array): ApiInput {
	let body: unknown;
	try {
		body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		const found = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
		return refuse('bad-json', `The body is not JSON: ${found}.`, 'the body', 'JSON in UTF-8');
	}
	if (typeof body !== 'object' || body === null || Array.isArray(body)) {
		return refuse(
			'bad-json',
			'The body is JSON, but not an object.',
			'the body',
			'{"text": "...", "published"?: "YYYY-MM-DD"}',
		);
	}
	const { text, published, kind } = body as Record<string, unknown>;
	const unknown = Object.keys(body).find((key) => !KEYS.includes(key));
	if (unknown !== undefined)
		return refuse('bad-json', `Nothing is known of "${unknown}".`, unknown.slice(0, 80), KEYS.join(', '));
	if (typeof text !== 'string') return refuse('bad-json', 'The article is missing.', 'text', 'a string');
	if (published !== undefined && published !== null && typeof published !== 'string') {
		return refuse('bad-date', 'The day of publication is not a string.', 'published', 'YYYY-MM-DD');
	}
	if (kind !== undefined && !(DOCUMENT_KINDS as readonly unknown[]).includes(kind)) {
		return refuse('bad-kind', 'No kind of document has this name.', 'kind', DOCUMENT_KINDS.join(', '));
	}
	return {
		ok: true,
		toCheck: { input: text, published: published ?? undefined, kind: kind as DocumentKind | undefined },
	};
}

function refuse(code: Problem['code'], message: string, where: string, expected: string): ApiInput {
	return { ok: false, problem: { code, message, where, expected } };
}
