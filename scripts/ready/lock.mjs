/**
 * A lock folder, so that two terminals started at once do not both install into one node_modules.
 * It holds the process id of its owner; it is taken over only from an owner that no longer runs, never by age.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

function ownerOf(folder) {
	try {
		return Number(readFileSync(join(folder, 'pid'), 'utf8'));
	} catch {
		return 0;
	}
}

/** Made whole beside it and renamed into place: a rename on to a folder that holds something fails. */
function take(folder) {
	const mine = `${folder}-${process.pid}`;
	mkdirSync(mine, { recursive: true });
	writeFileSync(join(mine, 'pid'), String(process.pid));
	try {
		renameSync(mine, folder);
		return true;
	} catch {
		rmSync(mine, { recursive: true, force: true });
		return false;
	}
}

/** Moved away first: if another process took the lock in between, what was moved is alive and goes back. */
function clear(folder) {
	const stale = `${folder}-stale-${process.pid}`;
	try {
		renameSync(folder, stale);
	} catch {
		return;
	}
	if (isAlive(ownerOf(stale))) renameSync(stale, folder);
	else rmSync(stale, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @param {() => void} work run while the lock is held; looks again whether there is anything to do
 */
export async function withLock(folder, work) {
	let isWaiting = false;
	while (!take(folder)) {
		const owner = ownerOf(folder);
		if (owner !== 0 && !isAlive(owner)) {
			clear(folder);
			continue;
		}
		if (!isWaiting)
			process.stderr.write(
				`Another terminal (process ${owner}) is getting this folder ready; waiting for it ...\n`,
			);
		isWaiting = true;
		await sleep(250);
	}
	const release = () => rmSync(folder, { recursive: true, force: true });
	process.on('exit', release);
	try {
		work();
	} finally {
		release();
	}
}
