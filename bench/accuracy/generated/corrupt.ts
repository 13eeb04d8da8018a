/** Makes one claim of a filled template wrong in one way, or says no where it would not be false beyond doubt. */
import type { Corruption, Role, Template, TemplateClaim } from '../templates/template.ts';
import { admitted } from './admitted.ts';
import { alternative } from './alternatives.ts';
import { MULTIPLES } from './contest-conditions.ts';
import { type Draw, splitSlot } from './draw.ts';
import { isFalse } from './falsity.ts';
import { type Piece, printSlot } from './fill.ts';
import { isFalseOf } from './hedge.ts';
import { FORMED } from './parties.ts';
import type { Random } from './random.ts';
import { roleSlot } from './role-slots.ts';
import { core, magnitude, type Value } from './value.ts';

export interface Corrupted {
	readonly pieces: readonly Piece[];
	/** Which of them were altered. */
	readonly altered: ReadonlySet<number>;
}

export interface Given {
	readonly template: Template;
	readonly draw: Draw;
	readonly pieces: readonly Piece[];
	readonly surnames: ReadonlySet<string>;
	readonly publishedOn: string;
	readonly random: Random;
}

export function corrupted(given: Given, claim: TemplateClaim, corruption: Corruption): Corrupted | null {
	switch (corruption.kind) {
		case 'digits':
		case 'count':
			return otherFigure(given, claim, corruption);
		case 'measure':
			return otherMeasure(given, claim, corruption);
		case 'direction':
			return otherWords(given, claim, corruption);
		default:
			return otherName(given, claim, corruption);
	}
}

/** Replaces the chosen pieces; null where one of them cannot be. */
function replaced(
	pieces: readonly Piece[],
	chosen: (piece: Piece) => boolean,
	make: (piece: Piece, before: string) => Piece | null,
): Corrupted | null {
	const out: Piece[] = [];
	const altered = new Set<number>();
	for (const [i, piece] of pieces.entries()) {
		if (!chosen(piece)) {
			out.push(piece);
			continue;
		}
		const made = make(piece, pieces[i - 1]?.text ?? '');
		if (made === null || made.text === piece.text) return null;
		out.push(made);
		altered.add(i);
	}
	return altered.size === 0 ? null : { pieces: out, altered };
}

/** Figures with two neighbouring, different digits changed, as text; never with a leading zero. */
export function transpositions(text: string): string[] {
	const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
	return places.slice(1).flatMap((second, i) => {
		const first = places[i];
		if (text[first] === text[second] || (i === 0 && text[second] === '0')) return [];
		const chars = [...text];
		[chars[first], chars[second]] = [chars[second], chars[first]];
		return [chars.join('')];
	});
}

interface Put {
	readonly core: string;
	readonly shown: number;
}

/** The number one or two higher or lower, in the form it was printed in. */
function neighbours(piece: Piece, value: Value): Put[] {
	const shown = piece.figure?.shown ?? 0;
	return [-2, -1, 1, 2].flatMap((step) => {
		const n = shown + step;
		if (n < 1) return [];
		const decimals = piece.figure?.decimals ?? 0;
		const text = value.kind === 'count' ? core({ kind: 'count', n }, piece.modifiers) : n.toFixed(decimals);
		return text === null ? [] : [{ core: text, shown: n }];
	});
}

function otherFigure(
	{ draw, pieces, random }: Given,
	claim: TemplateClaim,
	{ kind, put }: Corruption,
): Corrupted | null {
	const also = admitted(draw, put);
	const make = (piece: Piece, before: string): Piece | null => {
		const { value, modifiers, hedge } = piece;
		if (!value || !piece.figure) return null;
		const true_ = [Math.abs(magnitude(value) ?? 0), ...also];
		const fits = (list: readonly Put[]): Piece[] =>
			list.flatMap((one) => {
				const printed = printSlot(value, modifiers, hedge, before, one);
				const figure = printed?.figure;
				return figure && true_.every((v) => isFalseOf(figure, v)) ? [{ ...piece, ...printed }] : [];
			});
		const pairs =
			kind === 'digits'
				? transpositions(piece.core).map((text) => ({ core: text, shown: Number(text.replaceAll(',', '')) }))
				: [];
		const swapped = fits(pairs.filter(({ shown }) => Number.isFinite(shown)));
		const found = swapped.length > 0 ? swapped : fits(neighbours(piece, value));
		return found.length === 0 ? null : random.pick(found);
	};
	return replaced(pieces, ({ mark, slot }) => mark === claim.n && slot === put, make);
}

/** Values that the same measure has for anyone else the sentence could mean. */
function valuesOfOthers(draw: Draw, slot: string): (Value | null)[] {
	const { prefix, rest } = splitSlot(slot);
	const view = draw.contests.get(prefix);
	if (view) {
		const suffix = roleSlot(rest)?.name ?? null;
		return suffix === null ? [] : view.ranked.map((c) => view.ofCandidate(c, suffix));
	}
	const totals = draw.totals;
	if (!totals || slot.startsWith('turnout')) return [];
	return FORMED.filter((id) => totals.totals.parties.has(id)).map(
		(party) => totals.withParties({ party })?.value(slot) ?? null,
	);
}

function otherMeasure(
	{ draw, pieces }: Given,
	claim: TemplateClaim,
	{ put, with: instead }: Corruption,
): Corrupted | null {
	const value = draw.value(instead);
	const was = draw.value(put);
	if (!value || !was) return null;
	const [to, from] = [magnitude(value) ?? 0, magnitude(was) ?? 0];
	const bothChange = /change|swing/.test(put) && /change|swing/.test(instead);
	if (bothChange && Math.sign(to) !== Math.sign(from) && !/swing/.test(put + instead)) return null;
	const others = [
		...valuesOfOthers(draw, put).map((v) => (v ? Math.abs(magnitude(v) ?? 0) : null)),
		...admitted(draw, put),
	];
	return replaced(
		pieces,
		({ mark, slot }) => mark === claim.n && slot === put,
		(piece, before) => {
			const printed = printSlot(value, piece.modifiers, piece.hedge, before);
			const figure = printed?.figure;
			if (!printed || !figure || !isFalseOf(figure, Math.abs(from)) || figure.shown === 0) return null;
			return others.every((v) => v === null || isFalseOf(figure, v)) ? { ...piece, ...printed } : null;
		},
	);
}

/** Whether swapped words are false, where the conditions of the template do not already see to it. */
function wordsAreFalse(
	{ template, draw, pieces }: Given,
	claim: TemplateClaim,
	{ put, with: instead }: Corruption,
): boolean {
	const hedged = pieces.find(({ mark, hedge }) => mark === claim.n && hedge !== null);
	if (hedged?.figure && /over|under|almost|fewer|more|less/i.test(put)) {
		const v = Math.abs(magnitude(hedged.value as Value) ?? 0);
		const x = hedged.figure.shown;
		return Math.abs(v - x) >= (hedged.figure.isCount ? 0.02 * x : 1);
	}
	const view = [...draw.contests.values()][0];
	if (put === 'nearly doubled' && instead === 'more than doubled') {
		const condition = template.when.find((c) => MULTIPLES[c.replace(/^[a-z]+-(?=votes-)/, '')]);
		const own = condition && view?.role(condition.slice(0, condition.indexOf('-')) as Role);
		const before = own && view.before(own);
		return !!before && own.votes / before.votes < 1.94;
	}
	if (claim.measure === 'deposit' && put === 'kept') return number(draw, 'deposits') !== 2;
	if (instead === 'by less' && draw.totals) {
		const { totals } = draw;
		const own = number(draw, 'share.change');
		return FORMED.some((party) => {
			const change = totals.withParties({ party })?.value('share.change');
			const x = change ? (magnitude(change) ?? 0) : 0;
			return party !== totals.party && x > 0.2 && x < own - 0.2;
		});
	}
	return true;
}

function number(draw: Draw, slot: string): number {
	const value = draw.value(slot);
	return value ? (magnitude(value) ?? 0) : 0;
}

function otherWords(given: Given, claim: TemplateClaim, corruption: Corruption): Corrupted | null {
	const { put, with: instead } = corruption;
	if (!wordsAreFalse(given, claim, corruption)) return null;
	const at = given.pieces.findIndex(
		({ mark, slot, text }) => mark === claim.n && slot === null && text.includes(put),
	);
	if (at < 0) return null;
	const piece = given.pieces[at];
	const from = piece.text.indexOf(put);
	const pieces = [
		...given.pieces.slice(0, at),
		{ ...piece, text: piece.text.slice(0, from) },
		{ ...piece, text: instead },
		{ ...piece, text: piece.text.slice(from + put.length) },
		...given.pieces.slice(at + 1),
	];
	return { pieces, altered: new Set([at + 1]) };
}

function otherName(given: Given, claim: TemplateClaim, corruption: Corruption): Corrupted | null {
	const { template, draw, pieces, surnames, publishedOn, random } = given;
	const alt = alternative(corruption, draw, surnames, publishedOn, random);
	if (!alt || !isFalse(template, claim, draw, pieces, alt)) return null;
	return replaced(
		pieces,
		({ slot }) => slot === corruption.put,
		(piece, before) => {
			const printed = printSlot(alt.value, piece.modifiers, piece.hedge, before);
			return printed && { ...piece, ...printed };
		},
	);
}
