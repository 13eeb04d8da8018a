/** "N per cent of ...": the whole that a part is of. */
import { turningOutAfter } from './compared.ts';
import { cueAt, type Measure, type MeasureKind, made, NOUNS, windowEnd, wordAt } from './measure.ts';
import { OWN } from './own.ts';
import type { Sentence } from './sentence.ts';

export function headAfter(s: Sentence, from: number, stop: number): { at: number; kind: MeasureKind } | null {
	for (let i = from; i < stop && i < from + 5; i++) {
		if (s.tokens[i].kind === 'mark') return null;
		const noun = NOUNS[cueAt(s, i)];
		if (noun === 'votes' && cueAt(s, i + 1) === 'share') return { at: i + 1, kind: 'share' };
		if (noun === 'votes' && wordAt(s, i) === 'vote' && wordAt(s, i - 1) !== 'votes') {
			if (cueAt(s, i - 1) === 'the' || cueAt(s, i - 1) === 'its' || cueAt(s, i - 1) === 'their')
				return { at: i, kind: 'share' };
		}
		if (noun !== undefined) return { at: i, kind: noun };
		if (cueAt(s, i) === 'voter') return { at: i, kind: 'votes' };
	}
	return null;
}

/** "N per cent of ...": the whole named after "of" tells the measure. */
export function measureOfWhole(s: Sentence, index: number, of: number, isPart: boolean): Measure | null {
	const n = s.numbers[index];
	const stop = Math.min(windowEnd(s, index), of + 9);
	let owned = false;
	for (let i = of + 1; i < Math.max(stop, of + 6) && i < s.tokens.length; i++) {
		const token = s.tokens[i];
		if (token.kind === 'mark' && token.word !== "'") break;
		if (OWN.has(token.cue)) owned = true;
		if (isPart && EVERYBODY.has(token.word)) {
			const out = tookPartAfter(s, i + 1);
			if (out >= 0) return made('turnout', 3, n.from, out + 1);
		}
		if (token.cue === 'seat' || wordAt(s, i) === 'constituencies') {
			const lost = lossAt(s, n.from);
			if (!isPart && wordAt(s, lost) === 'lost') return made('seat-change', 3, lost, i + 1, -1);
			return made(isPart && n.kind !== 'fraction' ? 'seat-share' : 'seats', 3, n.from, i + 1);
		}
		if (
			token.cue === 'voter' ||
			token.cue === 'vote' ||
			token.cue === 'ballot' ||
			token.word === 'cast' ||
			token.word === 'voted' ||
			token.word === 'support' ||
			token.word === 'poll' ||
			(token.word === 'total' && isPart && s.tokens[i + 1]?.kind !== 'word')
		) {
			if (token.word === 'electors') return made('part-of-electorate', 3, n.from, i + 1);
			const out = token.cue === 'voter' ? turningOutAfter(s, i + 1) : -1;
			if (out >= 0) return made('turnout', 3, n.from, out + 1);
			if (wordAt(s, i + 1) === 'share')
				return owned
					? made('relative-change', 2, n.from, i + 2, lossBefore(s, n.from))
					: made('share', 3, n.from, i + 2);
			const losing = lossBefore(s, n.from);
			if (n.kind === 'fraction' && losing === 0 && isOwned(s, of, i)) return null;
			if (losing !== 0 && isPart && (owned || token.cue === 'voter'))
				return made('relative-change', 3, lossAt(s, n.from), i + 1, losing);
			if (!isPart && n.unit === 'none') return null;
			return made('share', 3, n.from, token.cue === 'vote' && wordAt(s, i + 1) === 'cast' ? i + 2 : i + 1);
		}
		if (token.cue === 'electorate' || token.word === 'eligible' || token.word === 'electors') {
			const hasSubject = s.names.some(
				(name) => (name.kind === 'party' || name.kind === 'person') && name.from < s.tokens.length,
			);
			const isTurnoutTold = s.tokens.slice(0, n.from).some(({ cue }) => cue === 'turnout');
			return made(hasSubject || isTurnoutTold ? 'part-of-electorate' : 'turnout', 3, n.from, i + 1);
		}
		if (token.word === 'them' && isPart && n.kind !== 'fraction') return made('seat-share', 2, n.from, i + 1);
		if (token.cue === 'share' && isPart) return null;
	}
	return null;
}

/** "half of Labour's vote": a part of one party's vote is no share of the whole. */
function isOwned(s: Sentence, of: number, vote: number): boolean {
	return s.names.some(
		(name) =>
			(name.kind === 'party' || name.kind === 'person') &&
			name.from > of &&
			name.to <= vote &&
			s.tokens[name.to - 1].isPossessive,
	);
}

/** Words for all who might have voted. */
const EVERYBODY = new Set(
	'us them people electorate electors voters adults residents registered eligible'.split(' '),
);

/** "of us voted", "of the electorate took part", "of those registered bothered to vote": the last word of turning out, or -1. */
function tookPartAfter(s: Sentence, from: number): number {
	const out = turningOutAfter(s, from);
	if (out >= 0) return out;
	for (let i = from; i < from + 4 && i < s.tokens.length; i++) {
		if (s.tokens[i].kind === 'mark' || s.nameAt[i] >= 0) return -1;
		if (wordAt(s, i) === 'took' && wordAt(s, i + 1) === 'part') return i + 1;
		if (wordAt(s, i) === 'bothered') return i;
	}
	return -1;
}

export function lossAt(s: Sentence, from: number): number {
	for (let i = from - 1; i >= 0 && i > from - 5; i--) {
		const cue = cueAt(s, i);
		if (cue === 'lose' || cue === 'down' || cue === 'up' || cue === 'gain' || cue === 'cut') return i;
	}
	return from;
}

export function lossBefore(s: Sentence, from: number): -1 | 0 | 1 {
	const cue = cueAt(s, lossAt(s, from));
	return cue === 'lose' || cue === 'down' || cue === 'cut' ? -1 : cue === 'up' || cue === 'gain' ? 1 : 0;
}
