/** Everything that can be searched for, with the words it is called by and the words that stand beside it. Made once a release. */
import { peopleOf } from '../../addresses/people.ts';
import { wordsOf } from '../../names/words.ts';
import type { Release } from '../../release/release.ts';

export const FOUND_KINDS = ['person', 'place', 'council', 'party', 'election', 'division'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export interface Thing {
	readonly kind: FoundKind;
	/** Row of `peopleOf(release).all`, of places, councils, elections or divisions; of parties, see `partiesOf`. */
	readonly row: number;
	/** Its names; each is an entry of the index. */
	readonly names: readonly string[];
	/** Words beside the name: the seat, the ward, the council. */
	readonly beside: readonly string[];
	/** Comes before others of the same kind and fit. */
	readonly isFirst: boolean;
	/** Year it was last heard of; among parties, how many stood. */
	readonly weight: number;
}

export interface SearchedParty {
	readonly id: string;
	readonly name: string;
}

/** Those of the record, then those that only the book of councils has. */
export function partiesOf({ parties, councils }: Release): SearchedParty[] {
	const own = new Set(parties.map(({ id }) => id));
	const others = (councils?.parties ?? []).filter(({ id, party }) => party === null && !own.has(id));
	return [...parties, ...others].map(({ id, name }) => ({ id, name }));
}

export function thingsOf(release: Release): Thing[] {
	return [
		...peopleToFind(release),
		...placesToFind(release),
		...councilsToFind(release),
		...partiesToFind(release),
		...electionsToFind(release),
		...divisionsToFind(release),
	];
}

function peopleToFind(release: Release): Thing[] {
	const { members, councils } = release;
	return peopleOf(release).all.map(({ member, spells, name }, row): Thing => {
		const names = new Set([name]);
		const beside: string[] = [];
		let weight = 0;
		if (members !== null && member >= 0) {
			for (let at = members.nameFirst[member]; at < members.nameFirst[member + 1]; at++)
				names.add(members.forms.at(members.form[at]));
			const { seats } = members;
			for (let at = seats.first[member]; at < seats.first[member + 1]; at++) {
				beside.push(seats.place.at(at));
				weight = Math.max(weight, Math.floor((seats.to[at] || seats.from[at]) / 10_000));
			}
		}
		if (councils !== null && spells.length > 0) {
			const ward = councils.spells.ward[spells[0]];
			beside.push(
				councils.wards.name.at(ward),
				councils.councils[councils.wards.council[ward]].name,
				'councillor',
			);
			for (const spell of spells) {
				const last = 31 - Math.clz32(councils.spells.rolls[spell]);
				weight = Math.max(weight, councils.rolls[last]?.year ?? 0);
			}
		}
		return { kind: 'person', row, names: [...names], beside, isFirst: member >= 0, weight };
	});
}

function placesToFind({ places, contests, elections }: Release): Thing[] {
	return Array.from({ length: places.count }, (_, row): Thing => {
		const last = places.contests(row).at(-1);
		const on = last === undefined ? '0' : elections[contests.election[last]].pollingOn;
		return plain('place', row, [places.name.at(row)], Number(on.slice(0, 4)));
	});
}

function councilsToFind({ councils }: Release): Thing[] {
	return (councils?.councils ?? []).map(({ name, otherNames }, row) =>
		plain('council', row, [name, ...otherNames], 0),
	);
}

function partiesToFind(release: Release): Thing[] {
	const stood = new Uint32Array(release.parties.length);
	for (const party of release.candidacies.party) stood[party]++;
	return partiesOf(release).map(({ id, name }, row) => {
		const known = release.parties[row];
		const names = known?.id === id ? [name, known.abbreviation, ...known.aliases] : [name];
		return plain('party', row, names, stood[row] ?? 0);
	});
}

function electionsToFind({ elections }: Release): Thing[] {
	return elections.map(({ label, pollingOn }, row) =>
		plain('election', row, [label], Number(pollingOn.slice(0, 4))),
	);
}

function divisionsToFind({ divisions }: Release): Thing[] {
	if (divisions === null) return [];
	return Array.from({ length: divisions.count }, (_, row) =>
		plain('division', row, [divisions.title.at(row)], 1970 + Math.floor(divisions.day[row] / 365.25)),
	);
}

function plain(kind: FoundKind, row: number, names: readonly string[], weight: number): Thing {
	return { kind, row, names, beside: [], isFirst: false, weight };
}

/** Words that say how a thing is asked for and are no name of it. */
const ASKING: ReadonlySet<string> = new Set(
	'the of and for in who is was are were mp mps member members councillors cllr constituency seat'.split(' '),
);

/** Folded words of a name or a query, without those that only ask; all of them where nothing else is there. */
export function wordsToFind(text: string): string[] {
	const words = wordsOf(text);
	const kept = words.filter((word) => !ASKING.has(word));
	return kept.length === 0 ? words : kept;
}
