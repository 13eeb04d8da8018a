/** The page to keep, made in the browser out of the same component and stylesheet as the command line's. */
import { flushSync, mount, unmount } from 'svelte';
import type { CheckedPage } from '../checking/check-input.ts';
import Report from '../components/Report.svelte';
import styles from '../styles/mandate.css?inline';
import type { RecordNamed } from './record-named.ts';
import { reportPage } from './report-page.ts';

export async function reportInBrowser(
	{ answer, rows, contexts }: CheckedPage,
	record: RecordNamed,
): Promise<string> {
	const name = answer.document.title ?? 'an article';
	const target = document.createElement('div');
	const report = mount(Report, {
		target,
		props: {
			articles: [{ name, answer, rows, contexts }],
			record: { title: record.title, id: answer.record.release },
		},
	});
	flushSync();
	const body = target.innerHTML;
	await unmount(report);
	return reportPage(name, body, styles);
}
