/** "seven constituencies were settled by fewer than 100 votes", "only 96 members have more than half of the vote", "majorities of under 100 in seven seats". */
import { compare, fraction } from '@mandate/psephology';
import { cueAt, isClauseMark, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import type { Context } from '../../resolve/context.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { NumberTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { mentionBefore } from '../spans.ts';
import { countContests } from './contests.ts';
import { type Condition, type CountFrame, SEATS_COUNTED } from './frame.ts';

const SETTLED = new Set(
	'settled decided won held separated lost determined majority majorities margin margins within seats'.split(
		' ',
	),
);
const UNITS = new Set('seats constituencies contests mps members winners races results'.split(' '));

interface Threshold {
	readonly measure: 'margin' | 'margin-percent' | 'share' | 'turnout';
	readonly isBelow: boolean;
	readonly includes: boolean;
	readonly number: number;
	readonly to: number;
}

/** Frames of the sentence for counts of seats under a condition on the result. */
export function conditionFrames(input: EventInput): CountFrame[] {
	const { s, context } = input;
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return;
		const reversed = reversedFrame(input, index);
		if (reversed) frames.push(reversed);
		const unit = unitAfter(s, n);
		if (unit < 0) return;
		const limit = thresholdAfter(s, index, unit + 1);
		if (!limit) return;
		const condition = thresholdCondition(context, s.numbers[limit.number], limit);
		const isOf = wordAt(s, n.to) === 'of';
		const whole = isOf ? wholeAfter(s, n) : -1;
		const owner = winnerBefore(input, n);
		frames.push({
			from: owner ? owner.from : n.from,
			to: limit.to,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			whole,
			numbers: [limit.number],
			type: 'seat_count',
			needsParty: owner !== null,
			parties: owner ? [{ value: owner.party, cost: 0, assumption: null }] : undefined,
			condition,
			measure: 'seats',
			unit: 'seats',
		});
		const rest = complementOf(s, limit.to, condition);
		if (rest) frames.push(rest);
	});
	return frames;
}

/** "The SNP won eight seats by fewer than 500 votes": the party whose wins alone are counted. */
function winnerBefore({ s, mentions }: EventInput, n: NumberTag): Mention | null {
	const m = mentionBefore(
		mentions.filter((one) => one.person === null && one.party >= 0),
		0,
		n.from,
		4,
	);
	if (!m || m.to >= n.from) return null;
	const verb = s.tokens
		.slice(m.to, n.from)
		.some((token) => token.cue === 'win' || token.cue === 'hold' || token.cue === 'gain');
	return verb ? m : null;
}

/** "majorities of under 100 were recorded in seven constituencies": the threshold before the count. */
function reversedFrame({ s, context }: EventInput, index: number): CountFrame | null {
	const n = s.numbers[index];
	if (!UNITS.has(wordAt(s, n.to)) || wordAt(s, n.from - 1) !== 'in' || index === 0) return null;
	const bar = s.numbers[index - 1];
	if (!isFigure(bar) || n.from - bar.to > 7 || bar.unit === 'money') return null;
	const head = s.tokens.slice(Math.max(0, bar.from - 4), bar.from).map((token) => token.word);
	const isTurnout = head.includes('turnout') || head.includes('turnouts');
	if (!isTurnout && !head.some((word) => ['majorities', 'margins', 'majority', 'margin'].includes(word)))
		return null;
	const isBelow = bar.approximator === 'under' || bar.approximator === 'most';
	if (!isBelow && bar.approximator !== 'over' && bar.approximator !== 'least') return null;
	const isPart = bar.unit !== 'none';
	if (isTurnout && !isPart) return null;
	const limit: Threshold = {
		measure: isTurnout ? 'turnout' : isPart ? 'margin-percent' : 'margin',
		isBelow,
		includes: bar.approximator === 'most' || bar.approximator === 'least',
		number: index - 1,
		to: n.to + 1,
	};
	return {
		...SEATS_COUNTED,
		from: Math.max(0, bar.from - (['of', 'was', 'were'].includes(wordAt(s, bar.from - 1)) ? 2 : 1)),
		to: n.to + 1,
		at: n.figureFrom,
		stated: { kind: 'number', number: index },
		numbers: [index - 1],
		needsParty: false,
		condition: thresholdCondition(context, bar, limit),
	};
}

/** Token of the noun that a count counts: "seven constituencies", "96 of the 650 members". */
function unitAfter(s: Sentence, n: NumberTag): number {
	for (let i = n.to; i < n.to + 5 && i < s.tokens.length; i++) {
		if (UNITS.has(wordAt(s, i)) && s.nameAt[i] < 0) return i;
		const isPassed =
			s.numberAt[i] >= 0 || s.nameAt[i] >= 0 || ['of', 'the', 'other', 'none'].includes(cueAt(s, i));
		if (!isPassed || s.tokens[i].kind === 'mark') return -1;
	}
	return -1;
}

function wholeAfter(s: Sentence, n: NumberTag): number {
	for (let i = n.to; i < n.to + 3 && i < s.tokens.length; i++)
		if (s.numberAt[i] >= 0 && s.numbers[s.numberAt[i]] !== n) return s.numberAt[i];
	return -1;
}

function thresholdAfter(s: Sentence, index: number, from: number): Threshold | null {
	for (let k = index + 1; k < s.numbers.length; k++) {
		const n = s.numbers[k];
		if (!isFigure(n) || n.from < from) continue;
		if (n.from - from > 12) return null;
		for (let i = from; i < n.from; i++) if (isClauseMark(s, i)) return null;
		const isWithin = wordAt(s, n.from - 1) === 'within' || wordAt(s, n.from - 1) === 'by';
		const isBelow =
			n.approximator === 'under' ||
			n.approximator === 'most' ||
			(wordAt(s, n.from - 1) === 'within' && n.approximator === 'bare');
		const isAbove = n.approximator === 'over' || n.approximator === 'least';
		if (!isBelow && !isAbove) return null;
		const includes = n.approximator === 'most' || n.approximator === 'least';
		const between = s.tokens.slice(from, n.from).map((token) => token.word);
		const after = s.tokens.slice(n.to, n.to + 8).map((token) => token.word);
		const isPart = n.unit === 'percent' || n.unit === 'points' || n.kind === 'fraction';
		const end = endOf(s, n.to);
		if (between.includes('turnout') || between.includes('turnouts') || after[0] === 'turnout')
			return isPart ? { measure: 'turnout', isBelow, includes, number: k, to: end } : null;
		const isMargin = isWithin || between.some((word) => SETTLED.has(word));
		if (!isPart)
			return isMargin || after[0] === 'votes'
				? { measure: 'margin', isBelow, includes, number: k, to: end }
				: null;
		const isShare =
			after.some((word) => ['vote', 'votes', 'voted', 'voters', 'cast', 'poll', 'share'].includes(word)) ||
			between.includes('share') ||
			between.includes('support');
		if (
			isShare &&
			!between.includes('majority') &&
			!between.includes('majorities') &&
			!between.includes('margin')
		)
			return { measure: 'share', isBelow, includes, number: k, to: end };
		return isMargin ? { measure: 'margin-percent', isBelow, includes, number: k, to: end } : null;
	}
	return null;
}

/** End of the words that belong to the threshold: "of those who voted", "votes". */
function endOf(s: Sentence, from: number): number {
	let i = from;
	while (
		i < s.tokens.length &&
		i < from + 6 &&
		s.tokens[i].kind === 'word' &&
		cueAt(s, i) !== 'and' &&
		cueAt(s, i) !== 'in' &&
		cueAt(s, i) !== 'but'
	)
		i++;
	return Math.max(from, i);
}

function thresholdCondition(context: Context, n: NumberTag, limit: Threshold): Condition {
	const { contests, candidacies } = context.facts.release;
	const bar = n.kind === 'fraction' || n.unit === 'none' ? fraction(n.n, n.d) : fraction(n.n, n.d * 100);
	const words = limit.isBelow ? (limit.includes ? 'at most' : 'under') : limit.includes ? 'at least' : 'over';
	const shown = limit.measure === 'margin' ? `${n.n} votes` : `${(100 * Number(bar.n)) / Number(bar.d)}%`;
	const label = {
		margin: 'with a majority',
		'margin-percent': 'with a majority',
		share: 'with a winning share',
		turnout: 'with a turnout',
	}[limit.measure];
	return (setting) =>
		countContests(
			context,
			setting,
			`${label} ${words} ${shown}${setting.party >= 0 ? `, won by ${context.facts.release.parties[setting.party].name}` : ''}`,
			(contest, winner) => {
				if (setting.party >= 0 && candidacies.party[winner] !== setting.party) return false;
				const valid = Math.max(1, contests.validVotes[contest]);
				if (limit.measure !== 'share' && limit.measure !== 'turnout' && contests.length[contest] < 2)
					return false;
				const lead = candidacies.votes[winner] - candidacies.votes[winner + 1];
				const value =
					limit.measure === 'margin'
						? fraction(lead)
						: limit.measure === 'margin-percent'
							? fraction(lead, valid)
							: limit.measure === 'share'
								? fraction(candidacies.votes[winner], valid)
								: fraction(contests.validVotes[contest], Math.max(1, contests.electorate[contest]));
				const order = compare(value, bar);
				return order === 0 ? limit.includes : limit.isBelow ? order < 0 : order > 0;
			},
		);
}

/** "the other 554 do not". */
function complementOf(s: Sentence, from: number, condition: Condition): CountFrame | null {
	for (let index = 0; index < s.numbers.length; index++) {
		const n = s.numbers[index];
		if (n.from < from || n.kind !== 'count' || n.unit !== 'none') continue;
		const isRest = cueAt(s, n.from - 1) === 'other' || wordAt(s, n.from - 1) === 'remaining';
		const isDenied = ['do', 'did', 'have', 'had'].includes(wordAt(s, n.to)) && wordAt(s, n.to + 1) === 'not';
		const isShort = ['dont', 'didnt', "don't", "didn't"].includes(wordAt(s, n.to));
		if (!isRest || !(isDenied || isShort)) return null;
		return {
			...SEATS_COUNTED,
			from: cueAt(s, n.from - 2) === 'the' ? n.from - 2 : n.from - 1,
			to: n.to + (isDenied ? 2 : 1),
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			needsParty: false,
			condition: (setting) => {
				const found = condition(setting);
				if (!found || !('text' in found)) return null;
				return {
					...found,
					value: found.whole - found.value,
					text: `${found.text}; the rest: ${found.whole} − ${found.value} = ${found.whole - found.value}`,
				};
			},
		};
	}
	return null;
}
