import { type RankKind, rankMeasure } from '../../rank/measure.ts';
import { partyTotal } from '../../rank/total-values.ts';
import { areasLike, partiesOf, type Universe } from '../../rank/universe.ts';
import { generalBefore } from '../../resolve/when.ts';
import type { Facts } from '../../verify/facts.ts';
import { NOTHING_NAMED } from '../event.ts';
import { electionNear } from './holder.ts';
import { type Parts, partyTold, type Readings } from './reading.ts';

/** Parties of an area at one election: "the largest party in Scotland", "the biggest rise of any party". */
export function overParties(parts: Parts): Readings | null {
	const { input, phrase, range, ranked, figure } = parts;
	const { s, context, mentions } = input;
	const { facts } = context;
	const election = electionNear(s, phrase, range, context, figure);
	if (election < 0 || range.window) return null;
	const before = mentions.filter((m) => m.party >= 0 && m.to <= phrase.from).pop();
	const after = mentions.find((m) => m.party >= 0 && m.from >= range.to && m.from < range.to + 6);
	const holder = phrase.mode === 'none' ? (after ?? before) : (before ?? after);
	const party = holder?.party ?? -1;
	if (party < 0) return null;
	const area =
		range.areas[0] ??
		(phrase.nation
			? facts.areaIndex(phrase.nation)
			: range.area === 'country' || range.isSeats
				? facts.areaIndex('united-kingdom')
				: -1);
	const told = area >= 0;
	const where = told ? area : figure?.judgement?.reading?.contest === -1 ? figure.judgement.reading.area : -1;
	if (where < 0) return null;
	const universe = partiesOf(facts, election, where);
	const kinds: readonly RankKind[] = phrase.topic === 'party' ? ['seats'] : ranked.kinds;
	return {
		...NOTHING_NAMED,
		groups: kinds.map((kind) =>
			(kind.endsWith('change') ? [standingBefore(facts, universe), universe] : [universe]).map((of) => ({
				universe: of,
				measure: rankMeasure(kind),
				holder: { contest: -1, election, area: where, party },
			})),
		),
		isNamed: ranked.isNamed,
		isTold: told && holder !== undefined && (holder === before || phrase.mode === 'none'),
		party,
		area: where,
		election,
	};
}

/** Parties that stood the time before too: the first votes of a new one are no rise. */
function standingBefore(facts: Facts, universe: Universe): Universe {
	const items = universe.items.filter(({ election, area, party }) => {
		const before = generalBefore(facts, election);
		return before < 0 || (partyTotal(facts, before, area, party)?.votes ?? 0) > 0;
	});
	return { ...universe, key: `${universe.key}/stood-before`, items };
}

/** Nations or regions at one election: "Turnout was lowest in Wales", "the highest of the four nations". */
export function overAreas(parts: Parts): Readings | null {
	const { input, phrase, range, ranked, figure } = parts;
	const { s, context } = input;
	const { facts } = context;
	const { areas } = facts.release;
	if (range.window || range.isBy) return null;
	const election = electionNear(s, phrase, range, context, figure);
	if (election < 0) return null;
	const names = s.names.filter((name) => name.kind === 'area');
	const isInRange = range.areas.length > 0 && !range.isAreas;
	const holders = isInRange
		? range.areas
		: names
				.filter((name) => name.to <= phrase.from || name.from >= phrase.head)
				.flatMap((name) => (name.kind === 'area' ? name.areas : []));
	const area = holders.find((a) => areas[a].kind === 'country' || areas[a].kind === 'region');
	if (area === undefined) return null;
	if (!range.isAreas && (names.length !== 1 || phrase.mode !== 'is')) return null;
	const kind = ranked.kinds[0];
	if (kind !== 'turnout' && kind !== 'share' && kind !== 'turnout-change' && kind !== 'share-change')
		return null;
	const party = partyTold(parts);
	if (kind.startsWith('share') && party < 0) return null;
	const isNation = areas[area].kind === 'country';
	const universe = isNation
		? areasLike(facts, election, ['country'], 'nations')
		: areasLike(facts, election, ['region'], 'regions and nations');
	return {
		...NOTHING_NAMED,
		groups: [
			[
				{
					universe,
					measure: rankMeasure(kind, { party }),
					holder: { contest: -1, election, area, party: -1 },
				},
			],
		],
		isNamed: ranked.isNamed,
		isTold: range.isAreas,
		party,
		area,
		election,
	};
}
