import { findingGroups } from '$lib/server/finding-groups.ts';
import { theRecord } from '$lib/server/the-record.ts';
import { gateWords, THEMES } from '$lib/words/gates.ts';

/** The rules and how often each is broken; `?gate=` shows what was found by one, with the arithmetic and the lines of the files. */
export async function load({ url }) {
	const { release } = await theRecord();
	const wanted = url.searchParams.get('gate');
	const counts = new Map<string, { errors: number; notes: number }>();
	for (const { gate, severity } of release.findings) {
		const count = counts.get(gate) ?? { errors: 0, notes: 0 };
		count[severity === 'error' ? 'errors' : 'notes']++;
		counts.set(gate, count);
	}
	const rules = [...counts].map(([id, count]) => ({ id, ...gateWords(id), ...count }));
	const gate = rules.find(({ id }) => id === wanted) ?? null;
	return {
		total: release.findings.length,
		themes: THEMES.map((name) => ({ name, rules: rules.filter(({ theme }) => theme === name) })).filter(
			(theme) => theme.rules.length > 0,
		),
		gate,
		groups:
			gate === null
				? []
				: findingGroups(
						release.findings.filter((finding) => finding.gate === gate.id),
						release,
					),
	};
}
