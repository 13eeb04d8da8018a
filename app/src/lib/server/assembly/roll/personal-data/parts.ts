/** What of one person's data a rule keeps, until when, and what may be erased at once. */
import { type Kept, mayErase, type RulesInForce } from '@mandate/assembly/rulebook';

/** Parts of what is held, each kept by a rule of its own; null is kept by none. */
export const PARTS = [
	null,
	'contact',
	'roll',
	'credentials',
	'attendance',
	'votes',
	'minutes',
	'cases',
	'log',
] as const;

const PART_WORDS: Readonly<Record<Kept | 'none', string>> = {
	none: 'Signing in: sessions, links, passkeys, calendars',
	contact: 'E-mail, telephone and address, changes of them, addresses that mail went to',
	roll: 'Name, member number and the reasons of what happened on the roll',
	credentials: 'Credentials as delegate',
	attendance: 'Meetings you were called to and attended',
	votes: 'Votes given by name',
	minutes: 'Minutes and motions',
	cases: 'Papers of cases',
	accounts: 'Accounts of money',
	log: 'Words of the log about you',
};

export interface Part {
	readonly kept: Kept | null;
	readonly words: string;
	/** Null: erased at once. */
	readonly keptUntil: string | null;
	/** The rule that keeps it, or why none does. */
	readonly why: string;
	readonly because: 'law' | 'rule' | null;
}

/** @param endedOn the day on which the membership ended */
export function partsOn(rules: RulesInForce, unitKind: string, endedOn: string, on: string): readonly Part[] {
	return PARTS.map((kept): Part => {
		const words = PART_WORDS[kept ?? 'none'];
		if (kept === null) return { kept, words, keptUntil: null, why: 'No rule keeps it.', because: null };
		const ruling = mayErase(rules, { data: kept, unit: unitKind, endedOn, on });
		const clause = ruling.citation.clause === null ? '' : `Rule ${ruling.citation.clause}. `;
		return {
			kept,
			words,
			keptUntil: ruling.allowed ? null : ruling.keptUntil,
			why: clause + ruling.words,
			because: ruling.because,
		};
	});
}
