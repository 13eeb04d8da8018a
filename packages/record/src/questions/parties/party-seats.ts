/** How many seats each party held when a window begins, so that a number of changes can be told as a share of them. */
import { COMMONS } from '../changes/accounts.ts';
import { type Evidence, inFile, type Known } from '../known.ts';

export interface SeatsHeld {
	/** Seats by id of a party. */
	readonly seats: ReadonlyMap<string, number>;
	readonly total: number;
	/** What counted them, and its ISO day, or year for a roll. */
	readonly of: 'general election' | 'roll' | 'poll';
	readonly on: string;
	readonly evidence: readonly Evidence[];
}

/**
 * @param body `commons`, `councils` for all of Great Britain, or a council
 * @param on ISO day; the last known before it, or the first where none is
 * @returns null where the record does not say
 */
export function partySeats({ release }: Known, body: string, on: string): SeatsHeld | null {
	if (body === COMMONS) return inTheCommons(release, on);
	if (release.councils === null) return null;
	return body === 'councils' ? inAllCouncils(release, on) : inCouncil(release, body, on);
}

type Release = Known['release'];

function inTheCommons(release: Release, on: string): SeatsHeld | null {
	const { elections, results, areas } = release;
	const kingdom = new Set(areas.filter(({ kind }) => kind === 'kingdom').map(({ id }) => id));
	const counted = new Set(
		results.filter(({ area, seats }) => kingdom.has(area) && seats !== null).map(({ election }) => election),
	);
	const known = elections.filter(({ kind, id }) => kind === 'general' && counted.has(id));
	const last = known.findLast(({ pollingOn }) => pollingOn <= on) ?? known[0];
	if (last === undefined) return null;
	const rows = results.filter(
		({ election, area, seats }) => election === last.id && kingdom.has(area) && seats !== null,
	);
	return {
		seats: new Map(rows.map(({ party, seats }) => [party, seats ?? 0])),
		total: rows.reduce((sum, { seats }) => sum + (seats ?? 0), 0),
		of: 'general election',
		on: last.pollingOn,
		evidence: rows.slice(0, 1).map(({ at }) => inFile(release, at.source, null)),
	};
}

function inAllCouncils(release: Release, on: string): SeatsHeld | null {
	const known = release.councils?.affiliations ?? [];
	const last = known.findLast(({ year }) => `${year}-12-31` <= on) ?? known[0];
	if (last === undefined) return null;
	return {
		seats: new Map(last.seats),
		total: last.total,
		of: 'roll',
		on: String(last.year),
		evidence: [inFile(release, last.at.source, last.at.line)],
	};
}

function inCouncil(release: Release, council: string, on: string): SeatsHeld | null {
	const books = release.councils;
	if (books === null) return null;
	const { compositions, councils, parties } = books;
	const rows = Array.from({ length: compositions.count }, (_, row) => row)
		.filter((row) => councils[compositions.council[row]].id === council)
		.map((row) => ({ row, day: compositions.on(row) || `${compositions.year[row]}-12-31` }))
		.sort((a, b) => (a.day < b.day ? -1 : 1));
	const last = rows.findLast(({ day }) => day <= on) ?? rows[0];
	if (last === undefined) return null;
	const seats = new Map<string, number>();
	for (let at = compositions.first[last.row]; at < compositions.first[last.row + 1]; at++)
		seats.set(parties[compositions.party[at]].id, compositions.seats[at]);
	const isPoll = compositions.on(last.row) !== '';
	return {
		seats,
		total: compositions.total[last.row],
		of: isPoll ? 'poll' : 'roll',
		on: isPoll ? last.day : String(compositions.year[last.row]),
		evidence: [inFile(release, compositions.source[last.row], compositions.line[last.row])],
	};
}
