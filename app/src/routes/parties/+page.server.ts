import { electionPath } from '@mandate/record/addresses';
import { partyList } from '@mandate/record/questions';
import { asked } from '$lib/server/known.ts';

/** Parties that have stood for the Commons under their name. */
export async function load({ url }) {
	const { known } = await asked(url);
	const list = partyList(known);
	return { ...list, day: list.last === null ? null : electionPath(list.last.pollingOn) };
}
