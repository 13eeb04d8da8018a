/** What a page is asked of: the record in use, the ledger as far as the address says it is known, and the day it is asked for. */

import type { Known } from '@mandate/record/questions';
import { error } from '@sveltejs/kit';
import { type LiveLedger, ledgerPath, liveLedger } from '../../record/live-ledger.ts';
import { theRecord } from './the-record.ts';

export interface Asked {
	readonly known: Known;
	/** ISO day that the address asks for (`at=`); null for the latest that the record has. */
	readonly at: string | null;
	/** Position of the ledger that the address asks for (`known=`), else the last one. */
	readonly position: number;
	/** The last position there is. */
	readonly latest: number;
}

let live: (() => LiveLedger) | undefined;

export function theLedger(): LiveLedger {
	live ??= liveLedger(ledgerPath(process.env), (message) => console.error(message));
	return live();
}

/** Answers 400 where `at` is no day, or `known` no position of the ledger. */
export async function asked(url: URL): Promise<Asked> {
	const { release } = await theRecord();
	const ledger = theLedger();
	const at = url.searchParams.get('at') || null;
	if (at !== null && !isDay(at))
		error(400, `at: expected a day such as 2019-03-01, found "${at}". Change the address, or leave it out.`);
	const wanted = url.searchParams.get('known') || null;
	const position = wanted === null ? ledger.latest : Number(wanted);
	if (wanted !== null && !(/^\d{1,9}$/.test(wanted) && position <= ledger.latest))
		error(
			400,
			`known: expected a position of the ledger, 0 to ${ledger.latest}, found "${wanted}". Change the address, or leave it out.`,
		);
	return { known: { release, ledger: ledger.at(position) }, at, position, latest: ledger.latest };
}

export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
