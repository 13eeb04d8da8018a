/** Which way two figures are said to go: "fell from 65 to 61", "18,241, up from 14,487", "lower than the 69 of 2017". */
import { cueAt, isClauseMark, isFigure, wordAt } from './measure.ts';
import type { Sentence } from './sentence.ts';

const UP = new Set(
	'rise increase gain improvement boost surge jump growth climb rising climbing growing'.split(' '),
);
const DOWN = new Set(
	'fall drop decrease decline loss slump slide reduction collapse dip plunge falling shrinking'.split(' '),
);

const MORE = new Set('higher larger bigger greater more better wider'.split(' '));
const LESS = new Set('lower smaller fewer less worse narrower'.split(' '));

/** Words that start another statement, or move without saying which way. */
const STOPS = new Set(
	'went going goes moved moving changed while whilst whereas but although though despite as'.split(' '),
);

/** Direction that token `i` tells, or 0. */
export function directionAt(s: Sentence, i: number): -1 | 0 | 1 {
	if (s.nameAt[i] >= 0 || s.numberAt[i] >= 0) return 0;
	const cue = cueAt(s, i);
	const word = wordAt(s, i);
	if (cue === 'up' || UP.has(word)) return 1;
	return cue === 'down' || cue === 'cut' || DOWN.has(word) ? -1 : 0;
}

function isDenied(s: Sentence, i: number): boolean {
	for (let k = i - 1; k >= 0 && k > i - 4; k--) if (cueAt(s, k) === 'not') return true;
	return false;
}

/** Nearest word of direction before `from`, not past another figure, clause or statement. */
function before(s: Sentence, from: number): -1 | 0 | 1 {
	for (let i = from - 1; i >= 0 && i > from - 14; i--) {
		if (isClauseMark(s, i)) return 0;
		const at = s.numberAt[i];
		if (at >= 0 && isFigure(s.numbers[at]) && s.timeAt[i] < 0) return 0;
		if (s.nameAt[i] >= 0) continue;
		const direction = directionAt(s, i);
		if (direction !== 0) return isDenied(s, i) ? 0 : direction;
		if (STOPS.has(wordAt(s, i))) return 0;
	}
	return 0;
}

function comparedAt(s: Sentence, i: number): -1 | 0 | 1 {
	const word = wordAt(s, i);
	return MORE.has(word) ? 1 : LESS.has(word) ? -1 : directionAt(s, i);
}

/** What the words say of the way from the figure `from` (the earlier) to the figure `to`; 0 where they do not say. */
export function movementOf(s: Sentence, from: number, to: number): -1 | 0 | 1 {
	const [a, b] = [s.numbers[from], s.numbers[to]];
	if (from < to) {
		if (cueAt(s, a.from - 1) !== 'from' && cueAt(s, s.numbers[from].figureFrom - 1) !== 'from') return 0;
		return before(s, a.from - 1);
	}
	let link = a.from - 1;
	while (link > b.to && (cueAt(s, link) === 'the' || cueAt(s, link) === 'a')) link--;
	const cue = cueAt(s, link);
	if (cue === 'from') {
		const beside = directionAt(s, link - 1);
		if (beside !== 0) return isDenied(s, link - 1) ? 0 : beside;
		return link === b.to || s.timeAt[link - 1] >= 0
			? cueAt(s, b.from - 1) === 'to'
				? before(s, b.from - 1)
				: 0
			: 0;
	}
	if (cue === 'than' || cue === 'on') {
		const beside = comparedAt(s, link - 1);
		return beside !== 0 && !isDenied(s, link - 1) ? beside : 0;
	}
	return 0;
}
