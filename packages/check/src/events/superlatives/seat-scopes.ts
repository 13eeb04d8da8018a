import { knownWinner } from '../../rank/seat-values.ts';
import { type Filter, namedSeats, type Universe } from '../../rank/universe.ts';
import { contestsInArea } from '../../verify/facts.ts';
import { OF_PARTY, type Parts, partyTold } from './reading.ts';
import {
	areasOf,
	byElections,
	cityOf,
	citySeats,
	countedSets,
	fitSpan,
	newMembers,
	seatHistory,
	seatsOf,
	seatsSince,
	spanOf,
	speakerLess,
	wonBy,
} from './scope.ts';

interface Scopes {
	readonly groups: readonly (readonly Universe[])[];
	readonly isTold: boolean;
	/** The groups are as likely as one another. */
	readonly isOpen?: boolean;
	readonly isOutside?: boolean;
	readonly miscounted?: string;
}

/** Regions and nations hold every seat, so that one that is in none of those named lies outside them. */
function liesOutside(parts: Parts, contest: number, areas: readonly number[]): boolean {
	const { contests, areas: known } = parts.input.context.facts.release;
	const kinds = areas.map((area) => known[area].kind);
	const isWhole = kinds.includes('region') || (kinds.length > 0 && kinds.every((kind) => kind === 'country'));
	return isWhole && parts.seat?.isBeside === true && contests.country[contest] >= 0;
}

export function seatScopes(parts: Parts, contest: number, isHolderBy: boolean): Scopes | null {
	const { input, range, phrase, ranked } = parts;
	const { context } = input;
	const { facts } = context;
	const { release } = facts;
	const election = release.contests.election[contest];
	const day = release.elections[election].pollingOn;
	const isOfElections = range.count > 0 && range.isGeneral;
	if (range.count > 0 && !range.window && !isOfElections && !(range.isSeats && range.count > 600)) {
		const sets = countedSets(input, contest, range.count, range.isBy);
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
	const there = range.isThere && !range.window && !range.isGeneral ? areasBefore(parts, contest) : [];
	if (there.length > 0 && range.areas.length === 0 && range.area === null) {
		const own = seatHistory(facts, release.contests.place[contest], '', day, null);
		return { groups: [there.map((area) => seatsOf(facts, election, area)), [own]], isTold: true };
	}
	const { areas, isTold } = areasOf(context, range, phrase.nation, contest);
	const filter = filterFor(parts);
	if (filter && !filter.accept(contest)) return null;
	const isOfPlace = range.places.length > 0 && (range.window !== null || range.isGeneral);
	if (range.window || range.area === 'own' || range.isGeneral) {
		const last = phrase.mode === 'none' ? context.published : day;
		const raw = range.window ? spanOf(facts, range.window, last) : { after: '', upTo: last };
		if (!raw) return null;
		const fitted = fitSpan(facts, raw, range.count, context.published);
		const span = fitted ?? raw;
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
			const isPartys = isHolderBy && phrase.owner >= 0 && range.area !== 'own' && partyTold(parts) >= 0;
			if (isPartys)
				return { groups: [[own], [byElections(facts, span.after, span.upTo)]], isTold: true, isOpen: true };
			if (isOwn) {
				const held = fitted ? 0 : own.items.length;
				const isWrong = !fitted && own.isComplete && range.isGeneral && held !== range.count;
				const miscounted = isWrong ? `${own.label}: ${held}, not ${range.count}` : undefined;
				return fitted || isWrong ? { groups: [[own]], isTold: true, miscounted } : null;
			}
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
	if (listed.length === 0)
		return liesOutside(parts, contest, areas)
			? { groups: [areas.map((area) => seatsOf(facts, election, area, filter))], isTold, isOutside: true }
			: null;
	const universes = listed.flatMap((area) => {
		const all = seatsOf(facts, election, area, filter);
		return [all, seatsOf(facts, election, area, speakerLess(facts, filter))];
	});
	if (!isTold) universes.push(...namedInArticle(parts, contest));
	return { groups: [universes], isTold };
}

/** "their highest share there": in the area named before, if the seat is in it, or in the seat. */
function areasBefore({ input, phrase }: Parts, contest: number): readonly number[] {
	const { s, context } = input;
	const election = context.facts.release.contests.election[contest];
	const name = s.names.filter((n) => n.kind === 'area' && n.to <= phrase.from).pop();
	if (name?.kind !== 'area') return [];
	return name.areas.filter((area) => contestsInArea(context.facts, election, area).includes(contest));
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
