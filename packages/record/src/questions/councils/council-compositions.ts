/** What a council was made of: as each roll counts it, and as files of compositions have it, side by side. */
import { VACANT } from '../../councils/model.ts';
import type { Councils } from '../../councils/open.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile } from '../known.ts';
import { type CouncilMajority, majorityOf, type SeatCount, seatCounts } from './council-facts.ts';
import { rollNotBefore } from './roll-days.ts';
import { rollsOf } from './rolls-of-council.ts';

export interface CompositionAnswer {
	/** A roll that was counted, or a line of a file of compositions. */
	readonly kind: 'roll' | 'file';
	readonly year: number;
	/** Day of the poll after which it was so; null for a roll and for a composition of a year, whose day is not known. */
	readonly on: string | null;
	/** First day, ISO, of which it may tell. */
	readonly notBefore: string;
	readonly total: number;
	/** Most seats first, vacant ones last. */
	readonly seats: readonly SeatCount[];
	readonly vacant: number;
	readonly majority: CouncilMajority;
	/** Who controls, as the file prints it: "LAB", "NOC", "Con plurality"; null where it does not. */
	readonly stated: string | null;
	readonly evidence: readonly Evidence[];
}

const opened = new WeakMap<Councils, Map<number, readonly CompositionAnswer[]>>();

/** By year; in a year those after a poll by its day, then the roll, then the composition of the year. @param council row of the book */
export function compositionsOf(release: Release, council: number): readonly CompositionAnswer[] {
	const book = release.councils;
	if (book === null) return [];
	const all = opened.get(book) ?? new Map<number, readonly CompositionAnswer[]>();
	opened.set(book, all);
	const known = all.get(council);
	if (known) return known;
	const rank = ({ kind, on }: CompositionAnswer) => on ?? (kind === 'roll' ? 'b' : 'c');
	const list = [...fromRolls(release, book, council), ...fromFiles(release, book, council)].sort(
		(a, b) => a.year - b.year || (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0),
	);
	all.set(council, list);
	return list;
}

function answer(
	book: Councils,
	council: number,
	counts: ReadonlyMap<number, number>,
	rest: Pick<CompositionAnswer, 'kind' | 'year' | 'on' | 'total' | 'stated' | 'evidence'>,
): CompositionAnswer {
	const seats = seatCounts(book, counts);
	const vacant = seats.find(({ party }) => party.id === VACANT)?.seats ?? 0;
	const notBefore = rest.on ?? rollNotBefore(book, council, rest.year);
	return { ...rest, notBefore, seats, vacant, majority: majorityOf(seats, rest.total) };
}

function fromRolls(release: Release, book: Councils, council: number): CompositionAnswer[] {
	return rollsOf(book, council).map(({ year, source, seats }) => {
		const counts = new Map<number, number>();
		for (const { party } of seats) counts.set(party, (counts.get(party) ?? 0) + 1);
		const evidence = [inFile(release, source, seats[0].line)];
		return answer(book, council, counts, {
			kind: 'roll',
			year,
			on: null,
			total: seats.length,
			stated: null,
			evidence,
		});
	});
}

const rowsOf = new WeakMap<Councils, ReadonlyMap<number, readonly number[]>>();

function fromFiles(release: Release, book: Councils, council: number): CompositionAnswer[] {
	const { compositions } = book;
	let rows = rowsOf.get(book);
	if (rows === undefined) {
		const byCouncil = new Map<number, number[]>();
		for (let row = 0; row < compositions.count; row++) {
			const list = byCouncil.get(compositions.council[row]);
			if (list) list.push(row);
			else byCouncil.set(compositions.council[row], [row]);
		}
		rows = byCouncil;
		rowsOf.set(book, rows);
	}
	return (rows.get(council) ?? []).map((row) => {
		const counts = new Map<number, number>();
		for (let at = compositions.first[row]; at < compositions.first[row + 1]; at++)
			counts.set(compositions.party[at], compositions.seats[at]);
		return answer(book, council, counts, {
			kind: 'file',
			year: compositions.year[row],
			on: compositions.on(row) || null,
			total: compositions.total[row],
			stated: compositions.control(row) || null,
			evidence: [inFile(release, compositions.source[row], compositions.line[row])],
		});
	});
}
