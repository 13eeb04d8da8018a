/** The words around "MP": whose office it is, of which seat and party, now or once. */
import type { Mention } from '../../resolve/mentions.ts';
import type { PlaceTag } from '../../tag/index.ts';
import type { EventInput } from '../event.ts';
import { clauseOf, cue, isStrong, mainSubject, nameOf, word } from './clause.ts';

/** What the words around "MP" say. */
export interface Office {
	readonly from: number;
	readonly to: number;
	readonly place: PlaceTag | null;
	readonly party: number;
	readonly person: Mention | null;
	readonly isFormer: boolean;
	readonly isThen: boolean;
	/** "X is the new MP for P": said of the last election. */
	readonly isStated: boolean;
	/** "elected as the Labour MP for P": the party of the day, not of now. */
	readonly isElection?: boolean;
}

const QUALIFIERS = new Set(
	'new newly elected sitting current local then outgoing only first last veteran long serving former ex late backbench centrist leading constituency longstanding incumbent re rebel fellow once formerly'.split(
		' ',
	),
);

/** "MP", "Member of Parliament", "member for": the token after, or -1. */
export function memberAt(s: EventInput['s'], i: number): number {
	if (s.nameAt[i] >= 0) return -1;
	if (word(s, i) === 'mp') return i + 1;
	if (word(s, i) !== 'member') return -1;
	if (word(s, i + 1) === 'of' && word(s, i + 2) === 'parliament') return i + 3;
	return word(s, i + 1) === 'for' && nameOf(s, i + 2)?.kind === 'place' ? i + 1 : -1;
}

export function officeAt(input: EventInput, i: number, end: number): Office | null {
	const { s, mentions } = input;
	let place: PlaceTag | null = null;
	let party = -1;
	let isFormer = false;
	let isThen = false;
	let from = i;
	for (let at = i - 1; at >= 0 && at >= i - 9; ) {
		const name = nameOf(s, at);
		if (name?.kind === 'place' && !place) place = name;
		else if (name?.kind === 'party' && party < 0) party = name.party;
		else if (name) break;
		if (name) {
			from = name.from;
			at = name.from - 1;
			continue;
		}
		if (!QUALIFIERS.has(word(s, at))) break;
		if (['former', 'ex', 'outgoing', 'once', 'formerly'].includes(word(s, at))) isFormer = true;
		if (word(s, at) === 'then' || word(s, at) === 'late') isThen = true;
		from = at--;
	}
	if (word(s, from - 1) === 'next' || word(s, from - 1) === 'no') return null;
	let to = end;
	if (word(s, end) === 'for' && !place) {
		const start = cue(s, end + 1) === 'the' || word(s, end + 1) === 'neighbouring' ? end + 2 : end + 1;
		const name = nameOf(s, start);
		if (name?.kind === 'place') {
			place = name;
			to = name.to;
		}
	}
	const after = personAfter(s, to, mentions);
	if (after)
		return {
			from,
			to: after.to,
			place,
			party: after.party >= 0 ? after.party : party,
			person: after,
			isFormer,
			isThen,
			isStated: false,
		};
	const stated = ['is', 'was'].includes(word(s, to))
		? mentions.find(
				(m) =>
					m.person &&
					!m.isPronoun &&
					m.from >= to + 1 &&
					m.from <= (cue(s, to + 1) === 'the' ? to + 2 : to + 1),
			)
		: undefined;
	if (stated)
		return {
			from,
			to: stated.to,
			place,
			party: stated.party >= 0 ? stated.party : party,
			person: stated,
			isFormer: word(s, to) === 'was',
			isThen,
			isStated: word(s, to) === 'is',
		};
	const head =
		cue(s, from - 1) === 'the' ||
		cue(s, from - 1) === 'a' ||
		cue(s, from - 1) === 'its' ||
		cue(s, from - 1) === 'their'
			? from - 2
			: from - 1;
	const copula = copulaAt(s, head);
	const before =
		copula > 0 && word(s, copula - 1) === 'to'
			? outcomeOf(s, copula, mentions)
			: personBefore(s, copula >= 0 ? copula - 1 : head, mentions, copula >= 0);
	if (!before)
		return (
			asMember(input, to, head, place, party) ?? {
				from,
				to,
				place,
				party,
				person: null,
				isFormer,
				isThen,
				isStated: false,
			}
		);
	return {
		from: before.from,
		to,
		place,
		party,
		person: before,
		isFormer: isFormer || word(s, copula) === 'was' || word(s, copula) === 'been',
		isThen,
		isStated: copula >= 0 && word(s, copula) !== 'was' && word(s, copula) !== 'been',
	};
}

/** "is back in the Commons as MP for P", "returned to Parliament as the MP for P". */
function asMember(
	input: EventInput,
	to: number,
	head: number,
	place: PlaceTag | null,
	party: number,
): Office | null {
	const { s, mentions } = input;
	if (word(s, head) !== 'as' || !place) return null;
	const clause = clauseOf(s, head);
	let verb = -1;
	for (let i = clause.from; i < head; i++)
		if (
			s.nameAt[i] < 0 &&
			/^(back|returned|returns|sworn|arrived|enters|entered|joins|joined)$/.test(word(s, i))
		)
			verb = i;
	const subject = verb < 0 ? null : mainSubject(s, clause.from, verb, mentions);
	if (!subject?.person) return null;
	return {
		from: subject.from,
		to,
		place,
		party,
		person: subject,
		isFormer: false,
		isThen: false,
		isStated: true,
		isElection: /^(entered|arrived|enters)$/.test(word(s, verb)),
	};
}

/** "beat Y to become the MP for P": whoever beat, won or polled. */
function outcomeOf(s: EventInput['s'], copula: number, mentions: readonly Mention[]): Mention | null {
	const { from } = clauseOf(s, copula);
	const isDone = s.tokens
		.slice(from, copula)
		.some((token) => ['beat', 'win', 'get', 'overturn'].includes(token.cue));
	return isDone ? mainSubject(s, from, copula, mentions) : null;
}

/** "X MP", ", X,", "X": the person named right after. */
function personAfter(s: EventInput['s'], i: number, mentions: readonly Mention[]): Mention | null {
	const at = word(s, i) === ',' || word(s, i) === ':' ? i + 1 : i;
	const m = mentions.find(
		(mention) => mention.person && !mention.isPronoun && (mention.from === at || mention.person.from === at),
	);
	if (!m?.person || m.person.from < i) return null;
	if (at > i && !closes(s, m.to)) return null;
	return m;
}

/** An apposition ends at a mark, so that "the MP for P, X said" is told from "the MP for P, Y won". */
function closes(s: EventInput['s'], i: number): boolean {
	return i >= s.tokens.length || s.tokens[i].kind === 'mark' || word(s, i) === 'who';
}

const COPULAS = new Set('is was become becomes became remains remained been becoming'.split(' '));

function copulaAt(s: EventInput['s'], i: number): number {
	let at = i;
	while (
		at > 0 &&
		(word(s, at) === 'now' ||
			word(s, at) === 'again' ||
			word(s, at) === 'still' ||
			word(s, at) === 'once' ||
			word(s, at) === 'also' ||
			word(s, at) === 'back' ||
			word(s, at) === 'as')
	)
		at--;
	return COPULAS.has(word(s, at)) ? at : -1;
}

function personBefore(
	s: EventInput['s'],
	i: number,
	mentions: readonly Mention[],
	hasCopula: boolean,
): Mention | null {
	let at = i;
	while (
		at > 0 &&
		(word(s, at) === 'has' ||
			word(s, at) === 'had' ||
			word(s, at) === 'also' ||
			word(s, at) === 'now' ||
			word(s, at) === 'who')
	)
		at--;
	if (!hasCopula && (word(s, at) === ',' || word(s, at) === '(')) at--;
	const direct = mentions.find((m) => m.person && m.to === at + 1 && !(m.isPossessive && m.isPronoun));
	if (direct) return direct;
	if (!hasCopula || word(s, at) !== ',') return null;
	for (let k = at - 1; k > 0; k--) {
		if (isStrong(s, k)) return null;
		if (word(s, k) !== ',') continue;
		const m = mentions.find((mention) => mention.person && mention.to === k);
		if (m) return m;
	}
	return null;
}
