/** Changes as CSV, a line each, with every source. */
import { entryPath, sourcePath } from '@mandate/record/addresses';
import { csvOf } from '@mandate/record/folder';
import { type Change, type Evidence, isFromRolls, type Known } from '@mandate/record/questions';
import { changeRow } from './rows.ts';

const COLUMNS = [
	'earliest_on',
	'latest_on',
	'person',
	'person_page',
	'body',
	'from',
	'to',
	'kind',
	'actor',
	'is_suspension',
	'is_between_rolls',
	'outcome',
	'status',
	'reason',
	'reason_disputed',
	'sources',
	'source_pages',
];

/** @param origin of this site, so that pages can be opened from a spreadsheet */
export function changesCsv(known: Known, changes: readonly Change[], origin: string): string {
	return csvOf(
		COLUMNS,
		changes.map((change) => {
			const row = changeRow(known, change);
			return [
				change.on.earliest,
				change.on.latest,
				row.person,
				row.path === null ? null : `${origin}${row.path}`,
				row.body,
				change.from?.name ?? null,
				change.to?.name ?? null,
				change.kind,
				change.actor,
				change.isSuspension,
				isFromRolls(change),
				change.outcome,
				change.status,
				change.reason || null,
				change.disputed || null,
				row.evidence.map(titleOf).join('; '),
				row.evidence.map((one) => `${origin}${pageOf(one)}`).join(' '),
			];
		}),
	);
}

function titleOf(one: Evidence): string {
	if (one.kind === 'entry') return [one.title, one.publisher, one.locator].filter((part) => part).join(', ');
	return one.line === null ? one.title : `${one.title}, line ${one.line}`;
}

function pageOf(one: Evidence): string {
	return one.kind === 'entry' ? entryPath(one.entry) : sourcePath(one.source, one.line);
}
