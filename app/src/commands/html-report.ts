/** `mandate check --html`: the checked articles as one page that needs nothing beside it, to keep, mail or print. */
import type { Release } from '@mandate/record';
import { render } from 'svelte/server';
import { contextsOf } from '../lib/article/contexts.ts';
import { rowsOf } from '../lib/article/rows.ts';
import Report from '../lib/components/Report.svelte';
import { reportPage } from '../lib/export/report-page.ts';
import styles from '../lib/styles/mandate.css?inline';
import type { CheckedFile } from './checked-file.ts';

export function reportOf(files: readonly CheckedFile[], release: Release): string {
	const articles = files.map(({ name, text, document, answer }) => ({
		name,
		answer,
		rows: rowsOf(text, document, answer.claims),
		contexts: contextsOf(document, answer.figures),
	}));
	const { body } = render(Report, { props: { articles, record: { title: release.title, id: release.id } } });
	const title =
		articles.length === 1
			? (articles[0].answer.document.title ?? articles[0].name)
			: `${articles.length} articles`;
	return reportPage(title, body, styles);
}
