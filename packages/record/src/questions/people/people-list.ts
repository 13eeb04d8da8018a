/** Lists of people who held office: members who sit on the last day of the record, and everybody by the first letter of the surname. */
import { type PersonRef, peopleOf, shownAs } from '../../addresses/people.ts';
import { byCodePoint } from '../../compile/order.ts';
import { lastDay } from '../contests/place.ts';
import type { Known } from '../known.ts';
import { remembered } from '../remember.ts';
import { everyone } from './everyone.ts';
import { representedBy } from './represents.ts';
import { tenuresOf } from './tenures.ts';

export interface ListedMember {
	readonly person: PersonRef;
	/** In which he or she sat, first to last, each once. */
	readonly places: readonly string[];
	readonly from: string;
	/** Null where a seat is held on the last day of the record. */
	readonly to: string | null;
	/** First letter of the surname, without accents. */
	readonly letter: string;
	/** Seat held on the last day of the record. */
	readonly sitsFor: string | null;
}

/** Everybody of the book of members who is known to have sat, by surname and name. */
export const memberList = remembered((known: Known): readonly ListedMember[] => {
	const people = peopleOf(known.release);
	const all = everyone(known);
	const day = lastDay(known.release);
	const keyed = all.firstRows.flatMap((row) => {
		const tenures = tenuresOf(known, all.rowsOf(row));
		const person = shownAs(people, known.ledger, all.personOf(row).id);
		if (person === null || tenures.length === 0) return [];
		const now = representedBy(tenures, day);
		const key = sortKey(person.name);
		const member: ListedMember = {
			person,
			places: [...new Set(tenures.map(({ place }) => place))],
			from: tenures[0].from,
			to: now === null ? tenures[tenures.length - 1].to : null,
			letter: key.slice(0, 1).toUpperCase(),
			sitsFor: now?.place ?? null,
		};
		return [{ key, member }];
	});
	return keyed
		.sort((a, b) => byCodePoint(a.key, b.key) || byCodePoint(a.member.person.id, b.member.person.id))
		.map(({ member }) => member);
});

/** Surname first, without case and accents. */
function sortKey(name: string): string {
	const words = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
	return `${words[words.length - 1]} ${words.join(' ')}`;
}
