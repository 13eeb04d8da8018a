/** One party for every party number and name in the files: the hand-made table first, then one party a number. */
import type { Party } from '../../model.ts';
import { nameKey, slug } from '../../names/slug.ts';
import { byCodePoint } from '../order.ts';
import { KNOWN_PARTIES } from './party-names.ts';

interface Entry {
	readonly id: string;
	name: string;
	readonly isKnown: boolean;
	abbreviation: string;
	readonly aliases: Set<string>;
	readonly mnisIds: Set<number>;
	readonly commissionIds: Set<string>;
}

interface PartyMention {
	readonly name: string;
	readonly abbreviation: string;
	/** Null or absent number: the name decides. */
	readonly mnisId: number | null;
	readonly commissionId: string;
}

export interface PartyRegister {
	/** Id of the party that a row names. Call in order of polling day: the first name makes the id, the last is the name shown. */
	idOf(mention: PartyMention): string;
	/** Id of a party already known by number, or by Electoral Commission id, or by name; null if none is. */
	find(mention: PartyMention): string | null;
	/** Adds a number of the register of parties to a party already known. */
	addCommissionId(id: string, commissionId: string): void;
	/** Those in `used`, sorted by id. */
	list(used: ReadonlySet<string>): Party[];
}

export function createPartyRegister(): PartyRegister {
	const entries = new Map<string, Entry>();
	const byNumber = new Map<number, Entry>();
	const byCommission = new Map<string, Entry>();
	const byName = new Map<string, Entry>();

	function add(id: string, name: string, abbreviation: string, isKnown: boolean): Entry {
		const entry = {
			id,
			name,
			isKnown,
			abbreviation,
			aliases: new Set<string>(),
			mnisIds: new Set<number>(),
			commissionIds: new Set<string>(),
		};
		entries.set(id, entry);
		byName.set(nameKey(name), entry);
		return entry;
	}

	for (const known of KNOWN_PARTIES) {
		const entry = add(known.id, known.name, known.abbreviation, true);
		for (const alias of known.aliases) {
			entry.aliases.add(alias);
			byName.set(nameKey(alias), entry);
		}
		for (const mnisId of known.mnisIds) {
			entry.mnisIds.add(mnisId);
			byNumber.set(mnisId, entry);
		}
	}

	function found({ mnisId, commissionId, name }: PartyMention): Entry | undefined {
		if (mnisId !== null) return byNumber.get(mnisId);
		return byCommission.get(commissionId) ?? byName.get(nameKey(name));
	}

	function created({ name, abbreviation, mnisId }: PartyMention): Entry {
		const base = slug(name.replace(/^the /i, ''));
		const id = entries.has(base) ? `${base}-${mnisId ?? 'unnumbered'}` : base;
		return add(id, name, abbreviation, false);
	}

	return {
		idOf(mention) {
			const entry = found(mention) ?? created(mention);
			if (mention.mnisId !== null) {
				entry.mnisIds.add(mention.mnisId);
				byNumber.set(mention.mnisId, entry);
			}
			if (mention.commissionId !== '') {
				entry.commissionIds.add(mention.commissionId);
				if (!byCommission.has(mention.commissionId)) byCommission.set(mention.commissionId, entry);
			}
			if (!byName.has(nameKey(mention.name))) byName.set(nameKey(mention.name), entry);
			entry.aliases.add(mention.name);
			if (!entry.isKnown) {
				entry.aliases.add(entry.name);
				entry.name = mention.name;
				entry.abbreviation = mention.abbreviation;
			}
			return entry.id;
		},
		find(mention) {
			const { mnisId, commissionId, name } = mention;
			const entry =
				(mnisId === null ? undefined : byNumber.get(mnisId)) ??
				(commissionId === '' ? undefined : byCommission.get(commissionId)) ??
				byName.get(nameKey(name));
			return entry?.id ?? null;
		},
		addCommissionId(id, commissionId) {
			if (commissionId !== '') entries.get(id)?.commissionIds.add(commissionId);
		},
		list(used) {
			const listed = [...entries.values()].filter(({ id }) => used.has(id));
			return listed
				.sort((a, b) => byCodePoint(a.id, b.id))
				.map((entry) => ({
					id: entry.id,
					name: entry.name,
					abbreviation: entry.abbreviation,
					electoralCommissionIds: [...entry.commissionIds].sort(byCodePoint),
					mnisIds: [...entry.mnisIds].sort((a, b) => a - b),
					aliases: [...entry.aliases].filter((alias) => alias !== entry.name).sort(byCodePoint),
				}));
		},
	};
}
