/** What the readers of councils found, and the book that it makes. */

import type { CouncilRows } from '../../councils/model.ts';
import { compareControl, compareWithRolls, compositionsOf } from '../council-book/compositions.ts';
import { contestsOf } from '../council-book/contests.ts';
import type { CouncilReadings } from '../council-book/readings.ts';
import { createCouncils, createParties, createWards } from '../council-book/register.ts';
import { compareChanges } from '../council-book/roll-changes.ts';
import { spellsOf } from '../council-book/spells.ts';
import { byCodePoint } from '../order.ts';
import type { AssembledBook, BookContext } from './book.ts';

export { type CouncilReadings, noCouncilReadings } from '../council-book/readings.ts';

export function assembleCouncils(
	readings: CouncilReadings,
	{ base, find }: BookContext,
): AssembledBook<CouncilRows> {
	const { rolls, changes, candidates, affiliations, estimates } = readings;
	if (rolls.length + candidates.length + readings.compositions.length + readings.terms.length === 0)
		return null;
	const councils = createCouncils();
	const wards = createWards();
	const parties = createParties(base.parties, readings.partyKeys);
	const spells = spellsOf(rolls, councils, wards, parties);
	const contests = contestsOf(candidates, { councils, wards, parties, find });
	const compositions = compositionsOf(readings.compositions, councils, parties, find);
	compareWithRolls(compositions, spells, councils.nameOf, find);
	compareControl(compositions, councils.nameOf, find);
	compareChanges(rolls, changes, find);
	const terms = readings.terms.map(({ number, council, ...row }) => ({
		...row,
		id: `moderngov/${council}/${number}`,
		council: councils.idOf(council, ''),
		party: parties.surely(row.label),
	}));
	const rollYears = [...new Set(rolls.map(({ year }) => year))].sort((a, b) => a - b);
	const pollDays = contests
		.flatMap(({ pollingOn }) => (pollingOn === null ? [] : [pollingOn]))
		.sort(byCodePoint);
	const columns = <Value>(list: readonly (readonly [string, Value])[]) =>
		list.map(([column, value]) => [parties.ofColumn(column), value] as const);
	const rows: CouncilRows = {
		rollYears,
		spells,
		contests,
		compositions,
		affiliations: affiliations
			.map((row) => ({ ...row, seats: columns(row.seats) }))
			.sort((a, b) => a.year - b.year),
		estimates: estimates
			.map((row) => ({ ...row, shares: columns(row.shares) }))
			.sort((a, b) => a.year - b.year),
		councils: councils.list(),
		parties: parties.list(),
		...(terms.length > 0 && { terms }),
	};
	const years = (list: readonly (number | string)[]) =>
		list.length === 0
			? 'none'
			: `${String(list[0]).slice(0, 4)} to ${String(list[list.length - 1]).slice(0, 4)}`;
	return {
		rows,
		holds: `councillors in the rolls of ${years(rollYears)}, compositions of councils, results in wards ${years(pollDays)} (some polls)`,
	};
}
