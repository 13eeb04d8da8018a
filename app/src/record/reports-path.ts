/** Where what readers report is kept: below the data folder, for the site that writes and the command that lists. */
import { join } from 'node:path';

/** @param environment `MANDATE_DATA` names the data folder; without it, it is `build/data` in the Mandate folder, `MANDATE_HOME` */
export function reportsPath(environment: Readonly<Record<string, string | undefined>>): string {
	return join(
		environment.MANDATE_DATA ?? join(environment.MANDATE_HOME ?? '.', 'build', 'data'),
		'reports.ndjson',
	);
}
