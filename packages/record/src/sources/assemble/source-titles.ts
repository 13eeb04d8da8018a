/** Titles of files for people, once it is known which election a file is of: "..., candidates, 2017 general election". */

import type { GateOccasion } from '../../gates/gate.ts';
import type { Election, Source } from '../../model.ts';
import type { NotionalRow } from '../readings.ts';

/** What each file is of, by its path. A file of by-elections is told by the years that they were held in. */
function subjects(
	occasions: readonly GateOccasion[],
	notional: readonly { election: Election; rows: readonly NotionalRow[] }[],
): Map<string, string> {
	const found = new Map<string, string>();
	const years = new Map<string, { from: string; to: string }>();
	for (const { election, seats, candidates } of occasions) {
		const year = election.pollingOn.slice(0, 4);
		for (const path of new Set([...seats, ...candidates].map((row) => row.path))) {
			if (election.kind === 'general') found.set(path, election.label);
			else years.set(path, { from: years.get(path)?.from ?? year, to: year });
		}
	}
	for (const [path, { from, to }] of years)
		found.set(path, from === to ? `by-elections of ${from}` : `by-elections of ${from} to ${to}`);
	for (const { election, rows } of notional) if (rows[0]) found.set(rows[0].path, election.label);
	return found;
}

export function titleSources(
	sources: readonly Source[],
	occasions: readonly GateOccasion[],
	notional: readonly { election: Election; rows: readonly NotionalRow[] }[],
): Source[] {
	const of = subjects(occasions, notional);
	return sources.map((source) => {
		const subject = of.get(source.path);
		return subject === undefined ? source : { ...source, title: `${source.title}, ${subject}` };
	});
}
