/** Margins and scores of a ward told in passing: "by 1,508", "396 ahead of the Greens", "838 votes to 326", "633-343". */
import type { EventInput } from '../events/event.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';
import { type CouncilBook, partiesIn } from './book.ts';
import { holds, isCount } from './numbers.ts';
import { contestAt, type Found } from './ward-contest.ts';
import type { NamedCandidate, NamedWard } from './ward-named.ts';

/** Margins of a contest: each winner over the first who lost, the first over the second. */
function margins({ book }: CouncilBook, contest: number): { value: number; rows: readonly number[] }[] {
	const [first, end] = [book.contests.first[contest], book.contests.first[contest + 1]];
	const { votes, isElected } = book.candidates;
	const rows = Array.from({ length: end - first }, (_, k) => first + k);
	const loser = rows.find((row) => !isElected[row]);
	const list = rows
		.filter((row) => isElected[row] && loser !== undefined)
		.map((row) => ({ value: votes[row] - votes[loser!], rows: [row, loser!] }));
	if (rows.length > 1) list.push({ value: votes[first] - votes[first + 1], rows: [first, first + 1] });
	return list;
}

/** "by 1,508", "396 ahead of the Lib Dem", "a majority of 113", "led by 113", "another squeaker at 78". */
export function leadOf(
	{ s }: EventInput,
	index: number,
	found: CouncilBook,
	wards: readonly NamedWard[],
	people: readonly NamedCandidate[],
): Found | null {
	const n = s.numbers[index];
	if (!isCount(s, index) || n.unit !== 'none') return null;
	const before = s.tokens.slice(Math.max(0, n.from - 4), n.from).map(({ word }) => word);
	const isBy = before[before.length - 1] === 'by';
	const isTold =
		isBy ||
		s.tokens[n.to]?.word === 'ahead' ||
		before.some((word) => /^(majority|margin|lead|squeaker|nailbiter)$/.test(word));
	const at = isTold ? contestAt(s, n, wards, people) : null;
	if (!at) return null;
	const list = [...margins(found, at.contest)];
	const parties = partiesIn(s, found).filter(({ from }) => from >= n.to && from - n.to <= 4);
	const [first, end] = [found.book.contests.first[at.contest], found.book.contests.first[at.contest + 1]];
	const { votes, party } = found.book.candidates;
	for (let row = first + 1; row < end && parties.length > 0; row++)
		if (found.match(party[row], parties[0]) === 'yes')
			list.push({ value: votes[first] - votes[row], rows: [first, row] });
	const hit = list.find(({ value }) => holds(n, value));
	const shown = hit ?? list[0];
	if (!shown) return null;
	const winner = partiesIn(s, found)
		.filter(({ to }) => to <= n.from)
		.some((one) => found.match(party[first], one) === 'yes');
	const isAlone = partiesIn(s, found).every((one) =>
		[first, first + 1].some((row) => found.match(party[row], one) === 'yes'),
	);
	return {
		index,
		type: 'majority',
		contest: at.contest,
		rows: shown.rows,
		from: isBy ? n.from - 1 : n.from,
		to: s.tokens[n.to]?.word === 'ahead' ? (parties[0]?.to ?? n.to + 1) : n.to,
		holds: hit !== undefined,
		value: shown.value,
		isSure:
			isBy &&
			at.isWard &&
			winner &&
			isAlone &&
			found.book.contests.seats[at.contest] === 1 &&
			n.approximator === 'bare',
	};
}

/** "838 votes to 326", "282 to 281", "633-343": the winner and the next. Told only where both hold. */
export function scoreOf(
	s: Sentence,
	index: number,
	found: CouncilBook,
	wards: readonly NamedWard[],
	people: readonly NamedCandidate[],
): Found[] {
	const n = s.numbers[index];
	const next = s.numbers[index + 1];
	const at = contestAt(s, n, wards, people);
	if (!at) return [];
	const { votes } = found.book.candidates;
	const pair = scorePair(s, n, next);
	if (!pair) return [];
	const rows = [...margins(found, at.contest)].find(
		({ rows: [a, b] }) => votes[a] === pair[0] && votes[b] === pair[1],
	)?.rows;
	if (!rows) return [];
	const one = (which: number, number: NumberTag): Found => ({
		index: which,
		type: 'votes',
		contest: at.contest,
		rows,
		from: number.from,
		to: s.tokens[number.to]?.word === 'votes' ? number.to + 1 : number.to,
		holds: true,
		value: pair[which - index],
		isSure: false,
	});
	return n.kind === 'range' ? [one(index, n)] : [one(index, n), one(index + 1, next)];
}

function scorePair(s: Sentence, n: NumberTag, next: NumberTag | undefined): readonly [number, number] | null {
	if (n.kind === 'range') {
		const figures = s.tokens.slice(n.figureFrom, n.figureTo).filter(({ kind }) => kind === 'number');
		return figures.length === 2 ? [plain(figures[0].word), plain(figures[1].word)] : null;
	}
	if (!next || n.kind !== 'count' || next.kind !== 'count') return null;
	const between = s.tokens.slice(n.to, next.from).map(({ word }) => word);
	const isTo = between.length <= 2 && between.every((word) => /^(votes|to|–|-)$/.test(word));
	return isTo && between.length > 0 ? [n.n, next.n] : null;
}

const plain = (word: string): number => Number(word.replace(/,/g, ''));
