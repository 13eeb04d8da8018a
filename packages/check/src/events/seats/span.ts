/** "each of the previous four general elections", "every election since 2010": several elections spoken of at once. */
import { electionOf } from '../../verify/facts.ts';
import type { EventInput } from '../event.ts';
import { cue, word } from './clause.ts';
import { type Court, type Outcome, outcome, type Who, won } from './outcome.ts';

/** "each of the previous four (general) elections", "three of the last four contests". */
export interface Span {
	/** How many of them, or -1 for all. */
	readonly n: number;
	/** Over how many elections. */
	readonly of: number;
	readonly isGeneral: boolean;
	/** "previous": without the last one. */
	readonly isPrevious: boolean;
	/** "from 2010 to 2017": the years, or 0. */
	readonly since: number;
	readonly until: number;
	readonly to: number;
}

export function spanAt(s: EventInput['s'], i: number): Span | null {
	const isAll = word(s, i) === 'each' || word(s, i) === 'every' || word(s, i) === 'all';
	const first = s.numberAt[i] >= 0 ? s.numbers[s.numberAt[i]] : null;
	const n = isAll
		? -1
		: word(s, i) === 'both'
			? 2
			: first && first.kind === 'count' && first.figureFrom === i
				? first.n
				: 0;
	if (n === 0) return null;
	let at = isAll || word(s, i) === 'both' ? i + 1 : first!.to;
	while (
		word(s, at) === 'of' ||
		cue(s, at) === 'the' ||
		cue(s, at) === 'its' ||
		cue(s, at) === 'his' ||
		cue(s, at) === 'her' ||
		cue(s, at) === 'their'
	)
		at++;
	const years = isAll ? yearsAt(s, at, n) : null;
	if (years) return years;
	const w = word(s, at);
	if (w !== 'last' && w !== 'previous' && w !== 'past' && w !== 'preceding') return null;
	const count = s.numberAt[at + 1] >= 0 ? s.numbers[s.numberAt[at + 1]] : null;
	if (count?.kind !== 'count' || count.d !== 1 || count.n < 2 || count.n > 25) return null;
	const isGeneral = cue(s, count.to) === 'general';
	const noun = isGeneral ? count.to + 1 : count.to;
	if (!/^(elections?|contests?|polls)$/.test(word(s, noun))) return null;
	return {
		n,
		of: count.n,
		isGeneral,
		isPrevious: w === 'previous' || w === 'preceding',
		since: 0,
		until: 0,
		to: noun + 1,
	};
}

/** "every general election from 2010 to 2017", "every election since 2010". */
function yearsAt(s: EventInput['s'], i: number, n: number): Span | null {
	const isGeneral = cue(s, i) === 'general';
	const noun = isGeneral ? i + 1 : i;
	if (!/^(election|contest|poll)s?$/.test(word(s, noun))) return null;
	const first = s.times.find((time) => time.from > noun && time.from <= noun + 2 && time.year > 0);
	const link = first ? word(s, first.from - 1) : '';
	if (!first || !/^(from|since|between)$/.test(link)) return null;
	const last =
		link === 'since'
			? undefined
			: s.times.find((time) => time.from >= first.to && time.from <= first.to + 2 && time.year > 0);
	if (link !== 'since' && !last) return null;
	return {
		n,
		of: 1,
		isGeneral,
		isPrevious: false,
		since: first.year,
		until: last ? last.year : 9999,
		to: last ? last.to : first.to,
	};
}

/** Contests of a span at a place, oldest first; by-elections too where the words do not say general. */
export function contestsOver(court: Court, place: number, span: Span): readonly number[] {
	const { context } = court;
	const { release } = context.facts;
	const all = [...release.places.contests(place)].filter((row) => {
		const { kind, pollingOn } = electionOf(release, row);
		return (kind === 'general' || (kind === 'by' && !span.isGeneral)) && pollingOn <= context.published;
	});
	if (span.since > 0)
		return all.filter(
			(row) =>
				Number(electionOf(release, row).pollingOn.slice(0, 4)) >= span.since &&
				Number(electionOf(release, row).pollingOn.slice(0, 4)) <= span.until,
		);
	const list = span.isPrevious ? all.slice(0, -1) : all;
	return list.length < span.of ? [] : list.slice(-span.of);
}

/** "won P at each of the previous four general elections": true of every one. */
export function overSpan(court: Court, place: number, span: Span, who: Who): Outcome {
	const contests = contestsOver(court, place, span);
	if (contests.length === 0) return outcome('unknown');
	const results = contests.map((contest) => won(court, contest, who));
	if (results.some((result) => result.truth === 'unknown')) return outcome('unknown');
	const wins = results.filter((result) => result.truth === 'yes').length;
	return outcome(
		wins === (span.n < 0 ? contests.length : span.n) ? 'yes' : 'no',
		results[results.length - 1].row,
	);
}

/** "at each of the previous four general elections" in the words after the verb. */
export function spanAfter(s: EventInput['s'], v: number, to: number): Span | null {
	for (let i = v + 1; i < to; i++) {
		const span = word(s, i - 1) === 'at' || word(s, i - 1) === 'in' ? spanAt(s, i) : null;
		if (span) return span;
	}
	return null;
}
