/** Frames about seats and control of a council. */
import {
	type CouncilDraw,
	digits,
	MAJOR,
	nameOf,
	otherCouncil,
	partySlots,
	pickCouncil,
	type Slots,
} from './council-slots.ts';
import { type CouncilView, FORMS } from './council-view.ts';
import type { Random } from './random.ts';

export function held(view: CouncilView, random: Random, isPoll: boolean): CouncilDraw | null {
	const council = pickCouncil(view, random);
	let year = 2017 + random.below(8);
	let total = 0;
	let seats = 0;
	const party = random.pick(MAJOR);
	if (isPoll) {
		const poll = random.shuffled(
			view.compositions(council).filter(({ on, year: one }) => on !== '' && one >= 2022),
		)[0];
		if (!poll) return null;
		year = poll.year;
		total = poll.total;
		seats = poll.seats.get(party) ?? 0;
	} else {
		const roll = view.roll(council, year);
		if (!roll) return null;
		total = roll.total;
		seats = roll.seats.get(party) ?? 0;
	}
	if (seats < 2) return null;
	const span = (y: number) => (isPoll ? [y] : [y - 1, y, y + 1]);
	const said = (c: number, y: number, id: string) => span(y).flatMap((one) => view.said(c, one, id));
	const isFar = (list: readonly number[]) =>
		list.length > 0 && list.every((one) => Math.abs(one - seats) >= 3);
	const totals = span(year).flatMap((y) => [
		view.roll(council, y)?.total ?? total,
		...view
			.compositions(council)
			.filter((one) => one.year === y)
			.map((one) => one.total),
	]);
	return {
		slots: {
			council: nameOf(view, council),
			...partySlots('party', party),
			seats: String(seats),
			total: String(total),
			year: String(year),
			month: `May ${year}`,
		},
		published: isPoll
			? `${year}-05-${10 + random.below(18)}`
			: `${year + random.below(2)}-12-0${1 + random.below(8)}`,
		wrong({ kind, put }, r) {
			if (kind === 'digits') {
				const text =
					put === 'total'
						? digits(String(total), totals, 1, r)
						: digits(String(seats), said(council, year, party), 3, r);
				return text === null || (put === 'total' && Number(text) < seats) ? null : { [put]: text };
			}
			if (kind === 'party') {
				const list = MAJOR.filter(
					(id) =>
						id !== party &&
						view.labelOf(id) >= 0 &&
						id !== 'ukip' &&
						id !== 'green' &&
						isFar(said(council, year, id)),
				);
				return list.length === 0 ? null : partySlots('party', r.pick(list));
			}
			if (kind === 'council')
				return otherCouncil(
					view,
					(c) =>
						isFar(said(c, year, party)) &&
						(!isPoll || view.compositions(c).some(({ on }) => on.startsWith(String(year)))) &&
						(isPoll || (view.roll(c, year) !== null && view.roll(c, year - 1) !== null)),
					r,
				);
			const years = [2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].filter(
				(y) => y !== year && y <= year && view.roll(council, y) !== null && isFar(said(council, y, party)),
			);
			return years.length === 0 ? null : { year: String(r.pick(years)) };
		},
	};
}

function electedOn(view: CouncilView, council: number, on: string): Map<string, number> {
	const { book } = view;
	const found = new Map<string, number>();
	const [from, to] = book.wardsOf(council);
	for (let c = book.wards.firstContest[from]; c < book.wards.firstContest[to]; c++) {
		if (book.contests.on(c) !== on) continue;
		for (let row = book.contests.first[c]; row < book.contests.first[c + 1]; row++) {
			const { id } = book.parties[book.candidates.party[row]];
			found.set(id, (found.get(id) ?? 0) + Number(book.candidates.isElected[row]));
		}
	}
	return found;
}

const DAYS = ['2016-05-05', '2017-05-04', '2018-05-03', '2019-05-02'];

export function elected(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const on = random.pick(DAYS);
	const year = Number(on.slice(0, 4));
	const won = electedOn(view, council, on);
	const party = random.pick(MAJOR);
	const count = won.get(party) ?? 0;
	if (count < 2) return null;
	const known = (c: number, day: string, id: string) => {
		const list = electedOn(view, c, day);
		return list.size === 0 ? [] : [list.get(id) ?? 0, ...view.said(c, Number(day.slice(0, 4)), id)];
	};
	const isFar = (list: readonly number[]) =>
		list.length > 0 && list.every((one) => Math.abs(one - count) >= 2);
	return {
		slots: {
			council: nameOf(view, council),
			...partySlots('party', party),
			elected: String(count),
			month: `May ${year}`,
		},
		published: `${year}-05-${10 + random.below(18)}`,
		wrong({ kind }, r) {
			if (kind === 'digits') {
				const text = digits(String(count), known(council, on, party), 2, r);
				return text === null ? null : { elected: text };
			}
			if (kind === 'party') {
				const list = MAJOR.filter(
					(id) =>
						id !== party &&
						view.labelOf(id) >= 0 &&
						id !== 'ukip' &&
						id !== 'green' &&
						isFar(known(council, on, id)),
				);
				return list.length === 0 ? null : partySlots('party', r.pick(list));
			}
			if (kind === 'council') return otherCouncil(view, (c) => isFar(known(c, on, party)), r);
			const days = DAYS.filter((day) => day < on && isFar(known(council, day, party)));
			return days.length === 0 ? null : { month: `May ${r.pick(days).slice(0, 4)}` };
		},
	};
}

export function moved(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const polls = view.compositions(council).filter(({ on }) => on !== '');
	const after = polls.find(({ year }) => year === 2023);
	const before = polls.find((one) => one.key === after?.key && one.year === 2019);
	if (!after || !before) return null;
	const changes = (id: string) => [
		(after.seats.get(id) ?? 0) - (before.seats.get(id) ?? 0),
		...view.said(council, 2023, id).flatMap((is) => view.said(council, 2022, id).map((was) => is - was)),
	];
	const party = random.pick(['conservative', 'labour', 'liberal-democrats']);
	const [change] = changes(party);
	const all = changes(party);
	if (Math.abs(change) < 3) return null;
	const words = (up: boolean): Slots => ({ gained: up ? 'gained' : 'lost', lost: up ? 'lost' : 'gained' });
	return {
		slots: {
			council: nameOf(view, council),
			...partySlots('party', party),
			...words(change > 0),
			moved: String(Math.abs(change)),
			month: 'May 2023',
		},
		published: `2023-05-${10 + random.below(18)}`,
		wrong({ kind }, r) {
			const sign = Math.sign(change);
			if (kind === 'direction')
				return all.every((one) => Math.sign(one) !== -sign && Math.abs(one + change) > 2)
					? words(change < 0)
					: null;
			if (kind === 'digits') {
				const text = digits(
					String(Math.abs(change)),
					all.map((one) => one * sign),
					3,
					r,
				);
				const n = Number(text);
				return text === null || (all.some((one) => one * sign > n) && all.some((one) => one * sign < n))
					? null
					: { moved: text };
			}
			const list = ['conservative', 'labour', 'liberal-democrats'].filter(
				(id) =>
					id !== party &&
					(changes(id).every((one) => one < change - 2) || changes(id).every((one) => one > change + 2)),
			);
			return list.length === 0 ? null : partySlots('party', r.pick(list));
		},
	};
}

const NOC = 'no overall control';

export function switched(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const polls = view.compositions(council).filter(({ on }) => on !== '');
	const after = random.shuffled(polls.filter(({ year }) => year >= 2022))[0];
	const before = polls.find((one) => one.key === after?.key && one.year < (after?.year ?? 0));
	if (!after || !before) return null;
	const [was, is] = [view.majority(before.seats, before.total), view.majority(after.seats, after.total)];
	if (was === is || (was !== null && !FORMS[was]) || (is !== null && !FORMS[is])) return null;
	// What the rolls of the years around say must not differ, or the text could mean another change.
	const later = view.roll(council, after.year);
	if (!later || view.majority(later.seats, later.total) !== is) return null;
	const stated = [before, after].map(({ row }) => view.book.compositions.control(row));
	if ((was === null) !== /NOC/.test(stated[0]) || (is === null) !== /NOC/.test(stated[1])) return null;
	const print = (id: string | null) => (id === null ? NOC : FORMS[id][1]);
	return {
		slots: { council: nameOf(view, council), from: print(was), to: print(is), month: `May ${after.year}` },
		published: `${after.year}-05-${10 + random.below(18)}`,
		wrong({ kind, swap }, r) {
			if (swap)
				return is === null && was === null ? null : is === null ? null : { from: print(is), to: print(was) };
			if (kind === 'party') {
				const list = ['conservative', 'labour', 'liberal-democrats'].filter((id) => id !== is && id !== was);
				return is === null ? null : { to: FORMS[r.pick(list)][1] };
			}
			if (is === null) return null;
			return otherCouncil(
				view,
				(c) =>
					view.compositions(c).some(({ year, on }) => on !== '' && year === after.year) &&
					[after.year - 1, after.year].every((y) => {
						const roll = view.roll(c, y);
						const own = roll && view.majority(roll.seats, roll.total);
						return roll !== null && own !== is && own !== null && FORMS[own] !== undefined;
					}) &&
					view
						.compositions(c)
						.filter(({ year, on }) => on !== '' && year === after.year)
						.every(
							({ seats, total }) =>
								view.majority(seats, total) !== is && view.majority(seats, total) !== null,
						),
				r,
			);
		},
	};
}

function steady(view: CouncilView, council: number, year: number): string | null {
	const holders = new Set<string | null>();
	for (const y of [year - 1, year, year + 1]) {
		const roll = view.roll(council, y);
		if (!roll) return null;
		holders.add(view.majority(roll.seats, roll.total));
		for (const one of view.compositions(council))
			if (one.year === y) holders.add(view.majority(one.seats, one.total));
	}
	return holders.size === 1 ? [...holders][0] : null;
}

export function control(view: CouncilView, random: Random): CouncilDraw | null {
	const council = pickCouncil(view, random);
	const year = 2017 + random.below(8);
	const holder = steady(view, council, year);
	if (holder === null || !FORMS[holder]) return null;
	return {
		slots: { council: nameOf(view, council), ...partySlots('holder', holder), year: String(year) },
		published: `${year}-12-0${1 + random.below(8)}`,
		wrong({ kind }, r) {
			if (kind === 'party')
				return partySlots(
					'holder',
					r.pick(['conservative', 'labour', 'liberal-democrats'].filter((id) => id !== holder)),
				);
			return kind === 'council'
				? otherCouncil(
						view,
						(c) => {
							const own = steady(view, c, year);
							return own !== null && own !== holder && FORMS[own] !== undefined;
						},
						r,
					)
				: {};
		},
	};
}
