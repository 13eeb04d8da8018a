/** Offices that a person held: from the lists of offices and from the ledger. The Speaker is an office, not a party. */
import { byCodePoint } from '../../compile/order.ts';
import type { Release } from '../../release/release.ts';
import { type Evidence, inFile, inLedger, isoDay, type Known } from '../known.ts';
import { rowsOfTable } from './everyone.ts';

export interface OfficeSpell {
	/** "Member" where the source names no role. */
	readonly role: string;
	readonly body: string;
	/** Half-open; EDTF where a claim gives it so. */
	readonly from: string | null;
	readonly to: string | null;
	/** Of an office without a last day: the last day that its list tells of. Whether it was held later is not known. */
	readonly knownTo: string | null;
	/** Several where lists say the same. */
	readonly evidence: readonly Evidence[];
}

/** In order of days. */
export function officesOf(known: Known, id: string, members: readonly number[]): readonly OfficeSpell[] {
	const { release, ledger } = known;
	const offices = release.members?.offices;
	const listed =
		offices === undefined
			? []
			: rowsOfTable(
					offices,
					members,
					(row): OfficeSpell => ({
						role: offices.role.at(row),
						body: offices.body.at(row),
						from: isoDay(offices.from[row]),
						to: isoDay(offices.to[row]),
						knownTo: offices.to[row] === 0 ? isoDay(lastDays(release).get(offices.source[row]) ?? 0) : null,
						evidence: [inFile(release, offices.source[row], offices.line[row])],
					}),
				);
	const claimed = ledger.about(id).flatMap((entry): OfficeSpell[] => {
		const evidence = inLedger(entry);
		if (entry.claim?.predicate !== 'office' || evidence === null || entry.status === 'rejected') return [];
		const { from, to, value } = entry.claim;
		return [{ role: value.role, body: value.body, from, to, knownTo: null, evidence: [evidence] }];
	});
	const spells = new Map<string, OfficeSpell>();
	for (const spell of [...listed, ...claimed]) {
		const key = JSON.stringify([spell.role, spell.body, spell.from, spell.to]);
		const one = spells.get(key);
		spells.set(key, one ? { ...one, evidence: [...one.evidence, ...spell.evidence] } : spell);
	}
	return [...spells.values()].sort(
		(a, b) => byCodePoint(a.from ?? '', b.from ?? '') || byCodePoint(a.role, b.role),
	);
}

const told = new WeakMap<Release, ReadonlyMap<number, number>>();

/** Latest day of any row of each list of offices. */
function lastDays(release: Release): ReadonlyMap<number, number> {
	const offices = release.members?.offices;
	const made = told.get(release) ?? new Map<number, number>();
	if (told.has(release) || offices === undefined) return made;
	const days = new Map<number, number>();
	for (let row = 0; row < offices.count; row++) {
		const source = offices.source[row];
		days.set(source, Math.max(days.get(source) ?? 0, offices.from[row], offices.to[row]));
	}
	told.set(release, days);
	return days;
}

/** Whether an office was held on a day; null where the list does not reach so far. */
export function isHeld({ from, to, knownTo }: OfficeSpell, on: string): boolean | null {
	if (from !== null && on < from) return false;
	if (to !== null) return on < to;
	return knownTo === null || on <= knownTo ? true : null;
}
