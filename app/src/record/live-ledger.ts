/**
 * The ledger beside the record in use, read again whenever its file has changed, so that an entry is on its pages at once. One
 * that cannot be read leaves the last good one in use, and is told of in the log.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type LedgerView, ledgerAt } from '@mandate/record';
import { readLedger } from '@mandate/record/folder';

export interface LiveLedger {
	/** Position of the last entry. */
	readonly latest: number;
	/** Seal of the last entry; empty where there is none. */
	readonly seal: string;
	/** What was known at a position. */
	at(position: number): LedgerView;
}

const BUILT_LEDGER = join('build', 'ledger.ndjson');
/** Positions whose view is kept beside the latest. */
const KEPT_VIEWS = 32;

/** @param environment `MANDATE_LEDGER` names a file; `MANDATE_HOME` is the Mandate folder */
export function ledgerPath(environment: Readonly<Record<string, string | undefined>>): string {
	return environment.MANDATE_LEDGER ?? join(environment.MANDATE_HOME ?? '.', BUILT_LEDGER);
}

/** A function that gives the ledger as it now stands. `complain` is told once of each state of the file that cannot be read. */
export function liveLedger(path: string, complain: (message: string) => void): () => LiveLedger {
	let state = stateOf(path);
	let live = open(path, complain) ?? viewsOf([]);
	return () => {
		const now = stateOf(path);
		if (now !== state) {
			state = now;
			live = open(path, complain) ?? live;
		}
		return live;
	};
}

function stateOf(path: string): string {
	const found = statSync(path, { throwIfNoEntry: false, bigint: true });
	return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

function open(path: string, complain: (message: string) => void): LiveLedger | null {
	const read = readLedger(path);
	if (read.ok) return viewsOf(read.entries);
	complain(read.message);
	return null;
}

function viewsOf(entries: Parameters<typeof ledgerAt>[0]): LiveLedger {
	const views = new Map<number, LedgerView>();
	return {
		latest: entries.length,
		seal: entries.at(-1)?.hash ?? '',
		at(position) {
			const known = views.get(position);
			if (known !== undefined) return known;
			const view = ledgerAt(entries, position);
			if (views.size >= KEPT_VIEWS) views.delete(views.keys().next().value as number);
			views.set(position, view);
			return view;
		},
	};
}
