/** What the gates found in given lines of official files. */
import type { Finding } from '../../model.ts';
import type { Release } from '../../release/release.ts';

const known = new WeakMap<Release, ReadonlyMap<string, readonly number[]>>();

/** @param lines rows of `Release.sources`, and lines of them */
export function findingsAt(
	release: Release,
	lines: readonly (readonly [source: number, line: number])[],
): readonly Finding[] {
	const index = known.get(release) ?? byLine(release);
	known.set(release, index);
	const rows = new Set(lines.flatMap(([source, line]) => index.get(`${source}:${line}`) ?? []));
	return [...rows].sort((a, b) => a - b).map((row) => release.findings[row]);
}

function byLine({ findings }: Release): ReadonlyMap<string, readonly number[]> {
	const index = new Map<string, number[]>();
	for (const [row, { at }] of findings.entries()) {
		for (const { source, line } of at) {
			const key = `${source}:${line}`;
			const rows = index.get(key);
			if (rows === undefined) index.set(key, [row]);
			else rows.push(row);
		}
	}
	return index;
}
