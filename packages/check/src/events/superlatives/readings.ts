/** Turns a ranking phrase, its range and its holder into readings that can be worked out. */
import { wordAt } from '../../frame/measure.ts';
import type { RankKind } from '../../rank/measure.ts';
import { seatItem } from '../../rank/universe.ts';
import { electionOf } from '../../verify/facts.ts';
import { overAreas, overParties } from './area-readings.ts';
import type { NearFigure } from './near-figure.ts';
import { type Parts, partyTold, type RankReading, type Readings } from './reading.ts';
import { measureSets } from './seat-measures.ts';
import { seatScopes } from './seat-scopes.ts';
import { overElections } from './series-readings.ts';

/** Whether a figure can be what is ranked: a majority beside it tells nothing of "its biggest rise in share". */
function isOfKind(figure: NearFigure, kind: RankKind): boolean {
	const measure = figure.measure.kind;
	return (
		measure === kind ||
		kind.startsWith(measure) ||
		measure.startsWith(kind) ||
		(kind === 'winning-share' && measure === 'share')
	);
}

/** Whether the statement that the ranking is in names a seat. */
function namesSeat({ input, phrase }: Parts): boolean {
	const { s } = input;
	let from = phrase.from;
	while (from > 0 && !['and', 'but', 'while', ';', ':'].includes(wordAt(s, from - 1))) from--;
	return s.names.some((name) => name.kind === 'place' && name.from >= from && name.to <= phrase.from);
}

function isSeries(parts: Parts): boolean {
	const { ranked, range, seat, figure } = parts;
	const kind = ranked.kinds[0];
	if (
		kind === 'house-majority' ||
		kind === 'average-majority' ||
		kind === 'seats' ||
		kind === 'seat-change' ||
		kind === 'seat-share'
	)
		return true;
	if (
		range.isBy ||
		range.isSeats ||
		range.area === 'own' ||
		(range.places.length > 0 && range.window !== null)
	)
		return false;
	if (!range.window && !range.isGeneral && !range.isThose) return false;
	const read = figure && isOfKind(figure, kind) ? figure.judgement?.reading : null;
	if (read) return read.contest < 0;
	if (partyTold(parts) >= 0) return !namesSeat(parts);
	return !seat || seat.told === 'earlier';
}

/** A leader's name may stand for a party or government: no seat and no figure tells that it is the seat that is ranked. */
function isPersonOnly({ input, figure }: Parts): boolean {
	return (
		!input.s.names.some((name) => name.kind === 'place') && (figure?.judgement?.reading?.contest ?? -1) < 0
	);
}

export function readingsFor(parts: Parts): Readings | null {
	const { range, phrase } = parts;
	if (range.isVague || range.isRestricted) return null;
	if (range.isParties || phrase.topic === 'party') return overParties(parts);
	if (range.isAreas) return overAreas(parts);
	if (isSeries(parts)) return overElections(parts);
	if (!parts.seat) return overAreas(parts);
	const { seat, ranked } = parts;
	const { release } = parts.input.context.facts;
	const kind = electionOf(release, seat.contest).kind;
	const scopes = seatScopes(parts, seat.contest, kind === 'by');
	if (!scopes) return null;
	const holder = seatItem(parts.input.context.facts, seat.contest);
	const groups: RankReading[][] = [];
	for (const option of ranked.kinds)
		for (const set of measureSets(parts, option, seat.contest))
			for (const universes of scopes.groups)
				groups.push(universes.flatMap((universe) => set.map((measure) => ({ universe, measure, holder }))));
	return {
		groups: groups.filter((group) => group.length > 0),
		isNamed: ranked.isNamed && !scopes.isOpen,
		isOutside: scopes.isOutside,
		miscounted: scopes.miscounted,
		isTold: scopes.isTold && seat.told !== 'earlier' && !(range.window !== null && isPersonOnly(parts)),
		contest: seat.contest,
		candidacy: seat.candidacy,
		party: partyTold(parts),
		area: -1,
		election: release.contests.election[seat.contest],
	};
}
