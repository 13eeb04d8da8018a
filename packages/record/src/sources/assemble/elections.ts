/** Ids and labels of elections. */
import type { Election } from '../../model.ts';

/** There were two general elections in this year; ids and labels name the month. */
const TWO_IN_A_YEAR = '1974';
const MONTHS: Readonly<Record<string, string>> = { '02': 'February', '10': 'October' };

export function generalElection(pollingOn: string): Election {
	const [year, month] = pollingOn.split('-');
	const named = year === TWO_IN_A_YEAR ? MONTHS[month] : undefined;
	return {
		id: named ? `${year}-${named.toLowerCase()}-general` : `${year}-general`,
		kind: 'general',
		pollingOn,
		label: named ? `${named} ${year} general election` : `${year} general election`,
		base: null,
	};
}

/** `seatsOf`: polling day of the election whose seats the figures were worked out for. */
export function notionalElection(pollingOn: string, seatsOf: string): Election {
	const year = pollingOn.slice(0, 4);
	return {
		id: `${year}-notional`,
		kind: 'notional',
		pollingOn,
		label: `${year} general election (notional, ${seatsOf.slice(0, 4)} seats)`,
		base: null,
	};
}

/** `1974F` is February 1974. Polling days come from the list of Parliaments. */
export function isElectionOn(name: string, pollingOn: string): boolean {
	if (!pollingOn.startsWith(name.slice(0, 4))) return false;
	const month = name.endsWith('F') ? '02' : name.endsWith('O') ? '10' : null;
	return month === null || pollingOn.slice(5, 7) === month;
}
