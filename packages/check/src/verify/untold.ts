/**
 * A figure of which the words do not tell what it measures: "Lewes: MacCleary, Lib Dem. 12,624.", "That is 35.3 per cent". It is
 * taken for what it is, where it is exactly one thing of somebody or somewhere that the article speaks of; it accuses nobody.
 */
import { type MeasureKind, made } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';

const COUNTS: readonly MeasureKind[] = ['votes', 'majority', 'electorate', 'turnout'];
const PARTS: readonly MeasureKind[] = ['share', 'turnout'];
const PARTS_OF_MAJORITY: readonly MeasureKind[] = ['share', 'turnout', 'majority'];

/** "In 2019? Fifty-seven.": a majority in words, alone, where majorities are spoken of. */
function inWords(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): Judgement | null {
	const isAlone = s.tokens.every(
		({ kind }, i) => kind === 'mark' || s.numberAt[i] === index || s.timeAt[i] >= 0,
	);
	if (!isAlone || context.measure?.kind !== 'majority' || s.numbers[index].unit !== 'none') return null;
	const measure = made('majority', 1, s.numbers[index].from, s.numbers[index].to);
	const judgement = judge(s, index, measure, mentions, context);
	return judgement?.verdict === 'supported' ? { ...judgement, as: measure } : null;
}

/** Above this cost a share that fits may do so by accident. */
const FAR = 1.45;

export function untold(
	s: Sentence,
	index: number,
	mentions: readonly Mention[],
	context: Context,
): Judgement | null {
	const n = s.numbers[index];
	if (n.kind !== 'count' || n.d > 1000) return null;
	if (n.isWord) return inWords(s, index, mentions, context);
	const isCount = n.unit === 'none' && n.d === 1;
	if (isCount && (n.n < 100 || n.n % 1000 === 0)) return null;
	if (!isCount && n.decimals === 0) return null;
	if (n.unit === 'points') return null;
	const isAlone = s.tokens.every(({ kind }, i) => kind === 'mark' || s.numberAt[i] === index);
	const far = isAlone ? Number.POSITIVE_INFINITY : FAR;
	const parts = context.measure?.kind === 'majority' ? PARTS_OF_MAJORITY : PARTS;
	for (const kind of isCount ? COUNTS : parts) {
		const measure = made(kind, 1, n.from, n.to);
		const judgement = judge(s, index, measure, mentions, context);
		const reading = judgement?.reading;
		if (judgement?.verdict !== 'supported' || !reading) continue;
		if ((!isCount || n.n < 1000) && reading.cost > far) continue;
		return { ...judgement, as: judgement.as ?? measure };
	}
	return null;
}
