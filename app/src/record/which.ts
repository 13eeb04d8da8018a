/** Decides which record to use: the one asked for, else the environment's, else a built one, else the small example. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type WhichRecord =
	| { readonly kind: 'folder'; readonly path: string; readonly because: string }
	| { readonly kind: 'example' };

/** Where `mandate record build` puts a record and where it is looked for, below the Mandate folder. */
export const BUILT_RECORD = join('build', 'record');

/** In place of a folder: the example that comes with the program. */
const EXAMPLE = 'example';

export const HOW_TO_LOAD =
	'mandate record build FOLDER... makes a record of official files, which is then used by itself.';

/**
 * @param asked folder, or `example`, given with `--record`
 * @param environment `MANDATE_RECORD` names a folder; `MANDATE_HOME` is the Mandate folder
 */
export function whichRecord(
	asked: string | undefined,
	environment: Readonly<Record<string, string | undefined>>,
): WhichRecord {
	if (asked === EXAMPLE) return { kind: 'example' };
	if (asked) return { kind: 'folder', path: asked, because: 'asked for with --record' };
	if (environment.MANDATE_RECORD)
		return { kind: 'folder', path: environment.MANDATE_RECORD, because: 'named by MANDATE_RECORD' };
	const built = join(environment.MANDATE_HOME ?? '.', BUILT_RECORD);
	if (existsSync(built)) return { kind: 'folder', path: built, because: `found in ${BUILT_RECORD}` };
	return { kind: 'example' };
}
