/** Whether somebody was elected when, where and for which party the text says. */
import { type Book, nameOf, type Spell } from './book.ts';
import { dayAt, dayOfIso, isoOf } from './calendar.ts';
import { type Finding, unknown } from './claim.ts';
import { partiesOn } from './parties-of.ts';
import { GENERAL, isCareerKnown, isIn, type SeatSaid } from './seat-said.ts';

const HOUSE_KNOWN = dayOfIso('1997-05-01');

export function elected(
	book: Book,
	rows: readonly number[],
	said: SeatSaid,
	spells: readonly Spell[],
	isSure: boolean,
	isKnown: boolean,
): Finding | null {
	const when = said.period?.at ?? said.period?.since ?? null;
	if (!when) return null;
	const starts = spells.filter(({ isElected }) => isElected);
	if (starts.length === 0) return null;
	const first = starts[0].from;
	const pool = said.kind === 'first' ? starts.filter(({ from }) => from - first < 3) : starts;
	const then = pool.filter(({ from }) => isIn(from, when));
	const here = then.filter(({ key }) => said.places === null || said.places.has(key));
	const shown = here.length > 0 ? here : then.length > 0 ? then : pool;
	const name = nameOf(book, rows[0]);
	const text = distinct(
		shown.map(({ place, from }) => `${name}: elected for ${place} on or just before ${isoOf(from)}`),
	);
	const leaves = shown.map(({ leaf }) => leaf);
	const isTold = isKnown || (isSure && when.from >= HOUSE_KNOWN && said.kind !== 'first');
	if (here.length > 0 && said.party >= 0) {
		const parties = here.map((spell) => partyIs(book, spell, said.party));
		if (parties.some((one) => one === 'yes'))
			return { verdict: 'supported', detail: 'exact', rows, text, leaves };
		if (parties.every((one) => one === 'no') && isSure)
			return { verdict: 'contradicted', detail: 'party', rows, text, leaves };
		return { ...unknown(rows, text), leaves };
	}
	if (here.length > 0) {
		if (said.kind === 'first' && !isCareerKnown(spells)) return { ...unknown(rows, text), leaves };
		return { verdict: 'supported', detail: 'exact', rows, text, leaves };
	}
	if (!isTold) return { ...unknown(rows, text), leaves };
	if (then.length > 0) {
		const words = new Set(
			[...(said.places ?? [])].flatMap((place) => place.split(' ')).filter((word) => !GENERAL.has(word)),
		);
		const isNear = then.some(({ key }) => key.split(' ').some((word) => words.has(word)));
		return isNear
			? { ...unknown(rows, text), leaves }
			: { verdict: 'contradicted', detail: 'place', rows, text, leaves };
	}
	return { verdict: 'contradicted', detail: 'year', rows, text, leaves };
}

const distinct = (lines: readonly string[]): string => [...new Set(lines)].join('; ');

/** The party of an election won: of the ballot paper where the record has it, else of the lists just after. */
export function partyIs(book: Book, spell: Spell, party: number): 'yes' | 'no' | 'unknown' {
	const { elections } = book.members;
	for (let i = elections.first[spell.row]; i < elections.first[spell.row + 1]; i++) {
		if (Math.abs(dayAt(elections.on[i]) - spell.from) <= 2)
			return elections.party[i] === party ? 'yes' : 'no';
	}
	const told = partiesOn(book, spell.row, spell.from + 2).map((one) => one.party);
	if (told.length === 0 || told.some((one) => one < 0 || book.release.parties[one].id === 'speaker'))
		return 'unknown';
	return told.every((one) => one === party) ? 'yes' : told.some((one) => one === party) ? 'unknown' : 'no';
}
