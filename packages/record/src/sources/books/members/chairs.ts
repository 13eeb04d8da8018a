/**
 * Speakers and their deputies. Lists of members print the chair where the party of others stands; it is an office and no
 * allegiance, so a spell under such a label is one of an office too.
 */
import type { Office } from '../../../members/model.ts';
import { nameKey } from '../../../names/slug.ts';
import type { MemberReadings } from '../member-readings.ts';
import type { Identity } from './identity.ts';

/** Labels of these lists, as `nameKey` folds them, to the role. */
const CHAIRS: Readonly<Record<string, string>> = {
	speaker: 'Speaker',
	spk: 'Speaker',
	deputyspeaker: 'Deputy Speaker',
	speakerofthehouseofcommons: 'Speaker',
};

export const isChair = (label: string): boolean => nameKey(label) in CHAIRS;

/** Only of lists that date their spells and tell the group in the House. */
export function chairsOf(read: MemberReadings, identity: Identity): Office[] {
	return read.parties.flatMap(({ id, timeline, label, from, to, at }): Office[] => {
		const role = CHAIRS[nameKey(label)];
		if (timeline !== 'group' || role === undefined) return [];
		return [{ member: identity.of(id), role, body: 'House of Commons', from, to, at }];
	});
}
