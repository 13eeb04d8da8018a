/** "ICM: 46-34", "Survation had it 41-40", "Techne is kinder, 53-22": the first two parties of a firm's poll, as a score. */
import type { Polls } from '@mandate/record';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import { defaultGeneral } from '../resolve/when.ts';
import { candidatesFor } from './candidates.ts';
import { labelOf } from './label.ts';
import { MODELS, pollsterAll } from './pollsters.ts';
import { pollTime } from './times.ts';
import type { ToldPoll } from './told-poll.ts';

interface Score {
	readonly a: number;
	readonly b: number;
	readonly from: number;
	readonly to: number;
	readonly numbers: readonly number[];
}

/** Days before an article in which a poll that it does not date may lie. */
const RECENT = 31;
const MS = 86_400_000;
/** A party's share in a poll is no larger, and no smaller where it is one of two. */
const [MOST, LEAST] = [65, 12];

const isScore = (a: number, b: number): boolean => a <= MOST && b >= LEAST && a >= b && a + b <= 100;

function scoresIn(s: Sentence): Score[] {
	const scores: Score[] = [];
	s.numbers.forEach((n, index) => {
		if (s.timeAt[n.figureFrom] >= 0) return;
		const next = s.numbers[index + 1];
		if (n.kind === 'range' && n.figureTo - n.figureFrom <= 3) {
			const figures = s.tokens.slice(n.figureFrom, n.figureTo).filter(({ kind }) => kind === 'number');
			const [a, b] = figures.map(({ word }) => Number(word));
			if (figures.length === 2 && isScore(a, b))
				scores.push({ a, b, from: n.figureFrom, to: n.figureTo, numbers: [index] });
			return;
		}
		if (!next || n.unit !== 'none' || next.unit !== 'none' || n.kind !== 'count' || next.kind !== 'count')
			return;
		const isJoined = next.from === n.to + 1 && ['–', '-', 'to'].includes(wordAt(s, n.to));
		const isAlone = s.tokens[next.to] === undefined || s.tokens[next.to].kind === 'mark';
		if (isJoined && isAlone && n.d === 1 && next.d === 1 && isScore(n.n, next.n))
			scores.push({ a: n.n, b: next.n, from: n.from, to: next.to, numbers: [index, index + 1] });
	});
	return scores;
}

const FIRMS = new WeakMap<Context, string>();

/** Claims of a sentence that gives scores by a firm. */
export function scoreClaims(s: Sentence, book: Polls, context: Context): ToldPoll[] {
	const firms = pollsterAll(s);
	const before = FIRMS.get(context);
	const last = firms[firms.length - 1];
	if (last) FIRMS.set(context, last.id);
	const scores = scoresIn(s);
	if (scores.length === 0) return [];
	return scores.flatMap((score, k): ToldPoll[] => {
		const own = s.tokens.slice(scores[k - 1]?.to ?? 0, score.from);
		if (own.some(({ word }) => MODELS.has(word))) return [];
		const named = firms.filter(({ to }) => to <= score.from).pop() ?? firms[0];
		const isSame = s.tokens.some(({ word }, i) => word === 'same' && wordAt(s, i + 1) === 'firm');
		const firm = named?.id ?? (isSame ? before : undefined);
		if (firm === undefined) return [];
		const rows = rowsOf(s, book, firm, context);
		const tops = rows.flatMap((row) => {
			const two = topTwo(book, row);
			return two ? [{ row, two }] : [];
		});
		if (tops.length === 0) return [];
		const hit = tops.find(({ two: [a, b] }) => a === score.a && b === score.b);
		const isFinal = own.some(({ word }) => word === 'final');
		const shown = hit ?? tops[tops.length - 1];
		if (!hit && !isFinal) return [];
		return [
			{
				from: score.from,
				to: score.to,
				verdict: hit ? 'supported' : 'contradicted',
				detail: hit ? 'exact' : 'value',
				row: shown.row,
				party: -1,
				numbers: score.numbers,
				stated: {
					value: `${score.a}-${score.b}`,
					low: `${score.a}`,
					high: `${score.a}`,
					unit: 'percent',
					approximator: null,
				},
				found: { value: shown.two.join('-'), measure: 'shares in a poll', label: 'the first two parties' },
				lines: [`${labelOf(book, shown.row)}: ${shown.two.join(' to ')}`],
			},
		];
	});
}

/** Polls of a firm that a score may be of: of the days told, else of the weeks before the article; the last before the vote where it is called final. */
function rowsOf(s: Sentence, book: Polls, firm: string, context: Context): readonly number[] {
	const published = Date.parse(`${context.published}T00:00:00Z`) / MS;
	const all = book.byPollster(firm).filter((row) => book.isModel[row] === 0 && book.to[row] <= published);
	const time = pollTime(s, context);
	if (time.kind === 'span' || time.kind === 'day') return candidatesFor(book, firm, time).rows;
	const recent = all.filter((row) => published - book.to[row] <= RECENT);
	if (!s.tokens.some(({ word }) => word === 'final')) return recent;
	const general = defaultGeneral(context.facts, context.published);
	const day =
		general < 0
			? published
			: Date.parse(`${context.facts.release.elections[general].pollingOn}T00:00:00Z`) / MS;
	return recent.filter((row) => book.to[row] <= day).slice(-1);
}

/** The two largest shares, rounded. */
function topTwo(book: Polls, row: number): [number, number] | null {
	const shares = book
		.partiesOf(row)
		.map((id) => Number(book.share(row, id)))
		.filter((share) => Number.isFinite(share))
		.sort((a, b) => b - a);
	return shares.length > 1 ? [Math.floor(shares[0] + 0.5), Math.floor(shares[1] + 0.5)] : null;
}
