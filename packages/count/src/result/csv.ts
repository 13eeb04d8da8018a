/** The count sheet as CSV (RFC 4180): for each stage a column of what moved and one of totals, figures with all their digits. */
import type { Candidate } from '../papers/election.ts';
import type { Count } from '../stages/count.ts';
import { outcomeInWords } from './outcome-words.ts';
import { type Cell, countSheet } from './sheet.ts';

/** @returns lines that end in a line feed, the names of the columns first; then a line a candidate, non-transferable, lost, sum, quota */
export function sheetCsv(count: Count, candidates: readonly Candidate[]): string {
	const { stages, rows, nonTransferable, lost, sums } = countSheet(count, candidates);
	const figures = (cells: readonly (Cell | null)[]) =>
		cells.flatMap((cell, at) => (at === 0 ? [cell?.total ?? ''] : [cell?.change ?? '', cell?.total ?? '']));
	const totals = (all: readonly string[]) => all.flatMap((total, at) => (at === 0 ? [total] : ['', total]));
	const head = stages.flatMap(({ stage, heading }, at) => {
		const name = `Stage ${stage}: ${heading}`;
		return at === 0 ? [name] : [`${name}, moved`, `${name}, votes`];
	});
	return [
		['Candidate', 'Party', 'Outcome', ...head],
		...rows.map(({ label, party, outcome, cells }) => [
			label,
			party ?? '',
			outcomeInWords(outcome),
			...figures(cells),
		]),
		['Non-transferable', '', '', ...figures(nonTransferable)],
		['Lost to rounding', '', '', ...figures(lost)],
		['Sum', '', '', ...totals(sums)],
		['Quota', '', '', ...totals(stages.map(({ quota }) => quota ?? ''))],
	]
		.map((fields) => `${fields.map(field).join(',')}\n`)
		.join('');
}

/** A name that a spreadsheet would take for a formula gets an apostrophe before it; figures are figures. */
function field(text: string): string {
	const isFigure = /^[+-]?\d+(?:\.\d+)?$/.test(text);
	const safe = !isFigure && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
