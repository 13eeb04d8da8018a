/** What does not add up in the lists of members: two holders of one seat in one list, overlapping spells, ids and names that do not fit. */
import type { AllegianceEvent, MemberRows, SeatSpell } from '../../../members/model.ts';
import { nameKey } from '../../../names/slug.ts';
import { byCodePoint } from '../../order.ts';
import type { BookContext } from '../book.ts';
import { changesAgree } from './changes-agree.ts';
import { leftApart } from './one-holder.ts';
import type { People } from './people.ts';

export function checkMembers(rows: MemberRows, people: People, context: BookContext): void {
	const names = new Map(rows.members.map(({ id, name }) => [id, name]));
	oneHolder(rows.seats, names, context);
	changesAgree(rows, names, context);
	for (const { id, name, known, at } of people.strange)
		context.find({
			gate: 'members-are-named-alike',
			severity: 'error',
			subject: name,
			message: `${name} stands in the results with the number of ${known} (${id}); the names share no word. The name is not taken for the member's.`,
			workings: `"${name}" ≠ "${known}"`,
			at: [at],
		});
	changesFollow(rows.events, names, context);
	leftApart(rows.members, context);
	if (people.leftOut > 0)
		context.find({
			gate: 'members-only',
			severity: 'note',
			subject: 'members',
			message: `${people.leftOut} rows about offices and parties of people who never sat in the Commons are left out.`,
			workings: `${people.leftOut}`,
			at: [],
		});
}

/** Within one list: a seat has one holder at a time, and nobody sits for two seats. A day in common is a handing-over. */
function oneHolder(
	seats: readonly SeatSpell[],
	names: ReadonlyMap<string, string>,
	{ find }: BookContext,
): void {
	const check = (
		key: (row: SeatSpell) => string,
		isClash: (a: SeatSpell, b: SeatSpell) => boolean,
		what: string,
	) => {
		const sorted = [...seats].sort(
			(a, b) => a.at.source - b.at.source || byCodePoint(key(a), key(b)) || byCodePoint(a.from, b.from),
		);
		sorted.forEach((next, i) => {
			const last = sorted[i - 1];
			if (!last || last.at.source !== next.at.source || key(last) !== key(next) || !isClash(last, next))
				return;
			if (last.to === null || last.to <= next.from) return;
			find({
				gate: what,
				severity: 'error',
				subject: next.place,
				message: `${names.get(last.member)} sat for ${last.place} until ${last.to}, ${names.get(next.member)} for ${next.place} from ${next.from}, in one list.`,
				workings: `[${last.from}, ${last.to}) and [${next.from}, ${next.to ?? 'open'}) overlap`,
				at: [last.at, next.at],
			});
		});
	};
	check(
		(row) => nameKey(row.place),
		(a, b) => a.member !== b.member && a.to !== null && b.from < '2010-05-06',
		'one-holder-a-seat-in-a-list',
	);
	check(
		(row) => row.member,
		(a, b) => nameKey(a.place) !== nameKey(b.place),
		'one-seat-a-member',
	);
}

/** In one list what a member left must be what the member had come to: flows into and out of a party are of the same people. */
function changesFollow(
	events: readonly AllegianceEvent[],
	names: ReadonlyMap<string, string>,
	{ find }: BookContext,
): void {
	const sorted = [...events].sort(
		(a, b) => a.at.source - b.at.source || byCodePoint(a.member, b.member) || byCodePoint(a.on, b.on),
	);
	sorted.forEach((next, i) => {
		const last = sorted[i - 1];
		if (!last || last.at.source !== next.at.source || last.member !== next.member) return;
		if (last.to === next.from || last.to === null || next.from === null || last.on === next.on) return;
		if (Date.parse(next.on.slice(0, 10)) - Date.parse(last.on.slice(0, 10)) > 1000 * 86_400_000) return;
		find({
			gate: 'changes-follow-one-another',
			severity: 'note',
			subject: names.get(next.member) ?? next.member,
			message: `${names.get(next.member)} came to ${last.toLabel} on ${last.on} and left ${next.fromLabel} on ${next.on} in one list.`,
			workings: `${last.toLabel} ≠ ${next.fromLabel}`,
			at: [last.at, next.at],
		});
	});
}
