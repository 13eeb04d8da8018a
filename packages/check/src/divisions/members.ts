/** "Ann Coffey voted for the Bill", "abstained", "was a teller for the noes": what one member did in a division. */
import type { Divisions, Lobby } from '@mandate/record';
import { isAsserted, isConditional, isQuestion } from '../events/asserted.ts';
import type { Sentence } from '../frame/sentence.ts';
import type { Context } from '../resolve/context.ts';
import type { Mention } from '../resolve/mentions.ts';
import type { Told } from './claim.ts';
import { type Act, actIn, type Deed } from './lobby-words.ts';
import { labelOf, type Match } from './match.ts';
import { isOnAnother, isTheQuestion } from './object.ts';
import type { Occasion } from './occasion.ts';
import { membersIn, type NamedMember, voterAt } from './voters.ts';

const LOBBY_WORDS: Readonly<Record<Lobby, string>> = {
	none: 'no vote recorded, which is not the same as abstaining',
	aye: 'aye',
	no: 'no',
	both: 'went through both lobbies, a formal abstention',
	'aye-teller': 'teller for the ayes',
	'no-teller': 'teller for the noes',
};

export function memberClaims(
	s: Sentence,
	mentions: readonly Mention[],
	context: Context,
	book: Divisions,
	occasion: Occasion,
	match: Match,
): Told[] {
	const act = actIn(s, 0);
	if (!act || !book.hasVotes(match.row) || !isTold(s, act)) return [];
	if (occasion.number === 0 && isOnAnother(s, act)) return [];
	const members = membersIn(s, mentions, context, book);
	return actorsOf(s, members, act).flatMap((member): Told[] => {
		const voter = voterAt(book, match.row, member);
		return voter < 0 ? [] : [judged(s, book, occasion, match, act, member, voter)];
	});
}

/** "no vote" is a denial of its own. */
function isTold(s: Sentence, act: Act): boolean {
	if (act.deed === 'none') return !isQuestion(s) && !isConditional(s, act.from);
	return isAsserted(s, act.from);
}

/** Members before the words, those joined by "and" with the nearest; for words about no vote, the one inside or after them. */
function actorsOf(s: Sentence, members: readonly NamedMember[], act: Act): readonly NamedMember[] {
	if (act.deed === 'none') {
		const inside = members.filter(({ from, to }) => from >= act.from && to <= act.to + 4);
		if (inside.length > 0) return inside.slice(0, 1);
	}
	const before = members.filter(({ to }) => to <= act.from);
	const actors: NamedMember[] = [];
	for (let i = before.length - 1; i >= 0; i--) {
		const next = actors[0];
		if (!next) {
			if (isCut(s, before[i].to, act.from)) return [];
			actors.unshift(before[i]);
			continue;
		}
		const between = s.tokens.slice(before[i].to, next.from).map(({ word }) => word);
		if (!between.every((word) => word === 'and' || word === ',' || word === 'both')) break;
		actors.unshift(before[i]);
	}
	return actors;
}

/** Whether another subject comes between: a clause that ends, or "whose colleagues". */
function isCut(s: Sentence, from: number, to: number): boolean {
	return s.tokens
		.slice(from, to)
		.some(({ word }) => [';', '.', 'but', 'while', 'whose', 'whereas', 'although', 'unlike'].includes(word));
}

type Judgement = Pick<Told, 'verdict' | 'detail'>;

function judged(
	s: Sentence,
	book: Divisions,
	occasion: Occasion,
	match: Match,
	act: Act,
	member: NamedMember,
	voter: number,
): Told {
	const isPlain =
		['aye', 'no', 'aye-teller', 'no-teller', 'both', 'none', 'abstained'].includes(act.deed) ||
		(match.isPlain && isTheQuestion(s, act, occasion.number > 0));
	const isSure = match.isSure && (isPlain || book.lobby(match.row, voter) === 'both');
	const told = judgedMember(book, { ...match, isSure }, act.deed, member, voter);
	return {
		...told,
		from: Math.min(member.from, act.from),
		to: Math.max(act.to, Math.min(member.to, s.tokens.length)),
		...(isPlain ? {} : { assumptions: ['a vote for what is named is a vote with the ayes'] }),
	};
}

/** What a member did against what is said of him or her, at the name alone. */
export function judgedMember(
	book: Divisions,
	{ row, isSure }: Match,
	deed: Deed,
	member: NamedMember,
	voter: number,
): Told {
	const lobby = book.lobby(row, voter) ?? 'none';
	const { verdict, detail } = verdictOf(deed, lobby, isSure && book.isWhole(row) && !member.isPronoun);
	const name = book.nameAt(row, voter);
	return {
		from: member.from,
		to: member.to,
		verdict,
		detail,
		row,
		lines: [`${labelOf(book, row)}: ${name}: ${LOBBY_WORDS[lobby]}`],
		people: [{ id: personId(book, voter), name }],
		found: { value: lobby, measure: 'lobby', label: 'vote in a division' },
	};
}

function personId(book: Divisions, voter: number): string {
	const person = book.voters.person[voter];
	return person > 0 ? `public-whip/${person}` : book.voters.id.at(voter);
}

const AYES: ReadonlySet<Lobby> = new Set(['aye', 'aye-teller']);
const NOES: ReadonlySet<Lobby> = new Set(['no', 'no-teller']);

/** A lobby against what is said of it. Only a sure division makes it false, and nobody is said not to have abstained for want of a vote. */
function verdictOf(deed: Deed, lobby: Lobby, isSure: boolean): Judgement {
	const holds: Judgement = { verdict: 'supported', detail: 'exact' };
	const fails: Judgement = isSure
		? { verdict: 'contradicted', detail: 'value' }
		: { verdict: 'ambiguous', detail: 'readings' };
	const unsure: Judgement = { verdict: 'ambiguous', detail: 'readings' };
	if (deed === 'none') return lobby === 'none' ? holds : lobby === 'both' ? unsure : fails;
	if (deed === 'abstained') {
		if (lobby === 'both') return holds;
		return lobby === 'none' ? { verdict: 'not_in_record', detail: 'dataset' } : fails;
	}
	// Lists of names have missed a name before: want of a vote proves no lobby wrong.
	if (lobby === 'none') return unsure;
	if (deed === 'both') return lobby === 'both' ? holds : fails;
	if (deed === 'aye-teller' || deed === 'no-teller') return lobby === deed ? holds : fails;
	if (lobby === 'both') return unsure;
	const wanted = deed === 'for' || deed === 'aye' ? AYES : NOES;
	if (!wanted.has(lobby)) return fails;
	return lobby.endsWith('teller') ? { verdict: 'supported', detail: 'definition' } : holds;
}
