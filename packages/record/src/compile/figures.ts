/** The reverse index of figures, over the contests of the core pack: votes of a candidate, and a contest's own counts. */

import { packFigure } from '../release/figure-index.ts';
import type { FigureKind } from '../release/release.ts';
import { writeLists } from './columns.ts';
import { type Ordered, orderCandidacies } from './order.ts';
import type { PackWriter } from './write-pack.ts';

export function writeFigures(pack: PackWriter, { contests, coreCount }: Ordered): void {
	const refs = new Map<number, number[]>();
	const note = (value: number | null, kind: FigureKind, row: number) => {
		if (value === null || value <= 0) return;
		const list = refs.get(value);
		if (list === undefined) refs.set(value, [packFigure(kind, row)]);
		else list.push(packFigure(kind, row));
	};
	let candidacyRow = 0;
	contests.slice(0, coreCount).forEach((contest, row) => {
		for (const { votes, isGroup } of orderCandidacies(contest.candidacies)) {
			if (!isGroup) note(votes, 'votes', candidacyRow);
			candidacyRow++;
		}
		note(contest.majority, 'majority', row);
		note(contest.electorate, 'electorate', row);
		note(contest.validVotes, 'validVotes', row);
	});
	const values = [...refs.keys()].sort((one, other) => one - other);
	pack.integers('figures.values', values);
	writeLists(
		pack,
		'figures',
		'refs',
		values.map((value) => (refs.get(value) ?? []).sort((one, other) => one - other)),
	);
}
