/**
 * Rows of a table, its cells parted by bars, tabs or runs of spaces, under a row that heads its columns: each figure is judged by
 * the heading of its column, with the names of its row.
 */
import type { Figure } from './answer.ts';
import type { SentenceFigures } from './figures.ts';
import { isFigure, type Measure, made } from './frame/measure.ts';
import type { Sentence } from './frame/sentence.ts';
import { type Block, sourceEnd, sourceOffset } from './read/document.ts';
import { type DraftClaim, figureClaim } from './report/figure-claim.ts';
import { agreed, type Column } from './resolve/columns.ts';
import type { Context } from './resolve/context.ts';
import { mentionsIn } from './resolve/recall.ts';
import { DEFAULT } from './resolve/when.ts';
import type { Token } from './tag/index.ts';
import { judge } from './verify/judge.ts';
import { untold } from './verify/untold.ts';

type Cell = readonly Token[];

/** The cells of a row, or null where the words are parted into fewer than three. */
export function cellsOf(tokens: readonly Token[], text: string): readonly Cell[] | null {
	const cells: Token[][] = [[]];
	let parted = 0;
	tokens.forEach((token, i) => {
		const gap = i === 0 ? '' : text.slice(tokens[i - 1].end, token.start);
		const isBar = token.word === '|';
		if (isBar || gap.includes('\t') || gap.length > 1) {
			if (cells[cells.length - 1].length > 0) cells.push([]);
			parted++;
		}
		if (!isBar) cells[cells.length - 1].push(token);
	});
	if (cells[cells.length - 1].length === 0) cells.pop();
	return cells.length >= 2 && parted >= 2 ? cells : null;
}

/** The figures of a row under a heading; null where the row has another number of cells than the heading. */
export function rowFigures(
	cells: readonly Cell[],
	columns: readonly Column[],
	context: Context,
	block: Block,
	tag: (tokens: readonly Token[]) => Sentence,
): SentenceFigures | null {
	if (cells.length !== columns.length) return null;
	const labels = cells.flatMap((cell, k) =>
		columns[k].kind === null && !hasFigure(cell, tag) ? [...cell, BAR] : [],
	);
	const drafts: DraftClaim[] = [];
	const figures: Figure[] = [];
	cells.forEach((cell, k) => {
		if (columns[k].kind === null && !hasFigure(cell, tag)) return;
		const s = tag([...labels.slice(0, -1), COLON, ...cell]);
		s.numbers.forEach((n, index) => {
			if (!isFigure(n) || n.from < labels.length) return;
			const judged = inColumn(columns[k], context, () => judgeCell(s, index, columns[k], context));
			const [from, to] = [s.tokens[n.figureFrom].start, s.tokens[n.figureTo - 1].end];
			figures.push({
				start: sourceOffset(block.offsets, from),
				end: sourceEnd(block.offsets, to),
				text: block.text.slice(from, to),
				state: judged ? 'checked' : 'not_understood',
				why: null,
			});
			if (judged)
				drafts.push(
					figureClaim(
						s,
						index,
						judged.as ?? judged.measure,
						judged,
						context,
						s.tokens[n.from].start,
						s.tokens[n.to - 1].end,
					),
				);
		});
	});
	return { drafts, figures };
}

function mark(word: string): Token {
	return {
		kind: 'mark',
		start: 0,
		end: 0,
		word,
		cue: 'none',
		isPossessive: false,
		isCapital: false,
		isJoined: false,
	};
}

const BAR = mark(',');
const COLON = mark(':');

function hasFigure(cell: Cell, tag: (tokens: readonly Token[]) => Sentence): boolean {
	return cell.some(({ kind }) => kind === 'number') && tag(cell).numbers.some(isFigure);
}

function judgeCell(s: Sentence, index: number, column: Column, context: Context) {
	const n = s.numbers[index];
	const mentions = mentionsIn(s, context);
	if (column.kind === null) {
		const found = untold(s, index, mentions, context);
		if (found?.as) column.seen.push(found.as.kind);
		const kind = agreed(column.seen);
		if (found?.as || kind === null) return found && { ...found, measure: found.as! };
		const as = made(kind, 3, n.from, n.to);
		const judgement = judge(s, index, as, mentions, context);
		return judgement && { ...judgement, measure: as };
	}
	const sign = s.tokens[n.figureFrom - 1]?.word;
	const direction = column.kind.endsWith('change') ? (sign === '-' || sign === '–' ? -1 : 1) : 0;
	const isPart = n.unit !== 'none' || n.decimals > 0;
	const kind = column.kind === 'votes' && isPart ? 'share' : column.kind;
	const measure: Measure = made(kind, 3, n.from, n.to, direction);
	const judgement = judge(s, index, measure, mentions, context);
	return judgement && { ...judgement, measure };
}

/** With the year that heads a column as the time spoken of. */
function inColumn<T>({ year, isNotional }: Column, context: Context, read: () => T): T {
	if (year === 0) return read();
	const { when, whenIsTopic, whenParagraph, whenSentence } = context;
	context.when = { ...DEFAULT, kind: 'date', year, election: isNotional ? 'notional' : null };
	context.whenIsTopic = true;
	context.whenParagraph = context.paragraph;
	context.whenSentence = context.sentence;
	const result = read();
	Object.assign(context, { when, whenIsTopic, whenParagraph, whenSentence });
	return result;
}
