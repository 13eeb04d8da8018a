/** "The average majority was about 6,200": the mean (or the median) over the seats of an area. */
import { add, div, type Fraction, fraction, percent, ZERO } from '@mandate/psephology';
import { cueAt, isClauseMark, isFigure, made, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import type { NumberTag } from '../tag/index.ts';
import { pc } from '../verify/computed.ts';
import { isComplete } from '../verify/facts.ts';
import { fit } from '../verify/stated.ts';
import { isAsserted } from './asserted.ts';
import { contestsOf } from './count/contests.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from './event.ts';
import { trimmed } from './spans.ts';
import { type Setting, settingsFor } from './sum/settings.ts';
import { type Try, weigh } from './weigh.ts';

type What = 'majority' | 'majority-percent' | 'turnout' | 'electorate';

interface Mean {
	readonly setting: Setting;
	readonly value: Fraction;
	readonly text: string;
	readonly row: number;
}

export function averages(input: EventInput): EventClaim[] {
	const { s, context } = input;
	const claims: EventClaim[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || s.timeAt[n.figureFrom] >= 0) return;
		const head = averageBefore(s, n);
		if (!head || !isAsserted(s, n.from)) return;
		const what: What = head.what === 'majority' && n.unit !== 'none' ? 'majority-percent' : head.what;
		const tries: Try<Mean>[] = [];
		for (const { value: setting, cost } of settingsFor(s, index, made('turnout', 3, n.from, n.to), context)) {
			if (setting.contest >= 0 || !isComplete(context.facts, setting.election)) continue;
			const mean = meanOf(context, setting, what, head.isMedian);
			if (mean)
				tries.push({
					cost,
					fit: fit(n, {
						value: mean.value,
						isPart: what === 'turnout' || what === 'majority-percent' || what === 'majority',
					}),
					of: mean,
				});
		}
		const decision = weigh(tries, 1.9);
		if (!decision) return;
		const { setting, text, value, row } = decision.chosen.of;
		claims.push({
			...NOTHING_NAMED,
			...trimmed(s, head.from, wordAt(s, n.to) === 'votes' ? n.to + 1 : n.to),
			type: 'aggregate',
			verdict: decision.verdict,
			detail: decision.detail,
			area: setting.area,
			election: setting.election,
			workings: [{ text, leaves: [{ kind: 'contest', row }] }],
			stated: statedOf(n, what === 'majority' || what === 'electorate' ? 'votes' : 'percent'),
			found: {
				value: pc(value, what === 'majority' || what === 'electorate' ? 0 : 2),
				measure: `average ${what}`,
				label: `average ${what}`,
			},
			numbers: [index],
		});
	});
	return claims;
}

/** "the average majority (this time) was", "a mean turnout of". */
function averageBefore(
	s: Sentence,
	n: NumberTag,
): { what: 'majority' | 'turnout' | 'electorate'; from: number; isMedian: boolean } | null {
	for (let i = n.from - 1; i >= 0 && i > n.from - 12; i--) {
		if (isClauseMark(s, i)) return null;
		const word = wordAt(s, i);
		if (word !== 'average' && word !== 'mean' && word !== 'median' && word !== 'typical') continue;
		for (let k = i + 1; k < i + 4; k++) {
			const cue = cueAt(s, k);
			const what =
				cue === 'majority'
					? 'majority'
					: cue === 'turnout'
						? 'turnout'
						: wordAt(s, k) === 'electorate'
							? 'electorate'
							: null;
			if (!what) continue;
			if (
				s.numbers.some(
					(other) =>
						other !== n &&
						isFigure(other) &&
						other.from > k &&
						other.to <= n.from &&
						s.timeAt[other.figureFrom] < 0,
				)
			)
				return null;
			if (s.names.some((name) => name.kind === 'party' && name.from < n.from)) return null;
			return {
				what,
				from: cueAt(s, i - 1) === 'the' || cueAt(s, i - 1) === 'a' ? i - 1 : i,
				isMedian: word === 'median',
			};
		}
		return null;
	}
	return null;
}

function meanOf(context: Context, setting: Setting, what: What, isMedian: boolean): Mean | null {
	const { contests, candidacies, areas, elections } = context.facts.release;
	const values: { n: number; d: number }[] = [];
	let votes = 0;
	let electors = 0;
	const rows = contestsOf(context, { election: setting.election, area: setting.area, party: -1 });
	for (const row of rows) {
		const first = contests.first[row];
		const lead = contests.length[row] > 1 ? candidacies.votes[first] - candidacies.votes[first + 1] : -1;
		votes += Math.max(0, contests.validVotes[row]);
		electors += Math.max(0, contests.electorate[row]);
		if (what === 'electorate') values.push({ n: contests.electorate[row], d: 1 });
		else if (what === 'turnout')
			values.push({ n: contests.validVotes[row] * 100, d: Math.max(1, contests.electorate[row]) });
		else if (lead >= 0)
			values.push(
				what === 'majority' ? { n: lead, d: 1 } : { n: lead * 100, d: Math.max(1, contests.validVotes[row]) },
			);
	}
	if (values.length === 0 || (what !== 'majority' && electors === 0)) return null;
	const where = `${areas[setting.area].name}, ${elections[setting.election].label}`;
	if (isMedian) {
		const sorted = values.sort((a, b) => a.n * b.d - b.n * a.d);
		const at = (k: number): Fraction => fraction(sorted[k].n, sorted[k].d);
		const half = Math.floor(sorted.length / 2);
		const value = sorted.length % 2 === 1 ? at(half) : div(add(at(half - 1), at(half)), fraction(2));
		return {
			setting,
			value,
			text: `${where}: median ${what} of ${values.length} seats ${pc(value, 2)}`,
			row: rows[0],
		};
	}
	if (what === 'turnout') {
		const value = percent(fraction(votes, electors));
		return {
			setting,
			value,
			text: `${where}: ${votes} valid votes ÷ ${electors} electors = ${pc(value, 2)}%`,
			row: rows[0],
		};
	}
	const sum = values.reduce((all, one) => add(all, fraction(one.n, one.d)), ZERO);
	const value = div(sum, fraction(values.length));
	return {
		setting,
		value,
		text: `${where}: mean ${what} of ${values.length} seats = ${pc(value, what === 'majority' ? 0 : 2)}`,
		row: rows[0],
	};
}
