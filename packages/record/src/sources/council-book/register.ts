/** Ids of councils, wards and parties for the names that files give them. */
import { BUCKET, type Council, type CouncilParty, VACANT } from '../../councils/model.ts';
import type { Party } from '../../model.ts';
import { nameKey, slug } from '../../names/slug.ts';
import { INDEPENDENT } from '../assemble/party-names.ts';
import { byCodePoint } from '../order.ts';
import { COUNCIL_ALIASES } from './council-names.ts';
import { ABBREVIATIONS, COLUMN_PARTIES, LABEL_NAMES } from './party-labels.ts';
import type { PartyKeyRow, PartyLabel } from './readings.ts';

interface CouncilEntry {
	readonly id: string;
	readonly name: string;
	readonly codes: Set<string>;
	readonly otherNames: Set<string>;
}

export interface CouncilRegister {
	/** Id of the council that a file calls `name`; `code` is its ONS code or empty. */
	idOf(name: string, code: string): string;
	nameOf(id: string): string;
	list(): Council[];
}

export function createCouncils(): CouncilRegister {
	const entries = new Map<string, CouncilEntry>();
	const byKey = new Map<string, CouncilEntry>();
	const aliases = new Map<string, readonly [string, readonly string[]]>();
	for (const alias of COUNCIL_ALIASES)
		for (const name of [alias[0], ...alias[1]]) aliases.set(nameKey(name), alias);

	function entryOf(name: string): CouncilEntry {
		const key = nameKey(name);
		const known = byKey.get(key);
		if (known) return known;
		const alias = aliases.get(key);
		const canonical = alias?.[0] ?? name.replaceAll('&', 'and');
		const id = slug(canonical);
		const entry = entries.get(id) ?? {
			id,
			name: canonical,
			codes: new Set<string>(),
			otherNames: new Set(alias?.[1] ?? []),
		};
		entries.set(id, entry);
		byKey.set(key, entry);
		return entry;
	}

	return {
		idOf(name, code) {
			const entry = entryOf(name);
			if (code !== '') entry.codes.add(code);
			if (name !== entry.name && name !== entry.id) entry.otherNames.add(name);
			return entry.id;
		},
		nameOf: (id) => entries.get(id)?.name ?? id,
		list: () =>
			[...entries.values()]
				.sort((a, b) => byCodePoint(a.id, b.id))
				.map(({ id, name, codes, otherNames }) => ({
					id,
					name,
					codes: [...codes].sort(byCodePoint),
					otherNames: [...otherNames].sort(byCodePoint),
				})),
	};
}

export interface WardRegister {
	/** What tells the wards of a council apart, whatever their spelling. */
	keyOf(council: string, ward: string): string;
	/** Notes a spelling; the last one noted is shown. */
	note(council: string, ward: string): string;
	nameOf(key: string): string;
}

export function createWards(): WardRegister {
	const names = new Map<string, string>();
	const keyOf = (council: string, ward: string) => `${council}/${wardKey(ward)}`;
	return {
		keyOf,
		note(council, ward) {
			const key = keyOf(council, ward);
			names.set(key, ward);
			return key;
		},
		nameOf: (key) => names.get(key) ?? '',
	};
}

/** "Abbey Ward" and "Abbey" are one; so are "Dyce & Bucksburn" and "Dyce and Bucksburn". */
function wardKey(ward: string): string {
	return nameKey(ward.replace(/ (ward|ed|division)$/i, ''));
}

export interface PartyBook {
	idOf(label: PartyLabel): string;
	ofColumn(column: string): string;
	/** Id of the party of the record that a label is surely a name of; null for groups, independents and all other words. */
	surely(label: string): string | null;
	list(): CouncilParty[];
}

export function createParties(parties: readonly Party[], keys: readonly PartyKeyRow[]): PartyBook {
	const byCode = new Map<string, Party>();
	const byName = new Map<string, Party>();
	const byId = new Map(parties.map((party) => [party.id, party]));
	for (const party of parties) {
		for (const code of party.electoralCommissionIds) if (!byCode.has(code)) byCode.set(code, party);
		for (const name of [party.name, ...party.aliases]) byName.set(nameKey(name), party);
	}
	const longNames = new Map<string, string>();
	for (const { abbreviation, name } of keys)
		if (!longNames.has(abbreviation)) longNames.set(abbreviation, name);

	const used = new Map<string, CouncilParty>();
	const known = new Map<string, string>();

	function add(id: string, name: string, abbreviation: string): string {
		const party = byId.get(id);
		if (!used.has(id)) {
			used.set(
				id,
				party
					? { id, name: party.name, abbreviation: party.abbreviation, party: id }
					: { id, name, abbreviation, party: null },
			);
		}
		return id;
	}

	function find({ name, commissionId }: PartyLabel): string {
		if (name === 'Vacant' || name === 'Postponed') return add(VACANT, 'Vacant', 'Vacant');
		if (name === 'Independent / Other' || name === '') return add(BUCKET, 'Independent or other', 'Ind/Oth');
		const code = byCode.get(commissionId);
		if (code) return add(code.id, code.name, code.abbreviation);
		const long = ABBREVIATIONS[name] ?? longNames.get(name) ?? name;
		const full = LABEL_NAMES[long] ?? long;
		const party = byName.get(nameKey(full));
		if (party) return add(party.id, party.name, party.abbreviation);
		return add(slug(full.replace(/^the /i, '')) || 'other', full, name);
	}

	return {
		idOf(label) {
			const key = `${label.commissionId}\u0000${label.name}`;
			const id = known.get(key) ?? find(label);
			known.set(key, id);
			return id;
		},
		ofColumn(column) {
			if (column === 'vacant') return add(VACANT, 'Vacant', 'Vacant');
			if (column === 'other') return add(BUCKET, 'Independent or other', 'Ind/Oth');
			const id = COLUMN_PARTIES[column] ?? column;
			return add(id, column, column);
		},
		surely(label) {
			const id = byName.get(nameKey(LABEL_NAMES[label] ?? label))?.id ?? null;
			return id === INDEPENDENT ? null : id;
		},
		list: () => [...used.values()].sort((a, b) => byCodePoint(a.id, b.id)),
	};
}
