/** Takes in a report from a form: who may send one, how long it may be, what it must say. */
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { reportsPath } from '../../../record/reports-path.ts';
import {
	isOwnPage,
	LONGEST,
	REPORT_FIELDS,
	REPORTS_AN_HOUR,
	type ReportField,
	type ReportKind,
} from '../../reporting.ts';
import { readForm } from '../form.ts';
import { theLedger } from '../known.ts';
import { secondsToReport } from '../rate.ts';
import { theRecord } from '../the-record.ts';
import { openReports, type ReportStore } from './store.ts';

const LARGEST_FORM = 65_536;
const MOST_BYTES = 50_000_000;

let opened: ReportStore | undefined;

function theReports(): ReportStore {
	opened ??= openReports(reportsPath(process.env), { now: Date.now, mostBytes: MOST_BYTES });
	return opened;
}

type Typed = Record<ReportField, string>;

/** Answers with the number of the report, or with what is wrong and what was typed. */
export async function receive(event: RequestEvent, kind: ReportKind) {
	event.setHeaders({ 'cache-control': 'no-store' });
	const refuse = (status: number, message: string, typed: Partial<Typed> = {}) =>
		fail(status, { message, typed });
	const posted = await readForm(event.request, LARGEST_FORM);
	if (!posted.ok)
		return posted.why === 'too-large'
			? refuse(413, `This is too long: ${LONGEST.what} characters at most.`)
			: refuse(415, 'The form did not arrive whole. Send it again.');
	const typed = Object.fromEntries(
		REPORT_FIELDS.map((name) => [
			name,
			String(posted.form.get(name) ?? '')
				.replaceAll('\r\n', '\n')
				.trim(),
		]),
	) as Typed;
	const long = REPORT_FIELDS.find((name) => typed[name].length > LONGEST[name]);
	if (long !== undefined)
		return refuse(
			422,
			`“${NAMES[long]}” has ${typed[long].length} characters: ${LONGEST[long]} at most.`,
			typed,
		);
	if (!isOwnPage(typed.page))
		return refuse(
			422,
			'Say which page: the part of its address after the name of this site, such as /people/ann-coffey.',
			typed,
		);
	if (typed.what === '')
		return refuse(422, `Say ${kind === 'wrong' ? 'what is wrong' : 'what should go'}.`, typed);
	const wait = await secondsToReport(event.getClientAddress());
	if (wait > 0) {
		event.setHeaders({ 'retry-after': String(wait) });
		return refuse(
			429,
			`That is more than ${REPORTS_AN_HOUR} reports in an hour from one address. Try again in ${Math.ceil(wait / 60)} minutes.`,
			typed,
		);
	}
	const { release } = await theRecord();
	const kept = await theReports().add({ kind, ...typed, release: release.id, position: theLedger().latest });
	if (!kept.ok)
		return refuse(507, 'There is no room for more reports here at the moment. Try again tomorrow.', typed);
	redirect(303, `/${kind}?received=${kept.n}&page=${encodeURIComponent(typed.page)}`);
}

const NAMES: Readonly<Record<ReportField, string>> = {
	page: 'Page',
	about: 'Who you are',
	what: 'What',
	source: 'How it can be seen',
	contact: 'How to reach you',
};

/** What the form begins with: the page that its address names, and the number of a report that was just received. */
export function begun(url: URL): { readonly page: string; readonly received: number | null } {
	const page = url.searchParams.get('page') ?? '';
	const received = url.searchParams.get('received') ?? '';
	return {
		page: isOwnPage(page) ? page : '',
		received: /^\d{1,9}$/.test(received) ? Number(received) : null,
	};
}
