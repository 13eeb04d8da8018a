/** `mandate log`: for the operator of the server, to prove that the log was not altered, and to look into it. */
import { enterInLog } from '../lib/server/assembly/log/enter.ts';
import { type Shown, showLog } from '../lib/server/assembly/log/show.ts';
import { verifyLog } from '../lib/server/assembly/log/verify.ts';
import { newId } from '../lib/server/assembly/the-office.ts';
import { complain } from './complain.ts';
import { withDatabase } from './with-database.ts';

/** @returns 0 where the log holds, 1 where it does not */
export function logVerify(): Promise<number> {
	return withDatabase('up to date', async (database) => {
		const { entriesCount, erasedCount, head, fault } = await database.transaction(async (queries) => {
			await queries.run('set transaction isolation level repeatable read');
			return verifyLog(queries);
		});
		if (fault !== null) {
			process.stdout.write(
				`The log does not hold at entry ${fault.position}: ${fault.words} The ${entriesCount} before it hold.\n`,
			);
			return 1;
		}
		process.stdout.write(
			`The log holds: ${entriesCount} entries, the words of ${erasedCount} erased. The last is sealed as ${head || 'nothing yet'}.\nWrite that down: whoever has it can prove later that nothing before it was altered.\n`,
		);
		return 0;
	});
}

export interface LogShowOptions {
	readonly unit?: string;
	readonly person?: string;
	readonly after?: string;
	readonly names?: boolean;
	readonly json?: boolean;
}

/** Without `names` nobody is named; with it the look itself is entered in the log. */
export function logShow(options: LogShowOptions): Promise<number> {
	const after = Number(options.after ?? 0);
	if (!Number.isSafeInteger(after) || after < 0)
		return Promise.resolve(complain(`--after: expected the number of an entry, found "${options.after}".`));
	return withDatabase('up to date', async (database) => {
		const { unit = null, person = null } = options;
		if (options.names === true) {
			const words = { unit, person, after };
			const entry = { act: 'log.shown-on-the-server', actorId: null, unitId: null, outcome: 'done' } as const;
			const subjects = new Set(person === null ? [] : [person]);
			await database.transaction((queries) =>
				enterInLog(queries, { ...entry, at: new Date().toISOString(), subjects, words, salt: newId() }),
			);
			process.stderr.write(
				'mandate: names and what was given are for the operator of this server only. That you looked is now in the log.\n',
			);
		}
		for await (const shown of showLog(database, { unit, person, after, names: options.names === true }))
			process.stdout.write(`${options.json === true ? JSON.stringify(shown) : inWords(shown)}\n`);
		return 0;
	});
}

function inWords({ position, at, act, outcome, unit, actor, subjects, words }: Shown): string {
	const who = actor ?? 'nobody signed in';
	const whose = subjects.length === 0 ? '' : `, about ${subjects.join(', ')}`;
	const given = words === undefined ? '' : `\n    ${words ?? 'erased'}`;
	return `${position}  ${at}  ${outcome}  ${act}  ${unit ?? 'the whole organisation'}  by ${who}${whose}${given}`;
}
