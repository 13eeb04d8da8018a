/** Every council of the record in a line: who has the most seats by the last roll, what is said of control, when it polls next. */
import type { Council } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import type { Release } from '../../release/release.ts';
import { type CouncilMajority, majorityOf, type SeatCount, seatCounts } from './council-facts.ts';

export interface CouncilLine {
	readonly council: Council;
	/** Year of the last roll that names it; null where none does. */
	readonly rollOf: number | null;
	/** False where later rolls leave it out: it was abolished, or goes by another name. */
	readonly isInLastRoll: boolean;
	readonly total: number;
	readonly seats: readonly SeatCount[];
	readonly majority: CouncilMajority;
	/** As the last file prints it, and its year; null where none does. */
	readonly stated: { readonly label: string; readonly year: number } | null;
	/** First day on which that roll says that seats are polled; null where it does not. */
	readonly nextPollOn: string | null;
}

const listed = new WeakMap<Release, readonly CouncilLine[]>();

/** By name. Worked out once a release. */
export function allCouncils(release: Release): readonly CouncilLine[] {
	const known = listed.get(release);
	if (known) return known;
	const lines = release.councils === null ? [] : list(release.councils);
	listed.set(release, lines);
	return lines;
}

function list(book: Councils): CouncilLine[] {
	const { councils, rolls, spells, wards, compositions } = book;
	const last = councils.map(() => -1);
	const councilOf = (spell: number) => wards.council[spells.ward[spell]];
	for (let spell = 0; spell < spells.count; spell++) {
		const roll = 31 - Math.clz32(spells.rolls[spell]);
		const row = councilOf(spell);
		if (roll > last[row]) last[row] = roll;
	}
	const counts = councils.map(() => new Map<number, number>());
	const next = councils.map(() => '');
	for (let spell = 0; spell < spells.count; spell++) {
		const row = councilOf(spell);
		if (((spells.rolls[spell] >> last[row]) & 1) === 0) continue;
		const party = spells.party[spell];
		counts[row].set(party, (counts[row].get(party) ?? 0) + 1);
		const day = book.nextPoll(spell, last[row]);
		if (day !== '' && (next[row] === '' || day < next[row])) next[row] = day;
	}
	const stated: CouncilLine['stated'][] = councils.map(() => null);
	for (let row = 0; row < compositions.count; row++) {
		const label = compositions.control(row);
		if (label !== '') stated[compositions.council[row]] = { label, year: compositions.year[row] };
	}
	return councils
		.map((council, row): CouncilLine => {
			const seats = seatCounts(book, counts[row]);
			const total = seats.reduce((sum, one) => sum + one.seats, 0);
			return {
				council,
				rollOf: rolls[last[row]]?.year ?? null,
				isInLastRoll: last[row] === rolls.length - 1,
				total,
				seats,
				majority: majorityOf(seats, total),
				stated: stated[row],
				nextPollOn: next[row] || null,
			};
		})
		.sort((a, b) => (a.council.name < b.council.name ? -1 : 1));
}
