/** Seats of a council as the rolls name them, roll by roll. Gathered once a release. */
import { VACANT } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import { personWords } from '../../councils/person-words.ts';

export interface RollSeat {
	/** Row of `Councils.wards`. */
	readonly ward: number;
	/** As the council lists it; empty for a vacant seat. */
	readonly name: string;
	/** Folded words of the name, by which it is the same in two rolls; empty for a vacant seat. */
	readonly key: string;
	/** Row of `Councils.parties`. */
	readonly party: number;
	/** Day on which the seat is next polled, by the roll and `PUT_OFF`; empty where the roll does not say. */
	readonly next: string;
	/** Row of `Councils.spells`. */
	readonly spell: number;
	readonly line: number;
}

export interface CouncilRoll {
	readonly year: number;
	/** Index of `Councils.rolls`. */
	readonly roll: number;
	/** Index of `Release.sources`. */
	readonly source: number;
	/** In the order of the roll's lines. */
	readonly seats: readonly RollSeat[];
}

/** Polls that were put off after rolls had printed their day: Coronavirus Act 2020, section 60. */
const PUT_OFF: Readonly<Record<string, string>> = { '2020-05-07': '2021-05-06' };

const gathered = new WeakMap<Councils, Map<number, readonly CouncilRoll[]>>();

/** Rolls that name the council, ascending by year; of two rolls of one year the first. @param council row of the book */
export function rollsOf(book: Councils, council: number): readonly CouncilRoll[] {
	const all = gathered.get(book) ?? new Map<number, readonly CouncilRoll[]>();
	gathered.set(book, all);
	const known = all.get(council);
	if (known) return known;
	const rolls = gather(book, council);
	all.set(council, rolls);
	return rolls;
}

function gather(book: Councils, council: number): CouncilRoll[] {
	const { wards, spells } = book;
	const vacant = book.parties.findIndex(({ id }) => id === VACANT);
	const [from, to] = book.wardsOf(council);
	const seats = book.rolls.map((): RollSeat[] => []);
	for (let spell = wards.firstSpell[from]; spell < wards.firstSpell[to]; spell++) {
		const party = spells.party[spell];
		const name = party === vacant ? '' : spells.name.at(spell);
		const key = personWords(name).join(' ');
		for (let roll = 0; roll < book.rolls.length; roll++) {
			if (((spells.rolls[spell] >> roll) & 1) === 0) continue;
			const printed = book.nextPoll(spell, roll);
			const next = PUT_OFF[printed] ?? printed;
			const line = book.lineOf(spell, roll);
			seats[roll].push({ ward: spells.ward[spell], name, key, party, next, spell, line });
		}
	}
	const years = new Set<number>();
	const rolls: CouncilRoll[] = [];
	book.rolls.forEach(({ year, source }, roll) => {
		if (seats[roll].length === 0 || years.has(year)) return;
		years.add(year);
		seats[roll].sort((a, b) => a.line - b.line);
		rolls.push({ year, roll, source, seats: seats[roll] });
	});
	return rolls;
}
