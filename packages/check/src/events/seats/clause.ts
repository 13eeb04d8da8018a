/** The parts of a clause around a verb: who it speaks of, what stands after it, and whether it says that something happened. */
import type { Sentence } from '../../frame/sentence.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { Cue, NameTag } from '../../tag/index.ts';

export function word(s: Sentence, i: number): string {
	return i >= 0 && i < s.tokens.length ? s.tokens[i].word : '';
}

export function cue(s: Sentence, i: number): Cue {
	return i >= 0 && i < s.tokens.length ? s.tokens[i].cue : 'none';
}

/** Whether the tokens from `i` are these words. */
export function reads(s: Sentence, i: number, phrase: string): boolean {
	return phrase.split(' ').every((part, k) => word(s, i + k) === part);
}

export function nameOf(s: Sentence, i: number): NameTag | null {
	const at = s.nameAt[i] ?? -1;
	return at >= 0 ? s.names[at] : null;
}

const STRONG = new Set([';', '.', '?', '!']);

const DASHES = new Set(['–', '—', '-', '…']);

export function isStrong(s: Sentence, i: number): boolean {
	return s.tokens[i]?.kind === 'mark' && STRONG.has(word(s, i));
}

export function isDash(s: Sentence, i: number): boolean {
	return s.tokens[i]?.kind === 'mark' && DASHES.has(word(s, i));
}

export function isWeak(s: Sentence, i: number): boolean {
	const mark = word(s, i);
	return s.tokens[i]?.kind === 'mark' && (mark === ',' || mark === '(' || mark === ')' || DASHES.has(mark));
}

const JOINTS = new Set('but while whilst whereas although though however because'.split(' '));

/** Bounds of the clause around a token: strong marks, and joints between statements, end it. */
export function clauseOf(s: Sentence, at: number): { from: number; to: number } {
	const ends = (i: number): boolean =>
		isStrong(s, i) || (s.nameAt[i] < 0 && JOINTS.has(word(s, i)) && cue(s, i - 1) !== 'a');
	let from = at;
	while (from > 0 && !ends(from - 1)) from--;
	let to = at + 1;
	while (to < s.tokens.length && !ends(to)) to++;
	return { from, to };
}

const ADVERBS = new Set(
	(
		'only just now then also again still already even once first finally eventually subsequently later duly never not both all ' +
		'almost nearly sensationally back together comfortably twice ever since soon previously himself herself themselves itself too ' +
		'easily always there here'
	).split(' '),
);

const AUXILIARIES = new Set(
	'is was are were be been being has have had having did do does got get getting isnt wasnt hasnt hadnt'.split(
		' ',
	),
);

export function isAdverb(s: Sentence, i: number): boolean {
	if (s.nameAt[i] >= 0 || s.tokens[i]?.kind !== 'word') return false;
	const w = word(s, i);
	return ADVERBS.has(w) || (w.endsWith('ly') && w.length > 4) || s.timeAt[i] >= 0;
}

/** First token of the verb group that ends at `v`: auxiliaries and adverbs before it. */
export function groupStart(s: Sentence, v: number): number {
	let i = v;
	if (s.tokens[i]?.isJoined) i--;
	while (i > 0 && (AUXILIARIES.has(word(s, i - 1)) || isAdverb(s, i - 1)) && s.nameAt[i - 1] < 0) i--;
	return i;
}

const AFTER_OWNER = new Set(
	(
		'candidate candidates mp mps man woman team party challenger contender incumbent new sitting own winning successful former ' +
		'local parliamentary by election leader minister deputy secretary chair chairman hopeful the of in for'
	).split(' '),
);

/** Who does what the verb at `v` says, or null. `isNear` tells whether the words from the subject to the verb are unbroken. */
export interface Subject {
	readonly mention: Mention;
	readonly isNear: boolean;
}

export function subjectOf(
	s: Sentence,
	v: number,
	mentions: readonly Mention[],
	isParticiple = false,
): Subject | null {
	const start = groupStart(s, v);
	const { from } = clauseOf(s, v);
	const i = start - 1;
	if (i < from) return null;
	if (!isParticiple || word(s, i) === 'with') {
		const relative = relativeAt(s, i, mentions);
		if (relative) return { mention: relative, isNear: true };
		const near = endingBefore(s, i, from, mentions);
		if (near) return { mention: near, isNear: true };
		const aside = beforeAside(s, i, from, mentions);
		if (aside) return { mention: aside, isNear: aside.to === i };
	}
	const absolute = isParticiple
		? mentions.find(
				(m) =>
					m.to === start &&
					!m.isPossessive &&
					(word(s, m.from - 1) === ',' || word(s, m.from - 1) === 'with' || cue(s, m.from - 1) === 'the'),
			)
		: undefined;
	if (absolute) return { mention: absolute, isNear: true };
	const first = mainSubject(s, from, start, mentions);
	return first ? { mention: first, isNear: false } : null;
}

/** "who" and "which", with names or asides between: the person before. */
function relativeAt(s: Sentence, i: number, mentions: readonly Mention[]): Mention | null {
	let at = i;
	for (let k = 0; k < 4 && at > 0 && cue(s, at) !== 'who'; k++) at--;
	if (cue(s, at) !== 'who' || word(s, at) === 'which' || (at < i && !isSkippable(s, at + 1, i + 1)))
		return null;
	if (word(s, at) === 'whose') return null;
	let person: Mention | null = null;
	let party: Mention | null = null;
	for (const m of mentions) {
		if (m.isPronoun || m.to > at || m.to < at - 8 || hasStrong(s, m.to, at)) continue;
		if (m.person) person = m;
		else if (at - m.to <= 1) party = m;
	}
	return person ?? party;
}

function isSkippable(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const name = nameOf(s, i);
		if (
			name
				? name.kind !== 'place'
				: !(isAdverb(s, i) || cue(s, i) === 'in' || cue(s, i) === 'for' || cue(s, i) === 'at')
		)
			return false;
	}
	return true;
}

export function hasStrong(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (isStrong(s, i)) return true;
	return false;
}

/** A mention that ends at the verb, or is parted from it by a place, a time or the noun it owns. */
function endingBefore(s: Sentence, i: number, from: number, mentions: readonly Mention[]): Mention | null {
	let at = i;
	for (let steps = 0; at >= from && steps < 9; steps++) {
		const m = mentions.find((mention) => mention.to === at + 1 && cue(s, at) !== 'who');
		if (m?.person && m.isPossessive && at < i) return null;
		if (m && !(m.isPossessive && at === i))
			return m.isPronoun && m.isPossessive && (m.person || at === i) ? null : m;
		const name = nameOf(s, at);
		if (name) {
			if (name.kind === 'party' || name.kind === 'person') return null;
			at = name.from - 1;
			continue;
		}
		if (!AFTER_OWNER.has(word(s, at)) && s.timeAt[at] < 0 && !isAdverb(s, at)) return null;
		at--;
	}
	return null;
}

/** "X, who had been ill, won": the mention before the comma or bracket that opens the aside. */
function beforeAside(s: Sentence, i: number, from: number, mentions: readonly Mention[]): Mention | null {
	const mark = word(s, i);
	if (mark !== ',' && mark !== ')' && !isDash(s, i)) return null;
	const open = mark === ')' ? '(' : mark;
	const apposed = mentions.find((mention) => mention.to === i && !mention.isPossessive && !mention.isPronoun);
	if (apposed && (hasComma(s, apposed.from, apposed.to) || isAfterNoun(s, apposed.from - 1))) return apposed;
	for (let k = i - 1; k > from; k--) {
		if (word(s, k) !== open) continue;
		const m = mentions.find((mention) => mention.to === k && !mention.isPossessive);
		if (m) return m;
		const place = nameOf(s, k - 1);
		if (place?.kind === 'place') {
			const owner = endingBefore(s, k - 1, from, mentions);
			if (owner) return owner;
		}
	}
	return null;
}

function hasComma(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (word(s, i) === ',') return true;
	return false;
}

/** "her successor, X,": a comma after a common noun. */
function isAfterNoun(s: Sentence, i: number): boolean {
	return (
		word(s, i) === ',' &&
		s.tokens[i - 1]?.kind === 'word' &&
		s.nameAt[i - 1] < 0 &&
		s.timeAt[i - 1] < 0 &&
		s.numberAt[i - 1] < 0
	);
}

/** The first mention of a clause that is nobody's object or owner. */
export function mainSubject(
	s: Sentence,
	from: number,
	to: number,
	mentions: readonly Mention[],
): Mention | null {
	for (const m of mentions) {
		if (m.from < from || m.to > to) continue;
		const before = cue(s, m.from - 1) === 'the' ? cue(s, m.from - 2) : cue(s, m.from - 1);
		if (
			before === 'in' ||
			before === 'from' ||
			before === 'over' ||
			before === 'against' ||
			before === 'beat' ||
			before === 'by' ||
			before === 'of'
		)
			continue;
		if (cue(s, m.from) === 'who') continue;
		if (m.isPossessive && (m.isPronoun || !AFTER_OWNER.has(word(s, m.to)))) continue;
		return m;
	}
	return null;
}
