/** The office of the running server: its database is opened when somebody first asks for it, since the record needs none. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openDatabase } from '../database/open.ts';
import { jobKinds } from '../jobs/kinds.ts';
import { tidyToday } from '../jobs/tidy.ts';
import { startWorker } from '../jobs/worker.ts';
import { mailSettings } from '../mail/settings.ts';
import type { Office } from './office.ts';

let opened: Promise<Office> | null = null;

/** @throws FolderInUse, the engine's error, or what is wrong with the settings of mail; the next call tries again */
export function theOffice(): Promise<Office> {
	opened ??= openOffice(process.env).catch((error) => {
		opened = null;
		throw error;
	});
	return opened;
}

async function openOffice(environment: NodeJS.ProcessEnv): Promise<Office> {
	const settings = mailSettings(environment);
	const database = await openDatabase(environment);
	const office = { database, now: clock(environment.MANDATE_REHEARSAL), newId };
	await tidyToday(office);
	const stop = startWorker(office, jobKinds(settings));
	// Emitted by the command that serves, once requests in hand are answered; it waits for what is told back.
	process.once('sveltekit:shutdown', async () => {
		await stop();
		await database.close();
		process.emit('mandate:closed' as 'exit', 0);
	});
	return office;
}

/** 160 bits in letters and digits that are hard to mistake for one another when read aloud. */
export function newId(): string {
	const letters = 'abcdefghjkmnpqrstuvwxyz023456789';
	return Array.from(randomBytes(32), (byte) => letters[byte % 32]).join('');
}

/**
 * @param rehearsal a file with an instant in ISO 8601, which then stands for now: a whole meeting can be rehearsed before its
 * day. Every page says so.
 */
function clock(rehearsal: string | undefined): () => Date {
	if (rehearsal === undefined) return () => new Date();
	let last: Date | null = null;
	return () => {
		const instant = new Date(readFileSync(rehearsal, 'utf8').trim());
		// Read while it is being written, it is empty for a moment: then the clock stands.
		if (Number.isNaN(instant.getTime()) && last !== null) return last;
		if (Number.isNaN(instant.getTime()))
			throw new Error(`${rehearsal} holds no instant: expected 2027-03-01T19:00:00Z.`);
		last = instant;
		return instant;
	};
}

export const isRehearsal = (): boolean => process.env.MANDATE_REHEARSAL !== undefined;
