/** `mandate check --annotations`: the claims of the checked files as one page of W3C Web Annotations. */
import { rowsOf } from '../lib/article/rows.ts';
import { annotationsOf } from '../lib/export/annotations.ts';
import type { CheckedFile } from './checked-file.ts';

/** A target is the address that the document itself gives, else the name of its file. */
export function annotationsIn(files: readonly CheckedFile[]): string {
	const page = annotationsOf(
		files.map(({ name, text, document, answer }) => ({
			source: document.url ?? (name === '-' ? 'standard-input' : encodeURI(name.replaceAll('\\', '/'))),
			text,
			kind: document.kind,
			answer,
			rows: rowsOf(text, document, answer.claims),
		})),
	);
	return `${JSON.stringify(page, null, '\t')}\n`;
}
