/** "the narrowest result in Scotland", "no seat was closer", "their fewest since 1987": a place in a ranking, judged over the whole of it. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { measureLabel } from '../../rank/measure.ts';
import { shownValue } from '../../rank/ranking.ts';
import { forecastBefore } from '../../setting.ts';
import { electionOf } from '../../verify/facts.ts';
import { isAsserted, isConditional, isQuestion } from '../asserted.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { phrasesOf } from './find-phrases.ts';
import { firsts } from './firsts.ts';
import { listedSeats, seatHolder } from './holder.ts';
import { partBefore, partClaim } from './lists.ts';
import { measuresFor } from './measures.ts';
import { nearFigure } from './near-figure.ts';
import { withFigure } from './own-figure.ts';
import type { Phrase } from './phrase.ts';
import { quoteOf } from './quote.ts';
import type { Range } from './range.ts';
import { rangeFor } from './range-for.ts';
import type { Parts, Readings } from './reading.ts';
import { readingsFor } from './readings.ts';
import { noteTopic } from './spoken.ts';
import { thresholds } from './thresholds.ts';
import { type RankVerdict, rankVerdict } from './verdict.ts';

export function superlatives(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	for (const phrase of phrasesOf(input.s)) {
		const claim = judgePhrase(input, phrase);
		if (claim)
			claims.push(
				claim.verdict === 'contradicted' && (isVague(input) || isOfHistory(input.s, phrase))
					? { ...claim, verdict: 'ambiguous', detail: 'readings' }
					: claim,
			);
	}
	claims.push(...thresholds(input), ...firsts(input));
	noteTopic(input);
	return claims;
}

/** "the most in the party's history", or of two parties "between them": no ranking of one at one election. */
function isOfHistory(s: Sentence, phrase: Phrase): boolean {
	if (s.tokens.some(({ word }, i) => word === 'between' && s.tokens[i + 1]?.word === 'them')) return true;
	return s.tokens.slice(phrase.cue, phrase.cue + 8).some(({ word }) => word === 'history');
}

/** Asserted: a denial that ranks ("no seat was closer") is no denial of the ranking. */
function isMeant(s: Sentence, phrase: Phrase): boolean {
	if (phrase.mode === 'is' && phrase.since < 0) return isAsserted(s, phrase.from);
	return !isQuestion(s) && !isConditional(s, phrase.cue) && forecastBefore(s, phrase.cue, 0) < 0;
}

const RANKS = new Set('comes came is was ranks ranked stands stood sits sat lies lay finished'.split(' '));

/** "In a list of the tightest contests X comes fourth": a place in the list that a plural names. */
function placedIn(s: Sentence, phrase: Phrase, range: Range): Sentence['numbers'][number] | null {
	const ordinal = phrase.isPlural
		? s.numbers.find((n) => n.kind === 'ordinal' && n.from >= range.to && RANKS.has(wordAt(s, n.from - 1)))
		: undefined;
	return ordinal ?? null;
}

function judgePhrase(input: EventInput, said: Phrase): EventClaim | null {
	const { s, context } = input;
	const { facts } = context;
	if (!isMeant(s, said)) return null;

	const range = rangeFor(input, said);
	const place = placedIn(s, said, range);
	const phrase = place ? { ...said, order: place.n, isAmong: false, isPlural: false } : said;
	const figure = nearFigure(input, phrase, range.to);
	const ranked = measuresFor(input, phrase, range, figure);
	if (!ranked) return null;
	const found = seatHolder(input, phrase, range, figure);
	if (place) range.to = place.to;
	const isNamed = place && s.names.some((name) => name.kind === 'place' && name.to === place.from - 1);
	const seat = found && isNamed ? { ...found, isBeside: true } : found;
	const parts: Parts = { input, phrase, range, ranked, figure, seat };
	const part = phrase.many > 1 ? partBefore(s, phrase.from) : null;
	if (part) return partClaim(parts, part);
	const judged = judgeParts(parts);
	if (!judged) return null;
	const { readings, found: verdict } = judged;
	if (ranked.isWeak && verdict.verdict !== 'supported') return null;
	const { shown } = verdict;
	const { from, to } = quoteOf(
		s,
		phrase,
		range,
		readings.contest >= 0 ? facts.release.contests.place[readings.contest] : -1,
	);
	return withFigure(parts, readings, {
		from,
		to,
		type: 'superlative',
		verdict: verdict.verdict,
		detail: verdict.detail,
		candidacy: readings.candidacy,
		party: readings.party,
		contest: readings.contest,
		area: readings.area,
		election:
			readings.contest >= 0
				? facts.electionIndex(electionOf(facts.release, readings.contest).id)
				: readings.election,
		found: {
			value: `${shown.standing.place}`,
			measure: shown.reading.measure.kind,
			label: `place by ${measureLabel(facts.release, shown.reading.measure)}: ${shownValue(shown.standing.value, shown.reading.measure.kind)}`,
		},
		workings: verdict.workings,
	});
}

interface Judged {
	readonly readings: Readings;
	readonly found: RankVerdict;
}

/** "The three safest seats are A, B and C": all of them must be; the first that is not decides. */
function judgeParts(parts: Parts): Judged | null {
	const { input, phrase, range, ranked, figure } = parts;
	const judge = (one: Parts): Judged | null => {
		const readings = readingsFor(one);
		const found = readings ? rankVerdict(input.context.facts, phrase, ranked.change, readings) : null;
		return readings && found ? { readings, found } : null;
	};
	const listed = phrase.many > 1 ? listedSeats(input, phrase, range, figure) : [];
	if (listed.length < 2) return judge(parts);
	const all = listed.map((seat) => judge({ ...parts, seat }));
	return all.find((one) => one?.found.verdict !== 'supported') ?? (all.includes(null) ? null : all[0]);
}

/** "in these parts", "round here", "in our patch": ranks over somewhere that the words do not tell. */
function isVague({ s }: EventInput): boolean {
	return s.tokens.some((token, i) => s.nameAt[i] < 0 && VAGUE.has(token.word));
}

const VAGUE = new Set([
	'parts',
	'locally',
	'hereabouts',
	'nearby',
	'patch',
	'neighbouring',
	'neck',
	'vicinity',
]);
