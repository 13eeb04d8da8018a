/** Two figures that are one statement: "from A to B", "by 15,862 to 15,835", "up from N". */
import type { NumberTag } from '../tag/index.ts';
import { fits, isPart } from './fits.ts';
import { before, cueAt, type Measure, made, NOUNS } from './measure.ts';
import type { Sentence } from './sentence.ts';

/** "From 1,619 to 5,594: Ukip more than trebled its vote": the noun that tells the measure comes after. */
function pairHeadAfter(s: Sentence, n: NumberTag): Measure | null {
	for (let i = n.to; i < s.tokens.length && i < n.to + 16; i++) {
		const noun = s.nameAt[i] < 0 ? NOUNS[cueAt(s, i)] : undefined;
		if (noun === undefined || noun === 'seats') continue;
		const kind = noun === 'votes' && (isPart(n) || cueAt(s, i + 1) === 'share') ? 'share' : noun;
		return fits(kind, n) ? made(kind, 2, n.from, n.to) : null;
	}
	return null;
}

/** "15,862 to 15,835": the votes of the first two. */
function isPercentScore(a: NumberTag, b: NumberTag, before: Measure | null): boolean {
	return a.unit === 'percent' && b.unit === 'percent' && before?.kind === 'majority';
}

function isScore(n: NumberTag): boolean {
	return n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n >= 100 && !n.isWord;
}

/** "beat her by 18,302 votes to 17,988": the votes of both, no margin. */
function isBeatenBy(s: Sentence, a: NumberTag, b: NumberTag, measure: Measure | null): boolean {
	return measure?.kind === 'majority' && cueAt(s, a.to) === 'vote' && b.from - 1 === a.to + 1;
}

/** "from 23,842 to 17,864" and "up from N": the first figure takes the measure and the earlier contest. */
export function fixPairs(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const a = s.numbers[i];
		const b = s.numbers[i + 1];
		if (cueAt(s, b.from - 1) !== 'to' || b.from - 1 > a.to + 4) continue;
		const p = before(s, a);
		if (cueAt(s, p) !== 'from') {
			if (isScore(a) && isScore(b) && isBeatenBy(s, a, b, measures[i])) {
				measures[i] = made('score', 3, a.from, b.from, 1);
				measures[i + 1] = made('score', 3, b.from - 1, b.to, -1);
				continue;
			}
			if (
				((isScore(a) && isScore(b)) ||
					isPercentScore(
						a,
						b,
						measures
							.slice(0, i)
							.filter((m) => m !== null)
							.pop() ?? null,
					)) &&
				b.from - 1 === a.to
			) {
				measures[i] = made('score', 3, a.from, a.to + 1, 1);
				measures[i + 1] = made('score', 3, b.from - 1, b.to, -1);
			}
			continue;
		}
		const measure = measures[i] ?? measures[i + 1];
		const ahead = measure ?? (p === 0 ? pairHeadAfter(s, b) : null);
		if (!ahead) continue;
		measures[i] = { ...ahead, level: 'from', cueTo: a.to };
		measures[i + 1] = { ...ahead, level: 'to', cueTo: b.to };
	}
}
