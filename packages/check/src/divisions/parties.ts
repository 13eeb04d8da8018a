/** "49 Labour MPs voted against the Bill": how many of a party went into a lobby, and whether that was against most of it. */
import { fraction } from '@mandate/psephology';
import type { Divisions } from '@mandate/record';
import { isAsserted } from '../events/asserted.ts';
import { cueAt, wordAt } from '../frame/measure.ts';
import type { Sentence } from '../frame/sentence.ts';
import { statedOf } from '../report/figure-claim.ts';
import type { Context } from '../resolve/context.ts';
import { fit } from '../verify/stated.ts';
import type { Told } from './claim.ts';
import { type Act, actIn } from './lobby-words.ts';
import { labelOf, type Match } from './match.ts';
import { isOnAnother, isTheQuestion } from './object.ts';
import type { Occasion } from './occasion.ts';

/** Lists have missed a name or two: a count so near is not called wrong. */
export const NAMES_MISSED = 2;

const MEMBERS = new Set('mps mp members rebels'.split(' '));
const REBELLED = new Set('rebelled rebel rebels rebellion defied defying defy'.split(' '));

export function partyClaims(
	s: Sentence,
	context: Context,
	book: Divisions,
	occasion: Occasion,
	match: Match,
): Told[] {
	if (!book.hasVotes(match.row)) return [];
	return s.numbers.flatMap((n, index): Told[] => {
		if (n.kind !== 'count' || n.unit !== 'none' || n.d !== 1) return [];
		const name = s.names[s.nameAt[n.to] ?? -1];
		if (name?.kind !== 'party' || name.from !== n.to || !MEMBERS.has(wordAt(s, name.to))) return [];
		const act = actIn(s, name.to);
		if (!act || !isAsserted(s, act.from) || !isCounted(act)) return [];
		if (occasion.number === 0 && isOnAnother(s, act)) return [];
		// "the 49 of them who were elected in May": a part of the party is not counted.
		const between = s.tokens.slice(name.to + 1, act.from);
		if (
			between.some(
				({ word }) => ['elected', 'of', 'from', 'aged', 'first', 'in'].includes(word) && word !== 'of',
			)
		)
			return [];
		return [judged(s, context, book, occasion, match, act, index, name.party, name.to + 1)];
	});
}

function isCounted({ deed }: Act): boolean {
	return deed === 'for' || deed === 'against' || deed === 'aye' || deed === 'no';
}

export interface LobbyCounts {
	readonly ayes: number;
	readonly noes: number;
	readonly ayeTellers: number;
	readonly noTellers: number;
	/** Whether the party of everybody who voted is told. */
	readonly isTold: boolean;
}

export function countsOfParty(book: Divisions, row: number, party: string): LobbyCounts {
	let [ayes, noes, ayeTellers, noTellers, untold] = [0, 0, 0, 0, 0];
	for (const voter of book.votersOf(row)) {
		const lobby = book.lobby(row, voter);
		if (lobby === null || lobby === 'none' || lobby === 'both') continue;
		const own = book.partyAt(row, voter);
		if (own === null) untold++;
		if (own !== party) continue;
		if (lobby === 'aye') ayes++;
		else if (lobby === 'no') noes++;
		else if (lobby === 'aye-teller') ayeTellers++;
		else noTellers++;
	}
	return { ayes, noes, ayeTellers, noTellers, isTold: untold === 0 };
}

function judged(
	s: Sentence,
	context: Context,
	book: Divisions,
	occasion: Occasion,
	match: Match,
	act: Act,
	index: number,
	party: number,
	membersTo: number,
): Told {
	const { row } = match;
	const n = s.numbers[index];
	const { id, name } = context.facts.release.parties[party];
	const counts = countsOfParty(book, row, id);
	const isAye = act.deed === 'for' || act.deed === 'aye';
	const [own, tellers, others] = isAye
		? [counts.ayes, counts.ayeTellers, counts.noes]
		: [counts.noes, counts.noTellers, counts.ayes];
	const holds = (value: number): boolean => ['exact', 'rounded'].includes(fit(n, { value: fraction(value) }));
	const isRebel = s.tokens.slice(0, act.to + 4).some(({ word }) => REBELLED.has(word));
	const isPlain = match.isPlain && isTheQuestion(s, act, occasion.number > 0);
	const isSure = match.isSure && isPlain && book.isWhole(row) && counts.isTold;
	const [verdict, detail] = holds(own)
		? isRebel && own > others
			? (['ambiguous', 'readings'] as const)
			: (['supported', 'exact'] as const)
		: holds(own + tellers)
			? (['supported', 'definition'] as const)
			: isSure && !isPartOf(s, n.from) && Math.abs(n.n - own) > NAMES_MISSED + tellers
				? (['contradicted', 'value'] as const)
				: (['ambiguous', 'readings'] as const);
	const side = isAye ? 'aye' : 'no';
	return {
		from: n.from,
		to: Math.max(act.to, membersTo),
		verdict,
		detail,
		row,
		numbers: [index],
		party,
		stated: statedOf(n, 'people'),
		found: { value: `${own}`, measure: 'members in a lobby', label: `${name} voting ${side}` },
		lines: [
			`${labelOf(book, row)}: ${name}: ${own} voted ${side}${tellers > 0 ? `, and ${tellers} told for that side` : ''}; ${others} voted ${isAye ? 'no' : 'aye'}`,
		],
	};
}

/** "at least two of the 19": a figure before "of the" counts some of them. */
function isPartOf(s: Sentence, at: number): boolean {
	return wordAt(s, at - 1) === 'another' || cueAt(s, at - 1) === 'previous' || wordAt(s, at - 1) === 'other';
}
