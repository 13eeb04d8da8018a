// stand-in until @mandate/check exports them
import {
	type Document,
	type DocumentKind,
	sourceEnd,
	sourceOffset,
} from '../../packages/check/src/read/document.ts';
import { readText } from '../../packages/check/src/read/text.ts';

export type { Block, BlockKind, Document, DocumentKind } from '../../packages/check/src/read/document.ts';
export { sourceEnd, sourceOffset };
export const DOCUMENT_KINDS = ['text', 'html', 'markdown'] as const;
export const readDocument = (text: string, _kind?: DocumentKind): Document => readText(text);
export function decodeInput(bytes: Uint8Array): { ok: true; text: string } | { ok: false; message: string } {
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { ok: false, message: 'not utf-8' };
	}
}
