/** The frame about councillors of a party over the country. */
import { type CouncilDraw, digits, partySlots, withCommas } from './council-slots.ts';
import { type CouncilView, FORMS } from './council-view.ts';
import type { Random } from './random.ts';

export function national({ book }: CouncilView, random: Random): CouncilDraw | null {
	const row = random.pick(book.affiliations);
	const list = row.seats.filter(([id]) => FORMS[id]);
	const [party, count] = random.pick(list);
	return {
		slots: { ...partySlots('party', party), count: withCommas(count), year: String(row.year) },
		published: `${row.year}-11-10`,
		wrong({ kind }, r) {
			if (kind === 'digits') {
				const text = digits(withCommas(count), [count], Math.ceil(count / 15), r);
				return text === null ? null : { count: text };
			}
			if (kind === 'party') {
				const others = list.filter(([, n]) => Math.abs(n - count) > n / 15);
				return others.length === 0 ? null : partySlots('party', r.pick(others)[0]);
			}
			const years = book.affiliations.filter(
				(one) =>
					one.year < row.year && one.seats.every(([id, n]) => id !== party || Math.abs(n - count) > n / 15),
			);
			return years.length === 0 ? null : { year: String(r.pick(years).year) };
		},
	};
}
