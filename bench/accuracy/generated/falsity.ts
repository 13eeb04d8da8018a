/** Whether a claim is false beyond doubt of what a corruption put in the place of a name, a year or a base. */
import type { Condition, Role, Template, TemplateClaim } from '../templates/template.ts';
import type { Alternative } from './alternatives.ts';
import { contestMeets, MULTIPLES } from './contest-conditions.ts';
import { lead } from './contest-slots.ts';
import { type Draw, splitSlot } from './draw.ts';
import type { Piece } from './fill.ts';
import { isFalseOf } from './hedge.ts';
import { placeIn, roleSlot } from './role-slots.ts';
import { TOTAL_MULTIPLES, totalsMeet } from './totals-conditions.ts';
import type { TotalsView } from './totals-view.ts';
import { magnitude, type Value } from './value.ts';
import type { ContestView } from './view.ts';
import type { Candidate } from './world.ts';

/** Slots whose figure belongs to no subject, so that it tells nothing. */
const IDLE = new Set(['close.limit']);
/** How far a multiple must stand outside its band, and a share in words from the fraction. */
const CLEAR_OF_MULTIPLE = 0.1;
const CLEAR_OF_SHARE = 4;
const FRACTIONS: Readonly<Record<string, number>> = {
	'half-of-vote': 50,
	'third-of-vote': 100 / 3,
	'quarter-of-vote': 25,
	'fifth-of-vote': 20,
	'tenth-of-vote': 10,
	'turnout-two-thirds': 200 / 3,
	'turnout-three-quarters': 75,
	'turnout-half': 50,
	'turnout-third': 100 / 3,
};
type InContest = Extract<Alternative, { kind: 'contest' | 'base' }>;
type OfSubject = Extract<Alternative, { kind: 'subject' }>;

const SUPERLATIVE = /(?:est-|most-|best|worst|safest|narrowest|smallest|largest|lowest|highest)/;

const figuresIn = (pieces: readonly Piece[], n: number): readonly Piece[] =>
	pieces.filter(
		({ mark, figure, slot }) => mark === n && figure !== null && slot !== null && !IDLE.has(slot),
	);

/** True or false where the figure can be compared, null where it cannot. */
function differs(piece: Piece, value: Value | null): boolean | null {
	const v = value && magnitude(value);
	return v === null || v === undefined || !piece.figure ? null : isFalseOf(piece.figure, Math.abs(v));
}

/** Of every candidate of another contest: none of them may have the figure. */
function differsOfAll(piece: Piece, view: ContestView, suffix: string): boolean | null {
	const all = view.ranked.map((c) => differs(piece, view.ofCandidate(c, suffix)));
	if (all.includes(false)) return false;
	return all.includes(true) ? true : null;
}

function figureInContest(piece: Piece, draw: Draw, alt: InContest): boolean | null {
	const { prefix, rest } = splitSlot(piece.slot ?? '');
	const { view } = alt;
	const role = roleSlot(rest);
	if (!role || role.name === 'since') return differs(piece, view.value(rest));
	const own = draw.contests.get(prefix)?.role(role.role) ?? null;
	if (alt.kind === 'base') return own && differs(piece, view.ofCandidate(own, role.name));
	if (!role.name.startsWith('place')) return differsOfAll(piece, view, role.name);
	const same = view.ranked.find(({ party }) => party === own?.party);
	return same ? differs(piece, view.ofCandidate(same, role.name)) : null;
}

function ratioOf(view: ContestView, condition: string, candidate: Candidate | null): number | null {
	if (!view.base) return null;
	if (condition.startsWith('majority')) return lead(view.contest) / lead(view.base);
	const before = candidate && view.before(candidate);
	return before ? (candidate as Candidate).votes / before.votes : null;
}

const isClear = (x: number | null, [low, high]: readonly [number, number], by: number): boolean =>
	x !== null && (x < low - by || x > high + by);

/** A claim without a figure, in another contest or of another base. */
function factInContest(
	template: Template,
	claim: TemplateClaim,
	draw: Draw,
	alt: Extract<Alternative, { kind: 'contest' | 'base' }>,
): boolean {
	const own = draw.contests.get(alt.prefix) ?? [...draw.contests.values()][0];
	const { view } = alt;
	const winner = own.ranked[0];
	const here = view.ranked[0];
	const bare = (condition: string) => condition.replace(/^[a-z]+-(?=votes-|share-)/, '');
	for (const condition of template.when) {
		const role = condition.slice(0, condition.indexOf('-'));
		const multiple = MULTIPLES[condition] ?? MULTIPLES[bare(condition)];
		if (multiple && claim.measure.endsWith('multiple')) {
			const party = own.role(role as Role)?.party;
			const candidate = view.ranked.find((c) => c.party === party) ?? null;
			return isClear(ratioOf(view, bare(condition), candidate), multiple, CLEAR_OF_MULTIPLE);
		}
		const fraction = FRACTIONS[condition];
		if (fraction && claim.measure === 'turnout')
			return (
				Math.abs((100 * (view.contest.valid ?? 0)) / (view.contest.electorate ?? 1) - fraction) >
				CLEAR_OF_SHARE
			);
		if (SUPERLATIVE.test(condition) && claim.measure.startsWith('rank'))
			return !contestMeets(view, condition as Condition);
	}
	const named = new Set(peopleOf(template, claim, own));
	const isHere = view.ranked.some(({ surname }) => named.has(surname.toLowerCase()));
	switch (claim.measure) {
		case 'elected':
		case 'elected-party':
		case 'beat':
		case 'hold':
		case 'gain':
		case 'tenure':
			return named.size > 0 ? !named.has(here.surname.toLowerCase()) : here.party !== winner.party;
		case 'candidacy':
		case 'majority-change':
		case 'share':
			return named.size > 0 && !isHere;
		case 'deposit': {
			const [a, b] = [own, view].map((v) => v.value('deposits'));
			return a?.kind === 'count' && b?.kind === 'count' && a.n !== b.n;
		}
		default:
			return false;
	}
}

/** Surnames of the candidates whom a claim is about and whom the text names. */
function peopleOf({ text }: Template, claim: TemplateClaim, view: ContestView): string[] {
	return claim.subject.flatMap((subject) => {
		const { rest } = splitSlot(subject);
		const isNamed = new RegExp(`\\{(?:[abc]\\.)?${rest}\\.(?:name|surname|titled)\\b`).test(text);
		const candidate = isNamed && roleSlot(`${rest}.name`) ? view.role(rest as Role) : null;
		return candidate?.surname ? [candidate.surname.toLowerCase()] : [];
	});
}

function figureOfSubject(piece: Piece, draw: Draw, alt: OfSubject): boolean | null {
	const { prefix, rest } = splitSlot(piece.slot ?? '');
	const view = draw.contests.get(prefix);
	if (!view || prefix !== alt.prefix) return null;
	const role = roleSlot(rest);
	const { candidate } = alt;
	if (role) {
		if (role.role !== alt.root) return null;
		return candidate ? differs(piece, view.ofCandidate(candidate, role.name)) : true;
	}
	if (rest === 'swing') {
		if (!candidate) return null;
		const fixed = view.ranked
			.slice(0, 2)
			.filter((c) => c !== candidate && c.party !== view.role(alt.root as Role)?.party);
		const [other] = fixed;
		const swing = other && view.swing(candidate, other);
		return swing ? differs(piece, { kind: 'percent', of: swing, isChange: true }) : null;
	}
	if (rest === 'majority')
		return alt.root === 'winner' || !candidate ? true : differs(piece, view.ofCandidate(candidate, 'behind'));
	if (rest === 'majority.before')
		return alt.root !== 'winner' && candidate?.party !== view.base?.candidates[0].party;
	return alt.root === 'winner' ? true : null;
}

function factOfSubject(template: Template, claim: TemplateClaim, draw: Draw, alt: OfSubject): boolean {
	const view = draw.contests.get(alt.prefix);
	if (!view) return false;
	const { candidate } = alt;
	const replaced = view.role(alt.root as Role);
	if (candidate && replaced && candidate.surname === replaced.surname && candidate.given === replaced.given)
		return false;
	for (const condition of template.when) {
		const fraction = FRACTIONS[condition.replace(/^[a-z]+-/, '')];
		if (fraction && condition.startsWith(alt.root) && claim.measure === 'share')
			return (
				candidate !== null &&
				Math.abs((100 * candidate.votes) / (view.contest.valid ?? 1) - fraction) > CLEAR_OF_SHARE
			);
	}
	if (alt.root === 'defeated' && candidate && (candidate.wasFormer || candidate.wasSitting)) return false;
	if (claim.measure === 'place' || claim.measure === 'place-change')
		return !candidate || !replaced || placeIn(view.contest, candidate) !== placeIn(view.contest, replaced);
	if (alt.root === 'previous') {
		const base = view.base?.candidates[0];
		return candidate
			? candidate.surname !== base?.surname && candidate.party !== base?.party
			: alt.party !== base?.party;
	}
	return true;
}

/** "Won all eight seats": false of another party though eight is right. */
function saysAll({ when }: Template, { measure }: TemplateClaim): boolean {
	return measure === 'seat-total' && when.includes('seats-all');
}

function falseInTotals(
	template: Template,
	claim: TemplateClaim,
	pieces: readonly Piece[],
	view: TotalsView,
): boolean {
	const figures = figuresIn(pieces, claim.n).map((piece) => differs(piece, view.value(piece.slot ?? '')));
	if (figures.includes(true)) return true;
	if (figures.length > 0 && !saysAll(template, claim)) return false;
	for (const condition of template.when) {
		const multiple = TOTAL_MULTIPLES[condition];
		if (multiple && claim.measure.endsWith('multiple')) {
			const of = condition.startsWith('seats') ? 'seats' : 'votes';
			const [now, before] = [
				view.totals.parties.get(view.party)?.[of],
				view.base?.parties.get(view.party)?.[of],
			];
			return isClear(now !== undefined && before ? now / before : null, multiple, CLEAR_OF_MULTIPLE);
		}
		const tells = SUPERLATIVE.test(condition) || condition.startsWith('seats-');
		if (tells && !totalsMeet(view, condition)) return true;
	}
	return false;
}

function falseOfParty(
	template: Template,
	claim: TemplateClaim,
	draw: Draw,
	pieces: readonly Piece[],
	alt: OfSubject,
): boolean {
	const view = draw.totals;
	if (!view || alt.party === null) return false;
	const other = withParty(view, alt);
	if (!other) return false;
	// Only figures of the party that was replaced tell; the rival's stay as they were.
	const figures = figuresIn(pieces, claim.n).filter(
		({ slot }) => (slot ?? '').startsWith('rival.') === (alt.root === 'rival'),
	);
	if (figures.some((piece) => differs(piece, other.value(piece.slot ?? '')) === true)) return true;
	return (figures.length === 0 || saysAll(template, claim)) && falseInTotals(template, claim, [], other);
}

function withParty(view: TotalsView, { root, party }: OfSubject): TotalsView | null {
	return view.withParties(root === 'rival' ? { rival: party } : { party: party as string });
}

export function isFalse(
	template: Template,
	claim: TemplateClaim,
	draw: Draw,
	pieces: readonly Piece[],
	alt: Alternative,
): boolean {
	if (alt.kind === 'elsewhere') return true;
	if (alt.kind === 'totals') return falseInTotals(template, claim, pieces, alt.view);
	const figures = figuresIn(pieces, claim.n);
	if (alt.kind === 'subject') {
		if (draw.totals) return falseOfParty(template, claim, draw, pieces, alt);
		const told = figures.map((piece) => figureOfSubject(piece, draw, alt));
		if (told.includes(true)) return factOfSubject(template, claim, draw, alt) || figures.length > 0;
		return (
			told.every((one) => one === null) && figures.length === 0 && factOfSubject(template, claim, draw, alt)
		);
	}
	const told = figures
		.filter(({ slot }) => splitSlot(slot ?? '').prefix === alt.prefix || alt.prefix === '')
		.map((piece) => figureInContest(piece, draw, alt));
	if (told.includes(true)) return true;
	return told.length === 0 && factInContest(template, claim, draw, alt);
}
