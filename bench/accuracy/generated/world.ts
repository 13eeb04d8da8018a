/** The record as the filler of templates wants it: contests since candidates are named, with their bases, as plain objects. */
import { type Election, NO_CHANGE, type Release } from '@mandate/record';

export interface Candidate {
	readonly party: string;
	readonly given: string;
	readonly surname: string;
	readonly gender: 'female' | 'male' | null;
	readonly member: number | null;
	readonly wasSitting: boolean;
	readonly wasFormer: boolean;
	readonly votes: number;
	/** As published, in millionths. */
	readonly change: number | null;
	readonly isGroup: boolean;
}

export interface Contest {
	readonly election: Election;
	readonly year: number;
	readonly place: string;
	readonly code: string;
	readonly country: string;
	readonly region: string | null;
	readonly county: string | null;
	readonly electorate: number | null;
	readonly valid: number | null;
	readonly invalid: number | null;
	readonly result: string;
	/** Most votes first; groups last. */
	readonly candidates: readonly Candidate[];
	readonly base: Contest | null;
	/** The actual result of a seat of the same name at the general election before, where the base is notional. */
	readonly actual: Contest | null;
	/** The published majority or valid votes are not those of the candidates. */
	readonly isDoubtful: boolean;
}

export interface World {
	/** General elections at which candidates are named, in order. */
	readonly generals: readonly Election[];
	/** True where the record declares that it holds every candidate: only then are there ranks and totals. */
	readonly isWhole: boolean;
	/** General elections and by-elections, without notional results. */
	readonly contests: readonly Contest[];
	of(election: string): readonly Contest[];
	/** General elections and by-elections in a seat of a name, in order of polling day. */
	at(place: string): readonly Contest[];
	areaName(id: string): string;
	counties(): readonly string[];
	partyName(id: string): string;
	partyAbbreviation(id: string): string;
	/** Where two parties have changed places in the record, the one that stands where `id` stood; else `id`. */
	standIn(id: string): string;
}

const FIRST = '2010-01-01';
const GENDERS = [null, 'female', 'male', null] as const;

export function grouped<T>(list: readonly T[], key: (item: T) => string): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of list) {
		const group = groups.get(key(item));
		if (group) group.push(item);
		else groups.set(key(item), [item]);
	}
	return groups;
}

/** @param swapped ids of two parties that have changed places in the record */
export function worldOf(release: Release, swapped?: readonly [string, string]): World {
	const { contests, candidacies, places, elections, areas, parties } = release;
	const known = (n: number): number | null => (n < 0 ? null : n);
	const made = new Map<number, Contest>();

	function candidatesOf(row: number): Candidate[] {
		const first = contests.first[row];
		return Array.from({ length: contests.length[row] }, (_, i) => {
			const c = first + i;
			return {
				party: parties[candidacies.party[c]].id,
				given: candidacies.given.at(c),
				surname: candidacies.surname.at(c),
				gender: GENDERS[candidacies.gender[c]],
				member: known(candidacies.member[c]),
				wasSitting: candidacies.wasSitting[c] === 1,
				wasFormer: candidacies.wasFormer[c] === 1,
				votes: candidacies.votes[c],
				change: candidacies.change[c] === NO_CHANGE ? null : candidacies.change[c],
				isGroup: candidacies.isGroup[c] === 1,
			};
		});
	}

	function contestOf(row: number): Contest {
		const before = made.get(row);
		if (before) return before;
		const election = elections[contests.election[row]];
		const candidates = candidatesOf(row);
		const valid = known(contests.validVotes[row]);
		const majority = known(contests.majority[row]);
		const sum = candidates.reduce((total, { votes }) => total + votes, 0);
		const lead = candidates.length > 1 ? candidates[0].votes - candidates[1].votes : null;
		const area = (index: number): string | null => (index < 0 ? null : areas[index].id);
		const base = contests.base[row] < 0 ? null : contestOf(contests.base[row]);
		const contest: Contest = {
			election,
			year: Number(election.pollingOn.slice(0, 4)),
			place: places.name.at(contests.place[row]),
			code: contests.seat.at(row),
			country: areas[contests.country[row]].id,
			region: area(contests.region[row]),
			county: area(contests.county[row]),
			electorate: known(contests.electorate[row]),
			valid,
			invalid: known(contests.invalidVotes[row]),
			result: contests.result.at(row),
			candidates,
			base,
			actual:
				base?.election.kind === 'notional' && contests.previous[row] >= 0
					? contestOf(contests.previous[row])
					: null,
			isDoubtful: sum !== valid || (majority !== null && majority !== lead),
		};
		made.set(row, contest);
		return contest;
	}

	const all: Contest[] = [];
	for (let row = 0; row < contests.count; row++) {
		const { kind, pollingOn } = elections[contests.election[row]];
		if (kind === 'notional' || pollingOn < FIRST || contests.length[row] < 2) continue;
		if (candidacies.surname.at(contests.first[row]) === '') continue;
		all.push(contestOf(row));
	}
	const byElection = grouped(all, ({ election }) => election.id);
	const byPlace = grouped(all, ({ place }) => place);
	for (const list of byPlace.values())
		list.sort((a, b) => (a.election.pollingOn < b.election.pollingOn ? -1 : 1));
	const party = new Map(parties.map((p) => [p.id, p] as const));
	const areaNames = new Map(areas.map(({ id, name }) => [id, name] as const));
	const [one, other] = swapped ?? ['', ''];
	return {
		generals: elections.filter(({ id, kind }) => kind === 'general' && byElection.has(id)),
		isWhole: release.coverage.candidacies !== null,
		contests: all,
		of: (election) => byElection.get(election) ?? [],
		at: (place) => byPlace.get(place) ?? [],
		areaName: (id) => areaNames.get(id) ?? id,
		counties: () => areas.filter(({ kind }) => kind === 'county').map(({ id }) => id),
		partyName: (id) => party.get(id)?.name ?? id,
		partyAbbreviation: (id) => party.get(id)?.abbreviation ?? id,
		standIn: (id) => (id === one ? other : id === other ? one : id),
	};
}
