/** "the narrowest result in Scotland", "no seat was closer", "their fewest since 1987": a place in a ranking, judged over the whole of it. */
import { wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { measureLabel } from '../../rank/measure.ts';
import { shownValue } from '../../rank/ranking.ts';
import { forecastBefore } from '../../setting.ts';
import { electionOf } from '../../verify/facts.ts';
import { isAsserted, isConditional, isQuestion } from '../asserted.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { changesOfHands } from './changes-of-hands.ts';
import { phrasesOf } from './find-phrases.ts';
import { firsts } from './firsts.ts';
import { seatHolder } from './holder.ts';
import { partBefore, partClaim } from './lists.ts';
import { measuresFor } from './measures.ts';
import { nearFigure } from './near-figure.ts';
import type { Phrase } from './phrase.ts';
import { emptyRange, type Range, readDenied, readRange } from './range.ts';
import type { Parts } from './reading.ts';
import { readingsFor } from './readings.ts';
import { noteTopic } from './spoken.ts';
import { thresholds } from './thresholds.ts';
import { rankVerdict } from './verdict.ts';
import { ever } from './window.ts';

export function superlatives(input: EventInput): EventClaim[] {
	const claims: EventClaim[] = [];
	for (const phrase of phrasesOf(input.s)) {
		const claim = judgePhrase(input, phrase);
		if (claim) claims.push(claim);
	}
	claims.push(...thresholds(input), ...changesOfHands(input), ...firsts(input));
	noteTopic(input);
	return claims;
}

function rangeFor({ s, context }: EventInput, phrase: Phrase): Range {
	const range = emptyRange(phrase.head);
	if (phrase.mode === 'none') readDenied(s, phrase.from, phrase.cue, range);
	if (phrase.isEver || (phrase.mode === 'none' && wordAt(s, phrase.from) === 'never')) range.window = ever();
	if (phrase.mode === 'than') {
		let than = phrase.head;
		while (than < s.tokens.length && wordAt(s, than) !== 'than') than++;
		readRange(s, phrase.head, than, range);
		range.isRestricted = false;
		readRange(s, than + 1, s.tokens.length, range);
	} else {
		if (phrase.since >= 0) readRange(s, phrase.since, phrase.cue, range);
		readRange(s, phrase.head, s.tokens.length, range);
	}
	ofOwner(s, phrase, range);
	if (range.area === 'city' && range.city !== '' && context.facts.areaIndex(range.city) >= 0) {
		range.areas = [context.facts.areaIndex(range.city)];
		range.area = null;
	}
	if (range.isIndependent && range.party < 0) range.party = context.facts.partyIndex('independent');
	if (range.areas.length === 0 && range.area === null) fronted(s, phrase, range);
	return range;
}

/** "England's most marginal seat", "the county's highest turnout": the owner is the range. */
function ofOwner(s: Sentence, phrase: Phrase, range: Range): void {
	if (phrase.owner < 0 || range.areas.length > 0 || range.area) return;
	const name = s.nameAt[phrase.owner] >= 0 ? s.names[s.nameAt[phrase.owner]] : null;
	if (name?.kind === 'area') range.areas = name.areas;
	const word = wordAt(s, phrase.owner);
	if (word === 'country' || word === 'county' || word === 'region' || word === 'city') range.area = word;
	else if (word === 'nation') range.area = 'country';
}

/** "In Wales the closest result was": an area before the phrase, with nothing but an article, a comma or a time between. */
function fronted(s: Sentence, phrase: Phrase, range: Range): void {
	for (const name of s.names) {
		if (name.kind !== 'area' || name.to > phrase.from || phrase.from - name.to > 5) continue;
		const link = wordAt(s, name.from - 1) === 'the' ? wordAt(s, name.from - 2) : wordAt(s, name.from - 1);
		if (!['in', 'across', 'within', 'throughout'].includes(link)) continue;
		const gap = s.tokens.slice(name.to, phrase.from);
		if (
			gap.every(
				(token, i) =>
					token.word === ',' || s.timeAt[name.to + i] >= 0 || ['in', 'at', 'on'].includes(token.word),
			)
		)
			range.areas = name.areas;
	}
}

/** Asserted: a denial that ranks ("no seat was closer") is no denial of the ranking. */
function isMeant(s: Sentence, phrase: Phrase): boolean {
	if (phrase.mode === 'is' && phrase.since < 0) return isAsserted(s, phrase.from);
	return !isQuestion(s) && !isConditional(s, phrase.cue) && forecastBefore(s, phrase.cue, 0) < 0;
}

function judgePhrase(input: EventInput, phrase: Phrase): EventClaim | null {
	const { s, context } = input;
	const { facts } = context;
	if (!isMeant(s, phrase)) return null;
	const range = rangeFor(input, phrase);
	const figure = nearFigure(input, phrase, range.to);
	const ranked = measuresFor(input, phrase, range, figure);
	if (!ranked) return null;
	const seat = seatHolder(input, phrase, range, figure);
	const parts: Parts = { input, phrase, range, ranked, figure, seat };
	const part = phrase.many > 1 ? partBefore(s, phrase.from) : null;
	if (part) return partClaim(parts, part);
	const readings = readingsFor(parts);
	if (!readings) return null;
	const found = rankVerdict(facts, phrase, ranked.change, readings);
	if (!found || (ranked.isWeak && found.verdict !== 'supported')) return null;
	const { shown } = found;
	const { from, to } = quoteOf(
		s,
		phrase,
		range,
		readings.contest >= 0 ? facts.release.contests.place[readings.contest] : -1,
	);
	return {
		from,
		to,
		type: 'superlative',
		verdict: found.verdict,
		detail: found.detail,
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
		workings: found.workings,
	};
}

/** The phrase with its measure and range, and with the holder where it follows ("the highest was in X") or stands before ("Turnout was highest in X"). */
function quoteOf(s: Sentence, phrase: Phrase, range: Range, place: number): { from: number; to: number } {
	let { from } = phrase;
	let to = Math.max(range.to, phrase.head);
	if (phrase.mode === 'is' && from === phrase.cue && ['was', 'were', 'is'].includes(wordAt(s, from - 1))) {
		from--;
		const noun = wordAt(s, from - 1);
		if (/^(turnout|majority|swing|share)$/.test(noun)) from--;
	}
	if (phrase.mode === 'is' && place >= 0) {
		const name = s.names.find(
			(n) => n.kind === 'place' && n.from >= to && n.from < to + 5 && n.places.includes(place),
		);
		const gap = name ? s.tokens.slice(to, name.from) : [];
		if (name && gap.every((token) => token.kind === 'word' || token.word === ':')) to = name.to;
	}
	while (to > from + 1 && s.tokens[to - 1].kind === 'mark') to--;
	return { from, to };
}
