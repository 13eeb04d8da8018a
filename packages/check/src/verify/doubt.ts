/** Reasons to doubt that the figure was read as it was meant, found only when it does not fit: then it is not accused. */
import { fraction, percent } from '@mandate/psephology';
import type { Release } from '@mandate/record';
import { cueAt, type Measure, windowStart, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { joinedAreas } from '../resolve/joined-areas.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Reading } from '../resolve/reading.ts';
import { basesOf, defaultGeneral } from '../resolve/when.ts';
import type { Tried } from './attempt.ts';
import { electionOf } from './facts.ts';
import { pairFor, rowOf } from './pair.ts';
import { fit } from './stated.ts';

/** What speaks against the reading, for people; null where nothing does. */
export function doubtOf(
	s: Sentence,
	index: number,
	measure: Measure,
	best: Tried,
	readings: () => readonly Reading[],
	mentions: readonly Mention[],
	context: Context,
): string | null {
	if (isAreaPassedOver(best, readings)) return 'the record has no figure of the area that the words name';
	if (isMajorityThere(s, index, measure, best, context))
		return 'the figure may be meant as a majority; the words do not say what it measures';
	if (isOfRival(s, index, measure, best, context))
		return 'the figure is that of another candidate there; the words do not say clearly whose it is';
	if (isOfAnotherSize(s, index, measure, best))
		return 'the figure is of another size than votes in this seat';
	if (isOfUnknownSeat(s, index, measure)) return 'the record does not know the seat that the words name';
	if (isOfWiderArea(s, index, best)) return 'the words speak of a wider area than the seat';
	if (isOfTheirLast(s, index) || isOfUntoldThen(s, index, context))
		return 'the words do not say which election was the last';
	if (isOfByElection(best, context)) return 'the figure may be of the by-election there';
	if (isOfTimeBefore(s, index, measure, best, context))
		return 'the figure is that of the election before; the words may speak of it';
	if (isMoreThanThird(s, index, measure, best, mentions, context))
		return 'the words set it beside another than the second';
	const isPairNamed = (): boolean => pairFor(s, index, measure, mentions, best.reading, context).isNamed;
	if (isThirdBehind(s, index, measure) && !(best.reading.contest >= 0 && isPairNamed()))
		return 'the words do not say behind whom';
	if (joinedAreas(s).has(best.reading.area)) return 'the words name several areas together';
	if (isOfTwo(s, index, measure, best, context)) return 'the figure is that of two parties together';
	if (isSinceThat(s, index, measure) || isMoreThanUntold(s, index, measure, best, context))
		return 'the words do not say what the change is counted from';
	return null;
}

/** "held Moor View by 12,897": capitals after the verb of winning that are no name of the record. */
function isOfUnknownSeat(s: Sentence, index: number, { kind }: Measure): boolean {
	if (kind !== 'majority') return false;
	let i = s.numbers[index].from - 1;
	while (i > 0 && (cueAt(s, i) === 'a' || cueAt(s, i) === 'only')) i--;
	if (cueAt(s, i) !== 'by' && cueAt(s, i) !== 'with') return false;
	const name = s.tokens[i - 1];
	const known = s.names[s.nameAt[i - 1] ?? -1];
	const isKnown = known !== undefined && !(known.kind === 'person' && known.candidacies.length === 0);
	return name?.kind === 'word' && name.isCapital && name.cue === 'none' && !isKnown && s.timeAt[i - 1] < 0;
}

const WIDER = new Set('region county nation province country city borough'.split(' '));

/** "8.1 per cent across the region". */
function isOfWiderArea(s: Sentence, index: number, { reading }: Tried): boolean {
	if (reading.contest < 0) return false;
	const { to } = s.numbers[index];
	for (let i = to; i < to + 6; i++) {
		const word = wordAt(s, i);
		if ((word === 'across' || word === 'throughout' || word === 'in') && cueAt(s, i + 1) === 'the')
			return WIDER.has(wordAt(s, i + 2)) || (wordAt(s, i + 2) === 'whole' && WIDER.has(wordAt(s, i + 3)));
	}
	return false;
}

/** "12,264 then", where no other time has been told. */
function isOfUntoldThen(s: Sentence, index: number, { told }: Context): boolean {
	return told === null && wordAt(s, s.numbers[index].to) === 'then';
}

const ORDER = new Set('last previous first second third next'.split(' '));

/** "at his last general election", "in the year of her second victory": somebody's last need not be the last held. */
function isOfTheirLast(s: Sentence, index: number): boolean {
	const { from } = s.numbers[index];
	return s.tokens.slice(Math.max(0, from - 9), from).some(({ cue, word }, k, words) => {
		const next = words[k + 1]?.word;
		if (word === 'year') return next === 'of' || next === 'when' || next === 'that';
		return (cue === 'his' || cue === 'her' || cue === 'their') && ORDER.has(next ?? '');
	});
}

/** "Turnout was 50.6 per cent in Kent" after a by-election there: of the seat, not of the county years ago. */
function isOfByElection({ reading }: Tried, { facts, placeMentions, published }: Context): boolean {
	if (reading.contest >= 0 || reading.timeCost < 0.3) return false;
	return [...placeMentions.keys()].some((place) => {
		const last = facts.lastContest(place, published);
		return last >= 0 && electionOf(facts.release, last).kind === 'by' && last !== reading.contest;
	});
}

/** The words name an area that the record cannot speak of, and the reading falls back on a wider one. */
function isAreaPassedOver({ reading }: Tried, readings: () => readonly Reading[]): boolean {
	if (reading.contest >= 0 || reading.scopeCost < 0.3) return false;
	return readings().some(
		(other) =>
			other.contest < 0 &&
			other.area !== reading.area &&
			other.election === reading.election &&
			reading.scopeCost >= 0.3 &&
			(other.scopeCost < 0.56 || (other.scopeCost < reading.scopeCost - 0.3 && other.cost < reading.cost)),
	);
}

/** A bare figure beside a name, or "by N" after a comma: a majority there at some election, as in a table of majorities. */
function isMajorityThere(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	{ facts: { release } }: Context,
): boolean {
	const n = s.numbers[index];
	if (reading.contest < 0 || n.unit !== 'none' || n.d !== 1 || n.n < 100 || n.approximator !== 'bare')
		return false;
	const at = n.from - 1;
	const isBare =
		measure.kind === 'votes' &&
		measure.strength < 3 &&
		(s.nameAt[at] >= 0 || s.tokens[at]?.kind === 'mark' || at < 0);
	const isTrailing = measure.kind === 'majority' && cueAt(s, at) === 'by' && wordAt(s, at - 1) === ',';
	if (!isBare && !isTrailing) return false;
	const place = release.contests.place[reading.contest];
	if (isBare && isNearerMajority(n.n, reading, release)) return true;
	return release.figures
		.find(n.n)
		.some(({ kind, row }) => kind === 'majority' && release.contests.place[row] === place);
}

/** Nearer to the winner's majority than to the winner's votes: of a bare figure nobody can say which of the two is wrong. */
function isNearerMajority(figure: number, { candidacy, contest }: Reading, release: Release): boolean {
	if (candidacy < 0 || candidacy !== release.contests.first[contest]) return false;
	const { votes } = release.candidacies;
	const majority = votes[candidacy] - (release.contests.length[contest] > 1 ? votes[candidacy + 1] : 0);
	return Math.abs(figure - majority) < Math.abs(figure - votes[candidacy]);
}

/** Whose figure it is was carried over, and it is exactly that of somebody else in the contest. */
function isOfRival(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	{ facts: { release } }: Context,
): boolean {
	const n = s.numbers[index];
	if (reading.candidacy < 0 || n.d > 100) return false;
	const isNamedSo = (row: number): boolean => {
		const surname = release.candidacies.surname.at(row).toLowerCase();
		return s.tokens.slice(windowStart(s, index), n.from).some(({ word }) => word === surname);
	};
	if (measure.kind !== 'votes' && measure.kind !== 'share') return false;
	const valid = release.contests.validVotes[reading.contest];
	const first = release.contests.first[reading.contest];
	const rows = Array.from({ length: release.contests.length[reading.contest] }, (_, k) => first + k);
	return rows.some((row) => {
		if (row === reading.candidacy) return false;
		// "Murray 721, Green 1,184": a candidate named as a party is.
		if (reading.subjectCost < 0.3 && !isNamedSo(row)) return false;
		const value =
			measure.kind === 'votes'
				? fraction(release.candidacies.votes[row])
				: percent(fraction(release.candidacies.votes[row], Math.max(1, valid)));
		const found = fit(n, { value, isPart: measure.kind === 'share' });
		return found === 'exact' || found === 'rounded';
	});
}

/** Votes an eighth of what they were, or eight times as many: those of a ward, or of a wider area. */
function isOfAnotherSize(s: Sentence, index: number, measure: Measure, { reading, value }: Tried): boolean {
	const n = s.numbers[index];
	if (measure.kind !== 'votes' || reading.contest < 0 || reading.scopeCost < 0.1 || !value) return false;
	const stated = n.n / n.d;
	const actual = Number(value.value.n) / Number(value.value.d);
	return stated * 8 < actual || stated > actual * 8;
}

/** "got third place with 4,357, 26 more than Richard Ogden": more than one who was not second is no majority. */
function isMoreThanThird(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	mentions: readonly Mention[],
	context: Context,
): boolean {
	if (measure.kind !== 'majority' || reading.contest < 0) return false;
	if (pairFor(s, index, measure, mentions, reading, context).isNamed) return false;
	const { to } = s.numbers[index];
	const than = s.tokens.findIndex(({ cue }, i) => i >= to && i < to + 4 && cue === 'than');
	const whom = than < 0 ? undefined : mentions.find((m) => m.from > than && m.from <= than + 2);
	const row = whom ? rowOf(whom, reading, context) : -1;
	return row >= 0 && row !== context.facts.release.contests.first[reading.contest] + 1;
}

const PAST = new Set(['was', 'had', 'used']);

/** "has taken a seat that Dawn Primarolo won with a majority of 4,734". */
function isInRelative(s: Sentence, from: number): boolean {
	return s.tokens
		.slice(Math.max(0, from - 10), from)
		.some(
			({ word }, k, words) =>
				(word === 'that' || word === 'which') && words.slice(k).some(({ cue }) => cue === 'win'),
		);
}

/** "The majority was 21,816. It is now 3,572": said in the past, and right of the election before. */
function isOfTimeBefore(
	s: Sentence,
	index: number,
	{ kind }: Measure,
	{ reading }: Tried,
	{ facts }: Context,
): boolean {
	const { n, d, from } = s.numbers[index];
	if (kind !== 'majority' || d !== 1 || reading.contest < 0 || reading.timeCost < 0.3) return false;
	const isPast = s.tokens.slice(Math.max(0, from - 4), from).some(({ word }) => PAST.has(word));
	if (!isPast && !isInRelative(s, from)) return false;
	const { candidacies, contests } = facts.release;
	return basesOf(facts, reading.contest).some((row) => {
		const first = contests.first[row];
		return contests.length[row] > 1 && candidacies.votes[first] - candidacies.votes[first + 1] === n;
	});
}

/** "were third, but only 841 votes behind": behind the first or the second. */
function isThirdBehind(s: Sentence, index: number, measure: Measure): boolean {
	const n = s.numbers[index];
	if (measure.kind !== 'majority') return false;
	if (!s.tokens.slice(n.to, n.to + 3).some(({ cue }) => cue === 'behind' || cue === 'short')) return false;
	return s.numbers.some((other) => other.kind === 'ordinal' && other.n > 2 && other.from < n.from);
}

/** "Together they took 57 per cent. Yet they have 532 of the seats": seats of the two parties spoken of. */
function isOfTwo(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	context: Context,
): boolean {
	if (measure.kind !== 'seats' || reading.area < 0 || reading.subjectCost === 0) return false;
	const { facts, parties } = context;
	const totals = facts.totals(reading.election, reading.area);
	const seats = parties.slice(0, 4).map((party) => totals?.parties.get(party)?.seats ?? -1);
	const { n } = s.numbers[index];
	return seats.some((a, i) => seats.some((b, k) => k > i && a >= 0 && b >= 0 && a + b === n));
}

/** "ten points down on that year": what year is not said there. */
function isSinceThat(s: Sentence, index: number, { kind }: Measure): boolean {
	const { to } = s.numbers[index];
	if (!kind.endsWith('change')) return false;
	for (let i = to; i < to + 7; i++) if (wordAt(s, i) === 'that') return SUCH.has(wordAt(s, i + 1));
	return false;
}

const SUCH = new Set('year time election occasion contest'.split(' '));

/** "three million more" after a figure of an earlier election: more than before it, or than now. */
function isMoreThanUntold(
	s: Sentence,
	index: number,
	measure: Measure,
	{ reading }: Tried,
	context: Context,
): boolean {
	if (measure.kind !== 'vote-change' || reading.contest >= 0) return false;
	const n = s.numbers[index];
	const cue = cueAt(s, n.to);
	if (cue !== 'more' && cue !== 'fewer' && cue !== 'less') return false;
	if (s.tokens.slice(n.to, n.to + 4).some((token) => token.cue === 'than')) return false;
	return reading.election !== defaultGeneral(context.facts, context.published);
}
