/**
 * Which changes of allegiance in several lists are one change: of one member, from and to the same, at most a year apart, and no
 * two of one list. The nearest in time are taken together first, so that a member who left twice is not made one.
 */
import { byCodePoint } from '../compile/order.ts';

/** A change as a list gives it. */
export interface ListedChange {
	readonly member: string;
	/** Ids of parties, null where the record has none of the name; the labels then tell. */
	readonly from: string | null;
	readonly to: string | null;
	readonly fromLabel: string;
	readonly toLabel: string;
	/** EDTF: a day, or `2014-09-30/2014-11-20`: the last day in the old party and the first in the new. */
	readonly on: string;
	readonly at: { readonly source: number; readonly line: number };
}

/** Days between two lists' dates of what is still taken as one change. */
const FURTHEST = 366;

/** Days of a change: one, or the two that it lies between. */
export function daysOfChange(on: string): readonly string[] {
	return on.split('/');
}

/** Whether two lists give a change the same day; of a change between two days either may be meant. */
export function isSameDay(one: ListedChange, other: ListedChange): boolean {
	const [a, b] = [daysOfChange(one.on), daysOfChange(other.on)];
	return a.length === 2 && b.length === 2 ? one.on === other.on : a.some((day) => b.includes(day));
}

function apart(one: ListedChange, other: ListedChange): number {
	const days = daysOfChange(one.on).flatMap((a) =>
		daysOfChange(other.on).map((b) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000),
	);
	return Math.min(...days);
}

const side = (id: string | null, label: string): string => id ?? label.toLowerCase();

function kindOf({ member, from, to, fromLabel, toLabel }: ListedChange): string {
	return `${member}\u0000${side(from, fromLabel)}\u0000${side(to, toLabel)}`;
}

/** The changes in groups, each group one change; a change that one list alone has is a group of its own. */
export function sameChanges<Change extends ListedChange>(changes: readonly Change[]): Change[][] {
	const alike = new Map<string, Change[]>();
	for (const change of changes) {
		const key = kindOf(change);
		const list = alike.get(key);
		if (list) list.push(change);
		else alike.set(key, [change]);
	}
	return [...alike.values()].flatMap(grouped);
}

function grouped<Change extends ListedChange>(changes: readonly Change[]): Change[][] {
	const sorted = [...changes].sort(
		(a, b) => byCodePoint(a.on, b.on) || a.at.source - b.at.source || a.at.line - b.at.line,
	);
	const groupOf = new Map(sorted.map((change) => [change, [change]]));
	const pairs = sorted
		.flatMap((one, i) => sorted.slice(i + 1).map((other) => ({ one, other, days: apart(one, other) })))
		.filter(({ days }) => days <= FURTHEST)
		.sort((a, b) => a.days - b.days);
	for (const { one, other } of pairs) {
		const [a, b] = [groupOf.get(one) ?? [one], groupOf.get(other) ?? [other]];
		if (a === b || a.some((x) => b.some((y) => x.at.source === y.at.source))) continue;
		const both = [...a, ...b].sort((x, y) => sorted.indexOf(x) - sorted.indexOf(y));
		for (const change of both) groupOf.set(change, both);
	}
	return [...new Set(groupOf.values())];
}
