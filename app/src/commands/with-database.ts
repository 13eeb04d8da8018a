/** Opens the database for a command and gives it back; says in one sentence why where that cannot be done. */
import type { Database } from '../lib/server/database/database.ts';
import { embeddedFolder, isDatabaseThere, openAsItIs, openDatabase } from '../lib/server/database/open.ts';
import { complain } from './complain.ts';

/** What an engine says where a server is not reached or does not let one in; anything else is a fault of ours. */
const UNREACHABLE = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|28|3D|57|08)/;

/**
 * @param which "up to date" is one that must be there already; "as it is" makes an embedded one where there is none
 * @returns the exit status: 2 where the database could not be opened
 */
export async function withDatabase(
	which: 'up to date' | 'as it is',
	use: (database: Database) => Promise<number>,
): Promise<number> {
	if (which === 'up to date' && !isDatabaseThere(process.env))
		return complain(
			`there is no database in ${embeddedFolder(process.env)}. Set MANDATE_DATA to the server's data folder, or DATABASE_URL to its PostgreSQL.`,
		);
	let database: Database;
	try {
		database = await (which === 'up to date' ? openDatabase : openAsItIs)(process.env);
	} catch (error) {
		const { name, message, code } = error as NodeJS.ErrnoException;
		if (name === 'FolderInUse') return complain(message);
		if (typeof code === 'string' && UNREACHABLE.test(code))
			return complain(`the database of DATABASE_URL cannot be opened (${code}).`);
		throw error;
	}
	try {
		return await use(database);
	} finally {
		await database.close();
	}
}
