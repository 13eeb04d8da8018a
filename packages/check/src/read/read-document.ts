/** Reads any input. Plain text and Markdown are read at once; the HTML reader is loaded when the first page is read. */

import { detectKind } from './detect-kind.ts';
import type { Document, DocumentKind } from './document.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/** The reader of HTML, from `loadHtmlReader`. */
export type HtmlReader = (input: string) => Document;

/** Loads the HTML reader and parse5 with it. */
export async function loadHtmlReader(): Promise<HtmlReader> {
	return (await import('./html.ts')).readHtml;
}

/** Reads an input of a known or guessed kind. Never refuses: see `decodeInput` for what should not be read. */
export async function readDocument(input: string, kind: DocumentKind = detectKind(input)): Promise<Document> {
	return kind === 'html' ? (await loadHtmlReader())(input) : readDocumentWith(null, input, kind);
}

/** The same at once, with the HTML reader at hand; without one (`null`), HTML is read as plain text. */
export function readDocumentWith(
	readHtml: HtmlReader | null,
	input: string,
	kind: DocumentKind = detectKind(input),
): Document {
	if (kind === 'html' && readHtml !== null) return readHtml(input);
	return kind === 'markdown' ? readMarkdown(input) : readText(input);
}
