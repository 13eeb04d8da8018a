/** Tables for a terminal. */
import { type Counts, type Failure, type Tally, total } from './tally.ts';

export const part = (n: number, of: number): string => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)}%`);

/** Columns as wide as they need be; the first to the left, the rest to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string {
	const text = rows.map((row) => row.map(String));
	const widths = text[0].map((_, i) => Math.max(...text.map((row) => row[i].length)));
	return text
		.map((row) =>
			row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '),
		)
		.join('\n');
}

function row(name: string, c: Counts): (string | number)[] {
	return [
		name,
		c.claims,
		part(c.found, c.claims),
		part(c.right, c.claims),
		c.errors,
		part(c.caught, c.errors),
		c.passed,
		c.falseReds,
		c.beside,
		c.review,
	];
}

/** By type of claim; the worst things last: errors passed as supported, red on what is true. */
export function typeTable(tally: Tally): string {
	const head = [
		'type',
		'claims',
		'found',
		'right',
		'errors',
		'caught',
		'passed',
		'false reds',
		'beside',
		'review',
	];
	const names = [...tally.byType.keys()].sort();
	return columns([
		head,
		...names.map((name) => row(name, tally.byType.get(name) as Counts)),
		row('all', total(tally)),
	]);
}

/** The rate of red on true claims, and of errors found, by party; parties with fewer than 20 claims together. */
export function partyTable(tally: Tally): string {
	const rest = { claims: 0, reds: 0, errors: 0, caught: 0 };
	const shown = [...tally.byParty].sort(
		([a, x], [b, y]) => y.claims + y.errors - x.claims - x.errors || (a < b ? -1 : 1),
	);
	const rows = shown.flatMap(([party, counts]) => {
		if (counts.claims + counts.errors >= 20) return [[party, counts] as const];
		for (const key of Object.keys(rest) as (keyof typeof rest)[]) rest[key] += counts[key];
		return [];
	});
	const all = rest.claims + rest.errors > 0 ? [...rows, ['others', rest] as const] : rows;
	return columns([
		['party', 'true', 'red', 'rate of red', 'errors', 'caught'],
		...all.map(([party, c]) => [
			party,
			c.claims,
			c.reds,
			part(c.reds, c.claims),
			c.errors,
			part(c.caught, c.errors),
		]),
	]);
}

export function figureLine(tally: Tally): string {
	const { figures, notUnderstood, texts, checking, borderline } = tally;
	const lines = [
		`${texts} texts, ${(checking / Math.max(1, texts)).toFixed(2)} ms each; ${figures} figures, ${notUnderstood} not understood (${part(notUnderstood, figures)}).`,
	];
	if (borderline.claims > 0)
		lines.push(
			`Borderline, apart: ${borderline.claims} claims, ${borderline.right} right, ${borderline.reds} wrongly red.`,
		);
	return lines.join('\n');
}

/** The worst first. */
export const ORDER: readonly Failure['what'][] = [
	'false red',
	'passed as supported',
	'red beside',
	'not found',
	'other verdict',
];

/** At most `most` of each group, the worst kind first. */
export function failureList(failures: readonly Failure[], most: number): string {
	const groups = new Map<string, Failure[]>();
	for (const failure of failures) groups.set(failure.group, [...(groups.get(failure.group) ?? []), failure]);
	return [...groups]
		.map(([group, list]) => {
			const sorted = [...list].sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
			const shown = sorted.slice(0, most).map(failureText);
			return [`== ${group}`, ...shown].join('\n');
		})
		.join('\n\n');
}

export function failureText({ kind, what, text, expected, found }: Failure): string {
	const lines = [
		`[${what}${kind === 'true' ? '' : `, ${kind}`}] ${text.replaceAll('\n', ' / ')}`,
		`    expected ${expected}`,
	];
	lines.push(...(found.length === 0 ? ['    found nothing'] : found.map((one) => `    found ${one}`)));
	return lines.join('\n');
}
