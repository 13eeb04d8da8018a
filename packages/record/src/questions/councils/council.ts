/** A council: its names, what it was made of, who controls it as three facts, and what changed between its rolls. */
import type { Council } from '../../councils/model.ts';
import { holds, readEdtf } from '../../ledger/edtf.ts';
import type { KnownClaim } from '../../ledger/fold.ts';
import type { LedgerClaim } from '../../ledger/model.ts';
import type { Finding } from '../../model.ts';
import type { Evidence, Known } from '../known.ts';
import { type CompositionAnswer, compositionsOf } from './council-compositions.ts';
import { type CouncilMajority, councilRow, councilSubject } from './council-facts.ts';
import { wardPollsOf } from './ward-polls.ts';

/** Three facts that are never derived from one another. */
export interface ControlAnswer {
	/** Worked out from the latest composition. */
	readonly majority: CouncilMajority;
	readonly majorityEvidence: readonly Evidence[];
	/** The year of that composition, and its day where it follows a poll. */
	readonly year: number;
	readonly on: string | null;
	/** Who leads, from the ledger; none where it says nothing. */
	readonly executive: readonly KnownClaim[];
	/** As the last file that says so prints it; null where none does. */
	readonly stated: {
		readonly label: string;
		readonly year: number;
		readonly on: string | null;
		readonly evidence: readonly Evidence[];
	} | null;
}

export interface CouncilAnswer {
	/** Row of the book of councils. */
	readonly row: number;
	readonly council: Council;
	readonly compositions: readonly CompositionAnswer[];
	/** Null where the record has no composition so early. */
	readonly control: ControlAnswer | null;
	/** Days on which wards of it polled, as far as the record has results. */
	readonly pollDays: readonly string[];
	/** What gates found about its compositions: files that disagree. */
	readonly findings: readonly Finding[];
	readonly claims: readonly KnownClaim[];
}

/** @param id of a council: `derby` @param at ISO day; a roll counts from the first day on which it may have been taken */
export function councilOf({ release, ledger }: Known, id: string, at: string | null): CouncilAnswer | null {
	const book = release.councils;
	if (book === null) return null;
	const row = councilRow(book, id);
	if (row < 0) return null;
	const council = book.councils[row];
	const compositions = compositionsOf(release, row);
	const claims = ledger.about(councilSubject(id));
	return {
		row,
		council,
		compositions,
		control: controlAt(compositions, claims, at),
		pollDays: [...new Set(wardPollsOf(book, row).map(({ on }) => on))].filter((on) => on !== ''),
		findings: release.findings.filter(
			({ gate, subject }) => GATES.has(gate) && subject.startsWith(`${council.name}, `),
		),
		claims,
	};
}

const GATES: ReadonlySet<string> = new Set([
	'compositions-equal-the-rolls',
	'control-fits-the-majority',
	'seats-fill-the-council',
]);

/** Whether a composition may tell of a time not after the day. */
export function isBy({ notBefore }: CompositionAnswer, at: string | null): boolean {
	return at === null || notBefore <= at;
}

function mayHold({ from, to }: Pick<LedgerClaim, 'from' | 'to'>, at: string): boolean {
	const between = (day: string | null) => (day === null ? null : readEdtf(day));
	return holds(between(from), between(to), at) !== 'no';
}

export function controlAt(
	compositions: readonly CompositionAnswer[],
	claims: readonly KnownClaim[],
	at: string | null,
): ControlAnswer | null {
	const told = compositions.filter((one) => isBy(one, at));
	const latest = told.at(-1);
	if (latest === undefined) return null;
	// Of one year the roll is counted seat by seat, so it goes before a file that has sums only.
	const counted = told.filter(({ kind, year }) => kind === 'roll' && year === latest.year).at(-1) ?? latest;
	const stating = told.filter(({ stated }) => stated !== null).at(-1);
	return {
		majority: counted.majority,
		majorityEvidence: counted.evidence,
		year: counted.year,
		on: counted.on,
		executive: claims.filter(
			({ claim }) =>
				claim?.predicate === 'control' &&
				claim.value.fact === 'executive' &&
				(at === null || mayHold(claim, at)),
		),
		stated:
			stating === undefined
				? null
				: {
						label: stating.stated ?? '',
						year: stating.year,
						on: stating.on,
						evidence: stating.evidence,
					},
	};
}
