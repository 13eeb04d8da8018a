/**
 * "39% – almost four points below their result in the general election": how far a poll is from a result. The poll itself
 * is taken as printed, with the interval that its rounding leaves; the result is the record's, of the United Kingdom and
 * of Great Britain, since polls are of Great Britain. Never red: the poll is not in the record.
 */
import { fraction, percent, toDecimal } from '@mandate/psephology';
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import { DEFAULT, electionsAt } from '../resolve/when.ts';
import { interval } from '../verify/stated.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';

const SIDES: Readonly<Record<string, -1 | 1>> = {
	below: -1,
	under: -1,
	short: -1,
	down: -1,
	behind: -1,
	above: 1,
	up: 1,
	over: 1,
	ahead: 1,
};
const RESULTS = new Set([
	'result',
	'results',
	'share',
	'score',
	'showing',
	'performance',
	'vote',
	'figure',
	'tally',
]);

export function pollDistance({ s, mentions, context }: EventInput): EventClaim[] {
	return s.numbers.flatMap((n, index) => {
		if (n.unit !== 'points' || index === 0) return [];
		const side = SIDES[wordAt(s, n.to)];
		const result = resultAfter(s, n.to);
		const poll = s.numbers
			.slice(0, index)
			.filter((other) => other.unit === 'percent')
			.pop();
		const subject = mentions.filter((m) => m.party >= 0 && m.to <= n.from && !m.isPronoun).pop();
		if (side === undefined || result < 0 || !poll || !subject) return [];
		const stated = interval(n);
		const printed = interval(poll);
		const tries = basesOf(context, subject.party).map(({ share, label }) => {
			const far = (end: { n: bigint; d: bigint }): number => side * (Number(end.n) / Number(end.d) - share);
			const ends = [far(printed.low), far(printed.high)].sort((a, b) => a - b);
			const low = Number(stated.low.n) / Number(stated.low.d);
			const high = Number(stated.high.n) / Number(stated.high.d);
			return { label, ends, holds: ends[0] <= high && low <= ends[1] };
		});
		if (tries.length === 0) return [];
		const holds = tries.some((attempt) => attempt.holds);
		return [
			{
				...NOTHING_NAMED,
				from: n.from,
				to: result + 1,
				type: 'poll',
				verdict: holds ? 'supported' : 'ambiguous',
				detail: holds ? 'definition' : 'readings',
				party: subject.party,
				area: context.facts.areaIndex('united-kingdom'),
				election:
					electionsAt(context.facts, { ...DEFAULT, kind: 'default' }, context.published, context.anchor)[0] ??
					-1,
				stated: statedOf(n, 'points'),
				workings: tries.map(({ label, ends }) => ({
					text: `${label}; the poll as printed is ${ends[0].toFixed(1)} to ${ends[1].toFixed(1)} points ${side < 0 ? 'below' : 'above'} it`,
					leaves: [],
				})),
			},
		];
	});
}

/** Token of the word for the result, where the words set the figure against a general election; -1 if they do not. */
function resultAfter(s: Sentence, from: number): number {
	let result = -1;
	for (let i = from; i < s.tokens.length && i < from + 14; i++) {
		if (RESULTS.has(wordAt(s, i)) && s.nameAt[i] < 0) result = i;
		if (result >= 0 && cueAt(s, i) === 'election') return i;
	}
	return -1;
}

function basesOf(context: Context, party: number): { share: number; label: string }[] {
	const { facts } = context;
	const election = electionsAt(facts, DEFAULT, context.published, context.anchor)[0] ?? -1;
	return ['united-kingdom', 'great-britain'].flatMap((id) => {
		const area = facts.areaIndex(id);
		const totals = area >= 0 && election >= 0 ? facts.totals(election, area) : null;
		const mine = totals?.parties.get(party);
		if (!totals || !mine || totals.valid <= 0) return [];
		const value = percent(fraction(mine.votes, totals.valid));
		const label = `${facts.release.parties[party].name}, ${facts.release.areas[area].name}, ${facts.release.elections[election].label}: ${toDecimal(value, 2)}%`;
		return [{ share: Number(value.n) / Number(value.d), label }];
	});
}
