import { seen } from '$lib/server/assembly/pages.ts';
import { printCodes } from '$lib/server/assembly/sitting/door/find.ts';

export async function load(event) {
	return { codes: await seen(event, printCodes, { meeting: event.params.meeting }) };
}
