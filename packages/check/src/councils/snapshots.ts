/** What a council was made of at known times: after a poll, to the day; in a roll, some day between two polls. */
import { BUCKET } from '@mandate/record';
import type { CouncilBook, LocalParty } from './book.ts';
import type { Place } from './claim.ts';
import { type Days, mayPoll, rollWindow } from './span.ts';

export interface Snapshot {
	readonly year: number;
	/** Day of the poll, or empty for a roll. */
	readonly on: string;
	readonly total: number;
	readonly place: Place;
	/** As the file states it. */
	readonly control: string;
	/** Seats, or null where the file has no column for the party. */
	seatsOf(party: LocalParty): number | null;
	/** Index of the label with more than half of the seats, -1 if none has. */
	readonly majority: number;
	/** Row of compositions, or -1 for a roll that was counted. */
	readonly row: number;
	readonly label: string;
}

/** Columns that every file of compositions has. */
const ALWAYS: ReadonlySet<string> = new Set(['conservative', 'labour', 'liberal-democrats']);

const KNOWN = new WeakMap<CouncilBook, Map<number, readonly Snapshot[]>>();

/** In order of time; a roll comes after the poll of its year. */
export function snapshotsOf(found: CouncilBook, council: number): readonly Snapshot[] {
	const all = KNOWN.get(found) ?? new Map<number, readonly Snapshot[]>();
	KNOWN.set(found, all);
	const known = all.get(council);
	if (known) return known;
	const list = [...fromCompositions(found, council), ...fromRolls(found, council)];
	list.sort(
		(a, b) => a.year - b.year || (a.on === '' ? 1 : 0) - (b.on === '' ? 1 : 0) || (a.on < b.on ? -1 : 1),
	);
	all.set(council, list);
	return list;
}

function made(
	found: CouncilBook,
	seats: ReadonlyMap<number, number>,
	isRoll: boolean,
	rest: Omit<Snapshot, 'seatsOf' | 'majority'>,
): Snapshot {
	const { book } = found;
	let majority = -1;
	for (const [label, count] of seats)
		if (count * 2 > rest.total && book.parties[label].id !== BUCKET && label !== found.vacant)
			majority = label;
	return {
		...rest,
		majority,
		seatsOf(party) {
			let sum = 0;
			let isNamed = false;
			for (const [label, count] of seats) {
				if (label === found.vacant) continue;
				if (found.match(label, party) !== 'yes') continue;
				isNamed = true;
				sum += count;
			}
			if (isNamed || isRoll) return sum;
			const id = found.release.parties[party.party]?.id ?? '';
			return ALWAYS.has(id) ? 0 : null;
		},
	};
}

function fromCompositions(found: CouncilBook, council: number): Snapshot[] {
	const { compositions } = found.book;
	const list: Snapshot[] = [];
	for (let row = 0; row < compositions.count; row++) {
		if (compositions.council[row] !== council) continue;
		const seats = new Map<number, number>();
		for (let at = compositions.first[row]; at < compositions.first[row + 1]; at++)
			seats.set(compositions.party[at], compositions.seats[at]);
		const on = compositions.on(row);
		const year = compositions.year[row];
		list.push(
			made(found, seats, false, {
				year,
				on,
				total: compositions.total[row],
				place: { source: compositions.source[row], line: compositions.line[row] },
				control: compositions.control(row),
				row,
				label: on === '' ? `composition of ${year}` : `after the poll of ${on}`,
			}),
		);
	}
	return list;
}

function fromRolls(found: CouncilBook, council: number): Snapshot[] {
	const { book } = found;
	const [from, to] = book.wardsOf(council);
	const list: Snapshot[] = [];
	book.rolls.forEach(({ year, source }, roll) => {
		const seats = new Map<number, number>();
		let total = 0;
		let line = 0;
		for (let spell = book.wards.firstSpell[from]; spell < book.wards.firstSpell[to]; spell++) {
			if (((book.spells.rolls[spell] >> roll) & 1) === 0) continue;
			const label = book.spells.party[spell];
			seats.set(label, (seats.get(label) ?? 0) + 1);
			if (total === 0) line = book.lineOf(spell, roll);
			total++;
		}
		if (total > 0)
			list.push(
				made(found, seats, true, {
					year,
					on: '',
					total,
					place: { source, line },
					control: '',
					row: -1,
					label: `roll of ${year}`,
				}),
			);
	});
	return list;
}

export interface Relevant {
	readonly list: readonly Snapshot[];
	/** They stand on both sides of the days, or the day is that of a poll: what none of them says was not so. */
	readonly isClosed: boolean;
	/** The text speaks of what a poll left: by-elections since do not count. */
	readonly isPoll: boolean;
}

/** The snapshots that may show how things stood on those days. `isPoll`: the sentence speaks of an election's outcome. */
export function relevant(found: CouncilBook, council: number, days: Days, isPoll: boolean): Relevant {
	const all = snapshotsOf(found, council);
	const year = Number(days.high.slice(0, 4));
	if (isPoll) {
		const pollYear = days.isTold || days.high >= mayPoll(year) ? year : year - 1;
		const polls = all.filter(({ on }) => on !== '' && on.startsWith(String(pollYear)));
		const rolls = all.filter((one) => one.on === '' && one.year === pollYear);
		return {
			list: [...polls, ...rolls],
			isClosed: polls.length > 0 || rolls.length > 0,
			isPoll: polls.length > 0,
		};
	}
	const { rolls } = found.book;
	const window = rollWindow(rolls, days);
	const years = new Set(window.all.map((roll) => rolls[roll].year));
	if (days.isTold && days.low.endsWith('-01-01') && days.high.endsWith('-12-31')) {
		// A bare year: the rolls of that year and of the year before, not those around them.
		const list = all.filter((one) => one.year === year || one.year === year - 1);
		// A council that has nothing before its first year was new then.
		const isWhole =
			list.some((one) => one.year === year) &&
			(list.some((one) => one.year === year - 1) ||
				(year > rolls[0].year && all.every((one) => one.year >= year)));
		return { list, isClosed: isWhole, isPoll: false };
	}
	const list = all.filter((one) => years.has(one.year));
	return {
		list,
		isClosed: window.before >= 0 && (window.after >= 0 || window.all.length > 1),
		isPoll: false,
	};
}
