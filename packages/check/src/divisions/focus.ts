/**
 * Sentences that go on about a division that the text has told of: "Twenty-one voted against", "Among them were X and Y",
 * "Labour: 149 for, 14 against", "All eight DUP members were against, and so was X".
 */

import { fraction } from '@mandate/psephology';
import type { Divisions } from '@mandate/record';
import { isAsserted } from '../events/asserted.ts';
import type { EventInput } from '../events/event.ts';
import { wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import { fit } from '../verify/stated.ts';
import type { Told } from './claim.ts';
import { judgeMajority, majorityOf } from './counts.ts';
import { LOBBY_LABELS, type Lobbies, sizeOf } from './lobby-size.ts';
import type { Deed } from './lobby-words.ts';
import { labelOf, type Match } from './match.ts';
import { judgedMember } from './members.ts';
import { countsOfParty, NAMES_MISSED } from './parties.ts';
import { type Side, type SideOf, sidesIn } from './sides.ts';
import { membersIn, type NamedMember, voterAt } from './voters.ts';

interface Focus {
	readonly match: Match;
	/** Divisions of the day with the same counts, the match among them: a bill and its motion carried alike. */
	readonly alike: readonly number[];
	/** Party that the last counts were of, or -1. */
	party: number;
	/** Side that was told last. */
	side: 'aye' | 'no' | 'none' | 'both' | null;
	paragraph: number;
}

const FOCUS = new WeakMap<Context, Focus>();

/** Days after a division in which a text that gives its counts is about it. */
const NEWS = 31;
const MS = 86_400_000;

/** Keeps the division that a sentence told of. A division found by its counts is sure where the text is of those days. */
export function keepDivision({ context }: EventInput, book: Divisions, match: Match): void {
	const published = Date.parse(`${context.published}T00:00:00Z`) / MS;
	const isNews = book.day[match.row] <= published && published - book.day[match.row] <= NEWS;
	const known = FOCUS.get(context);
	if (known?.match.row === match.row) return;
	const alike = book
		.withCounts(book.ayes[match.row], book.noes[match.row])
		.filter((row) => book.day[row] === book.day[match.row] && book.houseOf(row) === book.houseOf(match.row));
	FOCUS.set(context, {
		alike: alike.includes(match.row) ? alike : [match.row],
		match: { ...match, isSure: match.isSure || isNews, isPlain: !TURNED.test(book.title.at(match.row)) },
		party: -1,
		side: null,
		paragraph: context.paragraph,
	});
}

const TURNED =
	/\b(?:declines?|rejects?|no second|not? give|closure|reasoned|delay|programme|committal|amendment)\b/i;

/** The division that the text goes on about, or null. */
export function divisionInFocus({ context }: EventInput): Match | null {
	return FOCUS.get(context)?.match ?? null;
}

/** Claims about members and parties in the division that the text goes on about. `taken` are numbers that others told of. */
export function followClaims(input: EventInput, book: Divisions, taken: ReadonlySet<number>): Told[] {
	const { s, mentions, context } = input;
	const focus = FOCUS.get(context);
	if (!focus || !book.hasVotes(focus.match.row)) return [];
	const majority = majorityOf(s);
	const lead =
		majority >= 0 && !taken.has(majority) ? judgeMajority(s, book, focus.match, null, majority) : null;
	const own = s.names.flatMap((name) => (name.kind === 'party' ? [name.party] : []));
	const sides = sidesIn(s);
	const members = membersIn(s, mentions, context, book, true).filter(
		(m) => voterAt(book, focus.match.row, m) >= 0,
	);
	const isAbout =
		sides.length > 0 || (members.length > 0 && focus.side !== null && GOES_ON.test(wordAt(s, 0)));
	const claims = isAbout
		? agreed(
				focus.alike.map((row) => {
					const own = { ...focus, match: { ...focus.match, row } };
					return [...counts(input, book, own, sides, taken), ...people(input, book, own, sides, members)];
				}),
			)
		: [];
	if (own.length > 0) focus.party = own.length === 1 || sides.length > 0 ? own[own.length - 1] : -1;
	const last = sides[sides.length - 1];
	const side = last ? lobbyOf(book, focus, last.side, focus.party) : null;
	if (side && side !== 'teller') focus.side = side;
	return lead && lead.verdict === 'supported' ? [...claims, lead] : claims;
}

/** Where several divisions may be meant: true of one is enough, false of all is needed. */
function agreed(lists: readonly (readonly Told[])[]): Told[] {
	const claims = new Map<string, Told>();
	const seen = new Map<string, number>();
	for (const told of lists.flat()) {
		const key = `${told.from}/${told.to}`;
		const known = claims.get(key);
		seen.set(key, (seen.get(key) ?? 0) + 1);
		const isBetter = !known || told.verdict === 'supported' || known.verdict === 'contradicted';
		if (isBetter && known?.verdict !== 'supported') claims.set(key, told);
	}
	return [...claims]
		.filter(([key, told]) => told.verdict !== 'contradicted' || seen.get(key) === lists.length)
		.map(([, told]) => told);
}

const GOES_ON = /^(among|amongst|they|those|these|there|others|so|nor|including)$/;

/** The lobby that a side means, for a party where it needs one; null where it cannot be told. */
function lobbyOf(
	book: Divisions,
	{ match, side: last }: Focus,
	side: SideOf,
	party: number,
	id = '',
): Lobbies | null {
	switch (side) {
		case 'other':
			return last === 'aye' ? 'no' : last === 'no' ? 'aye' : null;
		case 'winners':
			return book.ayes[match.row] > book.noes[match.row] ? 'aye' : 'no';
		case 'rebel': {
			if (party < 0 || id === '') return null;
			const { ayes, noes } = countsOfParty(book, match.row, id);
			return ayes === noes ? null : ayes > noes ? 'no' : 'aye';
		}
		default:
			return side;
	}
}

/** The side told of what stands at `from`: the first after it in its clause, else the last before, else none. */
function sideFor(s: Sentence, sides: readonly Side[], to: number): Side | null {
	const end = clauseEnd(s, to);
	const after = sides.find(
		(side) => side.from >= to && side.from < end && !hasSeparateCount(s, to, side.from),
	);
	return after ?? null;
}

/** "There was one Liberal Democrat: X": on the side told before. */
function carried(s: Sentence, { side }: Focus): Side | null {
	return side && wordAt(s, 0) === 'there' ? { side, from: 0, to: 0 } : null;
}

function sideBefore(s: Sentence, sides: readonly Side[], at: number): Side | null {
	const before = sides.filter((side) => side.to <= at).pop();
	if (!before) return null;
	for (let i = before.to; i < at; i++) {
		if (wordAt(s, i) === ';') return null;
		if (wordAt(s, i) === ':') return sides[0];
	}
	return before;
}

function clauseEnd(s: Sentence, at: number): number {
	let i = at;
	while (i < s.tokens.length && ![';', '.', '?', '!', '–', '—'].includes(wordAt(s, i))) i++;
	return i;
}

/** "149 for, 14 against": a figure with its own side between; "X and six Y were" has none. */
function hasSeparateCount(s: Sentence, from: number, to: number): boolean {
	for (let i = from; i < to; i++) if (wordAt(s, i) === ',' && (s.numberAt[i + 1] ?? -1) >= 0) return true;
	return false;
}

const NOUN = /^(mps|mp|members|votes|rebels|backbenchers|of|them|colleagues)$/;

function counts(
	input: EventInput,
	book: Divisions,
	focus: Focus,
	sides: readonly Side[],
	taken: ReadonlySet<number>,
): Told[] {
	const { s, context } = input;
	const { release } = context.facts;
	return s.numbers.flatMap((n, index): Told[] => {
		if (n.kind !== 'count' || n.unit !== 'none' || n.d !== 1 || n.n > 650 || taken.has(index)) return [];
		if (s.timeAt[n.figureFrom] >= 0 || !isAsserted(s, n.from)) return [];
		let to = n.to;
		const after = s.names[s.nameAt[to] ?? -1];
		let party = after?.kind === 'party' ? after.party : -1;
		const isNamed = party >= 0;
		if (after?.kind === 'party') to = after.to;
		while (NOUN.test(wordAt(s, to))) to++;
		const before = s.names.filter((name) => name.kind === 'party' && name.to <= n.from).pop();
		if (party < 0 && before?.kind === 'party' && isHeaded(s, before.to, n.from)) party = before.party;
		else if (party < 0) {
			const next = s.tokens[to];
			if (next && next.kind === 'word' && s.nameAt[to] >= 0) return [];
			party = focus.party;
		}
		const isOwn = isNamed || (before?.kind === 'party' && before.party === party);
		const side = sideFor(s, sides, to) ?? carried(s, focus);
		if (!side || side.from - to > 14) return [];
		const told = party >= 0 ? release.parties[party] : null;
		const lobby = lobbyOf(book, focus, side.side, party, told?.id ?? '');
		if (!lobby || lobby === 'teller') return [];
		const tries = told && lobby !== 'both' ? [told.id] : told ? [told.id, ''] : [''];
		const values = tries.map((id) => sizeOf(book, focus.match.row, id, lobby));
		const holds = (value: number): boolean =>
			['exact', 'rounded'].includes(fit(n, { value: fraction(value) }));
		const exact = values.find(({ value, tellers }) => holds(value) || holds(value + tellers));
		const { value, tellers, isTold } = exact ?? values[0];
		const isOff = Math.abs(n.n - value) > NAMES_MISSED + tellers;
		const isSure =
			focus.match.isSure && focus.match.isPlain && isOwn && isTold && book.isWhole(focus.match.row);
		const isRed =
			!exact && isSure && isOff && (lobby === 'aye' || lobby === 'no') && n.approximator === 'bare';
		if (!exact && !isRed && !isOwn) return [];
		const name = told && exact !== values[1] ? `${told.name}: ` : '';
		return [
			{
				from: n.from,
				to: side.to > to && side.from - to <= 8 ? side.to : to,
				verdict: exact ? 'supported' : isRed ? 'contradicted' : 'ambiguous',
				detail: exact ? 'exact' : isRed ? 'value' : 'readings',
				row: focus.match.row,
				numbers: [index],
				...(party >= 0 ? { party } : {}),
				stated: statedOf(n, 'people'),
				found: { value: `${value}`, measure: 'members in a lobby', label: LOBBY_LABELS[lobby] },
				lines: [
					`${labelOf(book, focus.match.row)}: ${name}${value} ${LOBBY_LABELS[lobby]}${tellers > 0 ? `, and ${tellers} told for that side` : ''}`,
				],
			},
		];
	});
}

/** "Labour: 149 for, 14 against", "the SNP's six did not vote", "Plaid Cymru gave three votes". */
function isHeaded(s: Sentence, from: number, at: number): boolean {
	if (from === at) return s.tokens[from - 1].isPossessive;
	for (let i = from; i < at; i++) {
		if (wordAt(s, i) === ';') return false;
		if (s.nameAt[i] >= 0) return false;
	}
	return wordAt(s, from) === ':' || wordAt(s, from) === 'gave' || at - from <= 2;
}

function people(
	input: EventInput,
	book: Divisions,
	focus: Focus,
	sides: readonly Side[],
	members: readonly NamedMember[],
): Told[] {
	const { s } = input;
	return members.flatMap((member): Told[] => {
		if (member.isPronoun || !isAsserted(s, member.from)) return [];
		const side = sideFor(s, sides, member.to) ?? sideBefore(s, sides, member.from);
		const voter = voterAt(book, focus.match.row, member);
		const party = book.partyAt(focus.match.row, voter) ?? '';
		const lobby = side ? lobbyOf(book, focus, side.side, 0, party) : focus.side;
		if (!lobby) return [];
		const deed: Deed =
			lobby === 'teller'
				? book.lobby(focus.match.row, voter) === 'no-teller'
					? 'no-teller'
					: 'aye-teller'
				: lobby;
		const match = {
			...focus.match,
			isSure: focus.match.isSure && focus.match.isPlain && isSaidOf(s, side, member),
		};
		const told = judgedMember(book, match, deed, member, voter);
		return [told];
	});
}

/** Whether it is beyond doubt that the side is said of the member: right beside, or in the list that the sentence opens. */
function isSaidOf(s: Sentence, side: Side | null, member: NamedMember): boolean {
	if (!side) return GOES_ON.test(wordAt(s, 0));
	if (side.from >= member.to) return side.from - member.to <= 6;
	return side.side !== 'teller' && side.side !== 'none';
}
