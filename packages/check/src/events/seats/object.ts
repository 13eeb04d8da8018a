/** What stands after a verb: the seat or seats it is said of, and for, from, to or by whom. */
import type { Sentence } from '../../frame/sentence.ts';
import type { Mention } from '../../resolve/mentions.ts';
import type { PlaceTag } from '../../tag/index.ts';
import { cue, isStrong, nameOf, reads, word } from './clause.ts';

export interface SeatObject {
	/** Places named; empty for "it", "the seat", "here". */
	readonly places: readonly PlaceTag[];
	/** Token after the object. */
	readonly to: number;
}

const SEAT_WORDS = new Set('seat constituency division'.split(' '));
/** "the stronghold of P". */
const KINDS_OF_SEAT = new Set(
	'stronghold marginal bastion fortress heartland heartlands target bellwether town city prize'.split(' '),
);
const DETERMINERS = new Set('all both the this that his her its their our my your a an'.split(' '));
const PARTICLES = new Set(
	'on onto back out off home up over again in at for away comfortably easily narrowly easily'.split(' '),
);
const ANAPHORS = new Set('it here there'.split(' '));

/** The places or seat that the words from `i` name, after articles and adjectives. `hasLink` lets "in", "at" and "for" come first. */
export function seatObject(s: Sentence, i: number, hasLink: boolean): SeatObject | null {
	let at = i;
	for (let steps = 0; steps < 9 && at < s.tokens.length; steps++) {
		const name = nameOf(s, at);
		const w = word(s, at);
		if (name) {
			if (name.kind === 'place') return { places: placeList(s, name), to: listEnd(s, name) };
			if (name.kind === 'area' && cue(s, name.to) === 'seat') {
				at = name.to;
				continue;
			}
			const isAdjective =
				name.kind === 'party' && (KINDS_OF_SEAT.has(word(s, name.to)) || word(s, name.to) === 'held');
			if (
				isAdjective ||
				((name.kind === 'party' || name.kind === 'person') && s.tokens[name.to - 1].isPossessive)
			) {
				at = name.to;
				continue;
			}
			return null;
		}
		if (s.tokens[at].kind !== 'word') {
			if (w === "'" || w === '"' || w === '“' || w === '”' || w === '‘' || w === '’') {
				at++;
				continue;
			}
			return null;
		}
		if (s.timeAt[at] >= 0) {
			at = s.times[s.timeAt[at]].to;
			continue;
		}
		if (s.numberAt[at] >= 0) {
			const { to } = s.numbers[s.numberAt[at]];
			if (word(s, to) !== 'of') return null;
			at = to + 1;
			continue;
		}
		if (ANAPHORS.has(w)) return w === 'it' && cue(s, at - 1) === 'for' ? null : { places: [], to: at + 1 };
		if (SEAT_WORDS.has(w) || (w === 'parliamentary' && SEAT_WORDS.has(word(s, at + 1)))) {
			const end = w === 'parliamentary' ? at + 2 : at + 1;
			if ((cue(s, end) === 'of' || cue(s, end) === 'in' || cue(s, end) === 'for') && end < s.tokens.length) {
				const next = nameOf(s, cue(s, end + 1) === 'the' ? end + 2 : end + 1);
				if (next?.kind === 'place') return { places: placeList(s, next), to: listEnd(s, next) };
			}
			return { places: [], to: end };
		}
		const isLink = cue(s, at) === 'in' || cue(s, at) === 'at' || cue(s, at) === 'for';
		if (isLink && !hasLink) return null;
		if (!mayStandBefore(s, at)) return null;
		at++;
	}
	return null;
}

function mayStandBefore(s: Sentence, at: number): boolean {
	const w = word(s, at);
	if (w === 'to') return word(s, at - 1) === 'on';
	if (w === 'of') return KINDS_OF_SEAT.has(word(s, at - 1));
	if (w === 'held') return s.tokens[at].isJoined;
	return DETERMINERS.has(w) || PARTICLES.has(w) || isPlain(s, at);
}

/** An adjective or noun that may stand before a seat's name. */
function isPlain(s: Sentence, i: number): boolean {
	const c = cue(s, i);
	return (
		c === 'none' ||
		c === 'new' ||
		c === 'former' ||
		c === 'previous' ||
		c === 'short' ||
		c === 'superlative' ||
		c === 'first' ||
		c === 'notional' ||
		c === 'only' ||
		c === 'other' ||
		word(s, i).endsWith('ly')
	);
}

/** "P, Q and R". */
function placeList(s: Sentence, first: PlaceTag): readonly PlaceTag[] {
	const list = [first];
	let at = first.to;
	for (;;) {
		const next = nextInList(s, at);
		if (!next) return list;
		list.push(next);
		at = next.to;
	}
}

function nextInList(s: Sentence, at: number): PlaceTag | null {
	let i = at;
	if (word(s, i) === ',') i++;
	if (word(s, i) === 'and') i++;
	if (i === at) return null;
	if (word(s, i) === 'in' || cue(s, i) === 'the' || word(s, i) === 'neighbouring' || word(s, i) === 'nearby')
		i++;
	const name = nameOf(s, i);
	if (name?.kind !== 'place') return null;
	const after = name.to;
	if (word(s, at) === ',' && word(s, at + 1) !== 'and') {
		const follow = word(s, after);
		if (follow !== ',' && follow !== 'and' && !(after >= s.tokens.length || isStrong(s, after))) return null;
	}
	return name;
}

function listEnd(s: Sentence, first: PlaceTag): number {
	return placeList(s, first)[placeList(s, first).length - 1].to;
}

export interface Complements {
	readonly for: Mention | null;
	readonly from: Mention | null;
	readonly to: Mention | null;
	readonly by: Mention | null;
	/** Token after the last of them. */
	readonly end: number;
}

const LINKS = new Set(['for', 'from', 'to', 'by']);
const OPENERS = new Set(
	'the sitting notional incumbent former outgoing a an then new veteran defending its their his her our own party candidate current long serving independent fellow'.split(
		' ',
	),
);

/** Who a seat was won for, from, by, or lost to, in the words after the object. */
export function complementsAfter(s: Sentence, from: number, mentions: readonly Mention[]): Complements {
	const found: { for: Mention | null; from: Mention | null; to: Mention | null; by: Mention | null } = {
		for: null,
		from: null,
		to: null,
		by: null,
	};
	let end = from;
	for (let i = from; i < s.tokens.length && i < from + 16; i++) {
		if (s.tokens[i].kind === 'mark' && word(s, i) !== "'" && word(s, i) !== '"') break;
		const w = word(s, i);
		if (s.nameAt[i] < 0 && (w === 'who' || w === 'which' || w === 'while' || w === 'but' || w === 'swing'))
			break;
		if (!LINKS.has(w) || s.nameAt[i] >= 0) continue;
		const mention = mentionFrom(s, i + 1, mentions);
		if (!mention) continue;
		// "won by four votes from X": X was beaten, and need not have held it.
		if (w === 'from' && s.numberAt[i - 1] >= 0) break;
		if (w === 'from' && /^votes?$/.test(word(s, i - 1)) && s.numberAt[i - 2] >= 0) break;
		const key = w as keyof typeof found;
		if (!found[key]) {
			found[key] = mention;
			end = mention.to;
		}
		i = mention.to - 1;
	}
	return { ...found, end };
}

/** The mention that starts at `i`, after an article or the like. */
export function mentionFrom(s: Sentence, i: number, mentions: readonly Mention[]): Mention | null {
	let at = i;
	for (let steps = 0; steps < 6; steps++) {
		const m = mentions.find((mention) => mention.from === at);
		if (m) return m.isPossessive && (m.isPronoun || m.person) ? null : m;
		if (!OPENERS.has(word(s, at)) && s.tokens[at]?.word !== '"') {
			const place = nameOf(s, at);
			if (place?.kind !== 'place' || steps > 3) return null;
			at = word(s, place.to) === 'mp' ? place.to + 1 : place.to;
			continue;
		}
		at++;
	}
	return null;
}

/** A place after "in", "at" or "for" in the words from `i` to the next mark. */
export function placeAfterLink(s: Sentence, i: number): PlaceTag | null {
	for (let at = i; at < s.tokens.length; at++) {
		const name = nameOf(s, at);
		if (name) {
			if (name.kind === 'place') {
				const link =
					cue(s, name.from - 1) === 'the' || SEAT_WORDS.has(word(s, name.from - 1))
						? name.from - 2
						: name.from - 1;
				if (cue(s, link) === 'in' || cue(s, link) === 'at' || cue(s, link) === 'for') return name;
				if (
					cue(s, link) === 'of' &&
					(SEAT_WORDS.has(word(s, link - 1)) || /^(people|voters|electors)$/.test(word(s, link - 1)))
				)
					return name;
				return null;
			}
			at = name.to - 1;
			continue;
		}
		const w = word(s, at);
		if (s.tokens[at].kind === 'mark' && w !== '"' && w !== "'") return null;
		if (
			w === 'and' ||
			w === 'but' ||
			w === 'while' ||
			w === 'after' ||
			w === 'who' ||
			w === 'when' ||
			w === 'where'
		)
			return null;
	}
	return null;
}

/** "In P", "X in P": the last place named before the verb in its clause. */
export function placeBefore(s: Sentence, from: number, to: number): PlaceTag | null {
	let best: PlaceTag | null = null;
	for (const name of s.names) {
		if (name.kind !== 'place' || name.from < from || name.to > to) continue;
		if (s.tokens[name.to - 1].isPossessive && word(s, name.to) === 'mp') continue;
		if (
			word(s, name.from - 1) === 'than' ||
			word(s, name.from - 1) === 'as' ||
			reads(s, name.from - 2, 'former') ||
			reads(s, name.from - 1, 'like')
		)
			continue;
		best = name;
	}
	return best;
}
