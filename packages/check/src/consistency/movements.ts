/** "grew from 78 in 2015 to 72 in 2017": a movement that goes the other way than its verb. */
import { cueAt, isClauseMark, isFigure, wordAt } from '../frame/measure.ts';
import { measuresOf } from '../frame/measures.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { NumberTag } from '../tag/index.ts';

export interface Movement {
	readonly from: number;
	readonly to: number;
	/** Indices into the numbers of what it moved from and to. */
	readonly first: number;
	readonly last: number;
	readonly kind: string;
}

const UP = new Set('grew rose climbed increased jumped swelled surged growing rising climbing'.split(' '));
const DOWN = new Set(
	'shrank fell dropped declined slumped dwindled slipped falling shrinking dropping'.split(' '),
);
/** What is lost, or trailed by, is larger the further it falls. */
const REVERSED = new Set('behind deficit gap odds rank ranking place margin'.split(' '));

function isPlain(n: NumberTag | undefined): n is NumberTag {
	return (
		n !== undefined && isFigure(n) && n.kind === 'count' && n.approximator === 'bare' && n.unit !== 'money'
	);
}

/** Whether nothing but a noun, an area and a time stands between. */
function isNear(s: Sentence, from: number, to: number, most: number): boolean {
	if (to - from > most) return false;
	for (let i = from; i < to; i++) {
		if (isClauseMark(s, i) || wordAt(s, i) === ',' || wordAt(s, i) === 'and') return false;
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name && name.kind !== 'area') return false;
	}
	return true;
}

/** Movements of counts or shares that contradict the verb before them. */
export function wrongMovements(s: Sentence): Movement[] {
	const found: Movement[] = [];
	let measures: ReturnType<typeof measuresOf> | null = null;
	for (let v = 0; v < s.tokens.length; v++) {
		if (wordAt(s, v + 1) !== 'from' || s.nameAt[v] >= 0) continue;
		const direction = UP.has(wordAt(s, v)) ? 1 : DOWN.has(wordAt(s, v)) ? -1 : 0;
		if (direction === 0) continue;
		const first = s.numbers.findIndex((n) => n.from === v + 2);
		const last = s.numbers.findIndex(
			(n, i) => i > first && isPlain(n) && cueAt(s, n.from - 1) === 'to' && s.timeAt[n.figureFrom] < 0,
		);
		const [a, b] = [s.numbers[first], s.numbers[last]];
		if (!isPlain(a) || !isPlain(b) || s.timeAt[a.figureFrom] >= 0) continue;
		measures ??= measuresOf(s, null);
		const kind = measures[first]?.kind ?? measures[last]?.kind;
		if (!kind || (a.unit !== b.unit && a.unit !== 'none') || !isNear(s, a.to, b.from - 1, 7)) continue;
		if (s.tokens.some((token) => REVERSED.has(token.word))) continue;
		if ((b.n * a.d - a.n * b.d) * direction >= 0) continue;
		found.push({ from: v, to: b.to, first, last, kind });
	}
	return found;
}
