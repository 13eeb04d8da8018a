/** "the first Conservative MP here since 1931", "took the seat for the first time since 2005": that a party had not won it in between. */
import { cueAt, isClauseMark, wordAt } from '../../frame/measure.ts';
import type { Sentence } from '../../frame/sentence.ts';
import { itemName } from '../../rank/ranking.ts';
import { knownWinner } from '../../rank/seat-values.ts';
import { seatHistory, seatItem } from '../../rank/universe.ts';
import { contestsAt } from '../../resolve/when.ts';
import { candidacyName, electionOf } from '../../verify/facts.ts';
import { isAsserted } from '../asserted.ts';
import type { EventClaim, EventInput } from '../event.ts';
import { placeNear } from './holder.ts';
import { emptyRange, type Range } from './range.ts';
import { readRange } from './read-range.ts';
import { spanOf } from './scope.ts';
import { whenIn } from './when-near.ts';

const MEMBERS = new Set([
	'mp',
	'member',
	'candidate',
	'politician',
	'win',
	'victory',
	'representative',
	'mps',
]);

interface First {
	readonly from: number;
	/** The range is read from here. */
	readonly at: number;
	readonly party: number;
}

/** "the first Labour MP", "the seat's first Green member". */
function firstMember(s: Sentence, i: number): First | null {
	let at = i + 1;
	if (wordAt(s, at) === 'ever') at++;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	if (name?.kind !== 'party' || !MEMBERS.has(wordAt(s, name.to))) return null;
	const from = wordAt(s, i - 1) === 'the' || s.tokens[i - 1]?.isPossessive ? i - 1 : i;
	return { from, at: name.to + 1, party: name.party };
}

/** "won the seat for the first time since 2005": the winner's party is the subject's. */
function firstTime({ s, mentions }: EventInput, i: number): First | null {
	if (wordAt(s, i + 1) !== 'time' || wordAt(s, i - 1) !== 'the') return null;
	const from = wordAt(s, i - 2) === 'for' ? i - 2 : i - 1;
	for (let k = from - 1; k >= 0 && k > from - 12; k--) {
		if (isClauseMark(s, k)) return null;
		const cue = cueAt(s, k);
		if (cue !== 'win' && cue !== 'gain') continue;
		const subject = mentions.filter((m) => m.to <= k && m.party >= 0).pop();
		if (
			!subject ||
			s.tokens.slice(subject.to, k).some((token) => token.word === 'not' || token.word === 'never')
		)
			return null;
		const object = s.tokens.slice(k + 1, from);
		const isSeat =
			object.some((token) => token.word === 'seat' || token.word === 'constituency' || token.word === 'it') ||
			s.names.some((name) => name.kind === 'place' && name.from > k && name.to <= from);
		return isSeat ? { from, at: i + 2, party: subject.party } : null;
	}
	return null;
}

export function firsts(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		if (wordAt(s, i) !== 'first' || s.nameAt[i] >= 0) continue;
		const first = firstMember(s, i) ?? firstTime(input, i);
		if (!first || !isAsserted(s, i)) continue;
		const range = emptyRange(first.at);
		readFirst(s, first.at, range);
		const claim =
			range.window && !range.isVague && !range.isRestricted ? judgeFirst(input, first, range) : null;
		if (claim) claims.push(claim);
	}
	return claims;
}

/** "in the seat since 2010", "for Wrexham since 1931", "there since 2005". */
function readFirst(s: Sentence, at: number, range: Range): void {
	let i = at;
	while (['to', 'win', 'represent', 'hold', 'take', 'there'].includes(wordAt(s, i)) && s.nameAt[i] < 0) i++;
	const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
	if (name?.kind === 'place') {
		range.places = name.places;
		i = name.to;
	}
	readRange(s, i, s.tokens.length, range);
}

/** "A, elected on Thursday, is the first Labour MP": wrong of the winner where he or she won for another party. */
function otherParty(
	{ s, mentions, context }: EventInput,
	first: First,
	range: Range,
	winner: number,
): EventClaim | null {
	if (!COPULAS.has(wordAt(s, first.from - 1))) return null;
	const { candidacies, parties } = context.facts.release;
	const subject = mentions.filter((m) => m.to < first.from && !m.isPossessive).pop();
	if (!subject?.person?.candidacies.includes(winner)) return null;
	const contest = candidacies.contest[winner];
	return {
		from: first.from,
		to: Math.max(range.to, first.at),
		type: 'superlative',
		verdict: 'contradicted',
		detail: 'party',
		candidacy: winner,
		party: first.party,
		contest,
		area: -1,
		election: context.facts.release.contests.election[contest],
		workings: [
			{
				text: `${candidacyName(context.facts.release, winner)} won for ${parties[candidacies.party[winner]].name}`,
				leaves: [{ kind: 'candidacy', row: winner }],
			},
		],
	};
}

const COPULAS = new Set(['is', 'was', 'became', 'becomes']);

function judgeFirst(input: EventInput, first: First, range: Range): EventClaim | null {
	const { s, context } = input;
	const { facts } = context;
	const { release } = facts;
	if (range.areas.length > 0 || range.isBy || range.isSeats || range.area === 'country') return null;
	const place = range.places.length > 0 ? range.places[0] : placeNear(input, first.from);
	if (place < 0) return null;
	const contest = contestsAt(facts, place, whenIn(s, range, context), context.published, context.anchor)[0];
	if (contest === undefined) return null;
	const winner = knownWinner(release, contest);
	if (winner < 0) return null;
	if (release.candidacies.party[winner] !== first.party) return otherParty(input, first, range, winner);
	const day = electionOf(release, contest).pollingOn;
	const span = range.window ? spanOf(facts, range.window, day) : null;
	if (!span) return null;
	const history = seatHistory(facts, place, span.after, span.upTo, range.isGeneral ? 'general' : null);
	const before = history.items.filter((item) => item.contest !== contest);
	const winners = before.map((item) => knownWinner(release, item.contest));
	const same = before.filter(
		(_, i) => winners[i] >= 0 && release.candidacies.party[winners[i]] === first.party,
	);
	const isKnown = history.isComplete && winners.every((row) => row >= 0);
	const isWrong = same.length > 0;
	const shown = before.map(
		(item, i) =>
			`${itemName(facts, item)} ${winners[i] < 0 ? 'not known' : release.parties[release.candidacies.party[winners[i]]].name}`,
	);
	return {
		from: first.from,
		to: Math.max(range.to, first.at),
		type: 'superlative',
		verdict: isWrong ? 'contradicted' : isKnown ? 'supported' : 'not_in_record',
		detail: isWrong ? 'superlative' : isKnown ? 'exact' : 'coverage',
		candidacy: winner,
		party: first.party,
		contest,
		area: -1,
		election: release.contests.election[contest],
		workings: [
			{
				text: `Winners before, ${history.label}: ${shown.join('; ') || 'none in the record'}`,
				leaves: [...before, seatItem(facts, contest)].map((item) => ({
					kind: 'contest' as const,
					row: item.contest,
				})),
			},
		],
	};
}
