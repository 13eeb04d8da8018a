/** Finds every number of a sentence, in digits or words, with its unit and how near it is meant. */
import { hedgeBefore } from './hedges.ts';
import {
	clockEnd,
	isAge,
	isClock,
	isDecade,
	isLabel,
	isPeopleIn,
	isYear,
	type NumberKind,
	oneCounts,
} from './number-kind.ts';
import {
	type Scan,
	scanDigits,
	scanHundreds,
	scanWords,
	tensOrdinal,
	touches,
	whole,
} from './number-scan.ts';
import { type Approximator, ORDINALS, PARTS, TENS, UNITS } from './number-words.ts';
import type { Token } from './tokens.ts';

export type Unit = 'percent' | 'points' | 'money' | 'none';

export interface NumberTag {
	/** Tokens `from` up to `to`, hedge and unit counted; the digits or words alone are `figureFrom` up to `figureTo`. */
	readonly from: number;
	readonly to: number;
	readonly figureFrom: number;
	readonly figureTo: number;
	readonly kind: NumberKind;
	/** The value is `n / d`; both are safe integers. */
	readonly n: number;
	readonly d: number;
	/** Size of the last digit printed, as `stepN / stepD`; for whole numbers in digits, 1. */
	readonly stepN: number;
	readonly stepD: number;
	readonly decimals: number;
	readonly unit: Unit;
	readonly approximator: Approximator;
	readonly isWord: boolean;
}

/** Number tags of the sentence, in order, none overlapping. */
export function numbersOf(tokens: readonly Token[]): NumberTag[] {
	const tags: NumberTag[] = [];
	let i = 0;
	while (i < tokens.length) {
		const tag = numberAt(tokens, i);
		if (tag) {
			tags.push(tag);
			i = tag.to;
		} else i++;
	}
	return inPairs(tokens, tags);
}

/** "16- and 17-year-olds", "between 40 and 50 per cent": the first of two takes its kind from both. */
function inPairs(tokens: readonly Token[], tags: NumberTag[]): NumberTag[] {
	for (let i = 0; i + 1 < tags.length; i++) {
		const [a, b] = [tags[i], tags[i + 1]];
		if (isToFrom(tokens, a, b)) tags[i] = { ...a, from: a.figureFrom, approximator: 'bare' };
		if (a.kind !== 'count') continue;
		const isNext = b.figureFrom <= a.to + 2;
		const joint = tokens[b.from - 1]?.word;
		if (b.kind === 'age' && isNext && joint !== undefined && AGE_JOINTS.has(joint))
			tags[i] = { ...a, kind: 'age' };
		else if (
			b.kind === 'count' &&
			b.from === a.to + 1 &&
			((joint === 'and' && tokens[a.from - 1]?.word === 'between') || (joint === '–' && isSpan(a, b)))
		) {
			tags[i] = { ...a, kind: 'range' };
			tags[i + 1] = { ...b, kind: 'range' };
		}
	}
	return tags;
}

/** "up to 2,464 from 1,785": where it went, no hedge. */
function isToFrom(tokens: readonly Token[], a: NumberTag, b: NumberTag): boolean {
	const isUpTo =
		a.approximator === 'most' && tokens[a.from]?.word === 'up' && tokens[a.from + 1]?.word === 'to';
	return isUpTo && tokens[a.to]?.word === 'from' && b.from <= a.to + 2;
}

const AGE_JOINTS = new Set(['and', 'to', 'or', '-', '–']);

/** "40–50 per cent": a dash between two small figures; between larger ones it sets one against the other. */
function isSpan(a: NumberTag, b: NumberTag): boolean {
	return a.unit === 'none' && a.n * b.d < b.n * a.d && (b.unit !== 'none' || b.n < 1000);
}

function numberAt(tokens: readonly Token[], i: number): NumberTag | null {
	const token = tokens[i];
	if (token.kind === 'mark') return null;
	let scan: Scan | null = null;
	if (token.kind === 'number') {
		if (token.isJoined && tokens[i - 1].word !== 'mid') scan = whole(i + 1, 0, false, 'label');
		else if (tokens[i + 1]?.isJoined && tokens[i + 1].kind === 'number' && token.word.length !== 4)
			scan = whole(i + 2, 0, false, tokens[i + 2]?.isJoined ? 'age' : 'range');
		else if (touches(tokens, i) && tokens[i - 1].kind === 'word') scan = whole(i + 1, 0, false, 'label');
		else if (clockEnd(tokens, i) > i) scan = whole(clockEnd(tokens, i), 0, false, 'clock');
		else scan = scanDigits(tokens, i);
	} else if (
		UNITS.has(token.word) ||
		TENS.has(token.word) ||
		token.word === 'half' ||
		token.word === 'a' ||
		token.word === 'an'
	) {
		if (token.word === 'one' && !oneCounts(tokens, i) && !PARTS.has(tokens[i + 1]?.word ?? '')) return null;
		scan = tensOrdinal(tokens, i) ?? scanWords(tokens, i);
	} else if (ORDINALS.has(token.word) && token.word !== 'first') {
		if (token.word === 'second' && (tokens[i + 1]?.cue === 'time-unit' || tokens[i - 1]?.word === 'a'))
			return null;
		scan = whole(i + 1, ORDINALS.get(token.word)!, true, 'ordinal');
	}
	if (!scan) return null;
	let { next, n, d, kind } = scan;
	let unit: Unit = 'none';
	const figureTo = next;
	const sign = i > 0 && touches(tokens, i) ? tokens[i - 1].word : '';
	const hasSign = sign === '£' || sign === '$' || sign === '€';
	if (hasSign) unit = 'money';
	const after = tokens[next];
	if (kind === 'count' || kind === 'fraction') {
		if (after?.word === '%' || after?.word === 'pc' || after?.word === 'percent') {
			unit = 'percent';
			next++;
		} else if (after?.word === 'per' && tokens[next + 1]?.word === 'cent') {
			unit = 'percent';
			next += 2;
		}
		if (after?.word === 'percentage' && tokens[next + 1]?.cue === 'point') {
			unit = 'points';
			next += 2;
		} else if (tokens[next]?.cue === 'point' && unit !== 'money') {
			unit = 'points';
			next++;
		} else if (after?.word === 'pp' || after?.word === 'ppt' || after?.word === 'ppts') {
			unit = 'points';
			next++;
		}
		if (tokens[next]?.word === 'pounds') unit = 'money';
	}
	if (kind === 'count' && unit === 'none') {
		if (isClock(tokens, i, token) || tokens[next]?.word === 'oclock') kind = 'clock';
		else if (isDecade(tokens, n, next)) {
			kind = 'label';
			next++;
		} else if (token.kind === 'number' && isYear(token, n) && !scan.isWord && tokens[next]?.cue !== 'vote')
			kind = 'year';
		else if (
			i === 0 &&
			n < 100 &&
			d === 1 &&
			(tokens[next]?.word === '.' || tokens[next]?.word === ')') &&
			tokens.length > next + 1
		)
			kind = 'label';
		else if (isAge(tokens, i, next)) kind = 'age';
		else if (scan.d === 1 && isLabel(tokens, i, next)) kind = 'label';
		else if (isPeopleIn(tokens, next)) {
			const at = next + 2;
			const words = tokens[at].kind === 'word' ? scanHundreds(tokens, at) : null;
			const m = words ? words.value : Number(tokens[at].word);
			if (Number.isInteger(m) && m > n && m <= 200) {
				kind = 'rate';
				d = m;
				next = words ? words.next : at + 1;
			}
		} else if (
			tokens[next]?.word === 'in' ||
			(tokens[next]?.word === 'out' && tokens[next + 1]?.word === 'of')
		) {
			const skip = tokens[next].word === 'in' ? 1 : 2;
			let at = next + skip;
			if (tokens[at]?.word === 'every') at++;
			const whole10 = tokens[at] && tokens[at].kind === 'word' ? scanHundreds(tokens, at) : null;
			const digits =
				tokens[at]?.kind === 'number' && !tokens[at].word.includes(',')
					? Number(tokens[at].word)
					: Number.NaN;
			const m = whole10 ? whole10.value : digits;
			if (d === 1 && m > n && m <= 200 && n < 100 && Number.isInteger(m)) {
				kind = 'rate';
				d = m;
				next = whole10 ? whole10.next : at + 1;
			}
		}
	}
	const hedge = hedgeBefore(tokens, hasSign ? i - 1 : i);
	let approximator = hedge.approximator;
	if (tokens[next]?.word === 'or' && tokens[next + 1]?.word === 'so') {
		approximator = 'about';
		next += 2;
	} else if (tokens[next]?.word === 'plus' && tokens[next].isJoined) {
		approximator = 'over';
		next++;
	} else if (tokens[next]?.word === '+' && kind === 'count') {
		approximator = 'over';
		next++;
	} else if (tokens[next]?.word === 'odd' && kind === 'count') {
		approximator = 'about';
		next++;
	}
	return {
		from: hedge.from,
		to: next,
		figureFrom: i,
		figureTo,
		kind,
		n,
		d,
		stepN: scan.stepN,
		stepD: scan.stepD,
		decimals: scan.decimals,
		unit,
		approximator,
		isWord: scan.isWord,
	};
}
