/** Ranks the items of a universe by a measure, exactly, and remembers the ranking for the life of the release. */
import { compare, type Fraction, percent, toDecimal } from '@mandate/psephology';
import { count } from '../verify/computed.ts';
import { electionOf, type Facts } from '../verify/facts.ts';
import { isPartKind, measureKey, type RankKind, type RankMeasure } from './measure.ts';
import { type RankValue, seatValue } from './seat-values.ts';
import { totalValue } from './total-values.ts';
import { type Item, sameItem, type Universe } from './universe.ts';

export interface Valued {
	readonly item: Item;
	readonly value: Fraction;
}

export interface Ranking {
	/** Largest first; items of one value in the order of the universe. */
	readonly sorted: readonly Valued[];
	/** Items whose value the record cannot tell. */
	readonly unknown: number;
}

const RANKINGS = new WeakMap<Facts, Map<string, Ranking>>();
/** Rankings kept at once: a long archive must not fill the memory. */
const MOST = 400;

export function itemValue(facts: Facts, item: Item, m: RankMeasure): RankValue {
	const party = item.party >= 0 ? item.party : m.party;
	return item.contest >= 0
		? seatValue(facts.release, item.contest, m, party)
		: totalValue(facts, item.election, item.area, m, party);
}

export function rankingOf(facts: Facts, universe: Universe, m: RankMeasure): Ranking {
	const cache = RANKINGS.get(facts) ?? new Map<string, Ranking>();
	RANKINGS.set(facts, cache);
	const key = `${universe.key}|${measureKey(m)}`;
	const known = cache.get(key);
	if (known) return known;
	const sorted: Valued[] = [];
	let unknown = 0;
	for (const item of universe.items) {
		const value = itemValue(facts, item, m);
		if (value) sorted.push({ item, value });
		else if (value === undefined) unknown++;
	}
	sorted.sort((a, b) => compare(b.value, a.value));
	const ranking = { sorted, unknown };
	if (cache.size >= MOST) cache.clear();
	cache.set(key, ranking);
	return ranking;
}

export interface Standing {
	readonly value: Fraction;
	/** 1 for the largest (direction 1) or the smallest (-1). */
	readonly place: number;
	readonly sharedBy: number;
	readonly of: number;
	/** First three in that order. */
	readonly top: readonly Valued[];
	/** Nearest behind the holder where it is first. */
	readonly isComplete: boolean;
}

/** How many items stand before the first that fails the test; none after it passes. */
function countWhile(sorted: readonly Valued[], test: (item: Valued) => boolean): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (test(sorted[middle])) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** How an item stands; null where its own value is not known. It need not be in the universe. */
export function standingOf(
	facts: Facts,
	universe: Universe,
	m: RankMeasure,
	holder: Item,
	direction: 1 | -1,
): Standing | null {
	const value = itemValue(facts, holder, m);
	if (!value) return null;
	const { sorted, unknown } = rankingOf(facts, universe, m);
	const larger = countWhile(sorted, (other) => compare(other.value, value) > 0);
	const upTo = countWhile(sorted, (other) => compare(other.value, value) >= 0);
	const ahead = direction === 1 ? larger : sorted.length - upTo;
	let level = 0;
	for (let i = larger; i < upTo; i++) if (!sameItem(sorted[i].item, holder)) level++;
	const top = direction === 1 ? sorted.slice(0, 3) : sorted.slice(-3).reverse();
	return {
		value,
		place: ahead + 1,
		sharedBy: level + 1,
		of: sorted.length + (sorted.some((other) => sameItem(other.item, holder)) ? 0 : 1),
		top,
		isComplete: universe.isComplete && unknown === 0,
	};
}

export function itemName(facts: Facts, item: Item): string {
	const { release } = facts;
	const party = item.party >= 0 ? `${release.parties[item.party].name}, ` : '';
	if (item.contest < 0)
		return `${party}${release.areas[item.area].name} ${release.elections[item.election].label.replace(/ general election$/, '')}`;
	const label = electionOf(release, item.contest).label.replace(/ general election$/, '');
	const name = release.places.name.at(release.contests.place[item.contest]);
	return `${party}${label.includes(name) ? label : `${name} ${label}`}`;
}

export function shownValue(value: Fraction, kind: RankKind): string {
	if (!isPartKind(kind)) return value.d === 1n ? count(Number(value.n)) : count(Number(toDecimal(value, 0)));
	return `${toDecimal(percent(value), 2)}${kind.endsWith('change') || kind.startsWith('swing') ? ' points' : '%'}`;
}
