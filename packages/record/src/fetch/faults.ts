/** What can go wrong with a fetch, and what is said about it: what, where, what was expected and found, what to do. */

export type FetchFault =
	| 'unreachable'
	| 'refused'
	| 'busy'
	| 'broken-off'
	| 'silent'
	| 'too-large'
	| 'redirect'
	| 'wrong-hash'
	| 'workbook'
	| 'disk'
	| 'stopped';

const AGAIN = 'What has come is kept; the same command goes on from there.';

const SENTENCES: Readonly<Record<FetchFault, (path: string, address: string, found: string) => string>> = {
	unreachable: (_, address, found) =>
		`${hostOf(address)} could not be reached (${found}): go online, or name a mirror with --base; what has come is kept, and the same command goes on from there.`,
	refused: (path, address, found) =>
		`${path}: expected the file at ${address}, found ${found}. The file may have moved: name its new address with --from, or a mirror with --base.`,
	busy: (path, address, found) => `${path}: ${hostOf(address)} ${found}. ${AGAIN}`,
	'broken-off': (path, address, found) =>
		`${path}: expected the whole of ${address}, found a connection that broke off (${found}). ${AGAIN}`,
	silent: (path, address, found) =>
		`${path}: expected bytes from ${hostOf(address)}, found silence for ${found}. ${AGAIN}`,
	'too-large': (path, address, found) =>
		`${path}: ${found} at ${address}. Official files of results are far smaller: see that the address is right.`,
	redirect: (path, address, found) =>
		`${path}: ${address} ${found}. Name the address that the file is at now with --from.`,
	'wrong-hash': (path, address, found) =>
		`${path}: ${address} is not the file that was expected.\n${found}\nNothing was replaced. Try again; if it stays so, the publisher has changed the file or the mirror is wrong: name another with --base, or a list with the new hash with --from.`,
	workbook: (path, _, found) => `${path}: ${found} Name the right file with --from.`,
	disk: (path, _, found) =>
		`${path}: could not be written (${found}). Make room, or name another folder with --to; what has come is kept.`,
	stopped: (path) => `${path}: stopped, because another file could not be fetched. ${AGAIN}`,
};

function hostOf(address: string): string {
	return new URL(address).host;
}

/** One reason why one file is not there. */
export interface NotFetched {
	readonly why: FetchFault;
	readonly path: string;
	readonly message: string;
}

/** Thrown inside the fetch; `fetchFiles` gives it back as a value. */
export class FetchError extends Error {
	readonly why: FetchFault;
	readonly path: string;
	constructor(why: FetchFault, { path, address }: { path: string; address: string }, found = '') {
		super(SENTENCES[why](path, address, found));
		this.why = why;
		this.path = path;
	}
}

/** What the system or the network says went wrong, such as ECONNRESET, of an error or of what caused it. */
export function codeOf(error: unknown): string | null {
	for (let at: unknown = error; at instanceof Error; at = at.cause) {
		if ('code' in at && typeof at.code === 'string') return at.code;
	}
	return null;
}

export function seconds(milliseconds: number): string {
	const count = Math.round(milliseconds / 100) / 10;
	return `${count} second${count === 1 ? '' : 's'}`;
}
