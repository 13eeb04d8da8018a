/** Areas named together, "in Essex and Kent", of which a figure may be the sum. */
import type { Sentence } from '../frame/sentence.ts';

const JOINTS = new Set(['and', ',', '&', 'plus']);

/** Indices of the areas that a sentence joins to another. */
export function joinedAreas(s: Sentence): ReadonlySet<number> {
	const found = new Set<number>();
	for (let k = 0; k + 1 < s.names.length; k++) {
		const [a, b] = [s.names[k], s.names[k + 1]];
		if (a.kind !== 'area' || b.kind !== 'area') continue;
		let at = a.to;
		while (at < b.from && (JOINTS.has(s.tokens[at].word) || s.tokens[at].word === 'the')) at++;
		if (at !== b.from || b.from === a.to) continue;
		for (const area of [...a.areas, ...b.areas]) found.add(area);
	}
	return found;
}
