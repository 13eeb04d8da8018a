/** Claims about recorded votes in Parliament. Runs where a word of a division stands in the sentence, and opens the book only then. */

import type { EventClaim, EventInput } from '../events/event.ts';
import { cueAt, wordAt } from '../frame/measure.ts';
import { enterChamber, isOfOtherBody } from '../scene/scene.ts';
import { isVoteOn } from '../setting.ts';
import { divisionClaim, missing, type Told } from './claim.ts';
import { countClaims } from './counts.ts';
import { hasDivisionCue } from './cues.ts';
import { divisionInFocus, followClaims, keepDivision } from './focus.ts';
import { actIn } from './lobby-words.ts';
import { findDivision } from './match.ts';
import { memberClaims } from './members.ts';
import { occasionOf } from './occasion.ts';
import { pairOf } from './pair.ts';
import { partyClaims } from './parties.ts';
import { summaryClaims, unknownDivision } from './summaries.ts';
import { membersIn } from './voters.ts';

const CHAMBER = new Set(
	'mps commons peers lords parliament division divisions ayes noes bill reading ministers government'.split(
		' ',
	),
);

const COMMONS = new Set('mps commons peers lords parliament ayes noes'.split(' '));

export function divisions(input: EventInput): readonly EventClaim[] {
	const told = ofItself(input);
	if (divisionInFocus(input) !== null) enterChamber(input.context.scene);
	const book = context(input).divisions;
	if (!book || divisionInFocus(input) === null) return told;
	const taken = new Set(told.flatMap(({ numbers }) => numbers ?? []));
	const further = followClaims(input, book, taken).filter(
		(one) => !told.some((other) => other.from < one.to && one.from < other.to),
	);
	return [...told, ...further.map((one) => divisionClaim(book, one))];
}

const context = ({ context: { facts } }: EventInput) => facts.release;

/** "Monday's vote was lost by 483 to 111": two counts of a vote that the book has in the month before the article. */
function hasNews({ s, context: { facts, published } }: EventInput): boolean {
	const book = facts.release.divisions;
	if (!book || s.numbers.length < 2) return false;
	if (!s.tokens.some(({ word }) => word === 'vote' || word === 'votes' || word === 'voted')) return false;
	const pair = pairOf(s);
	if (!pair || pair.a + pair.b < 200) return false;
	const day = Date.parse(`${published}T00:00:00Z`) / 86_400_000;
	return book.withCounts(pair.a, pair.b).some((row) => day - book.day[row] >= 0 && day - book.day[row] <= 31);
}

function ofItself(input: EventInput): readonly EventClaim[] {
	const { s, mentions, context } = input;
	if (!hasDivisionCue(s) && !hasNews(input)) return [];
	const pair = pairOf(s);
	const hasAct = actIn(s, 0) !== null;
	if (!pair && !hasAct && !s.numbers.some((n) => n.kind === 'count')) return [];
	const isChamber =
		hasNews(input) ||
		s.tokens.some(
			(token, i) =>
				isVoteOn(s, i) || CHAMBER.has(token.word) || cueAt(s, i) === 'mp' || wordAt(s, i) === 'house',
		);
	const isCouncil =
		isOfOtherBody(context.scene) && !hasNews(input) && !s.tokens.some((token) => COMMONS.has(token.word));
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
	if (match && (isChamber || hasAct || pair)) keepDivision(input, book, match);
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
