/** Votes and ballots of a ward told in passing: "Jane Example (1,410)", "came first in Abbey", "8,340 ballots for 15,887 electors". */
import type { ClaimType } from '../answer.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { CouncilBook } from './book.ts';
import { holds, holdsPercent, isCount } from './numbers.ts';
import { contestAt, type Found } from './ward-contest.ts';
import type { NamedCandidate, NamedWard } from './ward-named.ts';

const BESIDE =
	/^(with|on|had|has|got|took|polled|polling|received|receiving|won|scored|winning|secured|came|first|second|third|last|in|at|for|,|\(|\)|:|–|-|the|topped|poll|just|only|all|both|each)$/;
const NOT_VOTES =
	/^(ahead|behind|majority|per|%|percent|points?|years?|seats?|councillors?|ballots|electors)$/;

/** "Jane Example with 2,626 votes", "Jane Example (1,410)", "Jane Example came first in Abbey with 1,134". */
export function votesOf(
	s: Sentence,
	index: number,
	{ book }: CouncilBook,
	wards: readonly NamedWard[],
	people: readonly NamedCandidate[],
): Found | null {
	const n = s.numbers[index];
	if (!isCount(s, index) || NOT_VOTES.test(s.tokens[n.to]?.word ?? '')) return null;
	const who = people.filter(({ to }) => to <= n.from).pop();
	if (!who || n.from - who.to > 12 || s.tokens[n.from - 1].word === 'by') return null;
	const after = wards.find(({ from }) => from === n.to + 1 && s.tokens[n.to].word === 'in');
	const isThere = who.rows.some(({ contest }) => after?.contests.includes(contest));
	for (let i = who.to; i < n.from && !isThere; i++) {
		const isWard = wards.some(({ from, to }) => from <= i && i < to);
		const isParty = s.nameAt[i] >= 0 && s.names[s.nameAt[i]].kind === 'party';
		if (!isWard && !isParty && !BESIDE.test(s.tokens[i].word)) return null;
	}
	const told = new Set(wards.flatMap(({ contests }) => contests));
	const there = who.rows.filter(({ contest }) => told.has(contest));
	const rows = there.length > 0 ? there : who.rows;
	const hit = rows.find(({ row }) => holds(n, book.candidates.votes[row]));
	const { row, contest } = hit ?? rows[0];
	return {
		index,
		type: 'votes',
		contest,
		rows: [row],
		from: isThere ? n.from : who.from,
		to: isThere && after ? after.to : s.tokens[n.to]?.word === 'votes' ? n.to + 1 : n.to,
		holds: hit !== undefined,
		value: book.candidates.votes[row],
		isSure:
			who.isExact && rows.length === 1 && n.from - who.to <= 8 && n.approximator === 'bare' && n.n >= 50,
	};
}

const PLACES: ReadonlyMap<string, number> = new Map([
	['first', 1],
	['second', 2],
	['third', 3],
]);

/** "Jane Example topped the poll", "came first in Abbey": her place in the contest. */
export function placesOf(
	s: Sentence,
	{ book }: CouncilBook,
	wards: readonly NamedWard[],
	people: readonly NamedCandidate[],
): Found[] {
	return s.tokens.flatMap(({ word }, i): Found[] => {
		const isTop = word === 'topped' && s.tokens[i + 2]?.word === 'poll';
		const place = isTop ? 1 : word === 'came' ? PLACES.get(s.tokens[i + 1]?.word ?? '') : undefined;
		const who = people.filter(({ to }) => to <= i && i - to <= 3).pop();
		if (!place || who?.rows.length !== 1) return [];
		const [{ row, contest }] = who.rows;
		const first = book.contests.first[contest];
		const ward = wards.find(({ from }) => from > i && from - i <= 6);
		if (row - first + 1 !== place || (ward && !ward.contests.includes(contest))) return [];
		const to = ward ? ward.to : isTop ? i + 3 : i + 2;
		return [
			{
				index: -1,
				type: 'place',
				contest,
				rows: [row],
				from: i,
				to,
				holds: true,
				value: place,
				isSure: false,
			},
		];
	});
}

/** "8,340 ballots for 15,887 electors, or 52.5 per cent". */
export function pollOf(
	s: Sentence,
	index: number,
	{ book }: CouncilBook,
	wards: readonly NamedWard[],
): Found | null {
	const n = s.numbers[index];
	const at = contestAt(s, n, wards, []);
	if (!at) return null;
	const { electorate, ballots } = book.contests;
	const [voters, roll] = [ballots[at.contest], electorate[at.contest]];
	const rows = [book.contests.first[at.contest]];
	const one = (type: ClaimType, value: number, isHeld: boolean): Found | null =>
		isHeld
			? {
					index,
					type,
					contest: at.contest,
					rows,
					from: n.from,
					to: isCount(s, index) ? n.to + 1 : n.to,
					holds: true,
					value,
					isSure: false,
				}
			: null;
	const word = s.tokens[n.to]?.word ?? '';
	if (
		n.unit === 'percent' &&
		s.tokens.some(({ word: told }) => /^(turnout|electors|voted|ballots)$/.test(told))
	)
		return voters > 0 && roll > 0
			? one('turnout', Math.round((100 * voters) / roll), holdsPercent(n, voters, roll))
			: null;
	if (!isCount(s, index)) return null;
	if (/^(ballots|papers|voters|people)$/.test(word))
		return one('vote_total', voters, voters > 0 && holds(n, voters));
	return word === 'electors' ? one('other', roll, roll > 0 && holds(n, roll)) : null;
}
