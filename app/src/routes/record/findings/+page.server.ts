import { theRecord } from '$lib/server/the-record.ts';

/** Findings, gate by gate, each with the arithmetic and the place in the official file. `?gate=` shows one gate. */
export async function load({ url }) {
	const { release } = await theRecord();
	const wanted = url.searchParams.get('gate');
	const counts = new Map<string, number>();
	for (const { gate } of release.findings) counts.set(gate, (counts.get(gate) ?? 0) + 1);
	return {
		total: release.findings.length,
		gates: [...counts].map(([gate, count]) => ({ gate, name: nameOf(gate), count })),
		gate: wanted !== null && counts.has(wanted) ? { id: wanted, name: nameOf(wanted) } : null,
		findings: release.findings
			.filter(({ gate }) => wanted === null || !counts.has(wanted) || gate === wanted)
			.map((finding) => ({
				...finding,
				at: finding.at.map(({ source, line }) => ({
					path: release.sources[source]?.path ?? 'unknown file',
					line,
				})),
			})),
	};
}

function nameOf(gate: string): string {
	const words = gate.replaceAll('-', ' ');
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
