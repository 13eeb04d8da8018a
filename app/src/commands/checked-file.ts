/** What `mandate check` is asked, and what it gives for one file. */
import type { Answer, Document } from '@mandate/check';

export interface CheckOptions {
	readonly date?: string;
	readonly record?: string;
	readonly json?: boolean;
	readonly html?: string;
	readonly annotations?: string;
	readonly ndjson?: boolean;
}

export interface CheckedFile {
	readonly name: string;
	readonly text: string;
	readonly document: Document;
	readonly answer: Answer;
}
