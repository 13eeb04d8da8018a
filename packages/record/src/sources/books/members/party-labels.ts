/** From the label that a source gives a member to the party of the record: names, abbreviations, and forms that only lists of members use. */
import type { Party } from '../../../model.ts';
import { nameKey } from '../../../names/slug.ts';
import { INDEPENDENT } from '../../assemble/party-names.ts';

/** Forms of these lists, to the id of the party. */
const FORMS: Readonly<Record<string, string>> = {
	ldem: 'liberal-democrats',
	socialdemocratic: 'sdp',
	labourcoop: 'labour',
	labourcooperative: 'labour',
	sf: 'sinn-fein',
	independentpolitician: INDEPENDENT,
	labourindependent: INDEPENDENT,
	ind: INDEPENDENT,
	spk: 'speaker',
	speakerofthehouseofcommons: 'speaker',
	deputyspeaker: 'speaker',
};

export type PartyFinder = (label: string) => string | null;

/** Null where the record has no party of the name. "Independent Conservative" and the like are the state `independent`. */
export function partyFinder(parties: readonly Party[]): PartyFinder {
	const known = new Map<string, string>();
	const put = (name: string, id: string) => {
		if (!known.has(nameKey(name))) known.set(nameKey(name), id);
	};
	for (const { id, name } of parties) put(name, id);
	for (const { id, abbreviation } of parties) put(abbreviation, id);
	for (const { id, aliases } of parties) for (const alias of aliases) put(alias, id);
	const ids = new Set(parties.map(({ id }) => id));
	return (label) => {
		const key = nameKey(label);
		const form = FORMS[key];
		if (form !== undefined) return ids.has(form) ? form : null;
		if (/^independent/i.test(label) && !known.has(key)) return ids.has(INDEPENDENT) ? INDEPENDENT : null;
		return known.get(key) ?? null;
	};
}
