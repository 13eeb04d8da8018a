/** Draws from the book of divisions what the sentences about divisions are filled with, and what makes them false. */
import type { Divisions, Release } from '@mandate/record';
import type { DivisionFrame } from '../templates/book-template.ts';
import { dateOf, PARTY_WORDS, weekdayOf } from './book-words.ts';
import type { Random } from './random.ts';

export interface Drawn {
	readonly slots: Readonly<Record<string, string>>;
	/** Slots that take the place of the true ones, by kind of error; empty where the record could not tell. */
	readonly wrongs: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Day since 1 January 1970 on which the text is published. */
	readonly published: number;
}

const STAGE =
	/^([A-Z][^—]*? Bill)(?: \[Lords\]| \d{4}(?:\/\d\d)?)? — (Second|Third) Reading(?: — (?!Closure)[^—]*)?$/;
const TITLES = /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Rev|Lady|Lord|Rt Hon) /;

interface Reading {
	readonly row: number;
	readonly bill: string;
	readonly stage: string;
}

export interface DivisionWorld {
	readonly book: Divisions;
	readonly readings: readonly Reading[];
	readonly full: readonly number[];
	readonly withBoth: readonly number[];
}

export function divisionWorld(release: Release): DivisionWorld | null {
	const book = release.divisions;
	if (!book) return null;
	const full: number[] = [];
	for (let row = 0; row < book.count; row++) if (book.hasVotes(row) && book.isWhole(row)) full.push(row);
	const readings = full.flatMap((row): Reading[] => {
		const parts = STAGE.exec(book.title.at(row));
		return parts && book.ayes[row] > book.noes[row]
			? [{ row, bill: parts[1], stage: `${parts[2].toLowerCase()} reading` }]
			: [];
	});
	const withBoth = full.filter((row) => book.votersOf(row).some((one) => book.lobby(row, one) === 'both'));
	return { book, readings, full, withBoth };
}

const SIDES = { aye: 'for', no: 'against' } as const;
type Side = keyof typeof SIDES;

function sideOf(book: Divisions, row: number, voter: number): Side | null {
	const lobby = book.lobby(row, voter);
	return lobby === 'aye' || lobby === 'no' ? lobby : null;
}

/** Members whose name, without a title, is theirs alone in the book. */
function namedVoters(book: Divisions, row: number): number[] {
	return book.votersOf(row).filter((one) => {
		const name = nameOf(book, row, one).toLowerCase();
		return /^[a-z]+ [a-z]+$/.test(name) && book.voters.named(name).length === 1;
	});
}

function nameOf(book: Divisions, row: number, voter: number): string {
	let name = book.nameAt(row, voter);
	while (TITLES.test(name)) name = name.replace(TITLES, '');
	return name;
}

function lobbySlots(side: Side): Record<string, string> {
	return side === 'aye'
		? { for: 'for', lobby: 'aye', backed: 'backed', 'ayes-or-noes': 'ayes' }
		: { for: 'against', lobby: 'no', backed: 'opposed', 'ayes-or-noes': 'noes' };
}

function partyCounts(
	book: Divisions,
	row: number,
): Map<string, { aye: number; no: number; tellers: number }> {
	const counts = new Map<string, { aye: number; no: number; tellers: number }>();
	for (const voter of book.votersOf(row)) {
		const party = book.partyAt(row, voter);
		if (party === null || !PARTY_WORDS[party]) continue;
		const count = counts.get(party) ?? { aye: 0, no: 0, tellers: 0 };
		counts.set(party, count);
		const lobby = book.lobby(row, voter);
		if (lobby === 'aye' || lobby === 'no') count[lobby]++;
		else if (lobby === 'aye-teller' || lobby === 'no-teller') count.tellers++;
	}
	return counts;
}

export function drawDivision(world: DivisionWorld, frame: DivisionFrame, random: Random): Drawn | null {
	const { book } = world;
	const isReading = frame.startsWith('reading');
	const reading = isReading ? random.pick(world.readings) : null;
	const row = reading?.row ?? random.pick(frame === 'numbered-both' ? world.withBoth : world.full);
	const [ayes, noes] = [book.ayes[row], book.noes[row]];
	if (ayes === noes || Math.min(ayes, noes) < 4) return null;
	const isAlone = book
		.onDay(book.day[row])
		.every((one) => one === row || book.title.at(one) !== book.title.at(row));
	if (frame === 'titled-member' && !isAlone) return null;
	const hasPassed = ayes > noes;
	const day = book.day[row];
	const slots: Record<string, string> = {
		date: dateOf(day),
		weekday: weekdayOf(day),
		number: `${book.number[row]}`,
		title: book.title.at(row),
		bill: reading?.bill ?? '',
		stage: reading?.stage ?? '',
		win: `${Math.max(ayes, noes)}`,
		lose: `${Math.min(ayes, noes)}`,
		ayes: `${ayes}`,
		noes: `${noes}`,
		majority: `${Math.abs(ayes - noes)}`,
		passed: hasPassed ? 'carried' : 'defeated',
	};
	const wrongs: Record<string, Record<string, string>> = {
		direction: { passed: hasPassed ? 'defeated' : 'carried' },
		weekday: { weekday: weekdayOf(day + 1 + random.below(5)) },
	};
	if (frame === 'reading' || frame === 'numbered') return { slots, wrongs, published: day + 1 };
	if (frame === 'reading-party' || frame === 'reading-rebels')
		return drawParty(book, row, frame, slots, wrongs, random);
	return drawMember(book, row, frame, slots, wrongs, random);
}

function drawMember(
	book: Divisions,
	row: number,
	frame: DivisionFrame,
	slots: Record<string, string>,
	wrongs: Record<string, Record<string, string>>,
	random: Random,
): Drawn | null {
	const voters = random.shuffled(namedVoters(book, row));
	const lobbyOf = (one: number): string => book.lobby(row, one) ?? '';
	const wanted = (one: number): boolean => {
		const lobby = lobbyOf(one);
		if (frame === 'numbered-teller') return lobby.endsWith('-teller');
		if (frame === 'numbered-silent') return lobby === 'none';
		if (frame === 'numbered-both') return lobby === 'both';
		return lobby === 'aye' || lobby === 'no';
	};
	const voter = voters.find(wanted);
	if (voter === undefined) return null;
	const side: Side = lobbyOf(voter).startsWith('no') && lobbyOf(voter) !== 'none' ? 'no' : 'aye';
	const turned: Side = side === 'aye' ? 'no' : 'aye';
	const other = voters.find((one) =>
		frame === 'numbered-silent' || frame === 'numbered-both' || frame === 'numbered-teller'
			? sideOf(book, row, one) !== null
			: sideOf(book, row, one) === turned,
	);
	return {
		slots: {
			...slots,
			...lobbySlots(side),
			person: nameOf(book, row, voter),
			seat: book.constituencyAt(row, voter),
		},
		wrongs: {
			...wrongs,
			lobby: lobbySlots(turned),
			...(other === undefined ? {} : { person: { person: nameOf(book, row, other) } }),
		},
		published: book.day[row] + 1,
	};
}

function drawParty(
	book: Divisions,
	row: number,
	frame: DivisionFrame,
	slots: Record<string, string>,
	wrongs: Record<string, Record<string, string>>,
	random: Random,
): Drawn | null {
	const counts = partyCounts(book, row);
	const isRebel = frame === 'reading-rebels';
	const options = [...counts].flatMap(([party, count]) =>
		(['aye', 'no'] as const)
			.filter((side) => count[side] >= 3 && (!isRebel || count[side] * 3 < count.aye + count.no))
			.map((side) => ({ party, side, count })),
	);
	if (options.length === 0) return null;
	const { party, side, count } = random.pick(options);
	const turned: Side = side === 'aye' ? 'no' : 'aye';
	const rebel = random
		.shuffled(namedVoters(book, row))
		.find((one) => book.partyAt(row, one) === party && sideOf(book, row, one) === side);
	if (isRebel && rebel === undefined) return null;
	const isOther = (n: number): boolean => Math.abs(n - count[side]) > 2;
	const other = [...counts].find(([id, one]) => id !== party && isOther(one[side]));
	return {
		slots: {
			...slots,
			...lobbySlots(side),
			n: `${count[side]}`,
			party: PARTY_WORDS[party][1],
			person: rebel === undefined ? '' : nameOf(book, row, rebel),
		},
		wrongs: {
			...wrongs,
			...(isOther(count[turned]) ? { lobby: lobbySlots(turned) } : {}),
			...(other ? { party: { party: PARTY_WORDS[other[0]][1] } } : {}),
		},
		published: book.day[row] + 1,
	};
}
