/** Which database is used: PostgreSQL by its address, else the embedded one in the data folder. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPostgresql } from './postgresql.ts';

/**
 * @param environment DATABASE_URL, else MANDATE_DATA (build/data if unset)
 * @returns the database, up to date
 * @throws FolderInUse, or the engine's error where the server cannot be reached
 */
export async function openDatabase(environment: NodeJS.ProcessEnv): Promise<Database> {
	const database = await openAsItIs(environment);
	try {
		await migrate(database);
		return database;
	} catch (error) {
		await database.close();
		throw error;
	}
}

/** The same without bringing it up to date, for what replaces it whole. */
export function openAsItIs(environment: NodeJS.ProcessEnv): Promise<Database> {
	return environment.DATABASE_URL
		? openPostgresql(environment.DATABASE_URL)
		: openEmbedded(embeddedFolder(environment));
}

/** @returns whether there is one that was in use before, so that work may be waiting in it */
export function isDatabaseThere(environment: NodeJS.ProcessEnv): boolean {
	return Boolean(environment.DATABASE_URL) || existsSync(embeddedFolder(environment));
}

/** @returns where the embedded database lies, or would */
export const embeddedFolder = ({ MANDATE_DATA }: NodeJS.ProcessEnv): string =>
	resolve(MANDATE_DATA ?? 'build/data', 'database');
