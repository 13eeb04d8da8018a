/** Figures of a contest in a ward: votes, majority, share, turnout, electorate. */
import type { Detail, Verdict } from '../answer.ts';
import type { EventInput } from '../events/event.ts';
import type { CouncilBook } from './book.ts';
import type { CouncilClaim, Place } from './claim.ts';
import { holds, holdsPercent, isCount, isStated, percentStated, votesStated } from './numbers.ts';
import { subjectsOf, type WardContest } from './ward-subjects.ts';

const VOTES: ReadonlySet<string> = new Set(['votes', 'vote']);
const POLLED: ReadonlySet<string> = new Set(
	'polled polling received receiving secured attracted scored'.split(' '),
);

type Measure = 'votes' | 'majority' | 'share' | 'turnout' | 'electorate';

function measureOf(s: EventInput['s'], index: number): Measure | null {
	const n = s.numbers[index];
	const word = (k: number) => s.tokens[n.to + k]?.word ?? '';
	const before = s.tokens.slice(Math.max(0, n.from - 4), n.from).map((token) => token.word);
	if (n.unit === 'percent') {
		const around = [...before, word(0), word(1), word(2)];
		const lead = s.tokens.slice(Math.max(0, n.from - 16), n.from).map((token) => token.word);
		if (
			around.includes('turnout') ||
			(lead.includes('turnout') && !lead.includes('share') && word(0) !== 'of')
		)
			return 'turnout';
		const isOfVote =
			(word(0) === 'of' && (VOTES.has(word(2)) || VOTES.has(word(1)))) || around.includes('share');
		return isOfVote ? 'share' : null;
	}
	if (!isCount(s, index)) return null;
	if (before.includes('majority') || word(0) === 'majority' || (word(0) === 'vote' && word(1) === 'majority'))
		return 'majority';
	if (before.includes('electorate')) return 'electorate';
	if (VOTES.has(word(0))) return before[before.length - 1] === 'by' ? 'majority' : 'votes';
	return before.some((one) => POLLED.has(one)) ? 'votes' : null;
}

export function wardFigures(input: EventInput, found: CouncilBook, contest: WardContest): CouncilClaim[] {
	const { s } = input;
	const { book } = found;
	const named = subjectsOf(input, found, contest);
	const claims: CouncilClaim[] = [];
	const votesOf = (row: number) => book.candidates.votes[row];
	const place = (row: number): Place => ({
		source: book.contests.source[contest.row],
		line: book.candidates.line[row],
	});
	const total = contest.candidates.reduce((sum, row) => sum + votesOf(row), 0);
	s.numbers.forEach((n, index) => {
		const measure = measureOf(s, index);
		if (!measure || !isStated(s, index)) return;
		const subject =
			named.filter(({ to }) => to <= n.from).pop() ?? named.find(({ from }) => from >= n.to) ?? null;
		const isNear =
			subject !== null &&
			!s.tokens
				.slice(Math.min(subject.to, n.to), Math.max(subject.from, n.from))
				.some(({ word }) => word === ';' || word === '.');
		const at = {
			from: Math.min(n.from, subject && isNear && subject.to <= n.from ? subject.from : n.from),
			to: Math.max(n.to, nounEnd(s, n.to)),
		};
		const base = {
			...at,
			council: contest.council,
			ward: contest.ward,
			party: subject?.party ?? null,
			...(contest.poll ? { poll: contest.poll } : {}),
			numbers: [index],
		};
		const isAbsolute = s.tokens
			.slice(Math.max(0, n.from - 4), n.from)
			.some(
				({ word }) => word === 'taking' || word === 'winning' || word === 'polling' || word === 'securing',
			);
		const whose = isAbsolute ? (named.find(({ party }) => party === null) ?? subject) : subject;
		const rows = whose && isNear && whose.rows.length > 0 ? whose.rows : [];
		const claim = (
			type: CouncilClaim['type'],
			values: readonly number[],
			list: readonly number[],
			label: string,
			isOpen: boolean,
		): void => {
			const hit = values.find((value) => holds(n, value));
			const workings = [
				{
					text: `${book.wards.name.at(contest.ward)}, ${contest.poll || 'by-election'}: ${label} ${values.join(', ')}`,
					at: list.map(place),
				},
			];
			const verdict: Verdict =
				hit !== undefined ? 'supported' : isOpen || values.length === 0 ? 'ambiguous' : 'contradicted';
			const detail: Detail = hit !== undefined ? 'exact' : verdict === 'ambiguous' ? 'readings' : 'value';
			claims.push({
				...base,
				type,
				verdict,
				detail,
				workings,
				stated: votesStated(n),
				found: values.length > 0 ? { value: String(hit ?? values[0]), measure: type, label } : null,
			});
		};
		if (measure === 'votes') {
			const list = rows.length > 0 ? rows : contest.candidates;
			const values = list.map(votesOf);
			if (rows.length > 1) values.push(values.reduce((sum, value) => sum + value, 0));
			claim('votes', values, list, 'votes', rows.length === 0);
		} else if (measure === 'majority') {
			const loser = contest.candidates.find((row) => !book.candidates.isElected[row]);
			const winners = contest.candidates.filter((row) => book.candidates.isElected[row]);
			if (loser === undefined || winners.length === 0) return;
			const values = winners.map((row) => votesOf(row) - votesOf(loser));
			const runner = contest.candidates[1];
			if (contest.seats > 1) values.push(votesOf(contest.candidates[0]) - votesOf(runner));
			claim('majority', values, [...winners, loser], 'majority', false);
		} else if (measure === 'electorate') {
			const electorate = book.contests.electorate[contest.row];
			if (electorate > 0) claim('other', [electorate], [contest.candidates[0]], 'electorate', false);
		} else if (measure === 'share') {
			claims.push(
				share(n, rows.length > 0 ? rows : contest.candidates, rows.length === 0 || contest.seats !== 1),
			);
		} else {
			const claimed = turnout();
			if (claimed) claims.push(claimed);
		}

		function share(number: typeof n, list: readonly number[], isOpen: boolean): CouncilClaim {
			const sums = [...list.map(votesOf), list.reduce((sum, row) => sum + votesOf(row), 0)];
			const hit = contest.seats === 1 ? sums.find((sum) => holdsPercent(number, sum, total)) : undefined;
			const text =
				contest.seats === 1
					? `${sums[0]} of ${total} votes`
					: `${contest.seats} seats: a sum of votes is no number of voters, so shares are counted in more than one way`;
			return {
				...base,
				type: 'share',
				verdict: hit !== undefined ? 'supported' : isOpen ? 'ambiguous' : 'contradicted',
				detail: hit !== undefined ? 'rounded' : isOpen ? 'readings' : 'value',
				stated: percentStated(number),
				workings: [{ text, at: list.map(place) }],
			};
		}

		function turnout(): CouncilClaim | null {
			const { electorate, ballots } = book.contests;
			const printed = book.contests.turnout(contest.row);
			const [voters, roll] = [ballots[contest.row], electorate[contest.row]];
			if (!(voters > 0 && roll > 0) && printed === '') return null;
			const isHeld =
				voters > 0 && roll > 0 ? holdsPercent(n, voters, roll) : Math.abs(Number(printed) - n.n / n.d) <= 0.5;
			return {
				...base,
				type: 'turnout',
				verdict: isHeld ? 'supported' : 'contradicted',
				detail: isHeld ? 'rounded' : 'value',
				stated: percentStated(n),
				workings: [
					{
						text: voters > 0 ? `${voters} ballot papers, ${roll} electors` : `${printed} per cent as printed`,
						at: [place(contest.candidates[0])],
					},
				],
			};
		}
	});
	return claims;
}

function nounEnd(s: EventInput['s'], at: number): number {
	for (let i = at; i < at + 3 && i < s.tokens.length; i++)
		if (VOTES.has(s.tokens[i].word) || s.tokens[i].word === 'majority') return i + 1;
	return at;
}
