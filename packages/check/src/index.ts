/** Reads an article, finds its claims about elections and checks each against a release of the record. */
export * from './answer.ts';
export { type CheckOptions, check, checkText } from './check.ts';
export { type Decoded, decodeInput, MAX_CHARACTERS } from './read/decode.ts';
export {
	type Block,
	type BlockKind,
	type Document,
	type DocumentKind,
	type Offsets,
	sourceEnd,
	sourceOffset,
} from './read/document.ts';
export { type HtmlReader, loadHtmlReader, readDocument, readDocumentWith } from './read/read-document.ts';
