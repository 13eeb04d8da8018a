/** The verdict on a ranking: how its readings stand, and the workings that show it. */
import { abs, compare, type Fraction } from '@mandate/psephology';
import type { Detail, Verdict } from '../../answer.ts';
import { measureLabel } from '../../rank/measure.ts';
import { itemName, rankingOf, type Standing, shownValue, standingOf } from '../../rank/ranking.ts';
import type { Item } from '../../rank/universe.ts';
import type { Leaf } from '../../verify/computed.ts';
import type { Facts } from '../../verify/facts.ts';
import type { Phrase } from './phrase.ts';
import type { RankReading, Readings } from './reading.ts';

type Outcome = 'holds' | 'fails' | 'unknown';

interface Tried {
	readonly reading: RankReading;
	readonly standing: Standing;
	readonly direction: 1 | -1;
	readonly outcome: Outcome;
}

export interface RankVerdict {
	readonly verdict: Verdict;
	readonly detail: Detail;
	readonly shown: Tried;
	readonly workings: readonly { readonly text: string; readonly leaves: readonly Leaf[] }[];
}

/** Which end of the order is first: the largest fall is the lowest change, and a party's worst swing the largest from it. */
function directionOf(phrase: Phrase, change: -1 | 0 | 1, reading: RankReading): 1 | -1 {
	if (change < 0 && reading.measure.kind.endsWith('change')) return phrase.direction === 1 ? -1 : 1;
	if (phrase.kind === 'fortune' && reading.measure.kind === 'swing') return phrase.direction === 1 ? -1 : 1;
	return phrase.direction;
}

function outcomeOf(phrase: Phrase, standing: Standing): Outcome {
	const { place, sharedBy, of, isComplete } = standing;
	if (of < 2) return 'unknown';
	if (phrase.isAmong) {
		const near = Math.min(Math.max(3, Math.floor(of / 20)), Math.floor(of / 2));
		if (place <= near) return isComplete ? 'holds' : 'unknown';
		return place > of / 2 && isComplete ? 'fails' : 'unknown';
	}
	if (phrase.order > 1) {
		if (place > phrase.order) return 'fails';
		if (!isComplete) return 'unknown';
		return phrase.order <= place + sharedBy - 1 ? 'holds' : 'fails';
	}
	if (place > phrase.many) return 'fails';
	return isComplete ? 'holds' : 'unknown';
}

/** "no share grew by less": of those that grew, whatever fell. */
function isOfMovers(phrase: Phrase, change: -1 | 0 | 1): boolean {
	return phrase.mode === 'none' && change !== 0 && phrase.direction === -1;
}

function amongMovers(facts: Facts, reading: RankReading, standing: Standing, change: number): Outcome {
	const { sorted } = rankingOf(facts, reading.universe, reading.measure);
	const moved = (value: Fraction): number => Math.sign(Number(value.n)) * change;
	const others = sorted.filter(({ value }) => moved(value) > 0);
	if (moved(standing.value) <= 0 || others.length < 2) return 'unknown';
	if (others.some(({ value }) => compare(abs(value), abs(standing.value)) < 0)) return 'fails';
	return standing.isComplete ? 'holds' : 'unknown';
}

function tryGroup(
	facts: Facts,
	phrase: Phrase,
	change: -1 | 0 | 1,
	group: readonly RankReading[],
): Tried | null {
	let best: Tried | null = null;
	const order: readonly Outcome[] = ['holds', 'unknown', 'fails'];
	for (const reading of group) {
		const direction = directionOf(phrase, change, reading);
		const standing = standingOf(facts, reading.universe, reading.measure, reading.holder, direction);
		if (!standing) continue;
		const outcome = isOfMovers(phrase, change)
			? amongMovers(facts, reading, standing, change)
			: outcomeOf(phrase, standing);
		const tried = { reading, standing, direction, outcome };
		if (best === null || order.indexOf(tried.outcome) < order.indexOf(best.outcome)) best = tried;
	}
	return best;
}

export function rankVerdict(
	facts: Facts,
	phrase: Phrase,
	change: -1 | 0 | 1,
	readings: Readings,
): RankVerdict | null {
	const tried = readings.groups.flatMap((group) => tryGroup(facts, phrase, change, group) ?? []);
	if (tried.length === 0) return null;
	const first = tried[0];
	if (phrase.isPlural && tried.some((t) => t.outcome !== 'holds')) return null;
	const workings = tried.flatMap((t) => lines(facts, phrase, t));
	const answer = (verdict: Verdict, detail: Detail, shown = first): RankVerdict => ({
		verdict,
		detail,
		shown,
		workings,
	});
	const all = (outcome: Outcome): boolean => tried.every((t) => t.outcome === outcome);
	if (readings.miscounted)
		return {
			...answer('contradicted', 'value'),
			workings: [{ text: readings.miscounted, leaves: [] }, ...workings],
		};
	if (readings.isOutside && !all('fails'))
		return phrase.mode === 'is' ? answer('contradicted', 'place') : answer('ambiguous', 'readings');
	if (all('holds')) return answer('supported', 'exact');
	if (all('fails'))
		return readings.isTold && readings.isNamed
			? answer('contradicted', 'superlative')
			: readings.isTold
				? answer('ambiguous', 'readings')
				: null;
	if (all('unknown'))
		return phrase.isAmong ? answer('ambiguous', 'readings') : answer('not_in_record', 'coverage');
	if (readings.isNamed && first.outcome === 'holds') return answer('supported', 'exact');
	if (readings.isNamed && first.outcome === 'unknown') return answer('not_in_record', 'coverage');
	return answer('ambiguous', 'readings');
}

function leafOf(item: Item): Leaf {
	return item.contest >= 0 ? { kind: 'contest', row: item.contest } : { kind: 'total', row: item.election };
}

function lines(facts: Facts, phrase: Phrase, tried: Tried): { text: string; leaves: readonly Leaf[] }[] {
	const { reading, standing, direction } = tried;
	const { kind } = reading.measure;
	const end = direction === 1 ? 'highest' : 'lowest';
	const tied = standing.sharedBy > 1 ? `, shared by ${standing.sharedBy}` : '';
	const incomplete = standing.isComplete ? '' : '; the record does not reach over the whole range';
	const { sorted } = rankingOf(facts, reading.universe, reading.measure);
	const ordered = direction === 1 ? sorted : [...sorted].reverse();
	const top = ordered.slice(0, Math.max(3, Math.min(phrase.order + 1, 6)));
	return [
		{
			text: `${measureLabel(facts.release, reading.measure)}, ${reading.universe.label}: ${itemName(facts, reading.holder)} ${shownValue(standing.value, kind)} is number ${standing.place} of ${standing.of} from the ${end}${tied}${incomplete}`,
			leaves: [leafOf(reading.holder)],
		},
		{
			text: `First: ${top.map((t) => `${itemName(facts, t.item)} ${shownValue(t.value, kind)}`).join('; ')}`,
			leaves: top.map((t) => leafOf(t.item)),
		},
	];
}
