/** The words of a change of allegiance around a verb: who, from what, to what, of which kind. Words that only look so ("left Labour in disarray") are none. */
import type { EventInput } from '../events/event.ts';
import { groupStart, word } from '../events/seats/clause.ts';
import { moodOf } from '../events/seats/mood.ts';
import type { MoveKind } from './change-verdict.ts';
import type { Person } from './people.ts';

export interface FoundMove {
	readonly kind: MoveKind;
	readonly from: number;
	readonly to: number;
	readonly verb: number;
	readonly people: readonly Person[];
	readonly start: number;
	readonly end: number;
}

const LEAVES = new Set(
	'left leaves leave leaving quit quits quitting abandoned deserted ditched departed'.split(' '),
);
const RESIGNS = new Set('resigned resigns resign resigning'.split(' '));
const JOINS = new Set('joined joins join joining rejoined rejoins rejoin rejoining'.split(' '));
const CROSSES = new Set(
	'defected defects defecting defect switched switches switching crossed crosses crossing'.split(' '),
);
const PUT_OUT = new Set('expelled ousted ejected kicked thrown'.split(' '));
const SUSPENDS = new Set('suspended'.split(' '));
const READMITS = new Set('readmitted'.split(' '));
const TAKEN = new Set('withdrawn removed suspended stripped'.split(' '));

/** Any word that can open a move. */
export const MOVE_WORDS: ReadonlySet<string> = new Set([
	...LEAVES,
	...RESIGNS,
	...JOINS,
	...CROSSES,
	...PUT_OUT,
	...SUSPENDS,
	...READMITS,
	...TAKEN,
	'whip',
	'walked',
	'independent',
	'stopped',
	'defection',
	'defections',
	'restored',
]);

interface PartyAt {
	readonly party: number;
	readonly to: number;
	readonly isPossessive: boolean;
	/** "the party": said before, which one is not beyond doubt. */
	readonly isNamed: boolean;
}

const BEFORE_PARTY = new Set('the his her their our parliamentary own'.split(' '));

export function partyAt({ s, mentions }: EventInput, i: number): PartyAt | null {
	let at = i;
	while (BEFORE_PARTY.has(word(s, at)) && s.nameAt[at] < 0 && at < i + 3) at++;
	const m = mentions.find((one) => one.from === at && one.party >= 0 && !one.person);
	if (!m) return null;
	const to = word(s, m.to) === 'party' && s.nameAt[m.to] < 0 ? m.to + 1 : m.to;
	return { party: m.party, to, isPossessive: m.isPossessive, isNamed: !m.isPronoun };
}

const FOLLOWERS = new Set(
	(
		', . ; : ! ) ( – — for to after because over when and but amid alongside along together last earlier this two three following ' +
		'before as since while citing saying whip party who yesterday today again altogether entirely by at'
	).split(' '),
);

/** Whether the words after the party let it be the object: nothing, a mark, a time, or what goes on. */
function closes(input: EventInput, i: number): boolean {
	const { s } = input;
	if (i >= s.tokens.length || s.timeAt[i] >= 0) return true;
	const w = word(s, i);
	if (w === 'in' || w === 'on')
		return s.timeAt[i + 1] >= 0 || (word(s, i + 1) === 'the' && s.timeAt[i + 2] >= 0);
	return FOLLOWERS.has(w);
}

const BETWEEN = new Set(
	(
		'who has had have then the a an mp mps for former member of parliament also later formally suddenly finally , ( ) and by now ' +
		'is was were being himself herself it he she labour conservative independent previously once since in on'
	).split(' '),
);

/** The people just before a verb, those listed with the last of them, with only what describes them in between. */
export function subjectsBefore(
	input: EventInput,
	verb: number,
	people: readonly Person[],
): readonly Person[] {
	const { s } = input;
	const start = groupStart(s, verb);
	const last = [...people].reverse().find((one) => one.to <= start);
	if (!last || last.isPossessive) return [];
	for (let i = last.to; i < start; i++) {
		const name = s.nameAt[i] >= 0 ? s.names[s.nameAt[i]] : null;
		if (name?.kind === 'person') return [];
		if (name || s.timeAt[i] >= 0 || BETWEEN.has(word(s, i)) || word(s, i).endsWith('ly')) continue;
		return [];
	}
	const group = [last];
	for (;;) {
		const [head] = group;
		let at = head.from - 1;
		if (word(s, at) === 'and') at--;
		if (word(s, at) === ',') at--;
		if (at === head.from - 1) break;
		const before = people.find((one) => one.to === at + 1 && !one.isPossessive);
		if (!before) break;
		group.unshift(before);
	}
	return group;
}

export function moveAt(input: EventInput, v: number, people: readonly Person[]): FoundMove | null {
	const { s } = input;
	if (s.nameAt[v] >= 0 || s.tokens[v].kind !== 'word') return null;
	const found = wordsAt(input, v);
	if (!found) return null;
	const who = found.person
		? people.filter((one) => one.from === found.person)
		: subjectsBefore(input, found.subject ?? v, people);
	if (who.length === 0) return null;
	const [first] = who;
	if (moodOf(s, v, first.from < v ? who[who.length - 1].to : -1) !== 'done') return null;
	return {
		...found,
		verb: v,
		people: who,
		start: Math.min(first.from, v),
		end: Math.max(found.end, found.person ? first.to : 0),
	};
}

interface Words {
	readonly kind: MoveKind;
	readonly from: number;
	readonly to: number;
	readonly end: number;
	/** Token that the person follows, where it stands after the verb. */
	readonly person?: number;
	/** Verb that the subject stands before, where it is another. */
	readonly subject?: number;
}

function wordsAt(input: EventInput, v: number): Words | null {
	const { s } = input;
	const w = word(s, v);
	if (w === 'whip') return whipAt(input, v);
	if (LEAVES.has(w) || (w === 'walked' && word(s, v + 1) === 'out' && word(s, v + 2) === 'of'))
		return left(input, w === 'walked' ? v + 3 : v + 1);
	if (RESIGNS.has(w) && word(s, v + 1) === 'from') return left(input, v + 2);
	if (w === 'stopped' && word(s, v + 1) === 'being' && (word(s, v + 2) === 'a' || word(s, v + 2) === 'an')) {
		const party = partyAt(input, v + 3);
		return party && word(s, party.to) === 'mp'
			? { kind: 'left', from: party.party, to: -1, end: party.to + 1 }
			: null;
	}
	if (JOINS.has(w)) return joined(input, v);
	if (CROSSES.has(w)) return crossed(input, v);
	if (PUT_OUT.has(w) || SUSPENDS.has(w)) {
		const out = word(s, v + 1) === 'out' ? v + 2 : v + 1;
		if (!['from', 'by', 'of'].includes(word(s, out))) return null;
		const party = partyAt(input, out + 1);
		if (!party || !closes(input, party.to)) return null;
		return { kind: SUSPENDS.has(w) ? 'whip-lost' : 'expelled', from: party.party, to: -1, end: party.to };
	}
	if (READMITS.has(w) && word(s, v + 1) === 'to') {
		const party = partyAt(input, v + 2);
		return party && { kind: 'whip-restored', from: -1, to: party.party, end: party.to };
	}
	return null;
}

function left(input: EventInput, i: number): Words | null {
	const { s } = input;
	const party = partyAt(input, i);
	if (!party || party.isPossessive || !closes(input, party.to)) return null;
	if (word(s, party.to) === 'whip') return null;
	for (const [link, more] of [
		['for', 1],
		['to', 2],
	] as const) {
		if (word(s, party.to) !== link || (link === 'to' && !JOINS.has(word(s, party.to + 1)))) continue;
		const to = partyAt(input, party.to + more);
		if (to && closes(input, to.to)) return { kind: 'joined', from: party.party, to: to.party, end: to.to };
	}
	return { kind: 'left', from: party.party, to: -1, end: party.to };
}

function joined(input: EventInput, v: number): Words | null {
	const { s } = input;
	if (word(s, v - 1) === 'to' && LEAVES.has(word(s, v - 2))) return null;
	for (let i = v - 1; i > v - 7 && i >= 0; i--) if (LEAVES.has(word(s, i)) && s.nameAt[i] < 0) return null;
	const party = partyAt(input, v + 1);
	if (!party || party.isPossessive || !party.isNamed || !closes(input, party.to)) return null;
	return { kind: 'joined', from: -1, to: party.party, end: party.to };
}

/** "defected from A to B", "crossed the floor to B", "switched to B". */
function crossed(input: EventInput, v: number): Words | null {
	const { s } = input;
	let at = v + 1;
	if (word(s, at) === 'the' && word(s, at + 1) === 'floor') at += 2;
	else if (word(s, at) === 'sides' || word(s, at) === 'over') at++;
	let from = -1;
	let to = -1;
	let end = at;
	for (let step = 0; step < 2; step++) {
		const link = word(s, at);
		if (link !== 'from' && link !== 'to') break;
		const party = partyAt(input, at + 1);
		if (!party || party.isPossessive) break;
		if (link === 'from') from = party.party;
		else to = party.party;
		at = end = party.to;
	}
	if ((from < 0 && to < 0) || !closes(input, end)) return null;
	return to >= 0 ? { kind: 'joined', from, to, end } : { kind: 'left', from, to: -1, end };
}

/** "resigned the A whip", "lost the whip", "had the A whip withdrawn", "was stripped of the whip", "the A whip was removed from X". */
function whipAt(input: EventInput, v: number): Words | null {
	const { s, mentions } = input;
	const owner = mentions.find((m) => m.to === v && m.party >= 0 && !m.person);
	const from = owner?.party ?? -1;
	let at = owner ? owner.from - 1 : v - 1;
	while (['the', 'party', 'his', 'her', 'their', 'parliamentary'].includes(word(s, at)) && s.nameAt[at] < 0)
		at--;
	const verb = word(s, at);
	const after = word(s, v + 1);
	if (RESIGNS.has(verb) || verb === 'lost' || verb === 'loses' || verb === 'losing')
		return { kind: verb.startsWith('l') ? 'whip-lost' : 'left', from, to: -1, end: v + 1, subject: at };
	if (verb === 'of' && word(s, at - 1) === 'stripped')
		return { kind: 'whip-lost', from, to: -1, end: v + 1, subject: at - 1 };
	if ((verb === 'had' || verb === 'has' || verb === 'having') && (TAKEN.has(after) || after === 'restored'))
		return after === 'restored'
			? from < 0
				? null
				: { kind: 'whip-restored', from: -1, to: from, end: v + 2, subject: at }
			: { kind: 'whip-lost', from, to: -1, end: v + 2, subject: at };
	if (['was', 'is', 'were'].includes(after) && TAKEN.has(word(s, v + 2)) && word(s, v + 3) === 'from')
		return { kind: 'whip-lost', from, to: -1, end: v + 4, person: v + 4 };
	return null;
}
