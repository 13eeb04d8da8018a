/** What a draw of a template about councils is, and what all frames share: other figures, other parties, other councils. */
import type { CouncilCorruption } from '../templates/councils.ts';
import { transpositions } from './corrupt.ts';
import { type CouncilView, FORMS } from './council-view.ts';
import type { Random } from './random.ts';

export type Slots = Readonly<Record<string, string>>;

export interface CouncilDraw {
	readonly slots: Slots;
	readonly published: string;
	/** Slots that make the claim false beyond doubt, or null where none are at hand. */
	readonly wrong: (corruption: CouncilCorruption, random: Random) => Slots | null;
}

export const MAJOR = Object.keys(FORMS);

export function digits(text: string, known: readonly number[], least: number, random: Random): string | null {
	const value = Number(text.replaceAll(',', ''));
	const isFar = (n: number) => n > 0 && known.every((one) => Math.abs(one - n) >= least);
	const print = (n: number) =>
		text.includes('.') ? n.toFixed(1) : text.includes(',') || n > 9999 ? withCommas(n) : String(n);
	const swapped = transpositions(text)
		.map((one) => Number(one.replaceAll(',', '')))
		.filter((n) => Number.isFinite(n) && isFar(n));
	const list =
		swapped.length > 0
			? swapped
			: [3, 4, 5, 7, 9].flatMap((step) => [value + step, value - step]).filter(isFar);
	return list.length === 0 ? null : print(random.pick(list));
}

export const withCommas = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const partySlots = (prefix: string, id: string): Slots => ({
	[prefix]: FORMS[id][0],
	[`${prefix}.the`]: FORMS[id][1],
});

/** All slots that show the thing a corruption touches. */
export const prefixOf = (put: string) => put.replace(/\.the$/, '');

export function pickCouncil({ book }: CouncilView, random: Random): number {
	return random.below(book.councils.length);
}

export const nameOf = ({ book }: CouncilView, council: number) => book.councils[council].name;

export function otherCouncil(
	view: CouncilView,
	isFalse: (council: number) => boolean,
	random: Random,
): Slots | null {
	for (let i = 0; i < 20; i++) {
		const council = pickCouncil(view, random);
		if (isFalse(council)) return { council: nameOf(view, council) };
	}
	return null;
}

export const idOf = ({ book }: CouncilView, label: number) => (label < 0 ? '' : book.parties[label].id);
