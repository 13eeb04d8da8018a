/** `mandate ledger`: enter claims, prove that none was altered, and show what was known at any position. */
import { readFileSync } from 'node:fs';
import { type KnownClaim, ledgerAt, readBody } from '@mandate/record';
import { type LedgerWriter, openLedger, readLedger } from '@mandate/record/folder';
import { paintFor } from '../terminal/colour.ts';
import { complain } from './complain.ts';

export interface LedgerOptions {
	readonly ledger?: string;
}

const fileOf = ({ ledger }: LedgerOptions): string =>
	ledger ?? process.env.MANDATE_LEDGER ?? 'build/ledger.ndjson';

/** Enters the lines of a file in order, or of standard input for `-`; none where one of them is not well-formed. */
export async function ledgerAdd(
	file: string,
	{ author, ...options }: LedgerOptions & { readonly author: string },
): Promise<number> {
	const path = file === '-' ? 'standard input' : file;
	let text: string;
	try {
		text = readFileSync(file === '-' ? 0 : file, 'utf8');
	} catch (error) {
		return complain(`${path}: cannot be read (${(error as NodeJS.ErrnoException).code}).`);
	}
	const bodies = [];
	for (const [i, line] of text.split('\n').entries()) {
		if (line.trim() === '') continue;
		const read = readBody(json(line));
		if (!read.ok)
			return complain(
				`${path}, line ${i + 1}: ${read.why}. Nothing was entered; mend the line and try again.`,
			);
		bodies.push(read.body);
	}
	let ledger: LedgerWriter | null = null;
	try {
		ledger = await openLedger(fileOf(options));
		for (const body of bodies) {
			const entry = await ledger.append(body, { at: new Date().toISOString(), author });
			process.stdout.write(`${entry.n} ${entry.hash}\n`);
		}
		return 0;
	} catch (error) {
		return complain((error as Error).message);
	} finally {
		await ledger?.close();
	}
}

function json(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return line;
	}
}

export async function ledgerVerify(options: LedgerOptions): Promise<number> {
	const read = readLedger(fileOf(options));
	if (!read.ok) return complain(read.message);
	const last = read.entries.at(-1);
	const chain = last ? `the last is sealed as ${last.hash}` : 'it is empty';
	process.stdout.write(`${fileOf(options)}: ${read.entries.length} entries, none altered; ${chain}.\n`);
	return 0;
}

export async function ledgerShow(
	subject: string | undefined,
	options: LedgerOptions & { readonly known?: string; readonly json?: boolean },
): Promise<number> {
	const read = readLedger(fileOf(options));
	if (!read.ok) return complain(read.message);
	const known = options.known === undefined ? read.entries.length : Number(options.known);
	if (!Number.isSafeInteger(known) || known < 0 || known > read.entries.length)
		return complain(
			`--known: expected a position from 0 to ${read.entries.length}, found "${options.known}".`,
		);
	const view = ledgerAt(read.entries, known);
	const claims = subject === undefined ? view.claims : view.about(subject);
	if (options.json) {
		for (const claim of claims) process.stdout.write(`${JSON.stringify(claim)}\n`);
		return 0;
	}
	const paint = paintFor(process.stdout, process.env);
	for (const claim of claims) {
		process.stdout.write(`${paint('bold', `${claim.entry}  ${titleOf(claim)}`)}\n`);
		for (const line of linesOf(claim)) process.stdout.write(`    ${line}\n`);
	}
	const about = subject === undefined ? '' : ` about ${view.same(subject).join(' = ')}`;
	process.stdout.write(`${claims.length} claims${about}, as known at position ${view.position}.\n`);
	return 0;
}

function titleOf({ claim, status }: KnownClaim): string {
	return claim === null ? 'erased' : `${claim.subject}  ${claim.predicate}  ${status}`;
}

function linesOf({ claim, at, author, judgements }: KnownClaim): string[] {
	const made = `entered ${at} by ${author}`;
	const judged = judgements.map(
		({ entry, status, by, reason }) =>
			`${status} by entry ${entry}${by ? `, for claim ${by}` : ''}: ${reason}`,
	);
	if (claim === null) return [made, ...judged];
	const { value, from, to, source, locator, quote } = claim;
	const said = Object.entries(value)
		.filter(([, part]) => part !== null && part !== '')
		.map(([name, part]) => `${name}: ${part}`)
		.join('; ');
	const days = from === null && to === null ? [] : [`from ${from ?? '?'} to ${to ?? 'now'}`];
	const where = [source.title, source.publisher, locator, source.url].filter((part) => part).join(', ');
	return [said, ...days, where, ...(quote === '' ? [] : [`“${quote}”`]), made, ...judged];
}
