/** Seats of the Commons that nobody held: from when, why, and what ended it. */
import { slug } from '../../names/slug.ts';
import { bodyKey, COMMONS } from '../changes/accounts.ts';
import { dayAfter, isKnownDay, type When, whenRead } from '../days.ts';
import { type Evidence, inLedger, type Known } from '../known.ts';
import type { Left } from '../people/last-day.ts';
import type { Tenure } from '../people/tenures.ts';

export interface Vacancy {
	readonly place: string;
	readonly placeRow: number;
	/** One day where a source gives it; else between the election before and the one that filled the seat. */
	readonly opened: When;
	/** Polling day of the by-election, or the dissolution; null where it is open as far as the record knows. */
	readonly closed: string | null;
	/** As the sources have it: "died", "resigned"; `not said` where none tells. */
	readonly cause: Left | string;
	/** Whose tenure ended, and whose began. */
	readonly left: Tenure | null;
	readonly filled: Tenure | null;
	readonly evidence: readonly Evidence[];
}

/** @param end last day that it can have lasted, half-open */
export function vacancyBetween(
	known: Known,
	left: Tenure,
	filled: Tenure | null,
	end: string | null,
): Vacancy {
	const closed = filled?.from ?? end;
	const claims = claimsOf(known, left, closed);
	const said = claims.find(({ cause }) => cause !== '');
	const day = claims.find(({ opened }) => opened.earliest !== null)?.opened;
	const isSaid = left.ended.length > 0 && left.to !== null;
	const opened = isSaid
		? { earliest: left.to, latest: left.to }
		: (day ?? { earliest: dayAfter(left.from), latest: closed });
	const isReason =
		left.left !== 'not said' && left.left !== 'by-election held' && left.left !== 'dissolution';
	return {
		place: left.place,
		placeRow: left.placeRow,
		opened,
		closed,
		cause: isReason ? left.left : (said?.cause ?? 'not said'),
		left,
		filled,
		evidence: [...left.ended.map(({ evidence }) => evidence), ...claims.map(({ evidence }) => evidence)],
	};
}

/** The day on which the seat fell vacant as the ledger has it, where no list gives the last day of the tenure; or null. */
export function openedByClaim(known: Known, tenure: Tenure, closed: string | null): string | null {
	if (tenure.ended.length > 0) return null;
	const days = claimsOf(known, tenure, closed).flatMap(({ opened }) =>
		isKnownDay(opened) ? (opened.earliest ?? []) : [],
	);
	return days.find((day) => day > tenure.from && (closed === null || day < closed)) ?? null;
}

interface Claimed {
	readonly cause: string;
	readonly opened: When;
	readonly evidence: Evidence;
}

/** What the ledger says of the seat's being vacant while it was not held by another. */
function claimsOf({ ledger }: Known, { place, from }: Tenure, closed: string | null): Claimed[] {
	return ledger.claims.flatMap((entry): Claimed[] => {
		const evidence = inLedger(entry);
		const { claim, status } = entry;
		if (claim?.predicate !== 'vacancy' || evidence === null || status === 'rejected') return [];
		const opened = whenRead(claim.from);
		const day = opened.earliest;
		const isHere = bodyKey(claim.value.body) === COMMONS && slug(claim.value.seat) === slug(place);
		if (!isHere || (day !== null && (day < from || (closed !== null && day > closed)))) return [];
		return [{ cause: claim.value.cause, opened, evidence }];
	});
}
