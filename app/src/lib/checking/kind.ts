/** What a file holds, as far as its name tells. */
import type { DocumentKind } from '@mandate/check';

export const DOCUMENT_KINDS: readonly DocumentKind[] = ['text', 'html', 'markdown'];

const KINDS: Readonly<Record<string, DocumentKind>> = {
	htm: 'html',
	html: 'html',
	xhtml: 'html',
	md: 'markdown',
	markdown: 'markdown',
	txt: 'text',
};

/** @returns undefined where the name says nothing; the text then tells for itself */
export function kindByName(name: string): DocumentKind | undefined {
	return KINDS[/\.([a-z]+)$/i.exec(name)?.[1].toLowerCase() ?? ''];
}
