/** Whether somebody sat for a seat, from when until when, in which party, and was elected when: red only where the whole career is known. */
import { type Book, DISSOLUTION, nameOf, type Spell, type Stay, spellsOf, staysOf } from './book.ts';
import { dayAt, dayOfIso, isoOf, OPEN, type Stretch } from './calendar.ts';
import { type Finding, unknown } from './claim.ts';
import { everIn, partiesOn } from './parties-of.ts';
import type { Period } from './period.ts';

export interface SeatSaid {
	/** Folded names that the place may have; null where none is given. */
	readonly places: ReadonlySet<string> | null;
	/** Index of a party, or -1. */
	readonly party: number;
	/** `holds` it on the day of publication, `held` it once, was `elected`, `first` elected, `ended` there. */
	readonly kind: 'holds' | 'held' | 'elected' | 'first' | 'ended';
	readonly period: Period | null;
}

const HOUSE_KNOWN = dayOfIso('1997-05-01');

/** Whether the first election of a career is known: a list of whole careers has it, or the first speech follows it. */
export function isCareerKnown(spells: readonly Spell[]): boolean {
	if (spells.some(({ isCareer }) => isCareer)) return true;
	const first = spells.find(({ isPoint }) => !isPoint);
	if (!first) return false;
	const speech = spells.find(({ isPoint }) => isPoint);
	return speech !== undefined && speech.from >= first.from && speech.from - first.from < 1100;
}

export function judgeSeat(
	book: Book,
	rows: readonly number[],
	said: SeatSaid,
	published: number,
	isSure: boolean,
): Finding | null {
	const spells = spellsOf(book, rows);
	const stays = staysOf(spells);
	if (stays.length === 0 && spells.length === 0) return null;
	const isKnown = isSure && isCareerKnown(spells);
	if (said.kind === 'elected' || said.kind === 'first')
		return elected(book, rows, said, spells, isSure, isKnown);
	const here = stays.filter(({ keys }) => said.places === null || hasAny(keys, said.places));
	const points = spells.filter(({ isPoint, key }) => isPoint && said.places?.has(key));
	if (here.length === 0 && points.length > 0 && said.kind === 'held' && !said.period)
		return yes(
			rows,
			`${nameOf(book, rows[0])} spoke as the member for ${points[0].place} on ${isoOf(points[0].from)}`,
			points,
		);
	if (here.length === 0) return elsewhere(book, rows, said, stays, isKnown);
	const partyFinding = said.party >= 0 ? ofParty(book, rows, said.party, here, published, isKnown) : null;
	if (partyFinding && partyFinding.verdict !== 'supported')
		return partyFinding.verdict === 'not_in_record' && isSure
			? (ofOtherParty(book, said, spells, partyFinding) ?? partyFinding)
			: partyFinding;
	const held = timed(book, rows, said, here, stays, published, isKnown);
	return held && partyFinding && held.verdict === 'supported'
		? { ...held, leaves: [...held.leaves, ...partyFinding.leaves] }
		: held;
}

function hasAny(keys: ReadonlySet<string>, places: ReadonlySet<string>): boolean {
	for (const key of keys) if (places.has(key)) return true;
	return false;
}

function yes(
	rows: readonly number[],
	text: string,
	leaves: readonly { readonly leaf: Finding['leaves'][number] }[],
): Finding {
	return { verdict: 'supported', detail: 'exact', rows, text, leaves: leaves.map(({ leaf }) => leaf) };
}

function stayText(book: Book, row: number, stay: Stay): string {
	const end =
		stay.to >= OPEN
			? 'and still at the last day of the lists'
			: `until ${isoOf(stay.to)}${stay.isLatest ? ' at the latest' : ''}`;
	return `${nameOf(book, row)}: member for ${stay.place} from ${isoOf(stay.from)} ${end}`;
}

/** Words that seats with nothing in common share. */
const GENERAL = new Set(
	'north south east west central mid upper lower inner outer and the of upon on in city new st'.split(' '),
);

/** Seats whose names share a word are often one another's heirs: a claim on the one is not false for the other. */
function isKin(stay: Stay, places: ReadonlySet<string>): boolean {
	const words = new Set(
		[...places].flatMap((place) => place.split(' ')).filter((word) => !GENERAL.has(word)),
	);
	return [...stay.keys].some((key) => key.split(' ').some((word) => words.has(word)));
}

function elsewhere(
	book: Book,
	rows: readonly number[],
	said: SeatSaid,
	stays: readonly Stay[],
	isKnown: boolean,
): Finding | null {
	const { places } = said;
	if (!places) return null;
	if (stays.length === 0) return unknown(rows, '');
	const text = stays.map((stay) => stayText(book, rows[0], stay)).join('; ');
	const leaves = stays.flatMap((stay) => stay.leaves.slice(0, 1));
	if (!isKnown || stays.some((stay) => isKin(stay, places))) return { ...unknown(rows, text), leaves };
	return { verdict: 'contradicted', detail: 'place', rows, text, leaves };
}

function isIn(day: number, stretch: Stretch | null): boolean {
	return stretch === null || (stretch.from - 1 <= day && day < stretch.to + 1);
}

/** Days for which a seat may have gone without a member before the next general election. */
const UNFILLED = 400;

/** An end that is only the latest possible may be earlier by as long as a vacancy is left unfilled. */
function mayEndIn(stay: Stay, stretch: Stretch | null): 'yes' | 'may' | 'no' {
	if (stretch === null || isIn(stay.to, stretch) || isIn(stay.to - 1, stretch)) return 'yes';
	if (stay.to >= OPEN) return 'may';
	return stay.isLatest && stretch.to > stay.to - UNFILLED && stretch.to <= stay.to ? 'may' : 'no';
}

/** Who sat at a dissolution is still called the member until the next polling day. */
function lastsUntil({ release }: Book, end: number): number {
	for (const { kind, pollingOn } of release.elections) {
		const day = dayOfIso(pollingOn);
		if (kind === 'general' && day >= end) return day - end < DISSOLUTION ? day : end;
	}
	return end;
}

function timed(
	book: Book,
	rows: readonly number[],
	said: SeatSaid,
	here: readonly Stay[],
	all: readonly Stay[],
	published: number,
	isKnown: boolean,
): Finding | null {
	const { period, kind } = said;
	const start = period?.since ?? period?.start ?? null;
	const end = kind === 'ended' ? (period?.at ?? null) : (period?.end ?? null);
	const isNow = (stay: Stay) => stay.from <= published && published < lastsUntil(book, stay.to);
	const fits = here.filter(
		(stay) =>
			stay.from <= published &&
			isIn(stay.from, start) &&
			mayEndIn(stay, end) === 'yes' &&
			(!(period?.since || kind === 'holds') || isNow(stay)) &&
			(kind === 'ended' || !period?.at || (stay.from < period.at.to && period.at.from < stay.to)),
	);
	const shown = fits.length > 0 ? fits : here;
	const text = shown.map((stay) => stayText(book, rows[0], stay)).join('; ');
	const leaves = shown.flatMap((stay) => [stay.leaves[0], stay.leaves[stay.leaves.length - 1]]);
	if (fits.length > 0) return { verdict: 'supported', detail: 'exact', rows, text, leaves };
	if (!start && !end) return kind === 'holds' ? null : { ...unknown(rows, text), leaves };
	const isOpen = here.some((stay) => mayEndIn(stay, end) === 'may' && isIn(stay.from, start));
	const joined = here.some((stay) =>
		all.some(
			(other) =>
				other !== stay &&
				other.to <= stay.from + 1 &&
				stay.from - other.to < DISSOLUTION &&
				(isIn(other.from, start) || start === null),
		),
	);
	if (!isKnown || isOpen || (joined && start !== null)) return { ...unknown(rows, text), leaves };
	return { verdict: 'contradicted', detail: 'year', rows, text, leaves };
}

/** The party somebody sat for: any that a list or an election has during the stay. */
function ofParty(
	book: Book,
	rows: readonly number[],
	party: number,
	here: readonly Stay[],
	published: number,
	isKnown: boolean,
): Finding {
	const last = Math.max(...here.map(({ to }) => to));
	const ever = rows.flatMap((row) => [...everIn(book, row, Math.min(published, last))]);
	const match = ever.find(([one]) => one === party);
	const name = nameOf(book, rows[0]);
	if (match)
		return {
			verdict: 'supported',
			detail: 'exact',
			rows,
			text: `${name}: ${book.release.parties[party].name}`,
			leaves: [match[1]],
		};
	const names = [...new Set(ever.flatMap(([one]) => (one < 0 ? [] : [book.release.parties[one].name])))];
	const text = `${name} sat for: ${names.join(', ')}`;
	const leaves = ever.map(([, leaf]) => leaf);
	const isTold =
		ever.length > 0 && ever.every(([one]) => one >= 0) && here.every((stay) => isPartyTold(book, rows, stay));
	const isSpeaker = ever.some(([one]) => one >= 0 && book.release.parties[one].id === 'speaker');
	if (!isKnown || !isTold || isSpeaker) return { ...unknown(rows, text), leaves };
	return { verdict: 'contradicted', detail: 'party', rows, text, leaves };
}

/** Whether lists or elections tell the party at both ends of a stay and no uncovered years lie between. */
function isPartyTold(book: Book, rows: readonly number[], { from, to }: Stay): boolean {
	const end = Math.min(to, dayOfIso(book.release.elections[book.release.elections.length - 1].pollingOn));
	for (let day = from + 2; day < end - 40; day += 200)
		if (!rows.some((row) => isPartyKnown(book, row, day) || isPartyKnown(book, row, day + 60))) return false;
	return true;
}

/** A stay said to have begun for a party, of which no election won then was for it. */
function ofOtherParty(
	book: Book,
	said: SeatSaid,
	spells: readonly Spell[],
	finding: Finding,
): Finding | null {
	const start = said.period?.since ?? said.period?.start ?? null;
	if (!start) return null;
	const begun = spells.filter(
		({ isElected, from, key }) => isElected && isIn(from, start) && said.places?.has(key),
	);
	if (begun.length === 0 || begun.some((spell) => partyIs(book, spell, said.party) !== 'no')) return null;
	return { ...finding, verdict: 'contradicted', detail: 'party' };
}

const isPartyKnown = (book: Book, row: number, day: number): boolean => partiesOn(book, row, day).length > 0;

function elected(
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
function partyIs(book: Book, spell: Spell, party: number): 'yes' | 'no' | 'unknown' {
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
