/** Whether somebody sat for a seat, from when until when, in which party, and was elected when: red only where the whole career is known. */
import { type Book, DISSOLUTION, nameOf, type Spell, type Stay, spellsOf, staysOf } from './book.ts';
import { dayOfIso, isoOf, OPEN, type Stretch } from './calendar.ts';
import { type Finding, unknown } from './claim.ts';
import { elected, partyIs } from './elected-verdict.ts';
import { everIn, partiesOn } from './parties-of.ts';
import { GENERAL, isCareerKnown, isIn, type SeatSaid } from './seat-said.ts';

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

/** Days for which a seat may have gone without a member before the next general election. */
const UNFILLED = 400;

/** An end that is only the latest possible may be earlier by as long as a vacancy is left unfilled. */
function mayEndIn(stay: Stay, stretch: Stretch | null): 'yes' | 'may' | 'no' {
	if (stretch === null || isIn(stay.to, stretch) || isIn(stay.to - 1, stretch)) return 'yes';
	if (stay.to >= OPEN) return 'may';
	return stay.isLatest && stretch.to > stay.to - UNFILLED && stretch.to <= stay.to ? 'may' : 'no';
}

/** Stays in other seats that led to one without a break: a seat redrawn or left for the next. */
function chainOf(stay: Stay, all: readonly Stay[]): readonly Stay[] {
	const chain: Stay[] = [];
	for (let at = stay; chain.length < all.length; ) {
		const before = all.find(
			(one) =>
				one !== at && one.from < at.from && Math.abs(at.from - Math.min(one.to, one.seen)) < DISSOLUTION,
		);
		if (!before) break;
		chain.push(before);
		at = before;
	}
	return chain;
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
	const isChained =
		start !== null && here.some((stay) => chainOf(stay, all).some((one) => isIn(one.from, start)));
	const hasEnded = start !== null && end === null && here.some((stay) => isIn(stay.from, start));
	if (said.places === null && isChained && here.some(isNow))
		return { verdict: 'supported', detail: 'exact', rows, text, leaves };
	if (!isKnown || isOpen || isChained || hasEnded) return { ...unknown(rows, text), leaves };
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
