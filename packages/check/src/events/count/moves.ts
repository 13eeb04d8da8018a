/** "50 more than at the 2010 general election", "two more seats than in 2015": a change in seats from a time that the words name. */
import { cueAt, isFigure, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { electionsAt, whenOf } from '../../resolve/when.ts';
import type { NumberTag, TimeTag } from '../../tag/index.ts';
import type { Facts } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { electionsBefore } from '../ratio/values.ts';
import { mentionBefore } from '../spans.ts';
import { whereOf } from './contests.ts';
import { type Counted, type CountFrame, SEATS_COUNTED } from './frame.ts';

export function moveFrames(input: EventInput): CountFrame[] {
	const { s, mentions, context } = input;
	const { facts } = context;
	const frames: CountFrame[] = [];
	s.numbers.forEach((n, index) => {
		if (!isFigure(n) || n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650) return;
		const loss = lossFrame(input, n, index);
		if (loss) frames.push(loss);
		const phrase = phraseOf(s, n);
		if (!phrase || !isOfSeats(s, n, phrase.than)) return;
		const bases = electionsAt(facts, whenOf(phrase.time), context.published, context.anchor);
		if (bases.length === 0) return;
		const m = mentionBefore(
			mentions.filter((one) => one.person === null && one.party >= 0),
			0,
			n.from,
			12,
		);
		if (!m) return;
		const count = (election: number, area: number, party: number): number | null =>
			seatsAt(facts, election, area, party);
		frames.push({
			...SEATS_COUNTED,
			from: n.from,
			to: phrase.time.to,
			at: n.figureFrom,
			stated: { kind: 'number', number: index },
			needsParty: true,
			parties: [{ value: m.party, cost: 0, assumption: null }],
			without: phrase.time,
			condition: (setting): Counted[] =>
				bases.flatMap((base) => {
					const after = count(setting.election, setting.area, setting.party);
					const before = count(base, setting.area, setting.party);
					if (after === null || before === null || base === setting.election) return [];
					const change = phrase.sign * (after - before);
					return [
						{
							value: change,
							whole: -1,
							text: `${facts.release.parties[setting.party].name}, ${whereOf(context, setting)}: ${after} seats, ${before} at the ${facts.release.elections[base].label}: ${after - before}`,
							leaves: [{ kind: 'total', row: setting.election }],
						},
					];
				}),
			measure: 'change in seats',
		});
	});
	return frames;
}

function seatsAt(facts: Facts, election: number, area: number, party: number): number | null {
	const totals = facts.totals(election, area);
	const seats = totals?.parties.get(party)?.seats ?? (totals && totals.contests.length > 0 ? 0 : null);
	return seats === null || seats < 0 ? null : seats;
}

/** "Labour won 37 of the 57 seats, the SNP nine, 39 fewer": a bare small count after seats have been spoken of. */
function isCountOfSeats(s: Sentence, n: NumberTag): boolean {
	if (n.unit !== 'none' || n.d !== 1 || n.n > 650) return false;
	return s.tokens
		.slice(0, n.from)
		.some(({ word }, i) => s.nameAt[i] < 0 && (word === 'seats' || word === 'mps'));
}

/** "lost seven of their 13 seats": how many fewer, of how many before. */
function lossFrame({ s, mentions, context }: EventInput, n: NumberTag, index: number): CountFrame | null {
	const { facts } = context;
	if (cueAt(s, n.from - 1) !== 'lose' || wordAt(s, n.to) !== 'of') return null;
	const whole = s.numberAt[n.to + 2];
	if (!['its', 'their', 'the', 'our'].includes(wordAt(s, n.to + 1)) || whole === undefined || whole < 0)
		return null;
	const all = s.numbers[whole];
	const end =
		s.nameAt[all.to] >= 0
			? s.names[s.nameAt[all.to]].to
			: wordAt(s, all.to).length > 0 && s.tokens[all.to].isCapital
				? all.to + 1
				: all.to;
	if (!['seats', 'mps', 'constituencies'].includes(wordAt(s, end))) return null;
	const m = mentionBefore(
		mentions.filter((one) => one.person === null && one.party >= 0),
		0,
		n.from,
		12,
	);
	if (!m) return null;
	return {
		...SEATS_COUNTED,
		from: m.from,
		to: end + 1,
		at: n.figureFrom,
		stated: { kind: 'number', number: index },
		whole,
		needsParty: true,
		parties: [{ value: m.party, cost: 0, assumption: null }],
		condition: (setting): Counted[] =>
			electionsBefore(context, setting.election).flatMap((base) => {
				const after = seatsAt(facts, setting.election, setting.area, setting.party);
				const before = seatsAt(facts, base, setting.area, setting.party);
				if (after === null || before === null) return [];
				const text = `${facts.release.parties[setting.party].name}, ${whereOf(context, setting)}: ${before} seats (${facts.release.elections[base].label}) to ${after}: ${before - after} fewer`;
				return [
					{ value: before - after, whole: before, text, leaves: [{ kind: 'total', row: setting.election }] },
				];
			}),
		measure: 'change in seats',
	};
}

interface Phrase {
	readonly sign: 1 | -1;
	readonly than: number;
	readonly time: TimeTag;
}

/** "N more (seats) (in X in 2024) than in 2015". */
function phraseOf(s: Sentence, n: NumberTag): Phrase | null {
	const cue = cueAt(s, n.to);
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return null;
	for (let i = n.to + 1; i < n.to + 12 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark' || (s.numberAt[i] >= 0 && s.timeAt[i] < 0)) return null;
		if (cueAt(s, i) !== 'than') continue;
		for (let k = i + 1; k < i + 5; k++) {
			const time = s.timeAt[k] >= 0 ? s.times[s.timeAt[k]] : null;
			if (time) return { sign: cue === 'more' ? 1 : -1, than: i, time };
			if (!['in', 'at', 'the', 'on'].includes(wordAt(s, k))) return null;
		}
		return null;
	}
	return null;
}

/** Seats are named after the figure, or are what the figure before it counts. */
function isOfSeats(s: Sentence, n: NumberTag, than: number): boolean {
	for (let i = n.to; i < than; i++) if (cueAt(s, i) === 'seat') return true;
	if (than > n.to + 1) return false;
	for (let i = n.from - 1; i >= 0 && i > n.from - 6; i--) {
		if (wordAt(s, i) === 'seats' || wordAt(s, i) === 'mps') return true;
		if (s.numberAt[i] >= 0) return isCountOfSeats(s, s.numbers[s.numberAt[i]]);
	}
	return false;
}
