/** A count as text for a terminal: stage after stage what was done, what moved and what each candidate has; then why. */
import {
	type Count,
	type Cut,
	countInWords,
	countSheet,
	type Election,
	type Listed,
	papersInWords,
	type Rule,
	type Sheet,
	type Spoilt,
	seatsInWords,
	whyNot,
} from '@mandate/count';
import type { Paint } from './colour.ts';
import { wrap } from './wrap.ts';

export interface Printed {
	readonly count: Count;
	readonly election: Election;
	readonly rule: Rule;
}

/** @param width columns of the terminal */
export function countAsText({ count, election, rule }: Printed, paint: Paint, width: number): string {
	const { candidates } = election;
	const sheet = countSheet(count, candidates);
	const parts = [
		paint('bold', election.title ?? 'Count'),
		`${rule.title} (${rule.id})`,
		paint('faint', rule.source),
		`${count.valid.toLocaleString('en-GB')} valid papers, ${seatsInWords(count.seats)} to fill`,
	];
	countInWords(count, candidates).forEach(({ stage, heading, sentences }, at) => {
		parts.push('', paint('bold', `Stage ${stage}. ${heading}`));
		parts.push(...sentences.map((sentence) => wrap(sentence, width)), stageTable(sheet, at));
	});
	const elected = count.elected.map((candidate) => sheet.rows[candidate].label);
	parts.push('', paint('bold', 'Elected'), ...elected.map((name) => `  ${paint('green', name)}`));
	if (elected.length === 0) parts.push('  nobody');
	const why = whyNot(count, candidates);
	if (why.length > 0) parts.push('', paint('bold', 'Not elected'));
	for (const { sentences } of why) parts.push(wrap(sentences.join(' '), width, '  '));
	parts.push(...unread(count, width));
	return `${parts.join('\n')}\n`;
}

/** A line a candidate who is still there, most votes first: what the stage changed, the total, and what was decided. */
function stageTable({ rows, nonTransferable, lost, stages }: Sheet, at: number): string {
	const lines = rows
		.flatMap(({ label, cells }) => {
			const cell = cells[at];
			return cell === null ? [] : [[label, cell.change ?? '', cell.total, cell.mark ?? '']];
		})
		.toSorted((a, b) => Number(b[2]) - Number(a[2]));
	for (const [name, cells] of [
		['not transferable', nonTransferable],
		['lost to rounding', lost],
	] as const)
		lines.push([name, cells[at].change ?? '', cells[at].total, '']);
	const { quota } = stages[at];
	if (quota !== null) lines.push(['quota', '', quota, '']);
	const wide = (column: number) => Math.max(...lines.map((line) => line[column].length));
	const [name, moved, total] = [wide(0), wide(1), wide(2)];
	return lines
		.map((line) =>
			`  ${line[0].padEnd(name)}  ${line[1].padStart(moved)}  ${line[2].padStart(total)}  ${line[3]}`.trimEnd(),
		)
		.join('\n');
}

const SPOILT: Readonly<Record<Spoilt, string>> = {
	blank: 'blank',
	'no-first': 'no first preference',
	'equal-first': 'more than one first preference',
	'only-withdrawn': 'none but withdrawn candidates',
};

const CUT: Readonly<Record<Cut, string>> = {
	gap: 'a preference left out',
	equal: 'equal preferences',
	again: 'a candidate named twice',
};

/** How many papers were refused or read only in part, and why. */
function unread({ papers }: Count, width: number): readonly string[] {
	const told = (
		listed: readonly Listed<Spoilt | Cut>[],
		what: string,
		words: Readonly<Record<string, string>>,
	) =>
		listed.length === 0
			? []
			: ['', wrap(`${what}: ${tally(listed, words)}. --json lists them by line.`, width)];
	return [...told(papers.spoilt, 'Refused', SPOILT), ...told(papers.cut, 'Read in part', CUT)];
}

function tally(listed: readonly Listed<Spoilt | Cut>[], words: Readonly<Record<string, string>>): string {
	const sums = new Map<string, number>();
	for (const { reason, copies } of listed) sums.set(reason, (sums.get(reason) ?? 0) + copies);
	return [...sums].map(([reason, sum]) => `${papersInWords(sum)}, ${words[reason]}`).join('; ');
}
