/** Two figures that are one statement: "from A to B", "by 15,862 to 15,835", "up from N". */
import type { NumberTag } from '../tag/index.ts';
import { fits, isPart } from './fits.ts';
import { LEVELS } from './goes-on.ts';
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

/** "Labour were going one way: from 31.2% in 2015 to 28.4% in 2017": per cent to per cent, of a party or candidate, is share. */
function bareShares(s: Sentence, a: NumberTag, b: NumberTag): Measure | null {
	const isPlain = (n: NumberTag): boolean => n.unit === 'percent' || (n.unit === 'none' && n.n / n.d < 100);
	if (!isPlain(a) || !isPlain(b) || (a.unit !== 'percent' && b.unit !== 'percent')) return null;
	const isSomebodys = s.names.some(
		(name) => (name.kind === 'party' || name.kind === 'person') && name.from < a.from,
	);
	const hasNoun = s.tokens.some((token, i) => s.nameAt[i] < 0 && NOUNS[token.cue] !== undefined);
	return isSomebodys && !hasNoun ? made('share', 2, a.from, a.to) : null;
}

/** "from 77.0 in Cardiff North to 57.3 in Merthyr": two places at one time, no change of one. */
function isSpread(s: Sentence, a: NumberTag, b: NumberTag): boolean {
	return isOfPlace(s, a) && cueAt(s, b.to) === 'in' && (s.tokens[b.to + 1]?.isCapital ?? false);
}

function isOfPlace(s: Sentence, n: NumberTag): boolean {
	const at = cueAt(s, n.to + 1) === 'the' ? n.to + 2 : n.to + 1;
	const name = s.nameAt[at] >= 0 ? s.names[s.nameAt[at]] : null;
	const isIn = cueAt(s, n.to) === 'in' || cueAt(s, n.to) === 'at';
	return isIn && (name?.kind === 'place' || name?.kind === 'area');
}

/** "15,862 to 15,835": the votes of the first two. */
function isPercentScore(a: NumberTag, b: NumberTag, before: Measure | null): boolean {
	return (
		a.unit === 'percent' && b.unit === 'percent' && (before?.kind === 'majority' || before?.kind === 'lead')
	);
}

function isScore(n: NumberTag): boolean {
	return n.kind === 'count' && n.unit === 'none' && n.d === 1 && n.n >= 100 && !n.isWord;
}

/** "beat her by 18,302 votes to 17,988": the votes of both, no margin. */
function isBeatenBy(s: Sentence, a: NumberTag, b: NumberTag, measure: Measure | null): boolean {
	const isCounted =
		measure?.kind === 'majority' || (measure?.kind === 'votes' && cueAt(s, before(s, a)) === 'with');
	return isCounted && cueAt(s, a.to) === 'vote' && b.from - 1 === a.to + 1;
}

/** "from 23,842 to 17,864" and "up from N": the first figure takes the measure and the earlier contest. */
export function fixPairs(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const a = s.numbers[i];
		const j = s.numbers[i + 1].kind === 'year' ? i + 2 : i + 1;
		const b = s.numbers[j];
		if (!b || cueAt(s, b.from - 1) !== 'to' || b.from - 1 > a.to + 4) continue;
		const p = before(s, a);
		if (cueAt(s, p) !== 'from') {
			if (isChange(measures[i]) || j > i + 1) continue;
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
				b.from - 1 === a.to &&
				cueAt(s, p) !== 'to' &&
				!isForPlace(s, a.from)
			) {
				measures[i] = made('score', 3, a.from, a.to + 1, 1);
				measures[i + 1] = made('score', 3, b.from - 1, b.to, -1);
			}
			continue;
		}
		const measure = measures[i] ?? measures[j];
		if (measure && isSpread(s, a, b)) {
			measures[i] = {
				...measure,
				kind: LEVELS[measure.kind] ?? measure.kind,
				level: 'at',
				cueFrom: a.from - 1,
				cueTo: a.to,
			};
			// Of a place that the record does not know nothing is said.
			measures[j] = isOfPlace(s, b) ? { ...measures[i]!, cueFrom: b.from - 1, cueTo: b.to } : null;
			continue;
		}
		const told = measure ?? (p === 0 ? pairHeadAfter(s, b) : null) ?? bareShares(s, a, b);
		if (!told) continue;
		const level = LEVELS[told.kind] ?? told.kind;
		const ahead = { ...told, kind: fits(level, b) ? level : told.kind };
		measures[i] = { ...ahead, level: 'from', cueTo: a.to };
		measures[j] = { ...ahead, level: 'to', cueTo: b.to };
		if (j > i + 1) continue;
		const c = s.numbers[i + 2];
		if (c === undefined || cueAt(s, c.from - 1) !== 'to' || c.from - 1 > b.to + 3) continue;
		// "from 9,928 to 817 to 7,807": at which times the first two stood is not said.
		measures[i] = null;
		measures[i + 1] = null;
		measures[i + 2] = { ...ahead, level: 'to', cueTo: c.to };
		i += 2;
	}
}

function isChange(measure: Measure | null): boolean {
	return measure?.kind.endsWith('change') ?? false;
}

/** "edged it for second by 117 votes: 3,218 to 3,101": the score is not that of the first two. */
function isForPlace(s: Sentence, to: number): boolean {
	return s.tokens
		.slice(0, to)
		.some((token, i) => token.cue === 'for' && BELOW_FIRST.has(s.tokens[i + 1]?.word ?? ''));
}

const BELOW_FIRST = new Set('second third fourth fifth runner'.split(' '));

/** "her 4,463 majority was cut to 507": the first of the two is what it was before. */
export function fixCuts(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const [first, second] = [measures[i], measures[i + 1]];
		if (first?.kind !== 'majority' || first.level !== 'at' || second?.kind !== 'majority') continue;
		if (second.level !== 'to' || cueAt(s, s.numbers[i].to) !== 'majority') continue;
		const between = s.tokens.slice(s.numbers[i].to, s.numbers[i + 1].from);
		const isOne = between.every((token) => token.kind !== 'mark');
		if (isOne && between.some(({ cue }) => cue === 'up' || cue === 'down' || cue === 'cut'))
			measures[i] = { ...first, level: 'from' };
	}
}

const BECOMING = new Set(
	'has have had become becomes became now is was been a an just only turned into mere one of votes vote majority'.split(
		' ',
	),
);

/** "21,816 has become 3,572": the first figure is of the time before, the second measures the same thing. */
export function fixBecome(s: Sentence, measures: (Measure | null)[]): void {
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const [a, b] = [s.numbers[i], s.numbers[i + 1]];
		const between = s.tokens.slice(a.to, b.from);
		const isBecome = between.some(({ word }) => word === 'become' || word === 'becomes' || word === 'became');
		const first = measures[i] ?? (isCountAfterPlace(s, a) ? made('majority', 1, a.from, a.to) : null);
		if (!first || !isBecome || between.length > 7 || !between.every(({ word }) => BECOMING.has(word)))
			continue;
		if (isPart(a) !== isPart(b)) continue;
		// "Her 1,836 has become 8,653": nobody says of what; majorities become, votes seldom do.
		const isBare = first.kind === 'votes' && !s.tokens.some(({ cue }) => cue === 'vote');
		const told = isBare ? made('majority', 1, first.cueFrom, first.cueTo) : first;
		measures[i] = { ...told, level: 'from' };
		measures[i + 1] = made(told.kind, told.strength, b.from, b.to, 0, 'to');
	}
}

function isCountAfterPlace(s: Sentence, n: NumberTag): boolean {
	const at = s.tokens[n.from - 1]?.word === ',' ? n.from - 2 : n.from - 1;
	return isScore(n) && s.names[s.nameAt[at] ?? -1]?.kind === 'place';
}

/** "held one and lost one": results of a few contests, no change in the seats of a party. */
function isTally(s: Sentence, index: number): boolean {
	const n = s.numbers[index];
	return (
		n.isWord && n.n <= 12 && s.tokens.slice(Math.max(0, n.from - 6), n.from).some(({ cue }) => cue === 'hold')
	);
}

/** "gained 36 seats and lost six": with both, neither is the difference, which the record has; "a net gain" is. */
export function leaveGross(s: Sentence, measures: (Measure | null)[]): void {
	for (const [i, measure] of measures.entries())
		if (measure?.kind === 'seat-change' && isTally(s, i)) measures[i] = null;
	for (let i = 0; i + 1 < s.numbers.length; i++) {
		const [first, second] = [measures[i], measures[i + 1]];
		if (first?.kind !== 'seat-change' || second?.kind !== 'seat-change') continue;
		if (first.direction * second.direction >= 0) continue;
		const [from, to] = [s.numbers[i].to, s.numbers[i + 1].from];
		if (s.names.some((name) => name.kind === 'party' && name.from >= from && name.to <= to)) continue;
		measures[i] = null;
		measures[i + 1] = null;
	}
}
