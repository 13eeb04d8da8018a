/**
 * One change of allegiance in several lists: the days that they give it, and lists that have the member in one party
 * throughout. Nothing is chosen: every list is kept as it is, and each difference is shown with its rows.
 */
import type { AllegianceEvent, MemberRows, PartySpell } from '../../../members/model.ts';
import { daysOfChange, isSameDay, sameChanges } from '../../../members/same-change.ts';
import type { Source } from '../../../model.ts';
import { byCodePoint } from '../../order.ts';
import type { BookContext } from '../book.ts';
import { daysAfter } from './next-day.ts';

/** Longest time between the party left and the party joined of one change: the vacancy before a by-election. */
const LONGEST_GAP = 75;

export function changesAgree(
	rows: MemberRows,
	names: ReadonlyMap<string, string>,
	{ base, find }: BookContext,
): void {
	const covering = createCovering(rows.parties);
	for (const group of sameChanges(rows.events.filter(isOfKnownDay))) {
		const [first] = group;
		const subject = names.get(first.member) ?? first.member;
		const what = `${subject}, ${first.fromLabel} to ${first.toLabel}`;
		const told = toldBy(group, ({ on }) => shown(on), base.sources);
		if (group.some((one) => !isSameDay(one, first)))
			find({
				gate: 'changes-are-dated-alike',
				severity: 'note',
				subject,
				message: `${what}: the lists give other days, ${told}. All are kept.`,
				workings: between(group),
				at: group.map(({ at }) => at),
			});
		const others = covering(group);
		if (others.length > 0)
			find({
				gate: 'changes-are-in-every-list',
				severity: 'note',
				subject,
				message: `${what}: ${told}. Elsewhere one party throughout, ${toldBy(others, ({ label }) => label, base.sources)}. A list may follow the whip or the party.`,
				workings: others
					.map(
						({ label, from, to }) => `${label} from ${from}${to === null ? '' : ` to ${daysAfter(to, -1)}`}`,
					)
					.filter((text, i, all) => all.indexOf(text) === i)
					.join('; '),
				at: [...group, ...others].map(({ at }) => at),
			});
	}
}

/** A day, or the last in one party and the first in the next; two rolls years apart tell no day. */
function isOfKnownDay({ on }: AllegianceEvent): boolean {
	const [from, to = from] = daysOfChange(on);
	return Date.parse(to) - Date.parse(from) <= LONGEST_GAP * 86_400_000;
}

const shown = (on: string): string => daysOfChange(on).join(' to ');

/** "2013-09-10 (one list); 2013-09-11 (another; a third)". */
function toldBy<Row extends { readonly at: AllegianceEvent['at'] }>(
	rows: readonly Row[],
	said: (row: Row) => string,
	sources: readonly Source[],
): string {
	const lists = new Map<string, Set<string>>();
	for (const row of rows)
		lists.set(said(row), (lists.get(said(row)) ?? new Set()).add(sources[row.at.source]?.title ?? 'a list'));
	return [...lists].map(([words, titles]) => `${words} (${[...titles].join('; ')})`).join('; ');
}

/** The days of a group and how far the first and the last are apart. */
function between(group: readonly AllegianceEvent[]): string {
	const days = [...new Set(group.flatMap(({ on }) => daysOfChange(on)))].sort(byCodePoint);
	const [first, last] = [days[0], days[days.length - 1]];
	const count = (Date.parse(last) - Date.parse(first)) / 86_400_000;
	return `${last} − ${first} = ${count} ${count === 1 ? 'day' : 'days'}`;
}

/** Spells of other lists that run on over a change. What a list says counts only up to the last day that it tells of. */
function createCovering(
	parties: readonly PartySpell[],
): (group: readonly AllegianceEvent[]) => readonly PartySpell[] {
	const spells = new Map<string, PartySpell[]>();
	const lastDays = new Map<number, string>();
	for (const spell of parties) {
		if (spell.timeline === 'label') continue;
		const list = spells.get(spell.member);
		if (list) list.push(spell);
		else spells.set(spell.member, [spell]);
		const { source } = spell.at;
		for (const day of [spell.from, spell.to ?? ''])
			if (day > (lastDays.get(source) ?? '')) lastDays.set(source, day);
	}
	return (group) => {
		const days = group.flatMap(({ on }) => daysOfChange(on)).sort(byCodePoint);
		const [first, last] = [days[0], days[days.length - 1]];
		const [{ member, from, to }] = group;
		const own = new Set(group.map(({ at }) => at.source));
		return (spells.get(member) ?? []).filter(
			(spell) =>
				!own.has(spell.at.source) &&
				spell.party !== null &&
				(spell.party === from || spell.party === to) &&
				spell.from < first &&
				last < (spell.to ?? lastDays.get(spell.at.source) ?? ''),
		);
	};
}
