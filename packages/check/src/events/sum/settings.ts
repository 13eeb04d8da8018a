/** Places or areas, and elections, that a sum may be over; and sums of votes, shares and seats of several parties in one. */
import { add, type Fraction, fraction, percent, ZERO } from '@mandate/psephology';
import type { Measure } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Costed } from '../../resolve/cost.ts';
import { scopesFor } from '../../resolve/scopes.ts';
import { timesFor } from '../../resolve/times.ts';
import { contestsAt, electionsAt } from '../../resolve/when.ts';
import { count, type Leaf, pc } from '../../verify/computed.ts';
import { candidacyOf, winnerOf } from '../../verify/facts.ts';

export interface Setting {
	/** Row of contests, or -1 where the sum is over an area. */
	readonly contest: number;
	readonly area: number;
	readonly election: number;
}

/** The country is meant where no place or area is named beside the figure. */
const COUNTRY = 0.6;

export function settingsFor(
	s: Sentence,
	index: number,
	measure: Measure,
	context: Context,
): Costed<Setting>[] {
	const { facts } = context;
	const uk = facts.areaIndex('united-kingdom');
	const scopes = scopesFor(s, index, context);
	const isNamed = scopes.some(
		(entry) => entry.value.id !== uk && entry.cost < 0.5 && entry.assumption === null,
	);
	const named = scopes.filter(
		(entry) => entry.cost < 0.5 && entry.assumption === null && entry.value.kind === 'area',
	);
	const list: Costed<Setting>[] = [];
	for (const time of timesFor(s, index, measure, context).slice(0, 4)) {
		for (const scope of scopes.slice(0, 8)) {
			if (named.length > 0 && scope.value.kind === 'area' && !named.includes(scope)) continue;
			const isCountry = scope.value.kind === 'area' && scope.value.id === uk;
			const cost = time.cost + (isCountry && !isNamed ? Math.min(COUNTRY, scope.cost) : scope.cost);
			const assumption =
				[scope.assumption, time.assumption].filter((note) => note !== null).join('; ') || null;
			const rows =
				scope.value.kind === 'place'
					? contestsAt(facts, scope.value.id, time.value, context.published, context.anchor)
					: electionsAt(facts, time.value, context.published, context.anchor);
			rows.forEach((row, rank) => {
				const value =
					scope.value.kind === 'place'
						? { contest: row, area: -1, election: facts.release.contests.election[row] }
						: { contest: -1, area: scope.value.id, election: row };
				list.push({ value, cost: cost + 0.1 * rank, assumption });
			});
		}
	}
	return list.sort((a, b) => a.cost - b.cost);
}

export type Unit = 'votes' | 'share' | 'seats';

export interface PartySum {
	/** Votes and seats as they are, shares in per cent. */
	readonly value: Fraction;
	readonly text: string;
	readonly leaves: readonly Leaf[];
}

/** Null where the record cannot say for one of the parties. */
export function sumOfParties(
	context: Context,
	setting: Setting,
	parties: readonly number[],
	unit: Unit,
): PartySum | null {
	const { release } = context.facts;
	let sum: Fraction = ZERO;
	const parts: string[] = [];
	const leaves: Leaf[] = [];
	for (const party of parties) {
		const one = ofParty(context, setting, party, unit);
		if (!one) return null;
		sum = add(sum, one.value);
		parts.push(`${release.parties[party].name} ${one.shown}`);
		leaves.push(one.leaf);
	}
	return {
		value: sum,
		text: `${labelOf(context, setting)}: ${parts.join(' + ')} = ${shown(sum, unit)}`,
		leaves,
	};
}

function ofParty(
	context: Context,
	{ contest, area, election }: Setting,
	party: number,
	unit: Unit,
): { value: Fraction; shown: string; leaf: Leaf } | null {
	const { facts } = context;
	const { release } = facts;
	if (contest >= 0) {
		const row = candidacyOf(release, contest, party);
		if (row < 0) return null;
		const leaf: Leaf = { kind: 'candidacy', row };
		const votes = release.candidacies.votes[row];
		const value =
			unit === 'votes'
				? fraction(votes)
				: unit === 'share'
					? percent(fraction(votes, Math.max(1, release.contests.validVotes[contest])))
					: fraction(winnerOf(release, contest) === row ? 1 : 0);
		return { value, shown: shown(value, unit), leaf };
	}
	const totals = facts.totals(election, area);
	const mine = totals?.parties.get(party);
	if (!totals || (!mine && totals.contests.length === 0)) return null;
	const votes = mine?.votes ?? 0;
	const seats = mine?.seats ?? 0;
	if (seats < 0 || (unit === 'share' && totals.valid <= 0)) return null;
	const value =
		unit === 'votes'
			? fraction(votes)
			: unit === 'share'
				? percent(fraction(votes, totals.valid))
				: fraction(seats);
	const leaf: Leaf =
		totals.contests.length > 0
			? { kind: 'contest', row: totals.contests[0] }
			: { kind: 'total', row: election };
	return { value, shown: shown(value, unit), leaf };
}

export function shown(value: Fraction, unit: Unit): string {
	return unit === 'share' ? `${pc(value, 2)}%` : count(Number(value.n / value.d));
}

export function labelOf(context: Context, { contest, area, election }: Setting): string {
	const { release } = context.facts;
	const where =
		contest >= 0 ? release.places.name.at(release.contests.place[contest]) : release.areas[area].name;
	return `${where}, ${release.elections[election].label}`;
}

/** Parties with votes (or seats) in the setting, most first. */
export function partiesIn(context: Context, setting: Setting, unit: Unit): number[] {
	const { facts } = context;
	const { release } = facts;
	if (setting.contest >= 0) {
		const first = release.contests.first[setting.contest];
		return Array.from(
			{ length: release.contests.length[setting.contest] },
			(_, i) => release.candidacies.party[first + i],
		);
	}
	const totals = facts.totals(setting.election, setting.area);
	if (!totals) return [];
	const of = (party: number): number =>
		unit === 'seats' ? totals.parties.get(party)!.seats : totals.parties.get(party)!.votes;
	return [...totals.parties.keys()].filter((party) => of(party) > 0).sort((a, b) => of(b) - of(a) || a - b);
}
