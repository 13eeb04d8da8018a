/**
 * "has defected to the Tory party", "left Labour to sit as an independent", "the defection of X to the Greens": what the rolls
 * before and after say. A difference between two rolls has no day; where they are silent the record cannot say.
 */
import type { EventInput } from '../events/event.ts';
import type { CouncilBook, LocalParty } from './book.ts';
import { partiesIn } from './book.ts';
import type { CouncilClaim } from './claim.ts';
import { isOfPronoun, type Move, moveAt } from './moves.ts';
import { type Councillor, councillorNamed, labelsIn, peopleIn, rollPlaces, rollText } from './people.ts';
import { type CouncilTag, councilAt, councilsIn, isCouncilName, memoryOf } from './scene.ts';
import { daysOf, rollWindow } from './span.ts';

export function councilChanges(input: EventInput, found: CouncilBook): CouncilClaim[] {
	const { s, context } = input;
	const claims: CouncilClaim[] = [];
	const tags = councilsIn(s, found);
	const people = peopleIn(s).filter((span) => !isCouncilName(tags, span));
	let taken = -1;
	for (let v = 0; v < s.tokens.length; v++) {
		if (
			v < taken ||
			s.tokens[v].kind !== 'word' ||
			(s.nameAt[v] >= 0 && s.names[s.nameAt[v]].kind !== 'person')
		)
			continue;
		const move = moveAt(input, v, people, partiesIn(s, found), tags);
		if (!move) continue;
		taken = move.to;
		const words = move.person?.words ?? (isOfPronoun(s, v) ? memoryOf(context).person?.words : undefined);
		if (!words) continue;
		const council = councilAt(tags, move.person?.from ?? v, context);
		const claim = judged(
			input,
			found,
			move,
			words,
			move.person ? council : (memoryOf(context).person?.council ?? council),
			tags,
		);
		if (claim) claims.push(claim);
	}
	return claims;
}

function judged(
	input: EventInput,
	found: CouncilBook,
	move: Move,
	words: readonly string[],
	council: number,
	tags: readonly CouncilTag[],
): CouncilClaim | null {
	const { s, context } = input;
	const { leaving, joining } = move;
	const here = [council, ...tags.map((tag) => tag.council), memoryOf(context).council].filter(
		(one) => one >= 0,
	);
	let person: Councillor | null = null;
	for (const one of new Set(here)) {
		person = councillorNamed(found, words, one);
		if (person) break;
	}
	person ??= councillorNamed(found, words, -1);
	const base = {
		from: move.from,
		to: move.to,
		type: 'allegiance_change' as const,
		leaving,
		joining,
		party: joining ?? leaving,
		council: person?.council ?? council,
	};
	if (!person) {
		if (!move.person?.hasTitle && !s.tokens.some(({ word }) => word.startsWith('councillor'))) return null;
		return {
			...base,
			person: { id: 'unknown', name: words.join(' ') },
			verdict: 'not_in_record',
			detail: 'unknown_entity',
			workings: [{ text: `No roll of councillors at hand names ${capitals(words)} there`, at: [] }],
		};
	}
	const who = {
		id: `councillor/${found.book.councils[person.council].id}/${words.join('-')}`,
		name: person.name,
	};
	const days = daysOf(s, context);
	const window = rollWindow(found.book.rolls, days);
	const rolls = window.all;
	const change = changeIn(found, person, rolls, leaving, joining);
	if (change) {
		return {
			...base,
			person: who,
			verdict: 'supported',
			detail: 'between_rolls',
			workings: [
				{ text: rollText(found, person, change), at: rollPlaces(found, person, change) },
				{
					text: 'The change lies between the two rolls, which give no day; it may also be a by-election, somebody of the same name, or a correction',
					at: [],
				},
			],
		};
	}
	const isRed = person.isSure && isExcluded(found, person, window, leaving, joining);
	return {
		...base,
		person: who,
		verdict: isRed ? 'contradicted' : 'not_in_record',
		detail: isRed ? (isReversed(found, person, rolls, leaving, joining) ? 'direction' : 'party') : 'coverage',
		workings: [{ text: rollText(found, person, rolls), at: rollPlaces(found, person, rolls) }],
	};
}

function capitals(words: readonly string[]): string {
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Two rolls running, between which the change stands; null where none shows it. */
function changeIn(
	found: CouncilBook,
	person: Councillor,
	rolls: readonly number[],
	leaving: LocalParty | null,
	joining: LocalParty | null,
): readonly [number, number] | null {
	for (let i = rolls.length - 1; i > 0; i--) {
		const [before, after] = [rolls[i - 1], rolls[i]];
		const left = labelsIn(found, person, before);
		const joined = labelsIn(found, person, after);
		if (left.length === 0 || joined.length === 0 || joined.some((label) => left.includes(label))) continue;
		const isLeft = leaving === null || left.some((label) => found.match(label, leaving) === 'yes');
		const isJoined = joining === null || joined.some((label) => found.match(label, joining) === 'yes');
		if (isLeft && isJoined) return [before, after];
	}
	return null;
}

/** The rolls on both sides name the person, and what they say cannot be squared with the change told. */
function isExcluded(
	found: CouncilBook,
	person: Councillor,
	{ before, after, all }: ReturnType<typeof rollWindow>,
	leaving: LocalParty | null,
	joining: LocalParty | null,
): boolean {
	if (before < 0 || after < 0) return false;
	const labels = all.map((roll) => labelsIn(found, person, roll));
	if (labels.some((list) => list.length !== 1)) return false;
	const seen = labels.map(([label]) => label);
	const isHidden = (label: number) => label === found.bucket;
	const last = seen[seen.length - 1];
	const isNever = (party: LocalParty) => seen.every((label) => found.match(label, party) === 'no');
	const isIndependent = joining !== null && found.nameOf(joining) === 'Independent';
	if (joining && !isIndependent && isNever(joining) && !isHidden(last)) return true;
	if (leaving && isNever(leaving) && !isHidden(seen[0])) return true;
	return isReversed(found, person, all, leaving, joining);
}

function isReversed(
	found: CouncilBook,
	person: Councillor,
	rolls: readonly number[],
	leaving: LocalParty | null,
	joining: LocalParty | null,
): boolean {
	return leaving !== null && joining !== null && changeIn(found, person, rolls, joining, leaving) !== null;
}
