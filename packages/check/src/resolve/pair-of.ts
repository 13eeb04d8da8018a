/** What figures of one sentence share a time: "from A to B", and a list under a head. */
import { cueAt, isFigure, type Measure } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';

/** "Northern Ireland in 2015: DUP 25.7%; SF 24.5%": the colon of a head without figures, whose time holds for the list; else -1. */
export function headColon(s: Sentence): number {
	const colon = s.tokens.findIndex(({ word }) => word === ':');
	return s.numbers.some((n) => isFigure(n) && n.from < colon && s.timeAt[n.figureFrom] < 0) ? -1 : colon;
}

/** Of "from A to B": the first figure where this is the second, the second where this is the first; else -1. */
export function pairOf(s: Sentence, index: number, { level }: Measure): readonly [number, number] {
	if (level === 'at') return [-1, -1];
	for (
		let i = index + (level === 'to' ? -1 : 1);
		i >= 0 && i < s.numbers.length;
		i += level === 'to' ? -1 : 1
	) {
		if (!isFigure(s.numbers[i])) continue;
		const [a, b] = level === 'to' ? [i, index] : [index, i];
		const isPair =
			cueAt(s, s.numbers[b].from - 1) === 'to' &&
			(cueAt(s, s.numbers[a].from - 1) === 'from' || cueAt(s, s.numbers[a].from - 2) === 'from') &&
			s.numbers[b].from - s.numbers[a].to <= 5;
		if (!isPair) return [-1, -1];
		return level === 'to' ? [i, -1] : [-1, i];
	}
	return [-1, -1];
}
