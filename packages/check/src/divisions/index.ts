/** Claims about recorded votes in Parliament. Runs where a word of a division stands in the sentence, and opens the book only then. */

import type { EventClaim, EventInput } from '../events/event.ts';
import { cueAt, wordAt } from '../frame/measure.ts';
import { isVoteOn } from '../setting.ts';
import { divisionClaim, missing, type Told } from './claim.ts';
import { countClaims, pairOf } from './counts.ts';
import { hasDivisionCue } from './cues.ts';
import { actIn } from './lobby-words.ts';
import { findDivision } from './match.ts';
import { memberClaims } from './members.ts';
import { occasionOf } from './occasion.ts';
import { partyClaims } from './parties.ts';
import { summaryClaims, unknownDivision } from './summaries.ts';
import { membersIn } from './voters.ts';

const CHAMBER = new Set(
	'mps commons peers lords parliament division divisions ayes noes bill reading ministers government'.split(
		' ',
	),
);

const COMMONS = new Set('mps commons peers lords parliament ayes noes'.split(' '));

export function divisions({ s, mentions, context }: EventInput): readonly EventClaim[] {
	if (!hasDivisionCue(s)) return [];
	const pair = pairOf(s);
	const hasAct = actIn(s, 0) !== null;
	if (!pair && !hasAct && !s.numbers.some((n) => n.kind === 'count')) return [];
	const isChamber = s.tokens.some(
		(token, i) =>
			isVoteOn(s, i) || CHAMBER.has(token.word) || cueAt(s, i) === 'mp' || wordAt(s, i) === 'house',
	);
	const isCouncil = context.setting === 'local' && !s.tokens.some((token) => COMMONS.has(token.word));
	if (isCouncil) return [];
	const book = context.facts.release.divisions;
	const claim = (told: Told): EventClaim => divisionClaim(book, told);
	const isMember = (): boolean =>
		isChamber || (hasAct && book !== null && membersIn(s, mentions, context, book).length > 0);
	if (!book) {
		if (!isChamber) return [];
		const told = pair
			? [
					missing(s.numbers[pair.one].from, s.numbers[pair.other].to, 'no divisions are loaded', [
						pair.one,
						pair.other,
					]),
				]
			: unknownDivision(s);
		return told.map(claim);
	}
	const summaries = summaryClaims(s, book);
	if (summaries.length > 0 && !isMember()) return [];
	if (summaries.length > 0)
		return [...unknownDivision(s).filter((one) => one.to <= summaries[0].from), ...summaries].map(claim);
	const occasion = occasionOf(s, context);
	const found = findDivision(book, occasion);
	const counted = pair && !isChamber ? { claims: [], match: found } : countClaims(s, book, occasion, found);
	const { match } = counted;
	const told = match
		? [
				...counted.claims,
				...memberClaims(s, mentions, context, book, occasion, match),
				...partyClaims(s, context, book, occasion, match),
			]
		: counted.claims;
	if (told.length > 0) return told.map(claim);
	return isMember() ? unknownDivision(s).map(claim) : [];
}
