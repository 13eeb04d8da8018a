/**
 * Claims about homes by council tax band: "85.8 per cent of homes in Derby are in bands A to C", "freezing council tax for 85% of
 * the city's residents". The book is opened only where a sentence speaks of council tax or of bands; where there is none, or it
 * cannot say, the claim is told to be outside the record.
 */
import { type Tax, wordsOf } from '@mandate/record';
import type { Named } from '../answer.ts';
import { isAsserted } from '../events/asserted.ts';
import { type EventClaim, type EventInput, NOTHING_NAMED } from '../events/event.ts';
import type { Sentence } from '../frame/sentence.ts';
import { type TaxPlace, taxPlaceAt } from './area.ts';
import { bandsIn, type NamedBands } from './bands.ts';
import { type Counted, countedAfter } from './counted.ts';
import { isFrozen } from './frozen.ts';
import { linkedBands } from './link.ts';
import { type Said, verdictOnFreeze, verdictOnShare } from './verdict.ts';

interface Figure {
	readonly index: number;
	readonly counted: Counted;
	/** The figure's own words up to the noun it counts, or to the figure's end where the noun is the one before's. */
	readonly to: number;
}

/** Figures that count homes or those who live in them; a later one may leave the noun out. */
function figuresIn(s: Sentence): Figure[] {
	const figures: Figure[] = [];
	let last: Counted | null = null;
	s.numbers.forEach((n, index) => {
		if (n.unit === 'money' || s.timeAt[n.figureFrom] >= 0) return;
		const counted = countedAfter(s, n.to);
		if (counted) figures.push({ index, counted, to: counted.at + 1 });
		else if (last && n.unit === 'percent') figures.push({ index, counted: last, to: n.to });
		last = counted ?? last;
	});
	return figures;
}

export function councilTax(input: EventInput): readonly EventClaim[] {
	const { s, context } = input;
	if (s.numbers.length === 0) return [];
	const tax = s.tokens.findIndex(({ word }, i) => word === 'tax' && s.tokens[i - 1]?.word === 'council') - 1;
	if (tax < 0 && !s.tokens.some(({ word }) => word === 'band' || word === 'bands')) return [];
	const figures = figuresIn(s);
	if (figures.length === 0) return [];
	const book = context.facts.release.tax;
	const bands = bandsIn(s);
	return figures.flatMap((figure) => {
		const told = book && judged(input, figure, book, tax, bands);
		if (told) return [told];
		return tax >= 0 && figure.to > s.numbers[figure.index].to ? [outside(s, figure, tax)] : [];
	});
}

/** Words of a claim: the figure with whom it counts, and what else it goes by. */
function span(s: Sentence, { index, to }: Figure, from: number, end: number): { from: number; to: number } {
	const start = s.numbers[index].from;
	return from < 0 ? { from: start, to } : { from: Math.min(start, from), to: Math.max(to, end) };
}

function outside(s: Sentence, figure: Figure, tax: number): EventClaim {
	return {
		...NOTHING_NAMED,
		...span(s, figure, tax, tax + 2),
		type: 'other',
		verdict: 'not_in_record',
		detail: 'dataset',
		workings: [{ text: 'who pays which council tax: the record cannot say of these words', leaves: [] }],
		numbers: [figure.index],
	};
}

/** Null where the words tell neither bands nor a freeze, or no area that the book has. */
function judged(
	input: EventInput,
	figure: Figure,
	book: Tax,
	tax: number,
	bands: readonly NamedBands[],
): EventClaim | null {
	const { s, context } = input;
	const { index, counted } = figure;
	if (!counted.isAll) return null;
	const link = linkedBands(s, figure.index, counted.at, bands);
	const isFreeze = tax >= 0 && isFrozen(s);
	if (!link && !(isFreeze && figure.to > s.numbers[index].to)) return null;
	const place = taxPlaceAt(s, s.numbers[index].from, book, context);
	if (!place) return null;
	const counts = book.dwellingsOf(place.area);
	if (counts.length === 0) return null;
	const said: Said = {
		n: s.numbers[index],
		counted,
		counts,
		published: yearOf(s, context.published),
		isSure: place.isSure && isAsserted(s, s.numbers[index].from),
	};
	const verdict = link ? verdictOnShare(said, link) : verdictOnFreeze(said);
	const { from, to } = link ? span(s, figure, link.named.from, link.named.to) : span(s, figure, tax, tax + 2);
	return {
		...NOTHING_NAMED,
		...verdict,
		from,
		to,
		type: 'other',
		bodies: [bodyOf(input, book, place)],
		assumptions: [...namedOrNot(place, book), ...verdict.assumptions],
		numbers: [index],
	};
}

/** The council as the book of councils knows it, else the area by its code. */
function bodyOf({ context }: EventInput, book: Tax, { area }: TaxPlace): Named {
	const { code, name } = book.areas[area];
	const councils = context.facts.release.councils;
	const row = councils?.councilNamed(wordsOf(name).join(' '));
	const council = row === undefined ? undefined : councils?.councils[row];
	return council ? { id: council.id, name: council.name } : { id: code, name };
}

function namedOrNot({ area, isNamed }: TaxPlace, book: Tax): string[] {
	return isNamed ? [] : [`no council is named here: ${book.areas[area].name}, which the text is about`];
}

/** The year that the sentence tells, else that of publication. */
function yearOf(s: Sentence, published: string): number {
	const told = s.times.find(({ kind, year }) => kind === 'date' && year > 0);
	return told?.kind === 'date' ? told.year : Number(published.slice(0, 4));
}
