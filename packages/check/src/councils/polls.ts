/** Polls of a council: who was elected on a day, and which contest of a ward a sentence means. */
import type { CouncilBook, LocalParty } from './book.ts';
import type { Snapshot } from './snapshots.ts';
import type { Days } from './span.ts';

/** Seats that a party won on the polling days of the year that the text speaks of, as a snapshot of that poll. */
export function electedAt(
	found: CouncilBook,
	council: number,
	days: Days,
	party: LocalParty,
): { readonly value: number; readonly snapshot: Snapshot }[] {
	const { book } = found;
	const [from, to] = book.wardsOf(council);
	const byDay = new Map<string, { elected: number; first: number; all: number }>();
	for (let contest = book.wards.firstContest[from]; contest < book.wards.firstContest[to]; contest++) {
		const on = book.contests.on(contest);
		if (on === '' || !isMeant(on, days)) continue;
		const day = byDay.get(on) ?? { elected: 0, first: contest, all: 0 };
		byDay.set(on, day);
		day.all += book.contests.seats[contest];
		for (let row = book.contests.first[contest]; row < book.contests.first[contest + 1]; row++)
			if (book.candidates.isElected[row] && found.match(book.candidates.party[row], party) === 'yes')
				day.elected++;
	}
	return [...byDay].map(([on, { elected, first, all }]) => ({
		value: elected,
		snapshot: {
			year: Number(on.slice(0, 4)),
			on,
			total: all,
			place: { source: book.contests.source[first], line: book.candidates.line[book.contests.first[first]] },
			control: '',
			majority: -1,
			row: -1,
			label: `elected on ${on}`,
			seatsOf: () => elected,
		},
	}));
}

/** A poll in the year told, or, where none is told, in the year before publication. */
export function isMeant(on: string, { low, high, isTold }: Days): boolean {
	if (isTold)
		return (
			on.slice(0, 4) === high.slice(0, 4) &&
			on <= `${high.slice(0, 4)}-12-31` &&
			on.slice(0, 4) >= low.slice(0, 4)
		);
	return on <= high && Date.parse(high) - Date.parse(on) <= 45 * 86_400_000;
}

/** The contest of a ward that the text means: of the year told, else one held in the weeks before; -1 if none is at hand. */
export function contestMeant({ book }: CouncilBook, ward: number, days: Days, isByElection: boolean): number {
	let best = -1;
	for (let contest = book.wards.firstContest[ward]; contest < book.wards.firstContest[ward + 1]; contest++) {
		const on = book.contests.on(contest);
		if (Boolean(book.contests.isByElection[contest]) !== isByElection) continue;
		if (on === '' ? isByElection : isMeant(on, days)) best = contest;
	}
	return best;
}
