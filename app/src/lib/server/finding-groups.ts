/** Findings of one rule with those that say the same of different things put together, so that a page says it once. */
import type { Finding, Release } from '@mandate/record';
import { sourcePath } from '@mandate/record/addresses';

/** Fewer than this stand for themselves. */
const LEAST = 4;

/** Lines of one file. */
export interface ShownPlace {
	readonly path: string;
	readonly lines: readonly { readonly line: number; readonly href: string }[];
}

export interface ShownFinding {
	readonly severity: Finding['severity'];
	/** What it is about, where several say the same; else the whole message. */
	readonly words: string;
	readonly workings: string;
	readonly at: readonly ShownPlace[];
}

export interface FindingGroup {
	/** What all of them say; null where one stands for itself. */
	readonly statement: string | null;
	readonly severity: Finding['severity'];
	readonly findings: readonly ShownFinding[];
}

/** In the order in which each first comes. */
export function findingGroups(findings: readonly Finding[], release: Release): FindingGroup[] {
	const groups = new Map<string, Finding[]>();
	for (const finding of findings) {
		const { tail } = parted(finding.message);
		const key = `${finding.severity} ${tail ?? finding.message}`;
		groups.set(key, [...(groups.get(key) ?? []), finding]);
	}
	return [...groups.values()].flatMap((group): FindingGroup[] => {
		const { tail } = parted(group[0].message);
		const { severity } = group[0];
		if (group.length < LEAST || tail === null)
			return group.map((finding) => ({
				statement: null,
				severity,
				findings: [shown(finding, finding.message, release)],
			}));
		return [
			{
				statement: `${tail.charAt(0).toUpperCase()}${tail.slice(1)}`,
				severity,
				findings: group.map((finding) => shown(finding, parted(finding.message).head, release)),
			},
		];
	});
}

/** "Blackburn, 1918: the columns do not add up" as what it is about and what is said of it. */
function parted(message: string): { readonly head: string; readonly tail: string | null } {
	const at = message.indexOf(': ');
	return at < 0 ? { head: message, tail: null } : { head: message.slice(0, at), tail: message.slice(at + 2) };
}

function shown({ severity, workings, at }: Finding, words: string, release: Release): ShownFinding {
	const files = new Map<number, ShownPlace['lines'][number][]>();
	for (const { source, line } of at) {
		const id = release.sources[source]?.id;
		if (id === undefined) continue;
		files.set(source, [...(files.get(source) ?? []), { line, href: sourcePath(id, line) }]);
	}
	return {
		severity,
		words,
		workings,
		at: [...files].map(([source, lines]) => ({ path: release.sources[source].path, lines })),
	};
}
