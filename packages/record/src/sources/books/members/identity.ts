/**
 * Who is one person in several sources: joined where two sources share a strong id, or by a judgement of the table beside, never
 * by name. Two of Parliament's numbers in one person are reported and both kept apart from then on.
 */
import type { Locator } from '../../../locator.ts';
import type { Base } from '../../../model.ts';
import { byCodePoint } from '../../order.ts';
import type { BookContext } from '../book.ts';
import type { MemberReadings, StrongId } from '../member-readings.ts';
import { JUDGED_SAME, type Judged } from './judged-same.ts';

export interface Identity {
	/** Id of the member in the record. */
	of(id: StrongId): string;
	/** Strong ids of a member, sorted. */
	ids(member: string): readonly StrongId[];
}

const SCHEMES = ['mnis', 'publicwhip', 'wikidata', 'everypolitician', 'democracyclub'] as const;

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
	const judged = judgedIn(read);
	for (const { one, other, name, evidence } of judged) {
		const [a, b] = [root(one), root(other)].sort(byCodePoint);
		if (a === b) continue;
		parent.set(b, a);
		const kept = numberOf(a) ?? numberOf(b);
		if (kept !== undefined) number.set(a, kept);
		find({
			gate: 'one-person-by-judgement',
			severity: 'note',
			subject: name,
			message: `${name} (${one} and ${other}): no list joins the ids. We hold them to be one person, on the evidence given.`,
			workings: `${evidence}.`,
			at: placesOf(read, [one, other]),
		});
	}
	const groups = new Map<StrongId, Set<StrongId>>();
	const note = (id: StrongId) => {
		const top = root(id);
		const group = groups.get(top) ?? new Set([top]);
		groups.set(top, group.add(id));
	};
	for (const pair of read.same) for (const id of pair) note(id);
	for (const { one, other } of judged) for (const id of [one, other]) note(id);
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

/** Judgements both of whose ids are in the lists that were read. */
function judgedIn(read: MemberReadings): readonly Judged[] {
	const listed = new Set<StrongId>();
	for (const rows of [read.seats, read.parties, read.crossings, read.names])
		for (const { id } of rows) listed.add(id);
	return JUDGED_SAME.filter(({ one, other }) => listed.has(one) && listed.has(other));
}

/** Where each of some ids first has a seat, a party or a crossing. */
function placesOf(read: MemberReadings, ids: readonly StrongId[]): Locator[] {
	return ids.flatMap((wanted) => {
		const row = [...read.seats, ...read.crossings, ...read.parties].find(({ id }) => id === wanted);
		return row ? [row.at] : [];
	});
}
