/**
 * Who is one person in several sources: joined where two sources share a strong id, never by name. Two of Parliament's numbers
 * in one person are reported and both kept apart from then on.
 */
import type { Base } from '../../../model.ts';
import { byCodePoint } from '../../order.ts';
import type { BookContext } from '../index.ts';
import type { MemberReadings, StrongId } from '../members.ts';

export interface Identity {
	/** Id of the member in the record. */
	of(id: StrongId): string;
	/** Strong ids of a member, sorted. */
	ids(member: string): readonly StrongId[];
}

const SCHEMES = ['mnis', 'publicwhip', 'wikidata', 'everypolitician'] as const;

export function identify(read: MemberReadings, base: Base, { find }: BookContext): Identity {
	const parent = new Map<StrongId, StrongId>();
	const root = (id: StrongId): StrongId => {
		let at = id;
		for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
		return at;
	};
	/** Parliament's number of everyone a root stands for, if any. */
	const number = new Map<StrongId, StrongId>();
	const numberOf = (id: StrongId) => (id.startsWith('mnis:') ? id : number.get(id));
	for (const [one, other] of read.same) {
		const [a, b] = [root(one), root(other)].sort(byCodePoint);
		if (a === b) continue;
		const [x, y] = [numberOf(a), numberOf(b)];
		if (x !== undefined && y !== undefined && x !== y) {
			find({
				gate: 'one-number-a-member',
				severity: 'error',
				subject: `${one} ${other}`,
				message: `Two of Parliament's numbers are said to be one person: ${x} and ${y}, by way of ${one} and ${other}. They are kept apart.`,
				workings: `${one} = ${other}; ${x} ≠ ${y}`,
				at: [],
			});
			continue;
		}
		parent.set(b, a);
		const kept = x ?? y;
		if (kept !== undefined) number.set(a, kept);
	}
	const groups = new Map<StrongId, Set<StrongId>>();
	const note = (id: StrongId) => {
		const top = root(id);
		const group = groups.get(top) ?? new Set([top]);
		groups.set(top, group.add(id));
	};
	for (const pair of read.same) for (const id of pair) note(id);
	for (const rows of [
		read.names,
		read.seats,
		read.parties,
		read.crossings,
		read.offices,
		read.terms,
		read.rolls,
	])
		for (const { id } of rows) note(id);
	for (const { candidacies } of base.contests)
		for (const { member } of candidacies) if (member !== null) note(`mnis:${member}`);
	const names = new Map<StrongId, string>();
	const idsOf = new Map<string, readonly StrongId[]>();
	for (const [top, group] of groups) {
		const ids = [...group].sort(byCodePoint);
		const best = SCHEMES.flatMap((scheme) => ids.filter((id) => id.startsWith(`${scheme}:`)))[0];
		const member = best.startsWith('mnis:') ? `member/${best.slice(5)}` : best.replace(':', '/');
		names.set(top, member);
		idsOf.set(member, ids);
	}
	return { of: (id) => names.get(root(id)) ?? id, ids: (member) => idsOf.get(member) ?? [] };
}
