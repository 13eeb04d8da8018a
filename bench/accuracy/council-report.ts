/** The run of the templates about councils as text. */
import type { CouncilRun } from './generated/council-run.ts';
import { columns, part } from './table.ts';

export function councilReport(run: CouncilRun, most: number | null): string {
	const kinds = [...run.kinds].sort(([a], [b]) => (a < b ? -1 : 1));
	const sum = (of: 'made' | 'caught' | 'passed') => kinds.reduce((total, [, kind]) => total + kind[of], 0);
	const lines = [
		`${run.texts} true texts, ${run.claims} claims: ${part(run.right, run.claims)} right, ${run.missing} not found, ${run.falseReds} false reds. ${(run.milliseconds / Math.max(1, run.texts + sum('made'))).toFixed(2)} ms a text.`,
		'',
		columns([
			['corruption', 'made', 'caught', 'passed'],
			...kinds.map(([kind, { made, caught, passed }]) => [
				kind,
				made,
				part(caught, made),
				part(passed, made),
			]),
			['all', sum('made'), part(sum('caught'), sum('made')), part(sum('passed'), sum('made'))],
		]),
		'',
		columns([
			['template', 'claims', 'right', 'false reds', 'errors', 'caught'],
			...[...run.templates].map(([id, t]) => [
				id,
				t.claims,
				part(t.right, t.claims),
				t.reds,
				t.errors,
				part(t.caught, t.errors),
			]),
		]),
	];
	if (most === null) return lines.join('\n');
	const shown = new Map<string, number>();
	const failures = run.failures.filter((failure) => {
		const key = failure.slice(0, failure.indexOf(' 20')).replace(/ \d{4}-.*$/s, '');
		shown.set(key, (shown.get(key) ?? 0) + 1);
		return (shown.get(key) ?? 0) <= most;
	});
	return [...lines, '', ...failures].join('\n');
}
