/** The rules about councils. They run where a sentence has a word such as councillor, council or ward; else the book stays shut. */
import type { EventInput } from '../events/event.ts';
import type { DraftClaim } from '../report/figure-claim.ts';
import { isOfOtherBody } from '../scene/scene.ts';
import { bookOf, type CouncilBook } from './book.ts';
import { councilChanges } from './changes.ts';
import { type CouncilClaim, councilDraft } from './claim.ts';
import { councilControl } from './control.ts';
import { hasCouncilCue } from './cue.ts';
import { followCouncil, noteHead } from './follow.ts';
import { councilMembers } from './members.ts';
import { nationalCouncillors } from './national.ts';
import { isOfCommons } from './numbers.ts';
import { councilsIn, memoryOf } from './scene.ts';
import { councilSeats } from './seats.ts';
import { wardResults } from './wards.ts';

const RULES: readonly ((input: EventInput, found: CouncilBook) => readonly CouncilClaim[])[] = [
	councilChanges,
	councilMembers,
	wardResults,
	councilSeats,
	councilControl,
	nationalCouncillors,
];

export interface LocalClaims {
	readonly drafts: readonly DraftClaim[];
	/** The sentence names a council and no Parliament: no count or share in it is held against a constituency. */
	readonly isLocal: boolean;
}

const NOTHING: LocalClaims = { drafts: [], isLocal: false };

export function councilClaims(input: EventInput): LocalClaims {
	const { s, context } = input;
	noteHead(input);
	const hasCue = hasCouncilCue(s);
	if (!hasCue && !isOfOtherBody(context.scene)) return NOTHING;
	const found = bookOf(context.facts.release);
	if (!found) return NOTHING;
	const claims: CouncilClaim[] = [];
	const add = (claim: CouncilClaim): void => {
		if (!claims.some((other) => isSameFigure(claim, other))) claims.push(claim);
	};
	if (hasCue) for (const rule of RULES) for (const claim of rule(input, found)) add(claim);
	const taken = new Set(claims.flatMap(({ numbers }) => numbers ?? []));
	for (const claim of followCouncil(input, found, taken)) add(claim);
	if (!hasCue) return { drafts: claims.map((claim) => councilDraft(claim, found, input)), isLocal: false };
	const tags = councilsIn(s, found).filter(({ isCouncil }) => isCouncil);
	if (tags.length > 0) {
		const memory = memoryOf(context);
		memory.council = tags[tags.length - 1].council;
		memory.paragraph = context.paragraph;
	}
	return {
		drafts: claims.map((claim) => councilDraft(claim, found, input)),
		isLocal: tags.length > 0 && !isOfCommons(s),
	};
}

/** A figure that an earlier rule has accounted for. */
function isSameFigure(claim: CouncilClaim, other: CouncilClaim): boolean {
	return (claim.numbers ?? []).some((index) => (other.numbers ?? []).includes(index));
}

/** A claim that decides: it knows the council, whatever it found there. */
function isHeard({ detail }: DraftClaim): boolean {
	return detail !== 'unknown_entity';
}

/** Who stood for what is told of people, whatever council they lead. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
	'party_of',
	'candidacy',
	'office',
	'allegiance_change',
	'division_vote',
]);

/** A red by results of the Commons; a claim that names a body is held against that body's own figures. */
function isStray({ verdict, type, subject }: DraftClaim): boolean {
	const isRed = verdict === 'contradicted' || verdict === 'mislabelled';
	return isRed && !OF_PEOPLE.has(type) && subject.body.length === 0;
}

function isSameSpan(claim: DraftClaim, event: DraftClaim): boolean {
	const shared = Math.min(claim.upTo, event.upTo) - Math.max(claim.fromText, event.fromText);
	return shared > 0.4 * Math.min(claim.upTo - claim.fromText, event.upTo - event.fromText);
}

/** Claims of other rules, without those that read the same words as told of a seat in the Commons. */
export function besideCouncils(
	events: readonly DraftClaim[],
	{ drafts: local, isLocal }: LocalClaims,
): DraftClaim[] {
	if (local.length === 0 && !isLocal) return [...events];
	const yields = (event: DraftClaim) =>
		(isLocal && isStray(event)) ||
		local.some(
			(claim) =>
				isHeard(claim) &&
				isSameSpan(claim, event) &&
				(event.verdict !== 'supported' || claim.type === event.type),
		);
	const kept = events.filter((event) => !yields(event));
	const heard = local.filter(
		(claim) =>
			isHeard(claim) || !events.some((event) => event.type === claim.type && isSameSpan(claim, event)),
	);
	return [...kept, ...heard];
}

/** Figures read as those of a seat in the Commons, without those that a council or ward decides. */
export function withoutCouncils(
	figures: readonly DraftClaim[],
	{ drafts: local, isLocal }: LocalClaims,
): readonly DraftClaim[] {
	if (local.length === 0 && !isLocal) return figures;
	return figures.filter((draft) => {
		const { figure } = draft;
		if (isLocal && isStray(draft)) return false;
		return (
			!figure || !local.some(({ verdict, taken }) => verdict !== 'not_in_record' && isTaken(taken, figure))
		);
	});
}

function isTaken(
	taken: DraftClaim['taken'],
	figure: { readonly from: number; readonly to: number },
): boolean {
	return taken?.some(({ from, to }) => from === figure.from && to === figure.to) ?? false;
}
