/** `mandate check --html`: the checked articles as one page that needs nothing beside it, to keep, mail or print. */
import { rename, writeFile } from 'node:fs/promises';
import type { Answer, Document } from '@mandate/check';
import type { Release } from '@mandate/record';
import { render } from 'svelte/server';
import { rowsOf } from '../lib/article/rows.ts';
import Report from '../lib/components/Report.svelte';
import styles from '../lib/styles/mandate.css?inline';

export interface CheckedFile {
	readonly name: string;
	readonly text: string;
	readonly document: Document;
	readonly answer: Answer;
}

export function reportOf(files: readonly CheckedFile[], release: Release): string {
	const articles = files.map(({ name, text, document, answer }) => ({
		name,
		answer,
		rows: rowsOf(text, document, answer.claims),
	}));
	const { body } = render(Report, { props: { articles, record: { title: release.title, id: release.id } } });
	const title =
		articles.length === 1
			? (articles[0].answer.document.title ?? articles[0].name)
			: `${articles.length} articles`;
	return [
		'<!doctype html>',
		'<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
		// Nothing in the page may run or be fetched, whatever stands in the article.
		`<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
		`<title>Checked: ${escaped(title)}</title><style>${styles}</style></head>`,
		`<body>${body}</body></html>\n`,
	].join('\n');
}

/** Written beside its place and renamed, so that a page is never there in half. */
export async function writeReport(
	path: string,
	files: readonly CheckedFile[],
	release: Release,
): Promise<void> {
	const draft = `${path}.writing-${process.pid}`;
	await writeFile(draft, reportOf(files, release));
	await rename(draft, path);
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
