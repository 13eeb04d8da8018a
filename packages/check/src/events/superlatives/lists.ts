/** Lists of the first few: "three of the five lowest in 2019 were in Hull", "the three safest seats are A, B and C". */
import { foldWord } from '@mandate/record';
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { rankMeasure } from '../../rank/measure.ts';
import { itemName, rankingOf, shownValue } from '../../rank/ranking.ts';
import { knownWinner } from '../../rank/seat-values.ts';
import { contestsInArea } from '../../verify/facts.ts';
import { type EventClaim, NOTHING_NAMED } from '../event.ts';
import { electionNear } from './holder.ts';
import { type Parts, partyTold } from './reading.ts';
import { areasOf, seatsOf } from './scope.ts';

export interface Part {
	/** First token of "three of the five lowest". */
	readonly from: number;
	/** How many of the list; the whole of it for "all five of the". */
	readonly part: number;
}

/** "three of" before "the five lowest"; null where there is none. */
export function partBefore(s: Sentence, from: number): Part | null {
	if (wordAt(s, from - 1) !== 'of') return null;
	const i = from - 2;
	const n = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
	if (n?.kind !== 'count' || n.d !== 1 || n.unit !== 'none') return null;
	return { from: n.from, part: n.n };
}

interface Condition {
	readonly label: string;
	readonly to: number;
	readonly accept: (contest: number) => boolean;
}

const VERBS = new Set(['were', 'are', 'was', 'is', 'all', 'went', 'came', 'fell']);

/** "were in Hull", "were Labour", "are in Scotland", "went to the Conservatives". */
function conditionAfter(parts: Parts, at: number, election: number): Condition | null {
	const { s, context } = parts.input;
	const { facts } = context;
	const { release } = facts;
	let i = at;
	while (VERBS.has(wordAt(s, i))) i++;
	if (i === at) return null;
	while (['in', 'to', 'by', 'the', 'won', 'held', 'seats'].includes(wordAt(s, i)) && s.nameAt[i] < 0) i++;
	const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
	if (name?.kind === 'area') {
		const rows = new Set(name.areas.flatMap((area) => [...contestsInArea(facts, election, area)]));
		return rows.size > 0
			? { label: release.areas[name.areas[0]].name, to: name.to, accept: (c) => rows.has(c) }
			: null;
	}
	if (name?.kind === 'party') {
		return {
			label: release.parties[name.party].name,
			to: name.to,
			accept: (c) => {
				const row = knownWinner(release, c);
				return row >= 0 && release.candidacies.party[row] === name.party;
			},
		};
	}
	if (name || !s.tokens[i]?.isCapital || wordAt(s, i - 1) !== 'in') return null;
	const city = wordAt(s, i);
	const accept = (c: number): boolean =>
		release.places.name
			.at(release.contests.place[c])
			.split(/[\s,-]+/)
			.some((word) => foldWord(word) === city);
	return facts.contestsIn(election).some(accept) ? { label: city, to: i + 1, accept } : null;
}

/** The claim that so many of the first few meet a condition; null where the words give none. */
export function partClaim(parts: Parts, part: Part): EventClaim | null {
	const { phrase, range, input, ranked, figure } = parts;
	const { facts } = input.context;
	if (range.isBy || range.window || range.isVague || range.isRestricted) return null;
	const election = electionNear(input.s, phrase, range, input.context, figure);
	const condition = election < 0 ? null : conditionAfter(parts, range.to, election);
	if (!condition || wordAt(input.s, condition.to) === 'and') return null;
	const { areas, isTold } = areasOf(input.context, range, phrase.nation, -1);
	const area = isTold ? areas[0] : facts.areaIndex('united-kingdom');
	if (area === undefined) return null;
	const reading = {
		universe: seatsOf(facts, election, area),
		measure: rankMeasure(ranked.kinds[0], { party: partyTold(parts) }),
	};
	if (reading.universe.items.length < phrase.many * 2) return null;
	const { sorted, unknown } = rankingOf(facts, reading.universe, reading.measure);
	const ordered = phrase.direction === 1 ? sorted : [...sorted].reverse();
	const listed = ordered.slice(0, phrase.many);
	if (unknown > 0 || listed.length < phrase.many) return null;
	const meet = listed.filter(({ item }) => condition.accept(item.contest)).length;
	const isTrue = meet === part.part;
	if (!isTrue && !isTold) return null;
	return {
		...NOTHING_NAMED,
		from: part.from,
		to: condition.to,
		type: 'superlative',
		verdict: isTrue ? 'supported' : 'contradicted',
		detail: isTrue ? 'exact' : 'superlative',
		election,
		workings: [
			{
				text: `${reading.universe.label}: ${listed.map(({ item, value }) => `${itemName(facts, item)} ${shownValue(value, reading.measure.kind)}`).join('; ')}; ${meet} of ${phrase.many}: ${condition.label}`,
				leaves: listed.map(({ item }) => ({ kind: 'contest' as const, row: item.contest })),
			},
		],
	};
}
