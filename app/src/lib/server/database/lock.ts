/**
 * One process a folder: two on one embedded database lose what both wrote, without an error. Each owner has a file with a number
 * of its own, one above the last; the highest says who has the folder. A file comes to its place whole and is never written
 * over by another, so of any number of starters one wins, also where the last owner was killed.
 */
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Somebody else has the folder. The message is for the person who started the second process. */
export class FolderInUse extends Error {
	override readonly name = 'FolderInUse';
}

/** Each try that is lost was won by somebody else, so this many in one moment are not to be expected. */
const MOST_TRIES = 1000;

const GIVEN_BACK = 'given back';

/**
 * @returns what gives the folder back; it is also given back when the process ends
 * @throws FolderInUse while the process that took it is alive
 */
export function lockFolder(folder: string): () => void {
	const mine = `${process.pid} ${lifeOf(process.pid)?.start ?? ''}`;
	const path = take(folder, mine);
	let isMine = true;
	const unlock = () => {
		if (isMine) put(path, GIVEN_BACK, renameSync);
		isMine = false;
		process.off('exit', unlock);
	};
	process.once('exit', unlock);
	return unlock;
}

function take(folder: string, mine: string): string {
	for (let tries = 0; tries < MOST_TRIES; tries++) {
		const last = numbersOf(folder).at(-1) ?? 0;
		const holder = last === 0 ? null : readHolder(pathOf(folder, last));
		if (holder !== null && isAlive(holder))
			throw new FolderInUse(
				`The database in ${folder} is in use by process ${holder.pid}; stop that one first, or set DATABASE_URL to a PostgreSQL server that several may use.`,
			);
		const path = pathOf(folder, last + 1);
		if (!put(path, mine, linkSync)) continue;
		const numbers = numbersOf(folder);
		if (numbers.at(-1) !== last + 1) {
			// Others came and went since the first look; one of them took the next number and this one away.
			rmSync(path, { force: true });
			continue;
		}
		for (const number of numbers.slice(0, -1)) rmSync(pathOf(folder, number), { force: true });
		return path;
	}
	throw new FolderInUse(`The database in ${folder} cannot be locked: too many processes start on it.`);
}

const pathOf = (folder: string, number: number): string => `${folder}.lock.${number}`;

/** @returns the numbers that are taken, the highest last */
function numbersOf(folder: string): number[] {
	const start = `${basename(folder)}.lock.`;
	return readdirSync(dirname(folder))
		.filter((name) => name.startsWith(start) && /^\d{1,15}$/.test(name.slice(start.length)))
		.map((name) => Number(name.slice(start.length)))
		.sort((a, b) => a - b);
}

/**
 * @param move how a file that is whole comes to its place
 * @returns false where there is one already, or the folder is gone
 */
function put(path: string, words: string, move: (from: string, to: string) => void): boolean {
	const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
	try {
		writeFileSync(draft, words);
		move(draft, path);
		return true;
	} catch (error) {
		if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
		throw error;
	} finally {
		rmSync(draft, { force: true });
	}
}

interface Holder {
	readonly pid: number;
	readonly start: string;
}

/** @returns null where it was given back, or is gone by now */
function readHolder(path: string): Holder | null {
	try {
		const [, pid, start] = /^(\d+) (\d*)$/.exec(readFileSync(path, 'utf8')) ?? [];
		return pid === undefined ? null : { pid: Number(pid), start };
	} catch {
		return null;
	}
}

/** A number can be given to another process later, so the time it started counts as well, where the system tells it. */
function isAlive({ pid, start }: Holder): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	const life = lifeOf(pid);
	return life === null || (!life.isOver && (start === '' || life.start === start));
}

/** @returns ticks since the machine started, on systems that have /proc, and whether it has ended and only its number is kept */
function lifeOf(pid: number): { readonly start: string; readonly isOver: boolean } | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return { start: fields[19] ?? '', isOver: fields[0] === 'Z' || fields[0] === 'X' };
	} catch {
		return null;
	}
}
