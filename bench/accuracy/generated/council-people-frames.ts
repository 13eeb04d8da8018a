/** Frames about councillors: party and ward in three rolls running, and changes between two. */
import {
	type CouncilDraw,
	idOf,
	nameOf,
	partySlots,
	pickCouncil,
	prefixOf,
	type Slots,
} from './council-slots.ts';
import { type CouncilView, FORMS, type Stay } from './council-view.ts';
import type { Random } from './random.ts';

function isSteady({ labels, wards }: Stay, from: number, to: number): boolean {
	for (let i = from; i <= to; i++)
		if (labels[i] < 0 || labels[i] !== labels[from] || wards[i] !== wards[from]) return false;
	return true;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' ',
);

export function member(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const bit = 1 + random.below(view.book.rolls.length - 2);
	const { year } = view.book.rolls[bit];
	const there = view
		.people(council)
		.filter((stay) => isSteady(stay, bit - 1, bit + 1) && FORMS[idOf(view, stay.labels[bit])]);
	if (there.length < 6) return null;
	const stay = random.pick(there);
	const party = idOf(view, stay.labels[bit]);
	const { wards } = view.book;
	const ward = wards.name.at(stay.wards[bit]);
	if (
		!/^[A-Z][a-z]+( [A-Z][a-z]+| and| &)*$/.test(ward) ||
		view.book.councilNamed(ward.toLowerCase()) !== undefined
	)
		return null;
	const month = 6 + random.below(6);
	return {
		slots: {
			council: nameOf(view, council),
			name: stay.name,
			ward,
			...partySlots('party', party),
			a: /^[aeiou]/i.test(FORMS[party][0]) || party === 'snp' ? 'an' : 'a',
			monthyear: `${MONTHS[month - 1]} ${year}`,
		},
		published: `${year}-12-10`,
		wrong({ kind }, r): Slots | null {
			if (kind === 'party') {
				const id = r.pick(['conservative', 'labour', 'liberal-democrats'].filter((one) => one !== party));
				return { ...partySlots('party', id) };
			}
			if (kind === 'ward') {
				const list = there.filter(
					(other) =>
						other.wards[bit] !== stay.wards[bit] &&
						/^[A-Z][a-z]+( [A-Z][a-z]+)*$/.test(wards.name.at(other.wards[bit])),
				);
				const name = list.length > 0 ? wards.name.at(r.pick(list).wards[bit]) : '';
				return name === '' || view.book.councilNamed(name.toLowerCase()) !== undefined
					? null
					: { ward: name };
			}
			const list = there.filter(
				(other) => other.labels[bit] !== stay.labels[bit] && other.wards[bit] !== stay.wards[bit],
			);
			return list.length === 0 ? null : { name: r.pick(list).name };
		},
	};
}

export function change(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const bit = 1 + random.below(view.book.rolls.length - 3);
	const { year } = view.book.rolls[bit];
	const all = view.people(council).filter(({ labels, wards }) => {
		const [a, b, c, d] = labels.slice(bit - 1, bit + 3);
		return (
			a >= 0 &&
			a === b &&
			c >= 0 &&
			c === d &&
			b !== c &&
			new Set(wards.slice(bit - 1, bit + 3)).size === 1 &&
			FORMS[idOf(view, a)] &&
			FORMS[idOf(view, c)]
		);
	});
	if (all.length === 0) return null;
	const stay = random.pick(all);
	const [from, to] = [idOf(view, stay.labels[bit]), idOf(view, stay.labels[bit + 1])];
	const others = (r: Random) =>
		r.pick(['conservative', 'labour', 'liberal-democrats', 'green'].filter((id) => id !== from && id !== to));
	return {
		slots: {
			council: nameOf(view, council),
			name: stay.name,
			...partySlots('from', from),
			...partySlots('to', to),
		},
		published: `${year + 1}-0${1 + random.below(3)}-15`,
		wrong({ kind, put, swap }, r) {
			if (swap) return { ...partySlots('from', to), ...partySlots('to', from) };
			if (kind === 'party') return partySlots(prefixOf(put), others(r));
			const list = view
				.people(council)
				.filter(
					(other) =>
						isSteady(other, bit - 1, bit + 2) &&
						![to].includes(idOf(view, other.labels[bit])) &&
						FORMS[idOf(view, other.labels[bit])],
				);
			return list.length === 0 ? null : { name: r.pick(list).name };
		},
	};
}
