/**
 * Why a council changed hands: between two rolls another party, or none, had more than half of the seats or the most of them.
 * The account of the seats says which cause did it; its day is told only where one poll did it alone.
 */
import { BUCKET, type CouncilParty, VACANT } from '../../councils/model.ts';
import type { Release } from '../../release/release.ts';
import { type BalanceAnswer, type CouncilInterval, councilChanges } from './council-changes.ts';
import { councilRow } from './council-facts.ts';
import { rollNotAfter, rollNotBefore } from './roll-days.ts';
import { CAUSES, type Cause } from './seat-changes.ts';

export interface ControlChange {
	/** Of the majority of all seats; where nobody has or had one, of which party has the most. */
	readonly of: 'majority' | 'most';
	/** Null for no majority, or where two parties have the most alike. */
	readonly from: CouncilParty | null;
	readonly to: CouncilParty | null;
	/**
	 * - `one`: this cause alone was enough, and without it there had been no change
	 * - `either`: each of these alone was enough
	 * - `together`: none of them alone was enough
	 */
	readonly by: 'one' | 'either' | 'together';
	readonly causes: readonly Cause[];
	/** Day of the poll that did it alone; null where the day is not known. */
	readonly on: string | null;
	/** Days between which it happened where its day is not known. */
	readonly between: readonly [notBefore: string, notAfter: string];
	readonly interval: CouncilInterval;
}

/** In order of time. @param id of a council */
export function whyControlChanged(release: Release, id: string): readonly ControlChange[] {
	const book = release.councils;
	if (book === null) return [];
	const row = councilRow(book, id);
	return councilChanges(release, id).flatMap((interval): ControlChange[] => {
		const found = changeIn(interval.balance);
		if (found === null) return [];
		const { of, from, to, by, causes } = found;
		const polls = interval.polls;
		const isPoll = by === 'one' && causes[0] === 'election' && polls.length === 1;
		const between = [rollNotBefore(book, row, interval.before), rollNotAfter(interval.after)] as const;
		return [{ of, from, to, by, causes, on: isPoll ? polls[0].on : null, between, interval }];
	});
}

type Found = Pick<ControlChange, 'of' | 'from' | 'to' | 'by' | 'causes'>;

/** Null where nothing changed. */
export function changeIn(balance: readonly BalanceAnswer[]): Found | null {
	const after = (causes: readonly Cause[]) =>
		balance.map((row) => row.before + causes.reduce((sum, cause) => sum + row.by[cause], 0));
	for (const measure of ['majority', 'most'] as const) {
		const holder = (causes: readonly Cause[]) => holderOf(measure, balance, after(causes));
		const [from, to] = [holder([]), holder(CAUSES)];
		if (from === to) {
			if (measure === 'majority' && from !== null) return null;
			continue;
		}
		const acting = CAUSES.filter((cause) => balance.some((row) => row.by[cause] !== 0));
		const enough = acting.filter((cause) => holder([cause]) === to);
		const needed = acting.filter((cause) => holder(acting.filter((one) => one !== cause)) === from);
		if (needed.length === 1 && enough.includes(needed[0]))
			return { of: measure, from, to, by: 'one', causes: needed };
		if (enough.length > 1) return { of: measure, from, to, by: 'either', causes: enough };
		if (enough.length === 1 && needed.length === 0)
			return { of: measure, from, to, by: 'one', causes: enough };
		return { of: measure, from, to, by: 'together', causes: needed.length > 1 ? needed : acting };
	}
	return null;
}

function holderOf(
	measure: 'majority' | 'most',
	balance: readonly BalanceAnswer[],
	seats: readonly number[],
): CouncilParty | null {
	const total = seats.reduce((sum, n) => sum + n, 0);
	let most = 0;
	let holder: CouncilParty | null = null;
	balance.forEach(({ party }, row) => {
		if (party.id === BUCKET || party.id === VACANT) return;
		if (seats[row] === most) holder = null;
		if (seats[row] > most) [most, holder] = [seats[row], party];
	});
	return measure === 'most' || most * 2 > total ? holder : null;
}
