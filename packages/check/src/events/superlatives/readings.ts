/** Turns a ranking phrase, its range and its holder into readings that can be worked out. */

import { wordAt } from '../../frame/measure.ts';
import { type RankKind, type RankMeasure, rankMeasure } from '../../rank/measure.ts';
import { knownWinner } from '../../rank/seat-values.ts';
import { hasCandidates, partyTotal } from '../../rank/total-values.ts';
import {
	areasLike,
	type Filter,
	type Item,
	namedSeats,
	partiesOf,
	seatItem,
	type Universe,
} from '../../rank/universe.ts';
import { contestsInArea, electionOf } from '../../verify/facts.ts';
import { pairFor } from '../../verify/pair.ts';
import type { EventInput } from '../event.ts';
import { electionNear, type NearFigure, type SeatHolder } from './holder.ts';
import type { Ranked } from './measures.ts';
import type { Phrase } from './phrase.ts';
import type { Range } from './range.ts';
import {
	areasOf,
	byElections,
	cityOf,
	citySeats,
	countedSets,
	fitSpan,
	lastElections,
	newMembers,
	seatHistory,
	seatsOf,
	seatsSince,
	series,
	spanOf,
	speakerLess,
	wonBy,
} from './scope.ts';

/** One way to work the claim out. Of the readings of a group one that holds is enough. */
export interface RankReading {
	readonly universe: Universe;
	readonly measure: RankMeasure;
	readonly holder: Item;
}

export interface Readings {
	/** The first is the one the words pick, if `isNamed`; else all must agree. */
	readonly groups: readonly (readonly RankReading[])[];
	readonly isNamed: boolean;
	/** Whether words told the universe and the holder, so that a claim that fails is wrong. */
	readonly isTold: boolean;
	readonly contest: number;
	readonly candidacy: number;
	readonly party: number;
	readonly area: number;
	readonly election: number;
}

export interface Parts {
	readonly input: EventInput;
	readonly phrase: Phrase;
	readonly range: Range;
	readonly ranked: Ranked;
	readonly figure: NearFigure | null;
	readonly seat: SeatHolder | null;
}

const OF_PARTY: ReadonlySet<RankKind> = new Set([
	'share',
	'votes',
	'share-change',
	'vote-change',
	'relative-change',
	'seats',
	'seat-change',
	'seat-share',
]);

/** Party named by the phrase, its owner or its range; -1 where none is. */
export function partyTold(parts: Parts): number {
	const { phrase, range, input } = parts;
	if (phrase.party >= 0) return phrase.party;
	if (range.party >= 0) return range.party;
	const { s, mentions } = input;
	if (phrase.owner < 0) {
		if (phrase.kind !== 'fortune' || phrase.mode === 'is') return -1;
		return (
			mentions.filter((m) => m.party >= 0 && m.person === null && m.to <= phrase.from).pop()?.party ?? -1
		);
	}
	const name = s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	if (name?.kind === 'party') return name.party;
	const pronoun = mentions.find((m) => m.from === phrase.owner);
	return pronoun && pronoun.person === null ? pronoun.party : -1;
}

/** Measures of a seat for a kind, each with the party it needs: several are separate ways to mean it. */
function seatMeasures(parts: Parts, kind: RankKind, contest: number): RankMeasure[] {
	const { release } = parts.input.context.facts;
	const bases = ['published', 'actual'] as const;
	if (kind === 'swing')
		return parts.phrase.kind === 'fortune' ? swingsFrom(parts, contest) : swings(parts, contest);
	if (!OF_PARTY.has(kind)) {
		const isChange = kind.endsWith('change');
		return isChange ? bases.map((base) => rankMeasure(kind, { base })) : [rankMeasure(kind)];
	}
	const told = partyTold(parts);
	const winner = knownWinner(release, contest);
	const candidacy = parts.seat?.candidacy ?? -1;
	const read =
		parts.figure?.judgement?.reading?.contest === contest
			? (parts.figure?.judgement?.reading?.candidacy ?? -1)
			: -1;
	const row = candidacy >= 0 ? candidacy : read >= 0 ? read : winner;
	const party = told >= 0 ? told : row >= 0 ? release.candidacies.party[row] : -1;
	if (party < 0) return [];
	const own = kind.endsWith('change')
		? bases.map((base) => rankMeasure(kind, { party, base }))
		: [rankMeasure(kind, { party })];
	if (told < 0 && row === winner && (kind === 'share' || kind === 'votes'))
		return [rankMeasure(kind === 'share' ? 'winning-share' : 'winning-votes'), ...own];
	return own;
}

/** Swings from a party to its best-placed rival in the seat, for "one of the worst results for X". */
function swingsFrom(parts: Parts, contest: number): RankMeasure[] {
	const { contests, candidacies } = parts.input.context.facts.release;
	const party = partyTold(parts);
	const first = contests.first[contest];
	for (let row = first; row < first + contests.length[contest]; row++) {
		const rival = candidacies.party[row];
		if (party >= 0 && rival !== party)
			return (['published', 'actual'] as const).map((base) =>
				rankMeasure('swing', { from: party, to: rival, base }),
			);
	}
	return [];
}

function swings(parts: Parts, contest: number): RankMeasure[] {
	const { input, range, figure } = parts;
	const { context, s, mentions } = input;
	let { from, into } = range;
	const isInRange = from >= 0 || into >= 0 || range.isPair;
	const reading = figure?.judgement?.reading;
	if ((from < 0 || into < 0) && figure?.measure.kind === 'swing' && reading) {
		const pair = pairFor(s, figure.index, figure.measure, mentions, reading, context);
		if (from < 0 && pair.from >= 0 && pair.from !== into) from = pair.from;
		if (into < 0 && pair.to >= 0 && pair.to !== from) into = pair.to;
	}
	const { release } = context.facts;
	const isOpen = from < 0 && into < 0;
	const now = knownWinner(release, contest);
	const base = release.contests.base[contest];
	const was = base >= 0 ? knownWinner(release, base) : -1;
	if (into < 0 && now >= 0 && release.candidacies.party[now] !== from) into = release.candidacies.party[now];
	if (from < 0 && was >= 0 && release.candidacies.party[was] !== into) from = release.candidacies.party[was];
	const bases = ['published', 'actual'] as const;
	const named =
		from >= 0 && into >= 0 ? bases.map((b) => rankMeasure('swing', { from, to: into, base: b })) : [];
	if (range.isTopTwo)
		return [rankMeasure('swing-first-two'), rankMeasure('swing-first-two', { base: 'actual' }), ...named];
	return isOpen ? [rankMeasure('swing'), ...named] : isInRange ? named : [...named, rankMeasure('swing')];
}

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

/** Whether the statement that the ranking is in names a seat or a person. */
function namesSeat({ input, phrase }: Parts): boolean {
	const { s } = input;
	let from = phrase.from;
	while (from > 0 && !['and', 'but', 'while', ';', ':'].includes(wordAt(s, from - 1))) from--;
	return s.names.some(
		(name) =>
			(name.kind === 'place' || name.kind === 'person') && name.from >= from && name.to <= phrase.from,
	);
}

function isSeries(parts: Parts): boolean {
	const { ranked, range, seat, figure, phrase } = parts;
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
	if (phrase.owner >= 0 && partyTold(parts) >= 0) return !namesSeat(parts);
	return !seat || seat.told === 'earlier';
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
		isNamed: ranked.isNamed,
		isTold: scopes.isTold && seat.told !== 'earlier',
		contest: seat.contest,
		candidacy: seat.candidacy,
		party: partyTold(parts),
		area: -1,
		election: release.contests.election[seat.contest],
	};
}

/** Measures of one meaning together: bases of a change and ways to count turnout are one, a winner's and a party's share are two. */
function measureSets(parts: Parts, kind: RankKind, contest: number): RankMeasure[][] {
	if (kind === 'turnout') return [[rankMeasure('turnout'), rankMeasure('turnout-ballot-box')]];
	const all = seatMeasures(parts, kind, contest);
	const sets = new Map<string, RankMeasure[]>();
	for (const m of all) {
		const key = `${m.kind}/${m.party}/${m.from}/${m.to}`;
		sets.set(key, [...(sets.get(key) ?? []), m]);
	}
	return [...sets.values()];
}

interface Scopes {
	readonly groups: readonly (readonly Universe[])[];
	readonly isTold: boolean;
}

function seatScopes(parts: Parts, contest: number, isHolderBy: boolean): Scopes | null {
	const { input, range, phrase, ranked } = parts;
	const { context } = input;
	const { facts } = context;
	const { release } = facts;
	const election = release.contests.election[contest];
	const day = release.elections[election].pollingOn;
	const isOfElections = range.count > 0 && range.isGeneral;
	if (range.count > 0 && !range.window && !isOfElections && !(range.isSeats && range.count > 600)) {
		const sets = countedSets(context, contest, range.count, range.isBy);
		return sets.length > 0 ? { groups: sets.map((set) => [set]), isTold: true } : null;
	}
	const isBy = range.isBy || phrase.isBy;
	if (isBy || (isHolderBy && ranked.kinds[0] === 'overturned')) {
		if (!isHolderBy) return null;
		const window = range.window;
		const span = window ? spanOf(facts, window, day) : { after: '', upTo: day };
		if (!span) return null;
		const areas = range.areas.length > 0 ? range.areas : [-1];
		const upTo = window?.upTo || context.published;
		const sides = ranked.kinds[0] === 'overturned' ? overturnedBy(parts, contest) : null;
		const near = areas.map((area) => byElections(facts, span.after, span.upTo, area, sides));
		const far = areas.map((area) => byElections(facts, span.after, upTo > day ? upTo : day, area, sides));
		return { groups: near[0].items.length === far[0].items.length ? [near] : [near, far], isTold: true };
	}
	const { areas, isTold } = areasOf(context, range, phrase.nation, contest);
	const filter = filterFor(parts);
	const isOfPlace = range.places.length > 0 && (range.window !== null || range.isGeneral);
	if (range.window || range.area === 'own' || range.isGeneral) {
		const raw = range.window ? spanOf(facts, range.window, day) : { after: '', upTo: day };
		if (!raw) return null;
		const span = fitSpan(facts, raw, range.count);
		if (
			range.area === 'own' ||
			range.places.length > 0 ||
			!(isTold && (range.areas.length > 0 || range.area || range.isSeats || phrase.nation))
		) {
			const own = seatHistory(
				facts,
				release.contests.place[contest],
				span.after,
				span.upTo,
				range.isGeneral ? 'general' : null,
			);
			const isOwn = range.area === 'own' || isOfPlace || phrase.owner >= 0 || range.isGeneral;
			if (isOwn) return { groups: [[own]], isTold: true };
			const others = isHolderBy
				? byElections(facts, span.after, span.upTo)
				: seatsSince(facts, span.after, span.upTo, facts.areaIndex('united-kingdom'), filter);
			return { groups: [[own], [others]], isTold: true };
		}
		return {
			groups: [areas.map((area) => seatsSince(facts, span.after, span.upTo, area, filter))],
			isTold: true,
		};
	}
	if (range.area === 'city') {
		const nation = facts.areaIndex(range.city);
		const seats =
			nation >= 0
				? seatsOf(facts, election, nation, filter)
				: citySeats(facts, election, range.city || cityOf(facts, contest));
		return seats ? { groups: [[seats]], isTold: nation >= 0 } : null;
	}
	if (isHolderBy) return null;
	if (range.isIntake) {
		const winner = knownWinner(release, contest);
		const party = winner >= 0 ? release.candidacies.party[winner] : -1;
		const list = [...new Set([...areas, facts.areaIndex('united-kingdom')])].filter((area) => area >= 0);
		const sets = [party, -1].flatMap((p) =>
			list.map((area) => seatsOf(facts, election, area, newMembers(facts, p))),
		);
		return { groups: [sets], isTold: true };
	}
	const listed = areas.filter((area) => contestsInArea(facts, election, area).includes(contest));
	if (listed.length === 0) return null;
	const universes = listed.flatMap((area) => {
		const all = seatsOf(facts, election, area, filter);
		return [all, seatsOf(facts, election, area, speakerLess(facts, filter))];
	});
	if (!isTold) universes.push(...namedInArticle(parts, contest));
	return { groups: [universes], isTold };
}

/** "Labour's largest majority" ranks the seats that Labour won. */
function filterFor(parts: Parts): Filter | null {
	const kind = parts.ranked.kinds[0];
	const party = partyTold(parts);
	if (party < 0 || OF_PARTY.has(kind)) return null;
	if (kind === 'majority' || kind === 'majority-percent' || kind.startsWith('winning'))
		return wonBy(parts.input.context.facts, party);
	return null;
}

/** "the largest Labour has overturned", "the largest Conservative majority overturned": the party's wins, or its losses. */
function overturnedBy(parts: Parts, contest: number): Filter | null {
	const party = partyTold(parts);
	if (party < 0) return null;
	const { facts } = parts.input.context;
	const { release } = facts;
	const wins = wonBy(facts, party);
	if (wins.accept(contest)) return wins;
	return {
		key: `lost/${party}`,
		label: `seats lost by ${release.parties[party].name}`,
		accept: (row) => release.contests.base[row] >= 0 && wins.accept(release.contests.base[row]),
	};
}

function namedInArticle(parts: Parts, contest: number): Universe[] {
	const { context } = parts.input;
	const { release } = context.facts;
	const election = release.contests.election[contest];
	const rows = context.scopes
		.filter(({ scope }) => scope.kind === 'place')
		.flatMap(({ scope }) =>
			[...release.places.contests(scope.id)].filter((row) => release.contests.election[row] === election),
		);
	const all = [...new Set([...rows, contest])];
	return all.length >= 4 ? [namedSeats(context.facts, all, 'the seats that the article has named')] : [];
}

/** A party's or nation's own elections: "their fewest since 1987", "the lowest turnout since 2001". */
function overElections(parts: Parts): Readings | null {
	const { input, phrase, range, ranked, figure } = parts;
	const { s, context, mentions } = input;
	const { facts } = context;
	const { release } = facts;
	const election = electionNear(s, phrase, range, context, figure);
	if (election < 0) return null;
	const day = release.elections[election].pollingOn;
	const read = figure?.judgement?.reading;
	const kind = ranked.kinds[0];
	let party = partyTold(parts);
	if (party < 0 && OF_PARTY.has(kind) && !range.isGovernment) {
		const before = mentions.filter((m) => m.party >= 0 && m.to <= phrase.cue).pop();
		party = read && read.contest < 0 && read.party >= 0 ? read.party : (before?.party ?? -1);
	}
	if (party < 0 && OF_PARTY.has(kind) && !range.isGovernment) return null;
	const owner = phrase.owner >= 0 && s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	const told =
		range.areas.length > 0
			? range.areas
			: phrase.nation
				? [facts.areaIndex(phrase.nation)]
				: owner?.kind === 'area'
					? owner.areas
					: read && read.contest < 0 && read.area >= 0
						? [read.area]
						: [];
	const uk = facts.areaIndex('united-kingdom');
	const areas =
		told.length > 0 && told[0] !== uk
			? told
			: kind.startsWith('share')
				? [uk, facts.areaIndex('great-britain')]
				: [uk];
	if (!range.window && !range.isGeneral && !range.isThose)
		return kind === 'seats' || kind === 'votes' ? overParties(parts) : null;
	const all = range.count > 0 ? lastElections(facts, range.count, day) : { after: '', upTo: day };
	const raw = range.window ? spanOf(facts, range.window, day) : all;
	if (!raw) return null;
	const span = range.isThose
		? { after: release.coverage.candidacies?.from.replace(/-\d+$/, '-00') ?? '', upTo: day }
		: fitSpan(facts, raw, range.count);
	if (range.isGovernment && kind !== 'share') return null;
	const ofGovernment: RankKind = range.isMajority ? 'majority-government-share' : 'winning-share';
	const groups = (range.isGovernment ? [ofGovernment] : ranked.kinds).map((option) =>
		areas.map((area) => {
			const universe = series(facts, area, range.isGovernment ? -1 : party, span.after, span.upTo);
			return {
				universe:
					isNewcomer(parts, party, area) && span.after === '' ? { ...universe, isComplete: true } : universe,
				measure: rankMeasure(option, { party: range.isGovernment ? -1 : party }),
				holder: { contest: -1, election, area, party: range.isGovernment ? -1 : party },
			};
		}),
	);
	return {
		groups,
		isNamed: ranked.isNamed,
		isTold: !range.isThose,
		contest: -1,
		candidacy: -1,
		party,
		area: areas[0],
		election,
	};
}

/** A party that stood nobody at the first election whose candidates are all known has no history before the record. */
function isNewcomer(parts: Parts, party: number, area: number): boolean {
	const { facts } = parts.input.context;
	if (party < 0) return false;
	const first = facts.generals.find((e) => hasCandidates(facts, e));
	if (first === undefined) return false;
	const total = partyTotal(facts, first, area, party);
	return total === null || total.votes === 0;
}

/** Parties of an area at one election: "the largest party in Scotland", "the biggest rise of any party". */
function overParties(parts: Parts): Readings | null {
	const { input, phrase, range, ranked, figure } = parts;
	const { s, context, mentions } = input;
	const { facts } = context;
	const election = electionNear(s, phrase, range, context, figure);
	if (election < 0 || range.window) return null;
	const before = mentions.filter((m) => m.party >= 0 && m.to <= phrase.from).pop();
	const after = mentions.find((m) => m.party >= 0 && m.from >= range.to && m.from < range.to + 6);
	const party = before?.party ?? after?.party ?? -1;
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
		groups: kinds.map((kind) => [
			{ universe, measure: rankMeasure(kind), holder: { contest: -1, election, area: where, party } },
		]),
		isNamed: ranked.isNamed,
		isTold: told && before !== undefined,
		contest: -1,
		candidacy: -1,
		party,
		area: where,
		election,
	};
}

/** Nations or regions at one election: "Turnout was lowest in Wales", "the highest of the four nations". */
function overAreas(parts: Parts): Readings | null {
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
		contest: -1,
		candidacy: -1,
		party,
		area,
		election,
	};
}
