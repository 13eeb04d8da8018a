/** Which seat is said to have gone somewhere, and to whom: the words before and after the verb. */
import type { Mention } from '../../resolve/mentions.ts';
import type { PlaceTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { cue, isAdverb, nameOf, word } from './clause.ts';
import { complementsAfter, mentionFrom } from './object.ts';

export type Doing = 'goes' | 'turns' | 'stays' | 'is' | 'elects' | 'has';

export interface Seat {
	readonly tag: PlaceTag | null;
	readonly from: number;
	readonly isNear: boolean;
	/** End of the name, for a seat listed before the last. */
	readonly to?: number;
}

/** The place or "the seat" that is the subject of a verb; an aside may stand between. */
export function seatBefore(s: EventInput['s'], v: number): Seat | null {
	let i = v - 1;
	while (
		i >= 0 &&
		(isAdverb(s, i) || cue(s, i) === 'have' || word(s, i) === 'was') &&
		s.nameAt[i] < 0 &&
		s.timeAt[i] < 0
	)
		i--;
	const at = (k: number): Seat | null => {
		const name = nameOf(s, k);
		if (name?.kind === 'place' && name.to === k + 1) {
			const link = cue(s, name.from - 1) === 'the' ? cue(s, name.from - 2) : cue(s, name.from - 1);
			if (s.tokens[k].isPossessive) return null;
			if (link === 'in' || link === 'for' || link === 'at' || link === 'of') return electorsBefore(s, name);
			return { tag: name, from: name.from, isNear: true };
		}
		const isSeat =
			(word(s, k) === 'seat' || word(s, k) === 'constituency') &&
			['the', 'this', 'that'].includes(word(s, k - 1));
		return isSeat ? { tag: null, from: k - 1, isNear: true } : null;
	};
	const near = at(i);
	if (near) return near;
	if (word(s, i) !== ',' && word(s, i) !== ')') return null;
	for (let k = i - 1; k > 0 && k > i - 16; k--) {
		if (word(s, k) !== (word(s, i) === ')' ? '(' : ',')) continue;
		const seat = at(k - 1);
		return seat ? { ...seat, isNear: true } : null;
	}
	return null;
}

/** "voters in P", "the people of P". */
function electorsBefore(s: EventInput['s'], name: PlaceTag): Seat | null {
	const at = cue(s, name.from - 1) === 'the' ? name.from - 3 : name.from - 2;
	const isVoters = /^(voters|people|electors|electorate|residents|constituents|seat|constituency)$/.test(
		word(s, at),
	);
	return isVoters ? { tag: name, from: at, isNear: true } : null;
}

/** "P, Q and R fell to": the seats listed before the last. */
export function listBefore(s: EventInput['s'], seat: Seat): Seat[] {
	const list: Seat[] = [];
	let at = seat.tag ? seat.tag.from : 0;
	while (at > 1) {
		let i = at;
		if (word(s, i - 1) === 'and') i--;
		if (word(s, i - 1) === ',') i--;
		const name = i < at ? nameOf(s, i - 1) : null;
		if (name?.kind !== 'place') break;
		list.unshift({ tag: name, from: name.from, isNear: true, to: name.to });
		at = name.from;
	}
	return list;
}

export interface Owner {
	readonly mention: Mention;
	/** "is no longer": not theirs. */
	readonly isGone?: boolean;
	readonly to: number;
}

const NOUNS = new Set('seat seats territory hands country gain hold again now held stronghold'.split(' '));

const OWN = new Set('ours theirs his hers mine'.split(' '));

/** The party or person named after the verb; "has still been" says what "is" says. */
export function ownerAfter({ s, mentions }: EventInput, v: number, doing: Doing): Owner | null {
	let i = v + 1;
	while (i < s.tokens.length && isAdverb(s, i) && s.nameAt[i] < 0) i++;
	if (word(s, i) === 'no' && word(s, i + 1) === 'longer')
		return goneFrom(s, word(s, i + 2) === 'been' ? i + 3 : i + 2, mentions);
	if (doing === 'is' && OWN.has(word(s, i))) {
		const m = mentions.find((mention) => mention.from === i) ?? possessor(s, mentions, i);
		return m
			? { mention: m, to: word(s, i + 1) === 'as' && word(s, i + 2) === 'well' ? i + 3 : i + 1 }
			: null;
	}
	if (doing === 'goes' || doing === 'turns' || doing === 'stays') {
		while (
			['to', 'back', 'into', 'in', 'with', 'from'].includes(word(s, i)) ||
			(cue(s, i) === 'the' && i <= v + 3)
		) {
			if (word(s, i) === 'from') {
				const other = complementsAfter(s, v + 1, mentions).to;
				return other ? { mention: other, to: other.to } : null;
			}
			i++;
		}
	}
	if (doing === 'has' && word(s, i) === 'been' && word(s, i - 1) === 'still')
		return ownerAfter({ s, mentions } as EventInput, i, 'is');
	if (doing === 'has') return memberAfter(s, i, mentions);
	if (doing === 'is' && (cue(s, i) === 'a' || word(s, i) === 'in')) i++;
	const member = doing === 'elects' ? memberAfter(s, i, mentions) : null;
	if (member) return member;
	const found =
		doing === 'elects' ? mentionFrom(s, i, mentions) : mentions.find((mention) => mention.from === i);
	const m = found && doing !== 'elects' ? partyAlone(s, found) : found;
	if (!m || m.isPronoun || (doing === 'elects' && !m.person)) return null;
	if (doing === 'is') {
		if (m.person || m.isPossessive) return null;
		const isNoun = NOUNS.has(word(s, m.to));
		const next = s.tokens[m.to];
		if (
			!isNoun &&
			next &&
			next.kind === 'word' &&
			s.timeAt[m.to] < 0 &&
			!['in', 'at', 'by', 'until', 'from', 'for', 'before', 'and', 'too'].includes(next.word)
		)
			return null;
		if (cue(s, i - 1) === 'a' && !isNoun) return null;
		return { mention: m, to: isNoun ? m.to + 1 : m.to };
	}
	if (m.isPossessive && !NOUNS.has(word(s, m.to))) return null;
	return { mention: m, to: NOUNS.has(word(s, m.to)) ? m.to + 1 : m.to };
}

/** "went Labour, X ousting Y": a comma parts the party from the next statement. */
function partyAlone(s: EventInput['s'], m: Mention): Mention {
	if (!m.person || m.party < 0 || m.person.from <= m.from) return m;
	for (let i = m.from; i < m.person.from; i++)
		if (word(s, i) === ',') return { ...m, person: null, to: i, isPossessive: false };
	return m;
}

/** "is no longer Labour", "has no longer been an SNP seat". */
function goneFrom(s: EventInput['s'], i: number, mentions: readonly Mention[]): Owner | null {
	const at = cue(s, i) === 'a' || word(s, i) === 'in' ? i + 1 : i;
	const m = mentions.find(
		(mention) => mention.from === at && !mention.person && mention.party >= 0 && !mention.isPronoun,
	);
	return m ? { mention: m, to: NOUNS.has(word(s, m.to)) ? m.to + 1 : m.to, isGone: true } : null;
}

/** "has a new MP, X", "has its first Green MP". */
function memberAfter(s: EventInput['s'], i: number, mentions: readonly Mention[]): Owner | null {
	let party: Mention | null = null;
	for (let at = i; at < s.tokens.length && at < i + 9; at++) {
		const m = mentions.find((mention) => mention.from === at && !mention.isPronoun);
		if (m && !m.person && m.party >= 0) {
			party = m;
			at = m.to - 1;
			continue;
		}
		if (word(s, at) === 'mp' || (word(s, at) === 'member' && word(s, at + 2) === 'parliament')) {
			const end = word(s, at) === 'mp' ? at + 1 : at + 3;
			const next = s.tokens[end]?.kind === 'mark' || word(s, end) === 'in' ? end + 1 : end;
			const person = mentionFrom(s, next, mentions);
			if (person?.person && !person.isPronoun) return { mention: person, to: person.to };
			return party ? { mention: party, to: end } : null;
		}
		if (
			m ||
			s.tokens[at].kind === 'mark' ||
			(s.numberAt[at] >= 0 && s.numbers[s.numberAt[at]].kind !== 'ordinal')
		)
			return null;
		if (
			![
				'a',
				'its',
				'new',
				'an',
				'first',
				'ever',
				'now',
				'elected',
				'chosen',
				'only',
				'again',
				'once',
				'the',
			].includes(word(s, at)) &&
			s.numberAt[at] < 0
		)
			return null;
	}
	return null;
}

/** "is now his": the person the pronoun stands for, as the mentions tell for "his" elsewhere. */
function possessor(s: EventInput['s'], mentions: readonly Mention[], i: number): Mention | null {
	const wants = word(s, i) === 'ours' || word(s, i) === 'mine' ? 'we' : null;
	return wants ? (mentions.find((m) => cue(s, m.from) === 'we' || cue(s, m.from) === 'our') ?? null) : null;
}
