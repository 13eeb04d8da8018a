/** The tables that stay lists of objects, sorted, their locators turned into rows of the release's sources. */
import type { Base, Finding, NationalResult, NationalTotal, Overlap, Registration } from '../model.ts';
import { byCodePoint, located, type Ordered, relocated, rowOf } from './order.ts';

export interface Rows {
	readonly results: readonly NationalResult[];
	readonly totals: readonly NationalTotal[];
	readonly registrations: readonly Registration[];
	readonly overlaps: readonly Overlap[];
	readonly findings: readonly Finding[];
}

export function orderRows(base: Base, { electionRow, areaRow, partyRow, sourceRow }: Ordered): Rows {
	const day = ({ election, area }: { readonly election: string; readonly area: string }) =>
		rowOf(electionRow, election, `national result of ${area}`, 'election');
	const place = ({ election, area }: { readonly election: string; readonly area: string }) =>
		rowOf(areaRow, area, `national result of ${election}`, 'area');
	for (const { party, election } of base.results)
		rowOf(partyRow, party, `national result of ${election}`, 'party');

	const results = base.results.map((row) => located(row, sourceRow));
	const totals = base.totals.map((row) => located(row, sourceRow));
	const registrations = base.registrations.map((row) => located(row, sourceRow));
	const overlaps = base.overlaps.map((row) => located(row, sourceRow));
	const findings = base.findings.map((row) => ({ ...row, at: row.at.map((at) => relocated(at, sourceRow)) }));
	return {
		results: results.sort(
			(one, other) =>
				day(one) - day(other) ||
				place(one) - place(other) ||
				byCodePoint(one.party, other.party) ||
				byText(one, other),
		),
		totals: totals.sort(
			(one, other) => day(one) - day(other) || place(one) - place(other) || byText(one, other),
		),
		registrations: registrations.sort(
			(one, other) =>
				byCodePoint(one.electoralCommissionId, other.electoralCommissionId) || byText(one, other),
		),
		overlaps: overlaps.sort(
			(one, other) =>
				byCodePoint(one.fromSeat, other.fromSeat) ||
				byCodePoint(one.toSeat, other.toSeat) ||
				byText(one, other),
		),
		findings: findings.sort(
			(one, other) =>
				byCodePoint(one.severity, other.severity) ||
				byCodePoint(one.gate, other.gate) ||
				byCodePoint(one.subject, other.subject) ||
				byText(one, other),
		),
	};
}

/** The last resort, so that equal keys keep no trace of the order they came in. */
function byText(one: object, other: object): number {
	return byCodePoint(JSON.stringify(one), JSON.stringify(other));
}
