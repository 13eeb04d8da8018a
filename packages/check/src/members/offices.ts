/** Offices held: "X was R from … to …", "became R in …", "the former R X". Offices of other bodies, and days after the lists end, are not in the record. */
import type { EventClaim, EventInput } from '../events/event.ts';
import { word } from '../events/seats/clause.ts';
import { moodOf } from '../events/seats/mood.ts';
import { type Book, lineOf, nameOf } from './book.ts';
import { dayAt, dayOfIso, isoOf, OPEN, type Stretch } from './calendar.ts';
import { isNamed } from './certain.ts';
import { best, claimOf, type Finding, unknown } from './claim.ts';
import { subjectsBefore } from './moves.ts';
import type { Person } from './people.ts';
import { type Period, periodAt, timeOf } from './period.ts';
import { ROLE_WORDS, ROLES, type Role } from './roles.ts';

interface Tenure {
	readonly from: number;
	to: number;
	readonly row: number;
	readonly leaf: ReturnType<typeof lineOf>;
}

interface Told {
	readonly role: Role;
	readonly person: Person;
	readonly period: Period | null;
	/** `began` in the time told, `held` over it, or once. */
	readonly kind: 'began' | 'held' | 'former';
	readonly from: number;
	readonly to: number;
}

const WORDS = new Set(ROLE_WORDS);

export function offices(input: EventInput, book: Book, people: readonly Person[]): EventClaim[] {
	const { s, context } = input;
	if (!s.tokens.some(({ word: one }) => WORDS.has(one))) return [];
	const claims: EventClaim[] = [];
	for (let i = 0; i < s.tokens.length; i++) {
		const found = roleAt(input, i);
		if (!found) continue;
		const told = toldOf(input, found.role, i, found.to, people);
		i = found.to - 1;
		if (!told) continue;
		const published = dayOfIso(context.published);
		const isSure = isNamed(input, told.person);
		const finding = best(told.person.people.map((rows) => judged(book, rows, told, published, isSure)));
		if (finding) claims.push(claimOf(book, input, { from: told.from, to: told.to, type: 'office' }, finding));
	}
	return claims;
}

/** The longest role whose words start at a token. */
function roleAt({ s }: EventInput, i: number): { readonly role: Role; readonly to: number } | null {
	let found: { role: Role; to: number } | null = null;
	for (const role of ROLES)
		for (const words of role.words) {
			const parts = words.split(' ');
			if (parts.every((part, k) => word(s, i + k) === part) && (!found || i + parts.length > found.to))
				found = { role, to: i + parts.length };
		}
	if (
		!found ||
		['s', 'shadow', 'deputy', 'assistant', 'acting', 'permanent', 'under'].includes(word(s, i - 1))
	)
		return null;
	return found;
}

const VERBS = new Set('was became served appointed made been become named'.split(' '));
const BEGINS = new Set('became become appointed made named'.split(' '));

function toldOf(
	input: EventInput,
	role: Role,
	from: number,
	to: number,
	people: readonly Person[],
): Told | null {
	const { s } = input;
	const after = people.find((one) => one.from === to || (one.from === to + 1 && word(s, to) === ','));
	let head = from - 1;
	let isFormer = false;
	while (['the', 'a', 'former', 'ex', 'then', 'as', 'first'].includes(word(s, head)) && s.nameAt[head] < 0) {
		if (word(s, head) === 'former' || word(s, head) === 'ex') isFormer = true;
		head--;
	}
	if (after && isFormer)
		return { role, person: after, period: null, kind: 'former', from: head + 1, to: after.to };
	const w = word(s, head);
	if (VERBS.has(w) && s.nameAt[head] < 0) {
		const [person, more] = subjectsBefore(input, head, people);
		if (!person || more || moodOf(s, head, person.to) !== 'done') return null;
		const period = periodAt(input, to) ?? bare(input, person.from, to);
		if (!period) return null;
		const kind = BEGINS.has(w) ? 'began' : 'held';
		return { role, person, period, kind, from: person.from, to: Math.max(to, period.to) };
	}
	if (w !== ',') return null;
	const person = people.find((one) => one.to === head);
	const period = person && periodAt(input, to);
	return person && period ? { role, person, period, kind: 'held', from: person.from, to: period.to } : null;
}

function bare(input: EventInput, from: number, to: number): Period | null {
	const time = daysAgo(input, to) ?? timeOf(input, from, to);
	return time && { since: null, start: null, end: null, at: time.stretch, to: Math.max(to, time.to) };
}

/** "668 days ago", counted from the day of publication. */
function daysAgo({ s, context }: EventInput, i: number): { stretch: Stretch; to: number } | null {
	const index = s.numberAt[i] ?? -1;
	const number = index >= 0 ? s.numbers[index] : undefined;
	if (number?.kind !== 'count' || number.d !== 1) return null;
	const at = number.figureTo;
	if (!['day', 'days'].includes(word(s, at)) || word(s, at + 1) !== 'ago') return null;
	const day = dayOfIso(context.published) - number.n;
	return { stretch: { from: day, to: day + 1, isDay: true, text: isoOf(day) }, to: at + 2 };
}

/** Spells in an office of some rows, those that follow one another within six weeks made one. */
function tenuresOf(book: Book, rows: readonly number[], role: Role): Tenure[] {
	const { offices: table } = book.members;
	const spells: Tenure[] = [];
	for (const row of rows)
		for (let i = table.first[row]; i < table.first[row + 1]; i++)
			if (role.listed.test(table.role.at(i).trim()))
				spells.push({ from: dayAt(table.from[i]), to: dayAt(table.to[i]), row, leaf: lineOf(table, i) });
	spells.sort((a, b) => a.from - b.from || a.to - b.to);
	const tenures: Tenure[] = [];
	for (const spell of spells) {
		const last = tenures[tenures.length - 1];
		if (last && last.row === spell.row && spell.from - last.to <= 42) last.to = Math.max(last.to, spell.to);
		else tenures.push({ ...spell });
	}
	return tenures;
}

function within(day: number, stretch: Stretch | null): boolean {
	return stretch === null || (stretch.from - 1 <= day && day <= stretch.to);
}

/** Last day of the lists of offices. */
const LISTS_END = dayOfIso('2020-10-21');
const LISTS_START = dayOfIso('1979-05-04');

function judged(
	book: Book,
	rows: readonly number[],
	told: Told,
	published: number,
	isSure: boolean,
): Finding {
	const { role, period, kind } = told;
	const own = tenuresOf(book, rows, role).filter(({ from }) => from <= published);
	const start = period?.start ?? period?.since ?? (kind === 'began' ? (period?.at ?? null) : null);
	const end = period?.end ?? null;
	const at = kind === 'held' ? (period?.at ?? null) : null;
	const fits = own.filter(
		(one) =>
			within(one.from, start) &&
			(end === null || within(one.to, end)) &&
			(at === null || (one.from < at.to && at.from < one.to)),
	);
	const line = (one: Tenure) =>
		`${nameOf(book, one.row)}: ${role.name} from ${isoOf(one.from)} ${one.to >= OPEN ? 'and still at the end of the lists' : `until ${isoOf(one.to)}`}`;
	const shown = fits.length > 0 ? fits : own;
	const text = shown.map(line).join('; ');
	const leaves = shown.map(({ leaf }) => leaf);
	if (fits.length > 0) return { verdict: 'supported', detail: 'exact', rows, text, leaves };
	if (!isSure || !role.isSole) return { ...unknown(rows, text), leaves };
	const times = [start, end, at].flatMap((one) => (one ? [one] : []));
	const isInside = times.every((one) => LISTS_START <= one.from && one.to <= LISTS_END);
	const begun = own.filter((one) => start !== null && within(one.from, start));
	const wrongEnd = begun.length > 0 && begun.every(({ to }) => to < OPEN) && end !== null;
	const wrongStart =
		start !== null && begun.length === 0 && LISTS_START <= start.from && start.to <= LISTS_END;
	if (own.length > 0 && times.length > 0)
		return wrongEnd || wrongStart || (isInside && own.every(({ to }) => to < OPEN))
			? { verdict: 'contradicted', detail: 'year', rows, text, leaves }
			: { ...unknown(rows, text), leaves };
	const holders = times.length > 0 && isInside ? heldBy(book, role, start, end, times) : null;
	if (!holders) return { ...unknown(rows, text), leaves };
	return {
		verdict: 'contradicted',
		detail: 'value',
		rows,
		text: holders.map(line).join('; '),
		leaves: holders.map(({ leaf }) => leaf),
	};
}

/**
 * Others who held an office when somebody is said to have: over a month between the start and the end told, or on every
 * day told where only one end is. The lists lack some holders, so a gap in them leaves room.
 */
function heldBy(
	book: Book,
	role: Role,
	start: Stretch | null,
	end: Stretch | null,
	told: readonly Stretch[],
): readonly Tenure[] | null {
	const everyone = Array.from({ length: book.members.count }, (_, row) => row);
	const all = tenuresOf(book, everyone, role).sort((a, b) => a.from - b.from);
	if (start && end) {
		const between = all.filter((one) => Math.min(one.to, end.from) - Math.max(one.from, start.to) > 30);
		if (between.length > 0) return between;
	}
	const from = Math.min(...told.map((one) => one.from));
	const to = Math.max(...told.map((one) => one.to));
	const held = all.filter((one) => one.from < to && from < one.to);
	let day = from;
	for (const one of held) {
		if (one.from > day + 9) return null;
		day = Math.max(day, one.to);
	}
	return held.length > 0 && day >= to - 9 ? held : null;
}
