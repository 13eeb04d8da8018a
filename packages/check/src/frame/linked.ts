/** A figure that is said of the same person, party or place as the one before it: "rose by 3 points, to 41.2", "9,312 votes (24.1%)". */
import type { NumberTag } from '../tag/index.ts';
import { cueAt, isClauseMark, isFigure, type Measure, wordAt } from './measure.ts';
import { directionAt } from './movement.ts';
import type { Sentence } from './sentence.ts';
import { isSign } from './signed.ts';

/** Words that may stand between the two without starting another statement. */
const BETWEEN = new Set(
	(
		'to from at or and the a an in on of up down just only now total all compared with against than by per cent points point votes vote ' +
		'share majority turnout last time election general by-election going rising falling reaching leaving it its his her their them taking'
	).split(' '),
);

/** Index of the figure before that figure `index` goes on from, or -1 where the words may turn to something else. */
export function linkedTo(s: Sentence, index: number, measures: readonly (Measure | null)[]): number {
	let previous = index - 1;
	while (previous >= 0 && !isFigure(s.numbers[previous])) previous--;
	if (previous < 0 || !measures[previous] || !measures[index]) return -1;
	const [a, b] = [s.numbers[previous], s.numbers[index]];
	if (s.numbers.slice(previous + 1, index).some((n) => s.timeAt[n.figureFrom] < 0)) return -1;
	for (let i = a.to; i < b.from; i++) {
		if (s.timeAt[i] >= 0) continue;
		if (s.nameAt[i] >= 0) {
			const name = s.names[s.nameAt[i]];
			const isWhere = name.kind === 'place' || name.kind === 'area';
			if (!isWhere || !isIn(s, name.from) || i - a.to > 8) return -1;
			continue;
		}
		if (s.tokens[i].kind === 'mark') {
			if (isClauseMark(s, i) || (s.tokens[i].word === ')' && !isSign(s, b.figureFrom - 1))) return -1;
			continue;
		}
		if (!BETWEEN.has(wordAt(s, i))) return -1;
	}
	if (isOfAnother(s, b.to)) return -1;
	let link = isSign(s, b.figureFrom - 1) ? b.figureFrom - 2 : b.from - 1;
	while (link > a.to && (cueAt(s, link) === 'the' || cueAt(s, link) === 'a')) link--;
	return isLink(s, link, b, measures[previous]!, measures[index]!) ? previous : -1;
}

/** Whether the word before the second figure says that it goes on from the first. */
function isLink(s: Sentence, link: number, b: NumberTag, first: Measure, second: Measure): boolean {
	const cue = cueAt(s, link);
	const word = wordAt(s, link);
	const isTimed = s.times.some((time) => time.from >= b.to && time.from <= b.to + 3);
	if (cue === 'to') return first.kind.endsWith('change') || first.level === 'from' || second.direction !== 0;
	if (cue === 'than' || cue === 'against') return isTimed;
	if (cue === 'from') return isTimed || directionAt(s, link - 1) !== 0 || second.level === 'from';
	return (
		cue === 'at' ||
		word === '(' ||
		word === 'or' ||
		word === ',' ||
		word === '–' ||
		word === '+' ||
		word === '-'
	);
}

/** "of Labour", "for Plaid Cymru's candidate", "in Torbay" after a figure: it is that one's. */
function isOfAnother(s: Sentence, to: number): boolean {
	const cue = cueAt(s, to);
	if (cue !== 'of' && cue !== 'for' && cue !== 'by' && cue !== 'in') return false;
	return s.names.some((name) => name.from > to && name.from <= to + 3);
}

function isIn(s: Sentence, from: number): boolean {
	const link = cueAt(s, from - 1) === 'the' ? cueAt(s, from - 2) : cueAt(s, from - 1);
	return link === 'in' || link === 'across' || link === 'at';
}
