/** The figure that a ranking gives for its holder ("At 25.8 per cent, turnout in X was the lowest"), held against the holder's own. */
import { percent } from '@mandate/psephology';
import { isFigure, wordAt } from '../../frame/measure.ts';
import { measuresOf } from '../../frame/measures.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { isPartKind, measureLabel, type RankKind, rankMeasure } from '../../rank/measure.ts';
import { itemName, itemValue, shownValue } from '../../rank/ranking.ts';
import { judge } from '../../verify/judge.ts';
import { fit } from '../../verify/stated.ts';
import type { EventClaim } from '../event.ts';
import { isCut } from './near-figure.ts';
import type { Parts, RankReading, Readings } from './reading.ts';

const LEVELS: ReadonlySet<RankKind> = new Set([
	'majority',
	'majority-percent',
	'turnout',
	'turnout-ballot-box',
	'winning-share',
	'share',
	'votes',
	'winning-votes',
	'seats',
]);

const COPULAS = new Set('was is were are remains remained gave made'.split(' '));
const LINKS = new Set([',', ':', '(', '–', '—', '-', 'at', 'with', 'just', 'of', 'only', 'than', 'the']);

/** Number of the figure, or -1: the only one in its clause before "was the lowest" or ", the lowest", or right after the range. */
function boundFigure(s: Sentence, from: number, to: number, isUsable: (index: number) => boolean): number {
	const before: number[] = [];
	let after = -1;
	s.numbers.forEach((n, i) => {
		if (!isFigure(n) || s.timeAt[n.figureFrom] >= 0) return;
		if (n.to <= from && !isCut(s, n.to, from)) before.push(i);
		if (after < 0 && n.from >= to) after = i;
	});
	const lead = wordAt(s, from - 1);
	const isPredicate = COPULAS.has(lead) || (wordAt(s, from - 2) === 'made' && lead === 'it');
	const isApposed = lead === ',' || lead === '–' || lead === '—';
	if (before.length === 1 && (isPredicate || isApposed) && isUsable(before[0])) return before[0];
	if (after < 0) return -1;
	const gap = s.tokens.slice(to, s.numbers[after].from);
	const isNext = gap.length > 0 && gap.length < 4 && gap.every((token) => LINKS.has(token.word));
	return isNext && isUsable(after) ? after : -1;
}

/** "the 450 votes by which she won": a number of votes that is a majority. */
function isMargin(s: Sentence, at: number): boolean {
	const i = wordAt(s, at) === 'votes' ? at + 1 : at;
	return wordAt(s, i) === 'by' && wordAt(s, i + 1) === 'which';
}

/** Whether, but for the span that is ranked over, no other year is told than the holder's. */
function tellsOneYear(s: Sentence, { phrase, range }: Parts): boolean {
	const times = s.times.filter(
		(time) =>
			!time.isBound &&
			time.kind !== 'then' &&
			!(range.window && time.from >= phrase.head && time.from < range.to) &&
			!(range.window && time.from < 4 && phrase.mode === 'none'),
	);
	return times.length > 0 && times.every((time) => time.kind === 'date' && time.year === times[0].year);
}

function valuesOf({ input }: Parts, readings: readonly RankReading[], isPart: boolean) {
	const { facts } = input.context;
	return readings.flatMap(({ measure, holder }) => {
		const value = itemValue(facts, holder, measure);
		return value && isPartKind(measure.kind) === isPart
			? [{ measure, holder, value: isPart ? percent(value) : value, raw: value }]
			: [];
	});
}

const CONFUSED: readonly RankKind[] = [
	'majority',
	'majority-percent',
	'turnout',
	'winning-share',
	'runner-up-share',
	'winning-votes',
	'valid-votes',
	'electorate',
];

/** The claim with its figure judged too: a true rank of a wrong figure is contradicted, or mislabelled where it is another of the seat's. */
export function withFigure(parts: Parts, readings: Readings, claim: EventClaim): EventClaim {
	const { input, ranked } = parts;
	const { s, context, mentions } = input;
	const kind = ranked.kinds[0];
	if (
		(claim.verdict !== 'supported' && claim.verdict !== 'not_in_record') ||
		!readings.isTold ||
		!LEVELS.has(kind)
	)
		return claim;
	const measures = measuresOf(s, context.measure);
	const isSame = (i: number): boolean => {
		const told = measures[i]?.kind;
		if (!told) return isPartKind(kind) ? s.numbers[i].unit === 'percent' : kind === 'majority';
		if (told === 'votes' && kind === 'majority') return isMargin(s, s.numbers[i].to);
		if (told === 'part-of-electorate') return kind === 'turnout';
		return told === kind || ((kind === 'winning-share' || kind === 'winning-votes') && kind.endsWith(told));
	};
	const index = boundFigure(s, parts.phrase.from, Math.max(claim.to, parts.range.to), isSame);
	if (index < 0) return claim;
	const measure = measures[index];
	const own = measure ? judge(s, index, measure, mentions, context) : null;
	const isOfAnother =
		own?.verdict === 'supported' &&
		(own.reading?.contest ?? -1) >= 0 &&
		own.reading?.contest !== readings.contest &&
		tellsOneYear(s, parts);
	if (own && own.verdict !== 'ambiguous' && !isOfAnother) return claim;
	const n = s.numbers[index];
	const isPart = n.unit !== 'none' || n.decimals > 0;
	const values = valuesOf(parts, readings.groups.flat(), isPart);
	if (values.length === 0) return claim;
	const fits = values.map(({ value }) => fit(n, { value, isPart }));
	const isTrue = fits.some((one) => one === 'exact' || one === 'rounded');
	if (!isTrue && fits.includes('stretch')) return claim;
	const held = {
		...claim,
		from: Math.min(claim.from, n.from),
		to: Math.max(claim.to, n.to),
		numbers: [index],
	};
	if (isTrue) return claim.verdict === 'supported' ? held : claim;
	const { facts } = context;
	const [{ measure: by, holder, raw }] = values;
	const as = CONFUSED.find(
		(other) =>
			isPartKind(other) === isPart &&
			other !== by.kind &&
			valuesOf(parts, [{ ...readings.groups[0][0], measure: rankMeasure(other), holder }], isPart).some(
				({ value }) => fit(n, { value, isPart }) !== 'miss',
			),
	);
	return {
		...held,
		verdict: as ? 'mislabelled' : 'contradicted',
		detail: as ? 'as' : 'value',
		found: {
			value: shownValue(raw, by.kind).replace(/%$/, ''),
			measure: by.kind,
			label: as ? measureLabel(facts.release, rankMeasure(as)) : measureLabel(facts.release, by),
		},
		workings: [
			{
				text: `${itemName(facts, holder)}: ${measureLabel(facts.release, by)} ${shownValue(raw, by.kind)}`,
				leaves: [],
			},
			...claim.workings,
		],
	};
}
