/** Seats that do something themselves: "P fell to Labour", "P went Green", "P is ours", "P stays SNP", "Labour-held P", "P elected X". */
import type { Mention } from '../resolve/mentions.ts';
import type { PlaceTag } from '../tag/index.ts';
import { clauseOf, cue, isAdverb, moodOf, nameOf, word } from './seats/clause.ts';
import { decide } from './seats/decide.ts';
import type { EventClaim, EventInput } from './event.ts';
import { memoryOf } from './seats/memory.ts';
import { complementsAfter, mentionFrom } from './seats/object.ts';
import { carriedScene, type Scene, sceneOf, type Tense, timeBeside } from './seats/occasion.ts';
import { type Court, gained, held, holdersBefore, type Outcome, outcome, type Who, won } from './seats/outcome.ts';
import { isSureOf, whoOf } from './seats/who.ts';

type Doing = 'goes' | 'turns' | 'stays' | 'is' | 'elects' | 'has';

const DOINGS: Readonly<Record<string, Doing>> = {};
for (const [doing, words] of [
	['goes', 'went goes gone'],
	['turns', 'fell falls fallen switched switches turned turns flipped flips reverted reverts swung'],
	['has', 'has have had gets got'],
	['stays', 'stays stayed remains remained'],
	['is', 'is are was were'],
	['elects', 'elected elects returned chose chooses backed picked'],
] as const)
	for (const w of words.split(' ')) (DOINGS as Record<string, Doing>)[w] = doing;

export function seatSubjects(input: EventInput): EventClaim[] {
	const { s } = input;
	const claims: EventClaim[] = [];
	for (let v = 0; v < s.tokens.length; v++) {
		if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') continue;
		if (word(s, v) === 'held' && s.tokens[v].isJoined) {
			const claim = heldBy(input, v);
			if (claim) claims.push(claim);
		} else claims.push(...doingAt(input, v));
	}
	return claims;
}

interface Seat {
	readonly tag: PlaceTag | null;
	readonly from: number;
	readonly isNear: boolean;
	/** End of the name, for a seat listed before the last. */
	readonly to?: number;
}

/** The place or "the seat" that is the subject of a verb; an aside may stand between. */
function seatBefore(s: EventInput['s'], v: number): Seat | null {
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

function doingAt(input: EventInput, v: number): EventClaim[] {
	const { s, mentions } = input;
	const doing = Object.hasOwn(DOINGS, word(s, v)) ? DOINGS[word(s, v)] : undefined;
	if (!doing) return [];
	const seat = seatBefore(s, v);
	if (!seat || moodOf(s, v, seat.from) !== 'done') return [];
	const owner = ownerAfter(input, v, doing);
	if (!owner) return [];
	const from = doing === 'goes' || doing === 'turns' ? complementsAfter(s, v + 1, mentions).from : null;
	return [...listBefore(s, seat), seat].flatMap((each) => {
		const claim = judged(input, v, each, doing, owner, from);
		return claim ? [each === seat ? claim : { ...claim, to: each.to ?? claim.to }] : [];
	});
}

/** "P, Q and R fell to": the seats listed before the last. */
function listBefore(s: EventInput['s'], seat: Seat): Seat[] {
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

interface Owner {
	readonly mention: Mention;
	readonly to: number;
}

const NOUNS = new Set('seat seats territory hands country gain hold again now held stronghold'.split(' '));
const OWN = new Set('ours theirs his hers mine'.split(' '));

/** The party or person named after the verb. */
function ownerAfter({ s, mentions }: EventInput, v: number, doing: Doing): Owner | null {
	let i = v + 1;
	while (i < s.tokens.length && isAdverb(s, i) && s.nameAt[i] < 0) i++;
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
	if (doing === 'has') return memberAfter(s, i, mentions);
	if (doing === 'is' && (cue(s, i) === 'a' || word(s, i) === 'in')) i++;
	const member = doing === 'elects' ? memberAfter(s, i, mentions) : null;
	if (member) return member;
	const m = doing === 'elects' ? mentionFrom(s, i, mentions) : mentions.find((mention) => mention.from === i);
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
				'labour',
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

function judged(
	input: EventInput,
	v: number,
	seat: Seat,
	doing: Doing,
	owner: Owner,
	from: Mention | null,
): EventClaim | null {
	const { s, mentions, context } = input;
	const court: Court = { context, s };
	const who = whoOf(court, owner.mention, mentions);
	if (!who.person && who.party < 0) return null;
	const clause = clauseOf(s, v);
	const scene: Scene | null = seat.tag
		? sceneOf(court, seat.tag)
		: carriedScene(court, v, { person: null, party: who.party }, memoryOf(context), clause.from);
	if (!scene) return null;
	const old: Who | null = from && whoOf(court, from, mentions);
	const test = (contest: number): Outcome => {
		if (doing === 'stays') return held(court, contest, who);
		if (doing === 'turns' || old) return gained(court, contest, who, old);
		return won(court, contest, who);
	};
	const isOwn = owner.mention.isPronoun && cue(s, owner.mention.from) !== 'his';
	return decide(court, {
		from: cue(s, seat.from - 1) === 'and' ? seat.from - 1 : seat.from,
		to: owner.to,
		type: 'elected',
		scene,
		time: timeBeside(s, v, clause.from, clause.to),
		tense: tenseOf(input, v),
		isSure: isSureOf(court, owner.mention, who) && !isOwn,
		party: who.party,
		test,
	});
}

function tenseOf({ s }: EventInput, v: number): Tense {
	const w = word(s, v);
	if (w === 'is' || w === 'are' || w === 'has' || w === 'have' || w === 'gets') return 'now';
	if (w === 'was' || w === 'were') return 'before';
	for (let i = v - 1; i >= 0 && i > v - 4; i--) {
		if (word(s, i) === 'has' || word(s, i) === 'have') return 'now';
		if (word(s, i) === 'had') return 'before';
	}
	return w.endsWith('s') ? 'now' : 'past';
}

/** "Labour-held P": the party that won it last, or at the base. */
function heldBy(input: EventInput, v: number): EventClaim | null {
	const { s, mentions, context } = input;
	const m = mentions.find((mention) => mention.to === v && !mention.person);
	const name = nameOf(s, v + 1);
	if (!m || m.party < 0 || name?.kind !== 'place') return null;
	const court: Court = { context, s };
	const who: Who = { person: null, party: m.party };
	return decide(court, {
		from: m.from,
		to: name.to,
		type: 'elected',
		scene: sceneOf(court, name),
		time: null,
		tense: 'past',
		isSure: true,
		party: m.party,
		test: (contest) => {
			const win = won(court, contest, who);
			if (win.truth === 'yes' || !holdersBefore(context, contest).some((holder) => holder.party === m.party))
				return win;
			return outcome('yes', win.row, 'value', 'who held it before');
		},
	});
}
