/** The book of councils as the templates about councils need it: seats, labels and contests, read straight from its columns. */
import { BUCKET, type Councils, personKey, personWords, VACANT } from '@mandate/record';

/** Forms of parties that sentences can print: adjective and noun. */
export const FORMS: Readonly<Record<string, readonly [string, string]>> = {
	conservative: ['Conservative', 'the Conservatives'],
	labour: ['Labour', 'Labour'],
	'liberal-democrats': ['Liberal Democrat', 'the Liberal Democrats'],
	green: ['Green', 'the Greens'],
	snp: ['SNP', 'the SNP'],
	ukip: ['Ukip', 'Ukip'],
	'plaid-cymru': ['Plaid Cymru', 'Plaid Cymru'],
};

export interface Stay {
	readonly name: string;
	readonly council: number;
	readonly ward: number;
	/** Label in each roll, -1 where the person is not in it or stands there twice. */
	readonly labels: readonly number[];
	readonly wards: readonly number[];
}

export interface CouncilView {
	readonly book: Councils;
	readonly labelOf: (id: string) => number;
	/** Seats of a label in the roll of a year, and the rows of that roll. */
	readonly roll: (
		council: number,
		year: number,
	) => { seats: ReadonlyMap<string, number>; total: number } | null;
	/** Everything said of a party's seats on a council in a year: roll, composition, after a poll. */
	readonly said: (council: number, year: number, party: string) => number[];
	readonly compositions: (council: number) => readonly {
		row: number;
		year: number;
		on: string;
		total: number;
		key: string;
		seats: ReadonlyMap<string, number>;
	}[];
	readonly people: (council: number) => readonly Stay[];
	/** Label with more than half of the seats, or null. */
	readonly majority: (seats: ReadonlyMap<string, number>, total: number) => string | null;
}

const PLAIN = /^[A-Z][a-z]+ [A-Z][a-z]+$/;

export function councilView(book: Councils): CouncilView {
	const ids = book.parties.map(({ id }) => id);
	const rolls = new Map<string, { seats: Map<string, number>; total: number }>();
	const stays = new Map<number, Stay[]>();

	function roll(council: number, year: number) {
		const key = `${council} ${year}`;
		const known = rolls.get(key);
		if (known) return known.total > 0 ? known : null;
		const seats = new Map<string, number>();
		let total = 0;
		const bit = book.rolls.findIndex((one) => one.year === year);
		const [from, to] = book.wardsOf(council);
		for (let spell = book.wards.firstSpell[from]; bit >= 0 && spell < book.wards.firstSpell[to]; spell++) {
			if (((book.spells.rolls[spell] >> bit) & 1) === 0) continue;
			const id = ids[book.spells.party[spell]];
			seats.set(id, (seats.get(id) ?? 0) + 1);
			total++;
		}
		rolls.set(key, { seats, total });
		return total > 0 ? { seats, total } : null;
	}

	const byCouncil = new Map<
		number,
		CouncilView['compositions'] extends (c: number) => readonly (infer T)[] ? T[] : never
	>();
	const { compositions: table } = book;
	for (let row = 0; row < table.count; row++) {
		const seats = new Map<string, number>();
		for (let at = table.first[row]; at < table.first[row + 1]; at++)
			seats.set(ids[table.party[at]], table.seats[at]);
		const list = byCouncil.get(table.council[row]) ?? [];
		byCouncil.set(table.council[row], list);
		list.push({
			row,
			year: table.year[row],
			on: table.on(row),
			total: table.total[row],
			key: `${table.source[row]} ${table.line[row]}`,
			seats,
		});
	}
	const compositions = (council: number) => byCouncil.get(council) ?? [];

	function people(council: number): Stay[] {
		const known = stays.get(council);
		if (known) return known;
		const found = new Map<string, { name: string; labels: number[]; wards: number[]; seen: number[] }>();
		const surnames = new Map<string, Set<string>>();
		const [from, to] = book.wardsOf(council);
		for (let spell = book.wards.firstSpell[from]; spell < book.wards.firstSpell[to]; spell++) {
			const name = book.spells.name.at(spell);
			const words = personWords(name);
			const key = personKey(words);
			if (key === '') continue;
			const surname = words[words.length - 1];
			surnames.set(surname, (surnames.get(surname) ?? new Set()).add(key));
			const stay = found.get(key) ?? {
				name,
				labels: book.rolls.map(() => -1),
				wards: book.rolls.map(() => -1),
				seen: book.rolls.map(() => 0),
			};
			found.set(key, stay);
			book.rolls.forEach((_, bit) => {
				if (((book.spells.rolls[spell] >> bit) & 1) === 0) return;
				stay.seen[bit]++;
				stay.labels[bit] = stay.seen[bit] > 1 ? -1 : book.spells.party[spell];
				stay.wards[bit] = book.spells.ward[spell];
			});
		}
		const list = [...found]
			.filter(([key, { name }]) => PLAIN.test(name) && surnames.get(key.split(' ')[0])?.size === 1)
			.map(([, { name, labels, wards }]) => ({ name, council, ward: Math.max(...wards), labels, wards }));
		stays.set(council, list);
		return list;
	}

	return {
		book,
		labelOf: (id) => ids.indexOf(id),
		roll,
		compositions,
		people,
		said(council, year, party) {
			const own = roll(council, year)?.seats.get(party) ?? (roll(council, year) ? 0 : null);
			const others = compositions(council)
				.filter((one) => one.year === year)
				.map(({ seats }) => seats.get(party) ?? 0);
			return own === null ? others : [own, ...others];
		},
		majority(seats, total) {
			for (const [id, count] of seats) if (count * 2 > total && id !== BUCKET && id !== VACANT) return id;
			return null;
		},
	};
}
