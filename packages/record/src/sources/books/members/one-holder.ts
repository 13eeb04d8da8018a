/**
 * Ids of one person that no list joins, joined by the seat: it has one holder at a time, so two ids that hold it on the same days
 * under one name are one person. A name only proposes; without the seat on a day in common two ids stay apart.
 */
import type { Member, SeatSpell } from '../../../members/model.ts';
import { nameKey } from '../../../names/slug.ts';
import { wordsOf } from '../../../names/words.ts';
import { byCodePoint } from '../../order.ts';
import type { BookContext } from '../book.ts';
import type { StrongId } from '../member-readings.ts';
import { daysAfter } from './next-day.ts';

export interface OneHolder {
	readonly one: StrongId;
	readonly other: StrongId;
	readonly name: string;
	readonly spells: readonly [SeatSpell, SeatSpell];
}

/** Pairs to be joined, in order. */
export function oneHolderPairs(
	members: readonly Member[],
	seats: readonly SeatSpell[],
): readonly OneHolder[] {
	const byId = new Map(members.map((member) => [member.id, member]));
	const places = new Map<string, SeatSpell[]>();
	for (const spell of seats) {
		const key = nameKey(spell.place);
		const list = places.get(key);
		if (list) list.push(spell);
		else places.set(key, [spell]);
	}
	const pairs = new Map<string, OneHolder>();
	for (const spells of places.values())
		for (const [i, a] of spells.entries())
			for (const b of spells.slice(i + 1)) {
				const [x, y] = [byId.get(a.member), byId.get(b.member)];
				if (a.member === b.member || x === undefined || y === undefined || !overlap(a, b)) continue;
				if (!isAlike(x, y, a, b) || areToldApart(x, y)) continue;
				const [one, other] = [x.ids[0], y.ids[0]].sort(byCodePoint) as StrongId[];
				pairs.set(`${one} ${other}`, { one, other, name: x.name, spells: [a, b] });
			}
	return [...pairs.values()].sort((p, q) => byCodePoint(p.one, q.one) || byCodePoint(p.other, q.other));
}

/** Days that a seat is held at least, where only the first is known. */
const AT_LEAST = 7;

const lastOf = ({ from, to, isLatest }: SeatSpell): string =>
	to === null || isLatest ? daysAfter(from, AT_LEAST) : to;

const overlap = (a: SeatSpell, b: SeatSpell): boolean => a.from < lastOf(b) && b.from < lastOf(a);

const isSpeech = ({ entered }: SeatSpell): boolean => entered === 'first speech';

/** One whole form of the name; or a word of it, where both came to the seat at one election. */
function isAlike(x: Member, y: Member, a: SeatSpell, b: SeatSpell): boolean {
	const forms = new Set([x.name, ...x.names].map(nameKey));
	if ([y.name, ...y.names].some((form) => forms.has(nameKey(form)))) return true;
	if (isSpeech(a) || isSpeech(b)) return false;
	const [first, second] = [a.from, b.from].sort(byCodePoint);
	if (second > daysAfter(first, 1)) return false;
	const words = new Set([x.name, ...x.names].flatMap(wordsOf).filter(isLong));
	return [y.name, ...y.names].flatMap(wordsOf).some((word) => isLong(word) && words.has(word));
}

const isLong = (word: string): boolean => word.length > 2;

/** Two ids of one scheme that differ: its keepers hold them to be two people. */
export function areToldApart(x: Member, y: Member): boolean {
	const scheme = (id: string) => id.slice(0, id.indexOf(':'));
	return x.ids.some((id) => y.ids.some((other) => scheme(id) === scheme(other) && id !== other));
}

/** Tells of the pairs that were joined. */
export function tellJoined(pairs: readonly OneHolder[], { find }: BookContext): void {
	for (const { one, other, name, spells } of pairs)
		find({
			gate: 'one-person-by-seat',
			severity: 'note',
			subject: name,
			message: `${name}, ${spells[0].place} (${one} and ${other}): the lists share no id, but have both in the seat on the same days, and a seat has one holder at a time. They are one person.`,
			workings: `[${spells.map(({ from, to }) => `${from}, ${to ?? 'open'}`).join(') and [')}) overlap`,
			at: spells.map(({ at }) => at),
		});
}

/** Ids that bear one name and have no day in one seat in common: proposed, and left for a judgement. */
export function leftApart(members: readonly Member[], { find }: BookContext): void {
	const forms = new Map<string, Set<Member>>();
	for (const member of members)
		for (const form of [member.name, ...member.names])
			forms.set(nameKey(form), (forms.get(nameKey(form)) ?? new Set()).add(member));
	const pairs = new Set<string>();
	for (const group of forms.values())
		for (const x of group)
			for (const y of group)
				if (x.id < y.id && !areToldApart(x, y)) pairs.add(`${x.name}: ${x.id} and ${y.id}`);
	if (pairs.size === 0) return;
	find({
		gate: 'one-id-a-member',
		severity: 'note',
		subject: 'members',
		message: `${pairs.size} pairs of ids bear one name, and no list has both in one seat on one day. A name only proposes: they are kept apart. ${[...pairs].sort(byCodePoint).join('; ')}.`,
		workings: `${pairs.size}`,
		at: [],
	});
}
