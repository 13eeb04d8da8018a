/** `mandate reports list`: what readers say is wrong, or ask to have taken down, for whoever runs the site. */
import { readReports } from '../lib/server/reports/store.ts';
import { reportsPath } from '../record/reports-path.ts';
import { paintFor } from '../terminal/colour.ts';
import { wrap } from '../terminal/wrap.ts';
import { complain } from './complain.ts';

export interface ReportsOptions {
	readonly data?: string;
	readonly json?: boolean;
	readonly after?: string;
}

export async function reportsList(options: ReportsOptions): Promise<number> {
	const after = Number(options.after ?? 0);
	if (!Number.isSafeInteger(after) || after < 0)
		return complain(`--after: expected the number of a report, found "${options.after}".`);
	const path = reportsPath(options.data === undefined ? process.env : { MANDATE_DATA: options.data });
	const reports = (await readReports(path)).filter(({ n }) => n > after);
	if (options.json) {
		for (const report of reports) process.stdout.write(`${JSON.stringify(report)}\n`);
		return 0;
	}
	const paint = paintFor(process.stdout, process.env);
	const width = Math.min(process.stdout.columns ?? 100, 110);
	for (const { n, at, kind, page, about, what, source, contact } of reports) {
		process.stdout.write(`${paint('bold', `${n}  ${kind}  ${plain(page)}`)}  ${at}\n`);
		const parts = [
			[about, 'asked by'],
			[what, ''],
			[source, 'see'],
			[contact, 'reach'],
		];
		for (const [part, name] of parts)
			if (part) process.stdout.write(`${wrap(`${name ? `${name}: ` : ''}${plain(part)}`, width, '    ')}\n`);
	}
	process.stdout.write(`${reports.length} reports in ${path}.\n`);
	return 0;
}

/** Without the characters by which a terminal can be told to do things. */
function plain(text: string): string {
	return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');
}
