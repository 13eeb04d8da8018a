/** The generated texts by kind of corruption, and templates ranked by how often they fail. */
import type { GeneratedRun } from './generated/run.ts';
import { columns, failureText, ORDER, part } from './table.ts';

export function kindTable({ kinds }: GeneratedRun): string {
	return columns([
		['corruption', 'made', 'caught', 'named', 'passed'],
		...[...kinds]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([kind, k]) => [
				kind,
				k.made,
				part(k.caught, k.made),
				part(k.named, k.made),
				part(k.passed, k.made),
			]),
	]);
}

/** Templates with the most failures first, at most `most` examples each. */
export function templateReport({ templates, failures }: GeneratedRun, most: number): string {
	const cost = (id: string): number => {
		const t = templates.get(id);
		return t ? t.claims - t.right + (t.errors - t.caught) + t.falseReds + t.beside : 0;
	};
	const ids = [...templates.keys()]
		.filter((id) => cost(id) > 0)
		.sort((a, b) => cost(b) - cost(a) || (a < b ? -1 : 1));
	return ids
		.map((id) => {
			const t = templates.get(id)!;
			const head = `== ${id}: ${cost(id)} failures. True: ${t.right} of ${t.claims} right, ${t.falseReds} false reds (${t.beside} beside an error). Errors: ${t.caught} of ${t.errors} caught, ${t.passed} passed as supported.`;
			const own = failures.filter(({ group }) => group === id);
			own.sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
			return [head, ...own.slice(0, most).map(failureText)].join('\n');
		})
		.join('\n\n');
}
